import type { CommandResult } from '../run-command.js';
import type { Happening } from './happenings.js';

/** Whether a run says that there is no room, that it was used wrongly, or that a file of the course is broken. */
export function isRefused({ status, stderr }: CommandResult): boolean {
  return status === 1 ? !/^(?:conflict|kept): /mu.test(stderr) : status !== 0;
}

/** Whether the exit statuses of an event are those that are documented for it, and what they say helps. */
export function checkStatuses(
  { kind, commands, isByHand = false }: Happening,
  results: readonly CommandResult[],
): readonly string[] {
  return results.flatMap(({ status, stderr }, index) => {
    const words = (commands[index] ?? ['build']).join(' ');
    const wrong = (what: string) => [`${words}: ${what}: ${stderr}`];
    if (/fault of the program|^ {4}at /mu.test(stderr)) return wrong('broke');
    const isLast = index >= commands.length - 1;
    switch (status) {
      case 0:
        return [];
      case 1:
        // Only the documents may have problems, which the build says at the end.
        if (isLast && /^(?:conflict|kept): /mu.test(stderr)) return [];
        // What a person writes may be wrong, and a course may name a paper that leaves its list.
        return isByHand && wrongFile[kind]?.test(stderr) ? [] : wrong('status 1');
      case 2:
        if (kind !== 'change' && kind !== 'course') return wrong('status 2');
        return /Unexpected .*, expected /u.test(stderr) ? [] : wrong('says nothing to do');
      case 64:
        if (kind !== 'undo') return wrong('status 64');
        return /Nothing to take back|take back the edits? by hand first/u.test(stderr)
          ? []
          : wrong('status 64');
      default:
        return wrong(`status ${status}`);
    }
  });
}

/** Messages on what a person wrote, by the kind of event. */
const wrongFile: Readonly<Partial<Record<Happening['kind'], RegExp>>> = {
  change: /^overrides\.yaml\n.*error +Unexpected .*, expected /mu,
  course: /^(?:course|calendar)\.yaml\n.*error +Unexpected .*, expected /mu,
};
