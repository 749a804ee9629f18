/** Cells of fewer characters, such as dates, stand in many rows. */
const telling = 20;

/**
 * Merge two versions of a row of a Markdown table cell by cell; undefined where that is not sure: where neither its
 * longest cell nor the one that the person edited is as it was, it may be another row, and where both changed a cell, a
 * person has to choose.
 *
 * @example
 * mergeRows('| 1 Mar | Raft | |', '| 1 Mar | Raft | [talk](t) |', '| 8 Mar | Raft | |')
 * // => '| 8 Mar | Raft | [talk](t) |'
 */
export function mergeRows(base: string, ours: string, theirs: string): string | undefined {
  const [old, my, their] = [splitRow(base), splitRow(ours), splitRow(theirs)];
  if (!old || my?.length !== old.length || their?.length !== old.length) return undefined;
  const longest = Math.max(...old.map((cell) => cell.trim().length));
  if (longest < 4) return undefined;
  const merged: string[] = [];
  let isSame = false;

  for (const [index, cell] of old.entries()) {
    const [mine, new_] = [my[index] ?? '', their[index] ?? ''];
    const { length } = cell.trim();
    const isKept = new_.trim() === cell.trim();
    const isEdited = mine.trim() !== cell.trim();
    isSame ||= isKept && (length === longest || (isEdited && length >= telling));
    if (!isKept && isEdited && mine.trim() !== new_.trim()) return undefined;
    merged.push(isKept ? mine : new_);
  }

  return isSame ? merged.join('|') : undefined;
}

function splitRow(line: string): string[] | undefined {
  return /^\s*\|.*\|\s*$/u.test(line) ? line.split(/(?<!\\)\|/u) : undefined;
}
