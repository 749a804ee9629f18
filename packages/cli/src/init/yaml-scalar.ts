/** A text as a YAML value on one line, in quotes where it needs some; good inside `{ }` too. */
export function yamlScalar(text: string): string {
  const isWord = /^[\p{L}\p{N}][\p{L}\p{N} _.()/:+–-]*$/u.test(text) && !/:(?: |$)| $/u.test(text);
  const isOther = /^(?:true|false|null)$/iu.test(text) || isNumber(text);
  // JSON is YAML, but for two line breaks that only YAML knows.
  return isWord && !isOther
    ? text
    : JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function isNumber(text: string): boolean {
  return /^[-+.\d]/u.test(text) && !/^\d{4}-\d\d-\d\d$/u.test(text) && !/[ :]/u.test(text);
}
