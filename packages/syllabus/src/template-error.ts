/** What keeps a template from being used, with its place. */
export interface TemplateProblem {
  readonly ruleId:
    | 'template-is-known'
    | 'template-parses'
    | 'template-field-is-known'
    | 'template-helper-is-known'
    | 'template-partial-is-known'
    | 'template-escapes';
  /** Name of the template, a path below `templates/`: `README.md.hbs`. */
  readonly template: string;
  /** From 1; absent where the whole template is meant. */
  readonly line?: number;
  readonly column?: number;
  /** ``Unexpected field `titel`, expected `title` `` */
  readonly reason: string;
  /** What to write instead, where one thing was probably meant. */
  readonly expected?: string;
}

/** A template that cannot be used; `problems` has everything wrong with it. */
export class TemplateError extends Error {
  readonly problems: readonly TemplateProblem[];

  constructor(problems: readonly TemplateProblem[]) {
    super(problems.map(formatTemplateProblem).join('\n'));
    this.name = 'TemplateError';
    this.problems = problems;
  }
}

/** A problem on one line: ``README.md.hbs:3:5 Unexpected field `titel`, expected `title` ``. */
function formatTemplateProblem(problem: TemplateProblem): string {
  const { template, line, column, reason } = problem;
  return `${[template, line, column].filter((part) => part !== undefined).join(':')} ${reason}`;
}
