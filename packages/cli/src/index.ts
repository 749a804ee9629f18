export { type ExitCode, exitCode } from './exit-code.js';
export { main } from './main.js';
export type { Io, Output } from './terminal.js';
