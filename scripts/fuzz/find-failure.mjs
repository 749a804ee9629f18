/**
 * What is wrong with how a document is read: a name and the details, or
 * `undefined` where all is well.
 *
 * - `throws`: reading threw;
 * - `slow`: reading took more than two seconds for 100,000 characters;
 * - `invalid`: the catalog does not pass `readCatalog`;
 * - `changes`: what is written is read as something else;
 * - `unsteady`: writing what was read again gives other bytes;
 * - `notes-throw`, `notes-slow`: the same of reading it as notes.
 */
export function findFailure(text, { parseReadingList, writeReadingList, parseNotes, readCatalog }) {
  const read = timed(text, () => parseReadingList(text).catalog);
  if (read.error) return { what: 'throws', detail: said(read.error), speed: 0 };
  const speed = read.speed;
  if (read.slow)
    return { what: 'slow', detail: `${read.milliseconds} ms for ${text.length} characters`, speed };

  const catalog = read.value;
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

  const notes = timed(text, () => parseNotes(text));
  if (notes.error) return { what: 'notes-throw', detail: said(notes.error), speed };
  if (notes.slow) {
    return { what: 'notes-slow', detail: `${notes.milliseconds} ms for ${text.length} characters`, speed };
  }

  return { what: undefined, detail: '', speed };
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

/** A catalog without what writing does not keep: places in the source, and where values come from. */
function comparable(catalog) {
  return JSON.parse(
    JSON.stringify(catalog, (key, value) => (key === 'source' || key === 'provenance' ? undefined : value)),
  );
}

/** The first place where two JSON values differ: ``papers[0].year: first `2014`, then `nothing` ``. */
function difference(before, after, path = '') {
  if (Object.is(before, after)) return undefined;
  if (!isNested(before) || !isNested(after) || Array.isArray(before) !== Array.isArray(after)) {
    return `${path}: first ${shown(before)}, then ${shown(after)}`;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const step = Array.isArray(before) ? `[${key}]` : `.${key}`;
    const found = difference(before[key], after[key], path + step);
    if (found) return found;
  }
  return undefined;
}

function isNested(value) {
  return typeof value === 'object' && value !== null;
}

function shown(value) {
  return `\`${(JSON.stringify(value) ?? 'nothing').slice(0, 300)}\``;
}

function said(error) {
  return String(error?.stack ?? error)
    .split('\n')
    .slice(0, 4)
    .join('\n');
}
