import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * A thread that looks for failures, and is ended where a document takes too
 * long: that is a failure too, `hangs`.
 */
export function watchedReader() {
  let worker;

  async function start() {
    const started = new Worker(new URL('worker.mjs', import.meta.url));
    await once(started, 'message');
    return started;
  }

  /** What is wrong with a document; see `findFailure`. */
  async function read(text) {
    worker ??= await start();
    const milliseconds = 10_000 + text.length / 5;

    const { promise, settle } = firstOf(worker);
    const timer = setTimeout(
      () => settle({ what: 'hangs', detail: `no end after ${milliseconds} ms`, speed: 0 }),
      milliseconds,
    );
    worker.postMessage(text);
    const result = await promise;
    clearTimeout(timer);
    if (result.what === 'hangs' || result.what === 'dies') await end();
    return result;
  }

  async function end() {
    await worker?.terminate();
    worker = undefined;
  }

  return { read, end };
}

/** What comes first: what a thread says, its end, or what it is settled with. */
function firstOf(worker) {
  let settle;
  const promise = new Promise((resolve) => {
    settle = (result) => {
      worker.off('message', settle);
      worker.off('error', die);
      resolve(result);
    };
  });
  const die = (error) => settle({ what: 'dies', detail: String(error), speed: 0 });
  worker.on('message', settle);
  worker.on('error', die);
  return { promise, settle };
}
