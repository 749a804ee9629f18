import type { Output } from '../src/terminal.js';

/** An output that keeps what is written to it. */
export function quietOutput(): Output & { readonly text: () => string } {
  let text = '';
  return {
    write: (more) => {
      text += more;
    },
    text: () => text,
    isTerminal: false,
    columns: 100,
    color: false,
    unicode: true,
    finish: async () => undefined,
  };
}
