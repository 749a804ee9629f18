import type { Deck } from '../../deck/deck.js';
import type { Language } from '../../language/language.js';
import { proofingLanguages } from '../../language/proofing-languages.js';
import { propertyParts, propertyRelationships } from '../opc/document-properties.js';
import { officeRelation, type Part, type Relationship, writePackage } from '../opc/write-package.js';
import { formatXml, type XmlElement } from '../xml/format-xml.js';
import { layoutElement } from './layout.js';
import { layoutNameOf, layoutNames } from './layouts.js';
import { masterElement } from './master.js';
import { notesElement, notesMaster } from './notes.js';
import { type PptxLabels, pptxLabels } from './pptx-labels.js';
import { presentationElement } from './presentation.js';
import { slideElement } from './slide.js';
import { tableStyles } from './table.js';
import type { TextContext } from './text.js';
import { theme } from './theme.js';

const types = 'application/vnd.openxmlformats-officedocument';

/**
 * Gives a function that makes decks for PowerPoint, Keynote, LibreOffice and Google Slides, to edit: words in the
 * places of layouts, real bullets, tables, links and speaker notes, and no pictures.
 *
 * They are made of XML and zip here: the package `pptxgenjs` brings dependencies with known holes that nobody mends,
 * lists masters that are not in the file, at which PowerPoint offers to repair it, and writes the time of day into it.
 *
 * @param made An instant that is the same in each build: `2027-01-11T00:00:00Z`.
 */
export function pptxWriter(language: Language, made: string): (deck: Deck) => Uint8Array<ArrayBuffer> {
  const labels = pptxLabels[language];
  const proofingLanguage = proofingLanguages[language];
  const shared = sharedParts(labels, { language: proofingLanguage, linkTo: () => undefined });
  const main = {
    id: 'presentation',
    type: `${officeRelation}/officeDocument`,
    target: 'ppt/presentation.xml',
  };

  return (deck) => {
    const { title, course, term, date, slides } = deck;
    const properties = propertyParts({
      title,
      subject: [course, term, date].filter(Boolean).join(' · '),
      language: proofingLanguage,
      made,
      counts: { Slides: slides.length, Notes: slides.length },
    });
    const own = slides.flatMap((_, index) => slideParts(deck, index, labels, proofingLanguage));
    return writePackage(
      [...properties, presentation(deck), ...shared, ...own],
      [main, ...propertyRelationships],
    );
  };
}

function presentation(deck: Deck): Part {
  return part('ppt/presentation.xml', 'presentationml.presentation.main', presentationElement(deck), [
    uses('master', 'slideMaster', masterPath),
    ...deck.slides.map((_, index) => uses(`slide${index + 1}`, 'slide', slidePath(index))),
    uses('notes', 'notesMaster', notesMasterPath),
    uses('theme', 'theme', themePath(1)),
    uses('tables', 'tableStyles', tableStylesPath),
  ]);
}

/** The parts that are the same in each deck of a course. */
function sharedParts(labels: PptxLabels, context: TextContext): readonly Part[] {
  return [
    part(tableStylesPath, 'presentationml.tableStyles', tableStyles()),
    part(masterPath, 'presentationml.slideMaster', masterElement(labels, context), [
      ...layoutNames.map((name, index) => uses(name, 'slideLayout', layoutPath(index))),
      uses('theme', 'theme', themePath(1)),
    ]),
    part(themePath(1), 'theme', theme()),
    ...layoutNames.map((name, index) =>
      part(layoutPath(index), 'presentationml.slideLayout', layoutElement(name, labels, context), [
        uses('master', 'slideMaster', masterPath),
      ]),
    ),
    part(notesMasterPath, 'presentationml.notesMaster', notesMaster(labels, context), [
      uses('theme', 'theme', themePath(2)),
    ]),
    // Programs take a file whose masters share a theme for a broken one.
    part(themePath(2), 'theme', theme()),
  ];
}

/** A slide and its notes. */
function slideParts(deck: Deck, index: number, labels: PptxLabels, language: string): readonly Part[] {
  const slide = deck.slides[index];
  if (!slide) return [];
  const links = collectLinks();
  const noteLinks = collectLinks();
  const number = index + 1;
  const own = slideElement(slide, deck, number, labels, { language, linkTo: links.linkTo });
  const notes = notesElement(slide, deck, number, labels, { language, linkTo: noteLinks.linkTo });

  return [
    part(slidePath(index), 'presentationml.slide', own, [
      uses('layout', 'slideLayout', layoutPath(layoutNames.indexOf(layoutNameOf(slide)))),
      uses('notes', 'notesSlide', notesPath(index)),
      ...links.relationships,
    ]),
    part(notesPath(index), 'presentationml.notesSlide', notes, [
      uses('notes', 'notesMaster', notesMasterPath),
      uses('slide', 'slide', slidePath(index)),
      ...noteLinks.relationships,
    ]),
  ];
}

/** Gives each address an id, once, and keeps the relationships that the part then has. */
function collectLinks() {
  const ids = new Map<string, string>();
  const relationships: Relationship[] = [];

  function linkTo(url: string): string | undefined {
    if (!/^(?:https?|mailto):/iu.test(url)) return undefined;
    const known = ids.get(url);
    if (known !== undefined) return known;
    const id = `link${ids.size + 1}`;
    ids.set(url, id);
    relationships.push({ id, type: `${officeRelation}/hyperlink`, target: url, isExternal: true });
    return id;
  }

  return { linkTo, relationships };
}

function part(
  path: string,
  type: string,
  root: XmlElement,
  relationships: readonly Relationship[] = [],
): Part {
  return { path, contentType: `${types}.${type}+xml`, xml: formatXml(root), relationships };
}

function uses(id: string, type: string, target: string): Relationship {
  return { id, type: `${officeRelation}/${type}`, target };
}

const masterPath = 'ppt/slideMasters/slideMaster1.xml';
const tableStylesPath = 'ppt/tableStyles.xml';
const notesMasterPath = 'ppt/notesMasters/notesMaster1.xml';

function themePath(number: number): string {
  return `ppt/theme/theme${number}.xml`;
}

function layoutPath(index: number): string {
  return `ppt/slideLayouts/slideLayout${index + 1}.xml`;
}

function slidePath(index: number): string {
  return `ppt/slides/slide${index + 1}.xml`;
}

function notesPath(index: number): string {
  return `ppt/notesSlides/notesSlide${index + 1}.xml`;
}
