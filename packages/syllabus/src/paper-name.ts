import { cleanText, type Paper } from '@proseminar/core';

/** The name people say, else the title. */
export function paperName({ shortName, title }: Paper): string {
  return cleanText(shortName ?? '') || cleanText(title);
}
