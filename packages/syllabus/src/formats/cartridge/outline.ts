/** A part of a course as learning platforms show it: a module in Canvas, a section in Moodle, a chapter in Open edX. */
export interface CartridgeModule {
  /** An id of XML. */
  readonly id: string;
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

/** A line of a module; headings have lines of their own below them, one level deep. */
export type OutlineItem = HeadingItem | ContentItem;

/** What a person sees of a line. */
interface Line {
  readonly id: string;
  readonly title: string;
}

/** A title above other lines; a label in Moodle. */
interface HeadingItem extends Line {
  readonly type: 'heading';
  readonly items: readonly ContentItem[];
}

/** A line that leads to something in the cartridge: `resource` is its id, `path` the file it is in. */
export type ContentItem = Line & { readonly resource: string; readonly path: string } & (
    | { readonly type: 'page'; readonly html: string }
    | { readonly type: 'link'; readonly url: string }
    | { readonly type: 'discussion'; readonly html: string }
    | { readonly type: 'file'; readonly content: Uint8Array }
    | {
        readonly type: 'deadline';
        readonly html: string;
        /** The same as Canvas has it; other platforms show the page. */
        readonly assignment: {
          readonly resource: string;
          readonly path: string;
          readonly title: string;
          readonly dueInstant: string;
        };
      }
  );

/** Makes what all lines have, with ids out of words and a title that platforms take. */
export type MakeLine = (
  words: string,
  title: string,
) => { readonly id: string; readonly title: string; readonly resource: string };

/** All lines of a module in order, each with how deep it stands. */
export function flatItems({ items }: CartridgeModule): readonly { item: OutlineItem; depth: 0 | 1 }[] {
  return items.flatMap((item) => [
    { item, depth: 0 as const },
    ...(item.type === 'heading' ? item.items.map((own) => ({ item: own, depth: 1 as const })) : []),
  ]);
}

/** What the lines of modules lead to, in order. */
export function contents(modules: readonly CartridgeModule[]): readonly ContentItem[] {
  return modules.flatMap(flatItems).flatMap(({ item }) => (item.type === 'heading' ? [] : [item]));
}
