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
export function writeNewFile(path: string, content: string | Uint8Array, shownAs = path): void {
  const partial = `${path}.${String(process.pid)}.partial`;
  try {
    writeFileSync(partial, content, { flag: 'wx' });
    linkSync(partial, path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new WriteError(shownAs, code === 'EEXIST', code);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** A file to be written, under the name that messages show. */
export interface NewFile {
  readonly path: string;
  readonly shownAs: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes files whole or not at all: all beside their places first, so that nothing is replaced
 * where one cannot be written; then each is replaced in one step, and keeps its rights. Behind a
 * link stands the file that is replaced; a folder, a device or a pipe is not touched. Throws
 * {@link WriteError}.
 */
export function replaceFiles(files: readonly NewFile[]): void {
  const staged: { readonly partial: string; readonly target: string; readonly shownAs: string }[] =
    [];
  try {
    for (const file of files) {
      attempt(file.shownAs, () => {
        staged.push(stage(file));
      });
    }
    for (const { partial, target, shownAs } of staged) {
      attempt(shownAs, () => {
        renameSync(partial, target);
      });
    }
  } finally {
    for (const { partial } of staged) rmSync(partial, { force: true });
  }
}

function stage({ path, shownAs, content }: NewFile): {
  readonly partial: string;
  readonly target: string;
  readonly shownAs: string;
} {
  const held = statOf(path);
  if (held?.isDirectory() === true) throw new WriteError(shownAs, false, 'EISDIR');
  if (held !== undefined && !held.isFile()) throw new WriteError(shownAs, false, 'ENOTREG');
  const target = held === undefined ? path : realpathSync(path);
  const partial = `${target}.${String(process.pid)}.partial`;
  try {
    writeFileSync(partial, content, { flag: 'wx' });
    if (held !== undefined) chmodSync(partial, held.mode);
  } catch (error) {
    // A full disk leaves half a file.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(partial, { force: true });
    throw error;
  }
  return { partial, target, shownAs };
}

function attempt(shownAs: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (error instanceof WriteError) throw error;
    throw new WriteError(shownAs, false, (error as NodeJS.ErrnoException).code ?? '');
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
