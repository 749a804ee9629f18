import { element, type XmlElement } from '../xml/format-xml.js';
import type { Block, ListItem } from './blocks.js';

const levels = 9;
const bulletsId = 1;

/** The number of the definition that an item counts by, for all items of a document. */
export type NumberingIds = ReadonlyMap<ListItem, number>;

/** A definition for bullets, and one more for each list with numbers, as each begins anew. */
export function numberingIds(blocks: readonly Block[]): NumberingIds {
  const ids = new Map<ListItem['list'], number>([['bullets', bulletsId]]);
  const items = blocks.filter((block) => block.type === 'item');
  for (const { list } of items) if (!ids.has(list)) ids.set(list, ids.size + 1);
  return new Map(items.map((item) => [item, ids.get(item.list) ?? bulletsId]));
}

/** `word/numbering.xml` */
export function numbering(ids: NumberingIds, xmlns: string): XmlElement {
  const lists = new Map([...ids].map(([item, id]) => [id, item] as const));

  return element('w:numbering', { 'xmlns:w': xmlns }, [
    abstract(0, (depth) => ['bullet', ['•', '–', '▪'][depth % 3] ?? '•']),
    abstract(1, (depth) => [
      ['decimal', 'lowerLetter', 'lowerRoman'][depth % 3] ?? 'decimal',
      `%${depth + 1}.`,
    ]),
    element('w:num', { 'w:numId': bulletsId }, [element('w:abstractNumId', { 'w:val': 0 })]),
    ...[...lists].flatMap(([id, { list, depth }]) => {
      if (list === 'bullets') return [];
      const start = element('w:startOverride', { 'w:val': list.start });
      return [
        element('w:num', { 'w:numId': id }, [
          element('w:abstractNumId', { 'w:val': 1 }),
          element('w:lvlOverride', { 'w:ilvl': depth }, [start]),
        ]),
      ];
    }),
  ]);
}

function abstract(id: number, look: (depth: number) => readonly [format: string, text: string]): XmlElement {
  return element('w:abstractNum', { 'w:abstractNumId': id }, [
    element('w:multiLevelType', { 'w:val': 'hybridMultilevel' }),
    ...Array.from({ length: levels }, (_, depth) => {
      const [format, text] = look(depth);
      return element('w:lvl', { 'w:ilvl': depth }, [
        element('w:start', { 'w:val': 1 }),
        element('w:numFmt', { 'w:val': format }),
        element('w:lvlText', { 'w:val': text }),
        element('w:lvlJc', { 'w:val': 'left' }),
        element('w:pPr', {}, [element('w:ind', { 'w:left': 360 * (depth + 1), 'w:hanging': 360 })]),
      ]);
    }),
  ]);
}
