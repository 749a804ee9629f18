/** What the command's exit status says. An unexpected failure (a bug) is `problems` too. */
export const exitCode = {
  /** Done; there may have been warnings. */
  ok: 0,
  /** A document has problems, or a file with a person's edits was kept. */
  problems: 1,
  /** A course does not fit its calendar, or what it asks for cannot be had together. */
  doesNotFit: 2,
  /** Wrong use: an unknown option, a missing file, a folder without a course. As `EX_USAGE` of BSD's `sysexits.h`. */
  wrongUse: 64,
} as const;

/** The exit status of a command. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
