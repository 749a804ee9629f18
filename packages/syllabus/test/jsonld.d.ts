declare module 'jsonld' {
  interface Options {
    readonly safe: boolean;
    readonly base: string;
    readonly format: 'application/n-quads';
    readonly documentLoader: (
      url: string,
    ) => Promise<{ readonly document: unknown; readonly documentUrl: string }>;
  }

  const jsonld: { readonly toRDF: (data: object, options: Options) => Promise<string> };
  export default jsonld;
}
