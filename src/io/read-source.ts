import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Source } from '../model/actuals.ts';

export type ReadFault = 'not-found' | 'directory' | 'not-a-file' | 'unreadable';

/** Why a file cannot be read; `detail` is the system's own word for it. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly path: string;
  readonly fault: ReadFault;
  readonly detail: string;

  constructor(path: string, fault: ReadFault, detail = '') {
    super(`${path}: ${fault}${detail === '' ? '' : ` (${detail})`}`);
    this.path = path;
    this.fault = fault;
    this.detail = detail;
  }
}

/**
 * Reads a regular file whole, with its SHA-256. `shownAs` is the name in
 * messages and reports. Throws {@link ReadError}; a pipe or a device is
 * refused, since reading it might never end.
 */
export function readSource(path: string, shownAs: string = path): Source {
  let bytes: Uint8Array;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new ReadError(shownAs, 'directory');
    if (!stat.isFile()) throw new ReadError(shownAs, 'not-a-file');
    bytes = readFileSync(path);
  } catch (error) {
    throw error instanceof ReadError ? error : readError(shownAs, error);
  }
  return sourceOf(shownAs, bytes);
}

/** Bytes that were read elsewhere (standard input), with their SHA-256. */
export function sourceOf(file: string, bytes: Uint8Array): Source {
  return { file, bytes, sha256: sha256(bytes) };
}

/** The SHA-256 of bytes, or of a text in UTF-8, in hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function readError(path: string, error: unknown): ReadError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE') {
    return new ReadError(path, 'not-found');
  }
  return new ReadError(path, 'unreadable', code);
}
