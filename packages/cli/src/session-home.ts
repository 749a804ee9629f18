import type { SessionRecord } from '@proseminar/syllabus';

/** The day whose folder has the files of a session: where it has moved, that is the day that it had before. */
export function homeOf({ date, folder = date }: SessionRecord): string {
  return folder;
}

/** Whether a record names a file. */
export function isRecorded(name: string, record: SessionRecord | undefined): boolean {
  return [record?.slides, record?.summary, record?.video].flat().includes(name);
}

/** The days in whose folders a file of a session may stand, the likelier first; none of another session’s files. */
export function placesOf(
  name: string,
  record: SessionRecord,
  records: readonly SessionRecord[],
): readonly string[] {
  const [home, { date }] = [homeOf(record), record];
  const isTaken = records.some(
    (other) => other.date !== date && homeOf(other) === date && isRecorded(name, other),
  );
  return home === date || isTaken ? [home] : [home, date];
}
