const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|fall|autumn|winter)';
const dates: readonly RegExp[] = [
  /^[~'’]?(?<year>(?:19|20)\d\d)(?:年|년)?[a-z]?\.?$/iu,
  /^['’‘`](?<short>\d\d)$/u,
  /^(?<year>(?:19|20)\d\d)\s?[./年-]\s?(?:0?[1-9]|1[0-2])月?(?:\s?[./-]\s?\d{1,2}日?)?\.?$/u,
  /^(?:0?[1-9]|[12]\d|3[01])[./-](?:(?:0?[1-9]|[12]\d)[./-])?(?<year>(?:19|20)\d\d)$/u,
  new RegExp(
    `^(?:\\d{1,2}\\s)?${month}\\.?(?:\\s?[–/-]\\s?${month}\\.?)?,?(?:\\s\\d{1,2}(?:st|nd|rd|th)?,?)?\\s?['’]?(?<year>(?:19|20)\\d\\d)$`,
    'iu',
  ),
  new RegExp(`^(?<year>(?:19|20)\\d\\d),?\\s${month}\\.?(?:\\s\\d{1,2})?$`, 'iu'),
  new RegExp(`^${month}\\.?\\s?['’](?<short>\\d\\d)$`, 'iu'),
];

/**
 * The year of a text that is a year or a date and nothing else.
 *
 * @example
 * readDate('Feb. 1992') // => 1992
 * readDate('2023.05.12') // => 2023
 */
export function readDate(text: string): number | undefined {
  // Every date has digits, and most texts that are asked about have none.
  if (text.length > 40 || !/\d/u.test(text)) return undefined;
  const words = text.trim();
  for (const date of dates) {
    const groups = date.exec(words)?.groups;
    if (groups?.year) return Number(groups.year);
    if (groups?.short) return Number(groups.short) + (Number(groups.short) < 70 ? 2000 : 1900);
  }
  return undefined;
}
