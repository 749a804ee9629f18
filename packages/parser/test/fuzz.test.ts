import { readCatalog } from '@proseminar/core';
import { expect, test } from 'vitest';
import { findFailure } from '../../../scripts/fuzz/find-failure.mjs';
import { makeDocument } from '../../../scripts/fuzz/make-document.mjs';
import {
  checkReadingList,
  findFixes,
  fixReadingList,
  parseNotes,
  parseReadingList,
  writeReadingList,
} from '../src/index.js';

const reader = {
  checkReadingList,
  findFixes,
  fixReadingList,
  parseNotes,
  parseReadingList,
  writeReadingList,
  readCatalog,
};

/** What is wrong with a document, with the document; time is left to `npm run fuzz`, which has a thread for it. */
function failureOf(text: string): string | undefined {
  const { what, detail } = findFailure(text, reader);
  return what === undefined || what.endsWith('slow') ? undefined : `${what}: ${detail}\n${text}`;
}

// `npm run fuzz` reads many more, and lists of others.
test('documents made by chance are read, and read back as they are written', () => {
  const documents = Array.from({ length: 300 }, (_, number) => makeDocument('tests', number));
  expect(documents.map(failureOf).filter((failure) => failure !== undefined)).toEqual([]);
  expect(new Set(documents).size).toBeGreaterThan(250);
});

test('a failure is seen', () => {
  const { catalog } = parseReadingList('* [paper] One');
  const refuses = () => {
    throw new TypeError('no');
  };
  expect(findFailure('a', { ...reader, checkReadingList: refuses }).what).toBe('throws');
  expect(findFailure('a', { ...reader, parseNotes: refuses }).what).toBe('notes-throw');
  expect(findFailure('a', { ...reader, readCatalog: refuses }).what).toBe('invalid');
  const written = { ...reader, writeReadingList: () => '' };
  expect(findFailure('* [paper] One', written)).toMatchObject({ what: 'changes' });
  expect(catalog.papers).toHaveLength(1);
});

// Found by chance, and made as small as they get.
test.each([
  ['a title that reads on like a citation', '* rse. 12 EuroSys['],
  ['a title that starts with a bar', "* | '20"],
  ['a scheme in capitals', '<li>HTTP://2 P p'],
  ['a quoted title with more', '“基度,”Nature16,6[[link](h)'],
  ['a year of two digits at the name of a venue', '[ ]http://a/b<i,MLSys24'],
  ['a volume at the name of a venue', '*a*. *IEEE TPDS, 12*, 12(3)'],
  ['a row without a title', 'Reading|||e\n-|-|-|-\n[s]'],
  ['half a pair of code units in a path', '- r[](\udc00)'],
  ['words that a tool adds, broken by a tag', '1. Links to <h3>an external site'],
  ['a number that groups papers', '## SIGMOD22\nr|标题\n-|-\n3\n||Workshop'],
  ['a group of what reads like a citation', '- G\n  * "e Workshop y”Natur,2009'],
  ['a group of a linked word', '**n**\n* [aDF](7)'],
  ['a group of a venue without title', '<h3>u\n\n- Workshop,EuroSys'],
  ['papers after a bar', '* |[t e-e L](i)[e u”n-M](h)'],
  ['headings that are linked', '## [S 3 n](b)\n# http://e'],
  ['a venue that is read as a link', '+ 常检测|www.2020'],
  ['a paper that comes again under a heading', '* The End of an Era\n* Two\n\n## h\n* The End of an Era'],
  ['initials that are a name', 'Paper||\n-|-\nAAr,L Lt,A.B.'],
  ['a title of dots before a link', '[[X A 1986]..](/)[A s h g a](p)'],
  ['many colons', `+ :${'t:'.repeat(30)}n s 3`],
  ['a venue with an identifier in it', '[0]Ga"u*."arXiv eprint:1410.5401 (2014'],
  ['an address that is none', 'D"S@.y"[code](t)'],
  ['a garbled description of a picture', '- r[![Î¼]()](f)'],
  ['a DOI without its second half', '* http://doi.org/10.1145/\\'],
  [
    'details of a paper on the deepest level',
    `${Array.from({ length: 7 }, (_, depth) => `${'  '.repeat(depth)}* ${depth}\n`).join('')}${'  '.repeat(7)}* aa (2014)Dn etal[](.pdf)`,
  ],
  [
    'two papers of one venue with a long name',
    '[8]Hn"Deep neural networks for acoustic mode arch groups"IEEESignalProcessingMagazine(2012:s\n[8]"Deep neural networks acoustic"IEEESignalProcessingMagazine(2012',
  ],
  ['a heading that is an address with parentheses', '## http://a((((((((的'],
  ['an accent that waits behind “et al.”', '- ton,C etal.\u0301'],
  ['a heading in HTML before an empty one', '<h2>>\n\n“基度,”[pdf](a)\n#\nReading||||\n-|-|-|-\nC'],
  ['a heading in HTML before papers under none', '<h4>ICML\n\n* 2\n#\n* ( 2 S'],
  ['garbled words that stay garbled when they are repaired', '# â™â€™'],
  [
    'a title of nothing but marks',
    '- [uptional of read](b)\n- [Attention list](#s)a8\n 1) `A [![r]()](0)\n1) Again– /absa|b))\n1) Ne [Raor Coa.svg)](a)\n- _Authorng Models',
  ],
  ['garbled words in a tag without end', '<li>, <iâ€™ S'],
  ['an anchor that cannot be seen', '* [dge](b#\u0008)'],
  ['many characters that cannot be seen', `${'\u000b'.repeat(40)}e`],
])('%s is read back', (_, text) => {
  expect(failureOf(text)).toBeUndefined();
});
