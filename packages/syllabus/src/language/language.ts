/** Languages that documents can be written in, as BCP 47 names them. */
export const languages = ['en', 'de'] as const;

/** A language of documents. */
export type Language = (typeof languages)[number];

/** The same words in each language: `{en: {week: 'Week'}, de: {week: 'Woche'}}`. */
export type Labels<Words extends object> = Readonly<Record<Language, Words>>;
