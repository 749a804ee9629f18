/** A template, as `scripts/template-module.ts` makes it ready. */
declare module '*.hbs' {
  export const text: string;
  export const compiled: object;
}

/** Handlebars without its compiler; what it declares of itself is empty. */
declare module 'handlebars/runtime.js' {
  type Handlebars = typeof import('handlebars');
  const runtime: {
    create(): Pick<Handlebars, 'registerHelper' | 'registerPartial' | 'template'>;
  };
  export default runtime;
}
