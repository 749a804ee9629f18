import { readFile, realpath, stat } from 'node:fs/promises';
import { writeWhole } from './write-whole.js';
import { orWrongUse, WrongUse } from './wrong-use.js';

const byteOrderMark = '\uFEFF';

/** Put a mended text in the place of the one that was read, unless somebody changed that meanwhile. */
export async function saveList(
  file: string,
  { before, after, shown }: { readonly before: string; readonly after: string; readonly shown: string },
): Promise<void> {
  await orWrongUse(`write \`${shown}\``, async () => {
    // A link stays a link, and permissions stay as they are.
    const real = await realpath(file);
    const { mode } = await stat(real);
    const text = await readFile(real, 'utf8');
    const start = text.startsWith(byteOrderMark) ? byteOrderMark : '';

    if (text !== start + before) {
      throw new WrongUse(
        `Unexpected change of \`${shown}\` while it was read, expected nobody to write it; run again`,
      );
    }
    await writeWhole(real, start + after, mode & 0o7777);
  });
}
