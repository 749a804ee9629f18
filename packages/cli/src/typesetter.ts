/** The package that sets Typst. It is large, and only PDFs need it, so people install it where they want them. */
export const typesetter = '@myriaddreamin/typst-ts-node-compiler';
