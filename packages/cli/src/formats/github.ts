import type { FileMessage } from '../file-messages.js';

/** What GitHub calls severities. */
const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * Messages as workflow commands, which GitHub shows as annotations of the lines.
 *
 * @example
 * toGithub(messages) // => '::warning file=list.md,line=3,endLine=3,col=1,endColumn=9,title=year-is-known::Unexpected …\n'
 */
export function toGithub(messages: readonly FileMessage[]): string {
  return messages
    .map(({ file, message, severity }) => {
      const { place, ruleId, reason, url } = message;
      const start = place && ('start' in place ? place.start : place);
      const end = place && ('start' in place ? place.end : undefined);
      const properties = {
        file,
        line: start?.line,
        endLine: end?.line,
        // Columns count within one line only.
        ...(start && end?.line === start.line && { col: start.column, endColumn: end.column }),
        title: ruleId,
      };
      const written = Object.entries(properties)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::${commands[severity]} ${written.join(',')}::${escapeData(url ? `${reason} (${url})` : reason)}\n`;
    })
    .join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
