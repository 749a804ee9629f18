import * as highsModule from 'highs';

// The types are those of a CommonJS module, and what Node loads is an ES module.
const load = highsModule.default as unknown as typeof highsModule.default.default;
const highs = await load();

/** A linear programme with whole numbers, in the words of the LP format. */
export interface Programme {
  /** `['+ 3 x', '- y']` */
  readonly objective: readonly string[];
  /** `['x + y <= 1']` */
  readonly rows: readonly string[];
  /** Names of variables that are 0 or 1. */
  readonly binary: readonly string[];
  /** Names of variables that are whole numbers from 0 to 9. */
  readonly digits: readonly string[];
}

/** The least value of the objective, as HiGHS finds it; `undefined` where nothing meets the conditions. */
export function minimize({ objective, rows, binary, digits }: Programme): number | undefined {
  const text = [
    'Minimize',
    ` obj: ${objective.join(' ')}`,
    'Subject To',
    ...rows.map((row, index) => ` c${index}: ${row}`),
    'Bounds',
    ...digits.map((name) => ` 0 <= ${name} <= 9`),
    'Binary',
    ` ${binary.join(' ')}`,
    'General',
    ` ${digits.join(' ')}`,
    'End',
  ].join('\n');
  const { Status, ObjectiveValue } = solve(text);
  if (Status === 'Infeasible') return undefined;
  // A text that HiGHS cannot read is “Empty”.
  if (Status !== 'Optimal') throw new Error(`Unexpected status ${Status}, expected Optimal: ${text}`);
  return Math.round(ObjectiveValue);
}

/** Most branches that are tried: work that is the same on any machine, where seconds are not. */
const mostNodes = 100_000;

/**
 * What HiGHS says, without its presolve where that gives up: it fails with an error on some programmes, and calls some
 * infeasible that are not.
 */
function solve(text: string) {
  const options = { random_seed: 1, mip_rel_gap: 0, mip_max_nodes: mostNodes };
  try {
    const solution = highs.solve(text, options);
    if (solution.Status === 'Optimal') return solution;
  } catch {
    // Asked again below.
  }
  return highs.solve(text, { ...options, presolve: 'off' });
}
