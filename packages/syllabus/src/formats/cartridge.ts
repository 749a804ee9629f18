import type { Format } from '../format.js';

/** A package to import into a learning platform. */
export const cartridge: Format = {
  what: 'package for Canvas, Moodle and Open edX: course.imscc',
  async write(source) {
    const { writeCartridge } = await import('./cartridge/write-cartridge.js');
    return [{ path: 'course.imscc', content: await writeCartridge(source) }];
  },
};
