import type { VFile } from 'vfile';

/** What a virtual file has to say of one place. */
export type VFileMessage = VFile['messages'][number];

/** A message with the file that it is about, as people name it. */
export interface FileMessage {
  readonly file: string;
  readonly message: VFileMessage;
  readonly severity: 'error' | 'warning' | 'info';
}

/** The messages of some files, one after the other. */
export function fileMessages(files: readonly VFile[]): FileMessage[] {
  return files.flatMap((file) =>
    file.messages.map((message) => ({
      file: file.history[0] ?? file.path,
      message,
      severity: message.fatal ? 'error' : message.fatal === false ? 'warning' : 'info',
    })),
  );
}
