/** Most problems that the message of a `CatalogError` names. */
const mostNamed = 10;

/** Says why a value is not a catalog: each problem with its path, as in `papers[3].year: Unexpected …`. */
export class CatalogError extends TypeError {
  override readonly name = 'CatalogError';
  /** All problems, also those that `message` only counts. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(listProblems(problems));
    this.problems = problems;
  }
}

function listProblems(problems: readonly string[]): string {
  const named = problems.slice(0, mostNamed);
  const more = problems.length - named.length;
  const lines = more > 0 ? [...named, `and ${more} more`] : named;
  return lines.length === 1 ? lines.join('') : `Unexpected problems in catalog:\n${lines.join('\n')}`;
}
