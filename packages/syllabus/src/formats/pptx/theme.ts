import { element, type XmlElement } from '../xml/format-xml.js';

/**
 * The colours of the pages that show decks, each with a contrast of at least 4.5:1 on both grounds where it is for
 * text.
 */
const colours = {
  dk1: '1F1D1A',
  lt1: 'FDFCF9',
  dk2: '5E584F',
  lt2: 'F4F0E7',
  accent1: '8A3324',
  accent2: '1B4B7D',
  accent3: '4F6B4A',
  accent4: '8C6A1D',
  accent5: '5F4B73',
  accent6: '2F6A6C',
  hlink: '1B4B7D',
  folHlink: '5F4B73',
} as const;

/** Fonts that Windows, macOS and Google have, or that have the same widths as one they have. */
const fonts = { major: 'Georgia', minor: 'Calibri' } as const;

/** For code: Windows and Office have it, and every program takes another fixed one in its place. */
export const codeFont = { typeface: 'Consolas', pitchFamily: '49', charset: '0' } as const;

/** The theme of a deck; that of its notes is the same. */
export function theme(): XmlElement {
  return element(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'Proseminar' },
    [
      element('a:themeElements', {}, [
        element(
          'a:clrScheme',
          { name: 'Proseminar' },
          Object.entries(colours).map(([name, val]) =>
            element(`a:${name}`, {}, [element('a:srgbClr', { val })]),
          ),
        ),
        element('a:fontScheme', { name: 'Proseminar' }, [font('major'), font('minor')]),
        formats(),
      ]),
    ],
  );
}

function font(name: keyof typeof fonts): XmlElement {
  return element(`a:${name}Font`, {}, [
    element('a:latin', { typeface: fonts[name] }),
    element('a:ea', { typeface: '' }),
    element('a:cs', { typeface: '' }),
  ]);
}

/** Everything is flat; a theme has to say so three times for each kind. */
function formats(): XmlElement {
  const solid = element('a:solidFill', {}, [element('a:schemeClr', { val: 'phClr' })]);
  const line = (width: number) =>
    element('a:ln', { w: width, cap: 'flat', cmpd: 'sng', algn: 'ctr' }, [
      solid,
      element('a:prstDash', { val: 'solid' }),
    ]);
  const effect = element('a:effectStyle', {}, [element('a:effectLst')]);

  return element('a:fmtScheme', { name: 'Proseminar' }, [
    element('a:fillStyleLst', {}, [solid, solid, solid]),
    element('a:lnStyleLst', {}, [line(9525), line(19050), line(28575)]),
    element('a:effectStyleLst', {}, [effect, effect, effect]),
    element('a:bgFillStyleLst', {}, [solid, solid, solid]),
  ]);
}
