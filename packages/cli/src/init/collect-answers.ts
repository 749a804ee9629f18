import { WrongUse } from '../wrong-use.js';
import { type Answers, type NewFile, type Question, questions } from './questions.js';

export interface CollectAnswersOptions {
  /** What was given on the command line. */
  readonly given: Partial<Answers>;
  /** Files that are to be written; what others need is not asked. */
  readonly files: ReadonlySet<NewFile>;
  /** Whether to take what is suggested instead of asking. */
  readonly yes: boolean;
  /** Ask a person; absent where nobody is there. */
  readonly ask?: (question: string) => Promise<string>;
  /** Tell a person what is wrong with an answer. */
  readonly tell: (problem: string) => void;
  /** What to take where nothing is answered; empty where nothing can be suggested. */
  readonly suggest: (key: keyof Answers, answers: Answers) => Promise<string>;
  /** What is wrong with the answer to a question; undefined where it is good. */
  readonly check: (key: keyof Answers, answers: Answers) => Promise<string | undefined>;
}

/** Good answers to all questions, and those that were taken without asking though only a person can know. */
export interface CollectedAnswers {
  readonly answers: Answers;
  readonly taken: readonly string[];
}

/**
 * Get answers from the command line, from a person, or from what is suggested. Each is checked before the next.
 *
 * @throws {WrongUse} For an answer of the command line that is not good, and where answers are missing.
 */
export async function collectAnswers(options: CollectAnswersOptions): Promise<CollectedAnswers> {
  let answers: Answers = {
    list: '',
    title: '',
    from: '',
    to: '',
    timeZone: '',
    meetings: '',
    people: '',
    roles: '',
  };
  const taken: string[] = [];
  const missing: string[] = [];

  for (const question of questions) {
    const { key, flag } = question;
    if (!options.files.has(question.file) || (key === 'roles' && answers.people === '')) continue;
    const suggested = await options.suggest(key, answers);
    const given = options.given[key];

    if (given === undefined && options.ask && !options.yes) {
      answers = await askUntilGood(question, suggested, answers, { ...options, ask: options.ask });
      continue;
    }
    if (given === undefined && needsAnswer(question, suggested, options.yes)) {
      missing.push(suggested === '' ? `\`${flag}\`` : `\`${flag}\` (such as \`${suggested}\`)`);
      if (suggested === '') continue;
    } else if (given === undefined && question.personal) {
      taken.push(`${flag} ${/\s/u.test(suggested) ? `'${suggested}'` : suggested}`);
    }
    answers = { ...answers, [key]: given ?? suggested };

    const problem = await options.check(key, answers);
    if (problem !== undefined) {
      throw new WrongUse(`Unexpected \`${flag} ${given ?? suggested}\`: ${problem}`);
    }
  }

  if (missing.length > 0) {
    const hint = options.yes ? '' : ', or `--yes` to take what is suggested';
    throw new WrongUse(`Unexpected missing ${join(missing)}, expected them where nobody can be asked${hint}`);
  }
  return { answers, taken };
}

function needsAnswer({ personal, optional }: Question, suggested: string, yes: boolean): boolean {
  return personal ? !yes || suggested === '' : !optional && suggested === '';
}

async function askUntilGood(
  { key, words }: Question,
  suggested: string,
  answers: Answers,
  { ask, tell, check }: CollectAnswersOptions & { readonly ask: (question: string) => Promise<string> },
): Promise<Answers> {
  for (;;) {
    const typed = await ask(`${words}${suggested === '' ? '' : ` [${suggested}]`}: `);
    const next = { ...answers, [key]: typed.trim() || suggested };
    const problem = await check(key, next);
    if (problem === undefined) return next;
    tell(problem);
  }
}

function join(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
