import type { Root, Yaml } from 'mdast';
import type { VFile } from 'vfile';
import { isMap, LineCounter, parseDocument } from 'yaml';
import { report } from '../rules.js';
import { complainOfAbsent } from './complain-of-absent.js';
import { readGivenSettings } from './given-settings.js';
import { joinSettings, noSettings, type ReadingListSettings, type Settings } from './settings.js';
import { type Complain, type Key, pairs, settingNames, understandSettings } from './understand-settings.js';

/** Longest front matter that is read: settings are a few lines. */
const mostCharacters = 20_000;

/**
 * Read the settings of a list from its front matter; what is wrong in them is reported.
 *
 * @param given
 *   Settings that count more than those of the list.
 *
 * @example
 * ---
 * readingList:
 *   columns: {System: title, Where: venue}
 *   sections: {Background: resources}
 *   rules: {paper-has-link: off}
 * ---
 */
export function readSettings(tree: Root, file: VFile, given: ReadingListSettings = nothingGiven): Settings {
  const own = readFrontMatter(tree, file);
  return given === nothingGiven ? own : joinSettings(own, readGivenSettings(given));
}

const nothingGiven: ReadingListSettings = {};

function readFrontMatter(tree: Root, file: VFile): Settings {
  const node = tree.children.find((each): each is Yaml => each.type === 'yaml');
  // What others keep in front matter is theirs, and may be no YAML at all.
  if (!node || !/^readingList[ \t]*:/mu.test(node.value)) return noSettings;

  const lines = new LineCounter();
  const complain = complainIn(node, lines, file);
  const map = readMap(node.value, lines, complain);
  const settings = understandSettings(map, complain);
  complainOfAbsent(tree, 'column', keysOf(map, 'columns'), complain);
  complainOfAbsent(tree, 'heading', keysOf(map, 'sections'), complain);
  return settings;
}

function keysOf(map: unknown, name: string): Key[] {
  return pairs(map)
    .filter(([key]) => key.name === name)
    .flatMap(([, value]) => pairs(value).map(([key]) => key));
}

function complainIn(node: Yaml, lines: LineCounter, file: VFile): Complain {
  const before = node.position?.start.line ?? 0;

  return (reason, at) => {
    const [from, to = from] = at?.node?.range ?? [];
    if (from === undefined || to === undefined) {
      report(file, 'settings-are-valid', reason, { place: node.position });
      return;
    }
    const [start, end] = [lines.linePos(from), lines.linePos(to)];
    const place = {
      start: { line: start.line + before, column: start.col },
      end: { line: end.line + before, column: end.col },
    };
    const [, actual, expected] =
      /^Unexpected \w+ `([^`]+)`(?: of `[^`]+`)?, expected `([^`]+)`$/u.exec(reason) ?? [];
    report(file, 'settings-are-valid', reason, {
      place,
      ...(actual && expected && { fix: { actual, expected } }),
    });
  };
}

function readMap(text: string, lines: LineCounter, complain: Complain): unknown {
  if (text.length > mostCharacters) {
    complain(`Unexpected front matter of ${text.length} characters, expected at most ${mostCharacters}`);
    return undefined;
  }

  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    const root = document.contents;
    const settings = isMap(root) ? root.get('readingList', true) : undefined;

    if (error) complain(`Unexpected front matter that is no YAML: ${error.message.split('\n')[0]}`);
    else if (settings !== undefined && !isMap(settings))
      complain(
        `Unexpected value of \`readingList\`, expected ${settingNames.map((name) => `\`${name}\``).join(', ')}`,
      );
    return error ? undefined : settings;
  } catch {
    // Nesting without end overflows the stack of the reader.
    complain('Unexpected front matter that cannot be read, expected a few lines of YAML');
    return undefined;
  }
}
