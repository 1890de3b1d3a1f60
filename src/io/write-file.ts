import {
  chmodSync,
  linkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';

/** Why a file could not be written; `detail` is the system's code for it. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
  readonly path: string;
  readonly exists: boolean;
  readonly detail: string;

  constructor(path: string, exists: boolean, detail: string) {
    super(detail);
    this.path = path;
    this.exists = exists;
    this.detail = detail;
  }
}

/** Writes a new file whole or not at all; one that exists is never touched. Throws {@link WriteError}. */
export function writeNewFile(path: string, text: string, shownAs = path): void {
  const partial = `${path}.${String(process.pid)}.partial`;
  try {
    writeFileSync(partial, text, { flag: 'wx' });
    linkSync(partial, path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new WriteError(shownAs, code === 'EEXIST', code);
  } finally {
    rmSync(partial, { force: true });
  }
}

/**
 * Writes a file whole or not at all: one that exists is replaced in one step, and keeps its rights;
 * behind a link stands the file that is replaced. A folder, a device or a pipe is not touched.
 * Throws {@link WriteError}.
 */
export function replaceFile(path: string, text: string, shownAs = path): void {
  let partial: string | undefined;
  try {
    const held = statOf(path);
    if (held?.isDirectory() === true) throw new WriteError(shownAs, false, 'EISDIR');
    if (held !== undefined && !held.isFile()) throw new WriteError(shownAs, false, 'ENOTREG');
    const target = held === undefined ? path : realpathSync(path);
    partial = `${target}.${String(process.pid)}.partial`;
    writeFileSync(partial, text, { flag: 'wx' });
    if (held !== undefined) chmodSync(partial, held.mode);
    renameSync(partial, target);
  } catch (error) {
    if (error instanceof WriteError) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new WriteError(shownAs, false, code);
  } finally {
    if (partial !== undefined) rmSync(partial, { force: true });
  }
}

/** Undefined where nothing is yet. */
function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

/** Where a path leads behind all links, so that two names of one file are known; the path itself where nothing is. */
export function realPlace(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
