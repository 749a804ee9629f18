import { isAbsoluteUrl, readUrl } from '@proseminar/core';

/**
 * An address that documents may link to; undefined of one that is unsafe, and of a relative one, which would lead
 * nowhere from a document in another folder.
 */
export function safeUrl(raw: string): string | undefined {
  const read = isAbsoluteUrl(raw) ? readUrl(raw) : undefined;
  return read && 'url' in read ? read.url : undefined;
}
