import { linkSync, rmSync, writeFileSync } from 'node:fs';

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
