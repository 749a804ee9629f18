import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import { readClock } from './clock.js';
import { systemCode } from './wrong-use.js';

/** One of the two places a command writes to. */
export interface Output {
  readonly write: (text: string) => void;
  /** Whether a person watches. */
  readonly isTerminal: boolean;
  /** Columns that a person sees; 100 where nobody watches. */
  readonly columns: number;
  /** Whether to use colours. */
  readonly color: boolean;
  /** Whether to draw with characters beyond ASCII. */
  readonly unicode: boolean;
  /** Wait until all is written; resolves to what went wrong, if anything did. */
  readonly finish: () => Promise<Error | undefined>;
}

/** What a command knows of the world, other than files. */
export interface Io {
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** For what was asked for. */
  readonly out: Output;
  /** For messages and progress. */
  readonly err: Output;
  /** This moment, as an instant: `2027-02-03T15:00:00Z`. */
  readonly now: () => string;
  /** Whether unexpected failures show where they come from. */
  readonly debug: boolean;
  /** Ask a person a question; absent where nobody is there to answer. */
  readonly ask?: (question: string) => Promise<string>;
}

/** A style of `styleText`. */
export type Style = Parameters<typeof styleText>[0];

/** The world of the running process. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    out: openOutput(process.stdout, process.env, visibleOnTerminal),
    err: openOutput(process.stderr, process.env, visible),
    now: () => readClock(process.env.SOURCE_DATE_EPOCH, Date.now()),
    debug: Boolean(process.env.PROSEMINAR_DEBUG),
    ...(process.stderr.isTTY && process.stdin.isTTY && { ask: askVisibly }),
  };
}

async function askVisibly(question: string): Promise<string> {
  const { openQuestions } = await import('./ask.js');
  questions ??= openQuestions(process.stdin, process.stderr);
  return await questions(visible(question));
}

let questions: NonNullable<Io['ask']> | undefined;

/** `text` in a style where the output has colours, else as it is. */
export function paint(output: Output, style: Style, text: string): string {
  // The output has decided already; the function would ask standard output.
  return output.color ? styleText(style, text, { validateStream: false }) : text;
}

// Everything but tab, newline, carriage return before a newline, and colours.
const active =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /(?!\u001B\[\d{1,3}m)[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text that cannot drive a terminal: control characters of documents and file names become `�`;
 * colours stay.
 */
export function visible(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(active, '\u{FFFD}');
}

/** Text that cannot drive a terminal, and not colour it either. */
export function withoutColor(text: string): string {
  return visible(text.replaceAll('\u001B', '\u{FFFD}'));
}

/** What a person watches is made visible; what a program reads stays byte for byte. */
function visibleOnTerminal(text: string, isTerminal: boolean): string {
  return isTerminal ? visible(text) : text;
}

/**
 * Whether what the environment says of characters leaves UTF-8: its first of three variables names another encoding,
 * or none, where it says `C` or `POSIX`. Without any, it is taken to be UTF-8, as in containers and on Windows.
 */
export function isUnicode({ LC_ALL, LC_CTYPE, LANG, TERM }: NodeJS.ProcessEnv): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG || '';
  return TERM !== 'dumb' && (locale === '' || /\butf-?8\b/iu.test(locale));
}

const opened = new Map<WriteStream, Output>();

function openOutput(
  stream: WriteStream,
  environment: NodeJS.ProcessEnv,
  prepare: (text: string, isTerminal: boolean) => string,
): Output {
  const before = opened.get(stream);
  if (before) return before;

  const isTerminal = stream.isTTY === true;
  let failure: Error | undefined;

  // Without a listener, a reader that leaves (`| head`) would end the process with a stack trace.
  stream.on('error', (error: Error) => {
    failure ??= error;
  });

  const output: Output = {
    isTerminal,
    columns: stream.columns || 100,
    color: isTerminal && !environment.NO_COLOR,
    unicode: !isTerminal || isUnicode(environment),
    write(text) {
      if (failure === undefined) stream.write(prepare(text, isTerminal));
    },
    async finish() {
      await new Promise<void>((resolve) => stream.write('', () => resolve()));
      // The stream tells its listeners one turn after its callbacks.
      await new Promise<void>((resolve) => setImmediate(resolve));
      return systemCode(failure) === 'EPIPE' ? undefined : failure;
    },
  };

  opened.set(stream, output);
  return output;
}
