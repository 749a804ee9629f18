import { comparable, difference } from './difference.mjs';

/**
 * What is wrong with how a document is read: a name and the details, or
 * `undefined` where all is well.
 *
 * - `throws`: reading, judging or writing threw;
 * - `slow`: reading took more than two seconds for 100,000 characters;
 * - `invalid`: the catalog does not pass `readCatalog`;
 * - `changes`: what is written is read as something else;
 * - `unsteady`: writing what was read again gives other bytes;
 * - `fix-throws`: mending it threw;
 * - `misplaced`: a message is nowhere in the text, or says nothing of its rule;
 * - `never-mended`: mending what was mended changes more;
 * - `spoilt`: mending changed a line in which it mended nothing, or lost an entry;
 * - `notes-throw`, `notes-slow`: the same of reading it as notes.
 */
export function findFailure(text, reader) {
  const { parseReadingList, writeReadingList, parseNotes, readCatalog } = reader;
  const read = timed(text, () => reader.checkReadingList(text));
  if (read.error) return { what: 'throws', detail: said(read.error), speed: 0 };
  const speed = read.speed;
  if (read.slow)
    return { what: 'slow', detail: `${read.milliseconds} ms for ${text.length} characters`, speed };

  const { catalog, file } = read.value;
  try {
    readCatalog(JSON.parse(JSON.stringify(catalog)));
  } catch (error) {
    return { what: 'invalid', detail: said(error), speed };
  }

  try {
    const written = writeReadingList(catalog);
    const again = parseReadingList(written).catalog;
    const change = difference(comparable(catalog), comparable(again));
    if (change) return { what: 'changes', detail: change, speed };
    const twice = writeReadingList(again);
    if (twice !== written) {
      return { what: 'unsteady', detail: `${difference(written.split('\n'), twice.split('\n'))}`, speed };
    }
  } catch (error) {
    return { what: 'throws', detail: said(error), speed };
  }

  const misplaced = findMisplaced(file);
  if (misplaced) return { what: 'misplaced', detail: misplaced, speed };
  if (reader.findFixes(file).length > 0) {
    const fixed = timed(text, () => reader.fixReadingList(text));
    if (fixed.error) return { what: 'fix-throws', detail: said(fixed.error), speed };
    const damage = findDamage(text, catalog, fixed.value, reader);
    if (damage) return { ...damage, speed };
  }

  const notes = timed(text, () => parseNotes(text));
  if (notes.error) return { what: 'notes-throw', detail: said(notes.error), speed };
  if (notes.slow) {
    return { what: 'notes-slow', detail: `${notes.milliseconds} ms for ${text.length} characters`, speed };
  }

  return { what: undefined, detail: '', speed };
}

/** A message that is nowhere in its text. */
function findMisplaced(file) {
  const lines = linesOf(String(file));
  const found = file.messages.find((message) => !isPlaced(message, lines));
  return found && `${found.ruleId} at ${JSON.stringify(found.place)}`;
}

/** What is wrong with how a document was mended. */
function findDamage(text, catalog, { catalog: mended, file, fixes }, { fixReadingList }) {
  const lines = linesOf(text);
  const now = linesOf(String(file));

  const touched = new Set(fixes.map(({ place }) => place.start.line));
  const spoilt = now.findIndex((line, index) => line !== lines[index] && !touched.has(index + 1));
  if (spoilt !== -1 || now.length !== lines.length) return { what: 'spoilt', detail: `line ${spoilt + 1}` };
  if (countEntries(mended) < countEntries(catalog)) return { what: 'spoilt', detail: 'fewer entries' };

  const again = linesOf(String(fixReadingList(String(file)).file));
  const change = difference(now, again);
  return change && { what: 'never-mended', detail: change };
}

/** Whether a message stands in a text, where it says where it stands. */
function isPlaced({ ruleId, url, place }, lines) {
  if (!ruleId || !url) return false;
  const points = place === undefined ? [] : 'start' in place ? [place.start, place.end] : [place];
  return points.every(({ line, column }) => line >= 1 && column >= 1 && line <= lines.length);
}

function linesOf(text) {
  return text.split(/\r\n|\r|\n/u);
}

function countEntries({ papers, resources }) {
  return papers.length + resources.length;
}

/** How long a document may take: two seconds for 100,000 characters, and a moment for the machine. */
function allowance(text) {
  return 500 + text.length * 0.02;
}

/** The best of three runs where the first is slow, as other programs may have stopped it. */
function timed(text, run) {
  let best = Number.POSITIVE_INFINITY;
  let value;
  for (let attempt = 0; attempt < 3; attempt++) {
    const start = performance.now();
    const worked = workedFor();
    try {
      value = run();
    } catch (error) {
      return { error };
    }
    best = Math.min(best, performance.now() - start, workedFor() - worked);
    if (best <= allowance(text)) break;
  }
  return {
    value,
    slow: best > allowance(text),
    milliseconds: Math.round(best),
    // Of short documents the start of a run says more than their length.
    speed: text.length < 5000 ? 0 : (best / text.length) * 100_000,
  };
}

/** Milliseconds that this thread worked, as far as it is known: on a busy machine it waits for longer. */
function workedFor() {
  const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1000;
}

function said(error) {
  return String(error?.stack ?? error)
    .split('\n')
    .slice(0, 4)
    .join('\n');
}
