import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os';
import { dirname, join } from 'node:path';

const packages = ['remark-parse', 'micromark', 'remark-gfm', 'markdown-it', 'marked', 'commonmark'];

/** What the figures hang on: the machine, how busy it was, Node, and the packages compared. */
export function describeMachine(runs) {
  return {
    date: new Date().toISOString().slice(0, 10),
    runs,
    node: process.versions.node,
    platform: `${platform()} ${process.arch}`,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
    packages: Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
  };
}

/** From its files, as not all let their `package.json` be asked for. */
function versionOf(name) {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  for (const folder of folders) {
    try {
      return JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')).version;
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
  }
  return `not found from ${dirname(import.meta.filename)}`;
}
