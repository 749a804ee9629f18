/** Importers put addresses in place of words such as `$IMS-CC-FILEBASE$`, whoever wrote them. */
export function withoutTokens(html: string): string {
  return html.replaceAll('$', '&#36;');
}
