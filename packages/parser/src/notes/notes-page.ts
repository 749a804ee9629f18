import type { Definition, Node, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';

/** What the readers of a notes page need to know of the page around a node. */
export interface NotesPage {
  /** Path of the page as given, where it has one. */
  readonly path?: string;
  /** Folder of the page from the list's, ending in `/`; empty for the list's own. */
  readonly folder: string;
  readonly lines: readonly string[];
  /** Link definitions by their identifiers. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** See a parsed file as a page whose relative URLs start at a folder. */
export function openNotesPage(tree: Root, file: VFile, folder: string): NotesPage {
  return {
    ...(file.path === undefined ? {} : { path: file.path.replaceAll('\\', '/') }),
    folder,
    lines: String(file).split(/\r\n|\n|\r/u),
    definitions: findDefinitions(tree),
  };
}

function findDefinitions(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  const open: Nodes[] = [tree];

  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if ('children' in node) open.push(...node.children.toReversed());
  }

  return definitions;
}

/** The text of a page from the start of one node to the end of another, as written. */
export function sourceOf(page: NotesPage, first: Node, last: Node = first): string {
  if (!first.position || !last.position) return '';
  const { start } = first.position;
  const { end } = last.position;
  const lines = page.lines.slice(start.line - 1, end.line);

  // Lines and not offsets: text that is left out as too large changes these.
  const cut = lines.length - 1;
  lines[cut] = (lines[cut] ?? '').slice(0, end.column - 1);
  lines[0] = (lines[0] ?? '').slice(start.column - 1);
  return lines.join('\n');
}
