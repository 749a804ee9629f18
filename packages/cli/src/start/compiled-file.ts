import path from 'node:path';

/** What is asked of the running process. */
type Running = Pick<NodeJS.Process, 'env' | 'platform' | 'arch' | 'version'>;

/**
 * The file that keeps what runs of a subcommand compiled, in the folder where a system keeps what can be made again;
 * `undefined` where there is no such folder, or Node is told to keep nothing.
 *
 * @param word First argument of the command.
 * @param build The chunks that were compiled: those of several versions of the command are kept beside each other.
 * @example
 * compiledFile('build', '0c3e', process) // => '/home/ada/.cache/proseminar/0c3e/build-v22.11.0-x64.code'
 */
export function compiledFile(
  word: string,
  build: string,
  { env, platform, arch, version }: Running,
): string | undefined {
  const folder = cacheFolder(env, platform);
  if (folder === undefined || env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const command = /^[a-z]{1,20}$/u.test(word) ? word : 'other';
  return path.join(folder, 'proseminar', build, `${command}-${version}-${arch}.code`);
}

function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  if (env.NODE_COMPILE_CACHE) return absolute(env.NODE_COMPILE_CACHE);
  if (platform === 'win32') return absolute(env.LOCALAPPDATA);
  const home = absolute(env.HOME);
  if (platform === 'darwin') return home && path.join(home, 'Library/Caches');
  return absolute(env.XDG_CACHE_HOME) ?? (home && path.join(home, '.cache'));
}

function absolute(folder: string | undefined): string | undefined {
  return folder && path.isAbsolute(folder) ? folder : undefined;
}
