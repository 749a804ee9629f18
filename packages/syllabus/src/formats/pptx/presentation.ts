import type { Deck } from '../../deck/deck.js';
import { deckFrame } from '../../deck/deck-frame.js';
import { element, type XmlElement } from '../xml/format-xml.js';
import { emu, rootElement } from './drawing.js';
import { firstMasterId, otherLevels } from './master.js';
import { notesPage } from './notes.js';

/** The lowest id that a slide may have. */
const firstSlideId = 256;

/** The main part: which slides there are, in which order and of which size. */
export function presentationElement({ slides }: Deck): XmlElement {
  return rootElement('p:presentation', { saveSubsetFonts: 1 }, [
    element('p:sldMasterIdLst', {}, [element('p:sldMasterId', { id: firstMasterId, 'r:id': 'master' })]),
    element('p:notesMasterIdLst', {}, [element('p:notesMasterId', { 'r:id': 'notes' })]),
    element(
      'p:sldIdLst',
      {},
      slides.map((_, index) => element('p:sldId', { id: firstSlideId + index, 'r:id': `slide${index + 1}` })),
    ),
    element('p:sldSz', { cx: emu(deckFrame.width), cy: emu(deckFrame.height) }),
    element('p:notesSz', { cx: emu(notesPage.width), cy: emu(notesPage.height) }),
    element('p:defaultTextStyle', {}, otherLevels()),
    element('p:extLst', {}, [
      element('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, [sections(slides)]),
    ]),
  ]);
}

/** Slides of the same paper are a section, which can be moved as one. */
function sections(slides: Deck['slides']): XmlElement {
  const groups: { name: string; paper: string | undefined; slides: number[] }[] = [];

  for (const [index, { paper, title }] of slides.entries()) {
    const last = groups.at(-1);
    if (last && last.paper === paper) last.slides.push(index);
    else groups.push({ name: title, paper, slides: [index] });
  }

  return element(
    'p14:sectionLst',
    { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' },
    groups.map((group, index) =>
      element('p14:section', { name: group.name, id: sectionId(index) }, [
        element(
          'p14:sldIdLst',
          {},
          group.slides.map((slide) => element('p14:sldId', { id: firstSlideId + slide })),
        ),
      ]),
    ),
  );
}

/** An id that differs within the deck, as the format wants it. */
function sectionId(index: number): string {
  const number = (index + 1).toString(16).toUpperCase().padStart(12, '0');
  return `{5E5510A5-0000-4000-8000-${number}}`;
}
