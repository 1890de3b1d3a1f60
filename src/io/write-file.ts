import {
  chmodSync,
  closeSync,
  linkSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

const MOST_ATTEMPTS = 1000;
/** What systems say of a disk that has no hard links. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

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
  let partial: string | undefined;
  try {
    partial = writePartial(path, content);
    place(partial, path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new WriteError(shownAs, code === 'EEXIST', code);
  } finally {
    if (partial !== undefined) rmSync(partial, { force: true });
  }
}

/** Under its name in one step. A disk without hard links (FAT) can only be asked first. */
function place(partial: string, path: string): void {
  try {
    linkSync(partial, path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!NO_LINKS.includes(code)) throw error;
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw exists();
    renameSync(partial, path);
  }
}

function exists(): NodeJS.ErrnoException {
  return Object.assign(new Error('EEXIST'), { code: 'EEXIST' });
}

/**
 * The content in a file of its own beside the place where it belongs, under a short name that no file
 * has. Throws, and leaves nothing: a full disk would leave half a file.
 */
function writePartial(target: string, content: string | Uint8Array): string {
  const folder = dirname(target);
  for (let attempt = 0; ; attempt += 1) {
    const name = `.plancheck-${String(process.pid)}-${String(attempt)}.partial`;
    const partial = join(folder, name);
    let file: number;
    try {
      file = openSync(partial, 'wx');
    } catch (error) {
      // Of another run with this number, which was stopped.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST' && attempt < MOST_ATTEMPTS) continue;
      throw error;
    }
    try {
      writeFileSync(file, content);
      return partial;
    } catch (error) {
      rmSync(partial, { force: true });
      throw error;
    } finally {
      closeSync(file);
    }
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
  const partial = writePartial(target, content);
  try {
    if (held !== undefined) chmodSync(partial, held.mode);
  } catch (error) {
    rmSync(partial, { force: true });
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

/** Where a path leads behind all links, so that two names of one file are known, also of one that is not yet. */
export function realPlace(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPlace(dirname(path)), basename(path));
  }
}
