import { constants } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { systemCode } from './wrong-use.js';

/** Copy a file to the first free of `x.orig`, `x.orig.2`, …; the name it got. */
export async function saveOriginal(file: string): Promise<string> {
  for (let number = 1; ; number++) {
    const savedAs = number === 1 ? `${file}.orig` : `${file}.orig.${number}`;

    try {
      await copyFile(file, savedAs, constants.COPYFILE_EXCL);
      return savedAs;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
}
