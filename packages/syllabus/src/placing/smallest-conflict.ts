/**
 * A smallest set of conditions that cannot all be met: without any one of them, the others can.
 *
 * QuickXplain (Ulrich Junker, “QuickXplain: Preferred Explanations and Relaxations for Over-Constrained Problems”,
 * AAAI 2004): about `conflict × log(conditions)` trials.
 *
 * @param fits Whether some of the conditions can be met together; all of them cannot.
 */
export function findSmallestConflict<Condition>(
  conditions: readonly Condition[],
  fits: (conditions: readonly Condition[]) => boolean,
): readonly Condition[] {
  if (conditions.length === 0 || !fits([])) return [];
  return search([], false, conditions);

  function search(
    kept: readonly Condition[],
    isNew: boolean,
    open: readonly Condition[],
  ): readonly Condition[] {
    if (isNew && !fits(kept)) return [];
    if (open.length === 1) return open;
    const half = Math.floor(open.length / 2);
    const [first, second] = [open.slice(0, half), open.slice(half)];
    const fromSecond = search([...kept, ...first], true, second);
    const fromFirst = search([...kept, ...fromSecond], fromSecond.length > 0, first);
    return [...fromFirst, ...fromSecond];
  }
}
