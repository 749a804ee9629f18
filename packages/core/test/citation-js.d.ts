/** The part of citation-js that the tests use; it has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(text: string, options: { readonly generateGraph: boolean; readonly forceType: string }): unknown;
    };
  };
}
