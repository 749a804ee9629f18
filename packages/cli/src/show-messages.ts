import type { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { fileMessages } from './file-messages.js';
import { type Output, withoutColor } from './terminal.js';

/** A message of a document, for machines. */
export interface MessageJson {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly severity: 'error' | 'warning' | 'info';
  readonly rule?: string;
  readonly reason: string;
  /** Text that would mend it. */
  readonly expected?: readonly string[];
  readonly url?: string;
}

/** Show what documents have to say, by file and line, with a count below; nothing where there is nothing to say. */
export async function showMessages(
  files: readonly VFile[],
  output: Output,
  { urls = false }: { readonly urls?: boolean } = {},
): Promise<void> {
  const told = files.filter((file) => file.messages.length > 0);
  if (told.length === 0) return;

  // The reporter puts colours around texts of documents, which must not bring their own.
  for (const message of told.flatMap((file) => file.messages)) {
    message.message = withoutColor(message.message);
    message.stack = withoutColor(message.stack ?? '');
  }
  output.write(`${reporter([...told], { color: output.color, quiet: true, verbose: urls })}\n`);
}

/** The same for machines. */
export function messagesAsJson(files: readonly VFile[]): MessageJson[] {
  return fileMessages(files).map(({ file, message, severity }) => {
    const place = message.place && 'start' in message.place ? message.place : undefined;

    return {
      file,
      ...(message.line !== undefined && { line: message.line }),
      ...(message.column !== undefined && { column: message.column }),
      ...(place && { endLine: place.end.line, endColumn: place.end.column }),
      severity,
      ...(message.ruleId && { rule: message.ruleId }),
      reason: message.reason,
      ...(message.expected && { expected: message.expected }),
      ...(message.url && { url: message.url }),
    };
  });
}

/** Whether documents have an error, not only warnings. */
export function hasErrors(files: readonly VFile[]): boolean {
  return files.some((file) => file.messages.some((message) => message.fatal === true));
}

/** How many messages of a severity documents have. */
export function countMessages(files: readonly VFile[], fatal: boolean): number {
  return files.reduce((sum, file) => sum + file.messages.filter((found) => found.fatal === fatal).length, 0);
}

/** Let messages show a file by another path than the one it was read with. */
export function showAs(file: VFile, shown: string): VFile {
  file.history = [shown];
  return file;
}
