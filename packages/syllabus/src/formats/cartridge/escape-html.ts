/** A text as HTML of a cartridge. */
export function escapeHtml(text: string): string {
  return withoutTokens(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
}

/** Importers put addresses in place of words such as `$IMS-CC-FILEBASE$`, whoever wrote them. */
export function withoutTokens(html: string): string {
  return html.replaceAll('$', '&#36;');
}
