/** A call that cannot be followed, such as one with a missing file: one line for the person, exit status 64. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EBUSY: 'it is in use',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something of that name is there already',
  EFBIG: 'the file is too large',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'too many files are open',
  ENOENT: 'no such file',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'a part of the path is a file',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
};

/** Words for a failure of the system, such as `no space is left on the disk`; undefined for other errors. */
export function systemReason(error: unknown): string | undefined {
  const code = systemCode(error);
  return code === undefined ? undefined : (reasons[code] ?? code);
}

/** The code of a failure of the system: `ENOENT`; undefined for other errors. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Do `work`; where the system refuses, throw a `WrongUse` that says so in words. */
export async function orWrongUse<Value>(doing: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const reason = systemReason(error);
    throw reason === undefined ? error : new WrongUse(`Cannot ${doing}: ${reason}`, { cause: error });
  }
}
