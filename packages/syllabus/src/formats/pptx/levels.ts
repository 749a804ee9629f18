import { deckFrame } from '../../deck/deck-frame.js';
import { element, type XmlElement } from '../xml/format-xml.js';
import { emu, fill, points, type ThemeColour } from './drawing.js';
import { highestLevel } from './text.js';

/** Levels of lists as a style has them, in real bullets. */
export function listLevels(): readonly XmlElement[] {
  const { text, item } = deckFrame;

  return Array.from({ length: highestLevel + 1 }, (_, level) =>
    levelStyle(level + 1, {
      indent: item.indent * (level + 1),
      hang: item.indent,
      before: item.gap,
      size: text.size,
      colour: 'tx1',
      bullet: level % 2 === 0 ? '•' : '–',
    }),
  );
}

/** How a level of a style looks. */
export interface LevelStyle {
  readonly indent: number;
  readonly hang: number;
  readonly before: number;
  readonly size: number;
  readonly colour: ThemeColour;
  readonly bullet?: string;
  readonly isTitle?: boolean;
  readonly isStrong?: boolean;
  readonly isEmphasis?: boolean;
  readonly align?: 'l' | 'r';
}

/** Lines of titles are closer, so that three large ones have the height that was measured in all fonts. */
const titleSpacing = 96_000;

/** A level of a style: `a:lvl1pPr`. */
export function levelStyle(level: number, style: LevelStyle): XmlElement {
  const { indent, hang, before, size, colour, bullet, isTitle, isStrong, isEmphasis, align = 'l' } = style;
  const face = isTitle ? '+mj' : '+mn';

  return element(
    `a:lvl${level}pPr`,
    {
      marL: emu(indent),
      indent: emu(-hang),
      algn: align,
      defTabSz: emu(96),
      rtl: 0,
      eaLnBrk: 1,
      latinLnBrk: 0,
      hangingPunct: 1,
    },
    [
      element('a:lnSpc', {}, [element('a:spcPct', { val: isTitle ? titleSpacing : 100_000 })]),
      element('a:spcBef', {}, [element('a:spcPts', { val: points(before) })]),
      ...(bullet === undefined
        ? [element('a:buNone')]
        : [
            element('a:buClr', {}, [element('a:schemeClr', { val: 'tx2' })]),
            element('a:buFont', { typeface: 'Arial' }),
            element('a:buChar', { char: bullet }),
          ]),
      element(
        'a:defRPr',
        { sz: points(size), b: isStrong ? 1 : undefined, i: isEmphasis ? 1 : undefined, kern: 1200 },
        [
          fill(colour),
          element('a:latin', { typeface: `${face}-lt` }),
          element('a:ea', { typeface: `${face}-ea` }),
          element('a:cs', { typeface: `${face}-cs` }),
        ],
      ),
    ],
  );
}
