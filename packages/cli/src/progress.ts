import type { Output } from './terminal.js';

/** Says what is being done, to a person who has been waiting for more than a second. */
export type Progress = (doing: string) => void;

/** Progress on an output; nothing where nobody watches. */
export function startProgress(output: Output, now: () => number = () => performance.now()): Progress {
  const start = now();

  return (doing) => {
    if (output.isTerminal && now() - start > 1000) output.write(`${doing} …\n`);
  };
}
