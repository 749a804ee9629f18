import { createInterface, type Interface } from 'node:readline';
import { WrongUse } from './wrong-use.js';

/**
 * Ask on the terminal, one question after another. Lines that are typed ahead answer later questions. Whoever ends the
 * input, or presses Ctrl+C, does not want to answer: that throws `WrongUse`.
 */
export function openQuestions(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): (question: string) => Promise<string> {
  const ahead: string[] = [];
  let waiting: { readonly answer: (line: string) => void; readonly stop: () => void } | undefined;
  let terminal: Interface | undefined;
  let isEnded = false;

  function open(): Interface {
    const opened = createInterface({ input, output });
    opened.on('line', (line) => {
      const asked = waiting;
      waiting = undefined;
      if (asked) asked.answer(line);
      else ahead.push(line);
    });
    opened.on('close', () => {
      isEnded = true;
      waiting?.stop();
    });
    return opened;
  }

  return async (question) => {
    terminal ??= open();
    const typed = ahead.shift();
    if (typed !== undefined) return typed;
    if (isEnded) throw stopped();
    terminal.setPrompt(question);
    terminal.prompt();

    try {
      return await new Promise<string>((answer, reject) => {
        waiting = { answer, stop: () => reject(stopped()) };
      });
    } finally {
      // Else the process would wait for more.
      terminal.pause();
    }
  };
}

function stopped(): WrongUse {
  return new WrongUse('Stopped; nothing was written');
}
