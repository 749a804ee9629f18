import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { report } from '../rules.js';

/** More problems than that are those of another kind of file. */
const mostMessages = 200;

/** Report a problem of a bibliography, unless so many were told that nobody reads on. */
export function tell(
  file: VFile,
  ruleId: Parameters<typeof report>[1],
  reason: string,
  place: Position | undefined,
): void {
  const told = file.messages.length;
  if (told < mostMessages) report(file, ruleId, reason, { place });
  else if (told === mostMessages) {
    report(file, ruleId, `Unexpected further problems, expected at most ${mostMessages}; they are not told`, {
      place,
    });
  }
}
