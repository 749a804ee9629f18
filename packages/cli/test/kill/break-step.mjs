// Preloaded into a run of the command (`node --import`): breaks one step that it does to the disk.
//
// BREAK_AT    number of the step, counted from 0
// BREAK_HOW   before, after, amid: the process is killed there; full: from there on, the disk takes no content
// BREAK_COUNT file to write the number of all steps to, when the run ends
import { writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const { BREAK_AT: at = 'Infinity', BREAK_HOW: how = '', BREAK_COUNT: countFile } = process.env;
const handles = Object.getPrototypeOf(await openAny());
let count = 0;

for (const name of [
  'writeFile',
  'open',
  'rename',
  'rm',
  'rmdir',
  'mkdir',
  'link',
  'copyFile',
  'appendFile',
]) {
  wrap(fs, name);
}
for (const name of ['writeFile', 'sync', 'close', 'chmod']) wrap(handles, name);
syncBuiltinESMExports();
if (countFile) process.on('exit', () => writeFileSync(countFile, String(count)));

function wrap(owner, name) {
  const work = owner[name];
  const isContent = ['writeFile', 'copyFile', 'appendFile'].includes(name);

  owner[name] = async function (...values) {
    const number = count++;
    if (how === 'full') {
      if (number >= Number(at) && isContent) throw fullDisk(name);
    } else if (number === Number(at)) {
      if (how === 'after') await work.apply(this, values);
      if (how === 'amid' && name === 'writeFile') await work.apply(this, halve(values, this));
      process.kill(process.pid, 'SIGKILL');
      await new Promise(() => {});
    }
    return await work.apply(this, values);
  };
}

/** Half of the content; of a file, it comes after the name. */
function halve(values, owner) {
  const index = owner === fs ? 1 : 0;
  return values.map((value, each) => (each === index ? value.slice(0, value.length / 2) : value));
}

function fullDisk(syscall) {
  return Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', syscall });
}

async function openAny() {
  const handle = await fs.open(process.execPath);
  await handle.close();
  return handle;
}
