import { hashText } from './generated-record.js';

/** A value as JSON that ends with a hash of the rest, so that it can be told from one that somebody edited. */
export function sealJson(value: object): string {
  return format({ ...value, hash: hashText(format(value)) });
}

/**
 * Whether a text is as `sealJson` wrote it. Spaces and line endings do not count: a formatter is not a person who
 * edits.
 */
export function isSealedJson(text: string): boolean {
  const value = parseObject(text);
  if (!value || !('hash' in value)) return false;
  const { hash, ...rest } = value;
  return hash === hashText(format(rest));
}

/** The object that a JSON text holds; undefined where it holds none. */
export function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function format(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
