import { expect, test } from 'vitest';
import { findVenue } from './find-venue.js';
import { venues } from './venue-registry.js';

const names = venues.flatMap((venue) =>
  [...new Set([venue.key, venue.name, venue.fullName, ...venue.aliases])].map((name) => ({ name, venue })),
);

test('the registry knows hundreds of venues', () => {
  expect(venues.length).toBeGreaterThan(250);
});

test('keys are unique and fit ids', () => {
  const keys = venues.map((venue) => venue.key);
  expect(keys.filter((key, position) => keys.indexOf(key) !== position)).toEqual([]);
  expect(keys.filter((key) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(key))).toEqual([]);
});

test('no two venues share a name, whatever its case and punctuation', () => {
  const owners = new Map<string, string>();
  const shared: string[] = [];

  for (const { name, venue } of names) {
    const compact = name
      .toLowerCase()
      .replaceAll('&', 'and')
      .replace(/\bthe\b|[^\p{Letter}\p{Number}]/gu, '');
    const owner = owners.get(compact) ?? venue.key;
    if (owner !== venue.key) shared.push(`${name}: ${owner}, ${venue.key}`);
    owners.set(compact, owner);
  }

  expect(shared).toEqual([]);
});

test('every name finds its own venue, in any case and behind “Proceedings of the”', () => {
  const lost = names.flatMap(({ name, venue }) =>
    [name, name.toUpperCase(), name.toLowerCase(), `Proceedings of the ${name}`]
      .filter((spelling) => findVenue(spelling)?.key !== venue.key)
      .map((spelling) => `${spelling}: ${findVenue(spelling)?.key}, not ${venue.key}`),
  );
  expect(lost).toEqual([]);
});

test('names are clean text, and none is written twice for one venue', () => {
  for (const { name } of names) expect(name).toBe(name.normalize('NFC').trim());
  const repeated = venues.filter((venue) => new Set(venue.aliases).size < venue.aliases.length);
  expect(repeated).toEqual([]);
});
