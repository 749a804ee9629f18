import { statIfThere } from './output-folder.js';

/** The first of `x.orig`, `x.orig.2`, … that nothing has, for the ending `orig`. */
export async function freeName(file: string, ending: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${file}.${ending}` : `${file}.${ending}.${number}`;
    if (!(await statIfThere(name))) return name;
  }
}
