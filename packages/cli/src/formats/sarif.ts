import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fix } from '@proseminar/parser';
import type { FileMessage, VFileMessage } from '../file-messages.js';

/** What SARIF calls severities. */
const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

export interface SarifOptions {
  /** Version of this program. */
  readonly version: string;
  /** Folder that paths start from. */
  readonly cwd: string;
  /** What would mend some of the messages. */
  readonly fixes: readonly Fix[];
}

/** Messages as a log in SARIF 2.1.0, as GitHub and editors read it. */
export function toSarif(messages: readonly FileMessage[], { version, cwd, fixes }: SarifOptions): string {
  const ruleIds = [...new Set(messages.map(({ message }) => ruleOf(message)))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'proseminar',
            version,
            rules: ruleIds.map((id) => describeRule(id, messages)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: messages.map(({ file, message, severity }) => ({
          ruleId: ruleOf(message),
          ruleIndex: ruleIds.indexOf(ruleOf(message)),
          level: levels[severity],
          message: { text: message.reason },
          locations: [{ physicalLocation: locate(file, message, cwd) }],
          ...describeCause(file, message, cwd),
          ...describeFixes(
            file,
            fixes.filter((fix) => fix.message === message),
            cwd,
          ),
        })),
      },
    ],
  };

  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleOf({ ruleId }: VFileMessage): string {
  return ruleId ?? 'unknown';
}

function describeRule(id: string, messages: readonly FileMessage[]) {
  const first = messages.find(({ message }) => ruleOf(message) === id);
  const words = id.replaceAll('-', ' ');
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  const url = first?.message.url;

  return {
    id,
    shortDescription: { text: sentence },
    fullDescription: { text: sentence },
    ...(url && { helpUri: url, help: { text: `See ${url}` } }),
    defaultConfiguration: { level: levels[first?.severity ?? 'warning'] },
  };
}

function locate(file: string, { place }: Pick<VFileMessage, 'place'>, cwd: string) {
  const range = place && ('start' in place ? place : { start: place, end: undefined });

  return {
    artifactLocation: locateFile(file, cwd),
    ...(range && {
      region: {
        startLine: range.start.line,
        startColumn: range.start.column,
        ...(range.end && { endLine: range.end.line, endColumn: range.end.column }),
      },
    }),
  };
}

/** A path as a URI: from the folder of the run, or absolute where it is not in there. */
function locateFile(file: string, cwd: string) {
  if (path.isAbsolute(file) || file.startsWith('../'))
    return { uri: pathToFileURL(path.resolve(cwd, file)).href };
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

/** The other place that a message is about. */
function describeCause(file: string, { cause }: VFileMessage, cwd: string) {
  if (!(cause instanceof Error) || !('reason' in cause) || !('place' in cause)) return {};
  const { reason, place } = cause as VFileMessage;
  return {
    relatedLocations: [{ id: 1, message: { text: reason }, physicalLocation: locate(file, { place }, cwd) }],
  };
}

function describeFixes(file: string, fixes: readonly Fix[], cwd: string) {
  if (fixes.length === 0) return {};
  const replacements = fixes.map(({ place, expected }) => ({
    deletedRegion: {
      startLine: place.start.line,
      startColumn: place.start.column,
      endLine: place.end.line,
      endColumn: place.end.column,
    },
    insertedContent: { text: expected },
  }));
  return { fixes: [{ artifactChanges: [{ artifactLocation: locateFile(file, cwd), replacements }] }] };
}
