import type { SafeHtml } from '../markdown-to-html.js';

/**
 * What a template may name, each field with a sentence about it.
 *
 * A sentence stands for a text (empty where there is nothing to say), a list of one for a list, an object for
 * fields of its own. Templates are checked against it, `docs/templates.md` lists it, and `ViewOf` types it.
 * A sentence that begins with `HTML: ` stands for HTML from `markdownToHtml`, the only value that is inserted
 * unescaped.
 */
export interface Fields {
  readonly [name: string]: string | readonly [string] | readonly [Fields] | Fields;
}

/** The data that fits the fields: `ViewOf<{title: 'Title of the course'}>` is `{title: string}`. */
export type ViewOf<Contract> = Contract extends `HTML: ${string}`
  ? SafeHtml | ''
  : Contract extends string
    ? string
    : Contract extends readonly [infer Item]
      ? readonly ViewOf<Item>[]
      : { readonly [Name in keyof Contract]: ViewOf<Contract[Name]> };
