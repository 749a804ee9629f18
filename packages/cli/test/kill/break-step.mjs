// Preloaded into a run of the command (`node --import`): breaks one step that it does to the disk.
//
// BREAK_AT    number of the step, counted from 0
// BREAK_HOW   before, after, amid: the process is killed there; full: from there on, the disk takes no content
// BREAK_COUNT file to write the number of all steps to, when the run ends
import fs, { writeFileSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const { BREAK_AT: at = 'Infinity', BREAK_HOW: how = '', BREAK_COUNT: countFile } = process.env;
const contents = ['writeFile', 'copyFile', 'appendFile'];
let count = 0;

for (const name of ['rename', 'rm', 'rmdir', 'mkdir', 'link', ...contents]) wrap(promises, name);
for (const name of ['open', 'rename', 'rm', 'rmdir', 'mkdir', 'fchmod', 'chmod', 'close', ...contents]) {
  wrap(fs, `${name}Sync`);
}
wrap(fs, 'fsync');
syncBuiltinESMExports();
if (countFile) process.on('exit', () => writeFileSync(countFile, String(count)));

function wrap(owner, name) {
  const work = owner[name];
  const isContent = contents.includes(name.replace(/Sync$/u, ''));

  owner[name] = (...values) => {
    if (isReading(name, values)) return work.apply(owner, values);
    const number = count++;
    if (how === 'full') {
      if (number >= Number(at) && isContent) return fail(owner, fullDisk(name));
    } else if (number === Number(at)) {
      if (how === 'before' || (how === 'amid' && !/^writeFile/u.test(name))) kill();
      const done = work.apply(owner, how === 'amid' ? halve(values) : values);
      if (!(done instanceof Promise)) kill();
      return done.then(kill);
    }
    return work.apply(owner, values);
  };
}

function isReading(name, [, flags]) {
  return name === 'openSync' && flags !== 'wx';
}

/** The process ends within the call. */
function kill() {
  process.kill(process.pid, 'SIGKILL');
}

/** Half of the content; it comes after the name of the file. */
function halve(values) {
  return values.map((value, each) => (each === 1 ? value.slice(0, value.length / 2) : value));
}

function fail(owner, error) {
  if (owner === promises) return Promise.reject(error);
  throw error;
}

function fullDisk(syscall) {
  return Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', syscall });
}
