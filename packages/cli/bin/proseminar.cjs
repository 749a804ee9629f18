#!/usr/bin/env node
'use strict';
// Committed, so that npm can link it before the first build. CommonJS, as Node takes longer to make modules ready.
const argv = process.argv.slice(2);
if (!isVersionAsked() || !printVersion()) require('../dist/chunks/start.js').start(argv);

function isVersionAsked() {
  return argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V');
}

/** What cannot be written here is left to the command, which says why. */
function printVersion() {
  try {
    require('node:fs').writeSync(1, `${require('../package.json').version}\n`);
    return true;
  } catch {
    return false;
  }
}
