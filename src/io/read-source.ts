import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import type { Source } from '../model/actuals.ts';

export type ReadFault = 'not-found' | 'directory' | 'not-a-file' | 'too-large' | 'unreadable';

/** Bytes of any file: tables of figures may be so large, and other readers allow less. */
export const LARGEST_INPUT = 512 * 1024 * 1024;
const CHUNK = 1 << 20;
const STDIN = 0;

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
 * refused, since reading it might never end, and so is a file that is too
 * large, without reading it.
 */
export function readSource(path: string, shownAs: string = path): Source {
  let bytes: Uint8Array;
  try {
    checkKind(statSync(path), shownAs);
    bytes = readFile(path, shownAs);
  } catch (error) {
    throw error instanceof ReadError ? error : readError(shownAs, error);
  }
  return sourceOf(shownAs, bytes);
}

function checkKind(stat: Stats, shownAs: string): void {
  if (stat.isDirectory()) throw new ReadError(shownAs, 'directory');
  if (!stat.isFile()) throw new ReadError(shownAs, 'not-a-file');
  if (stat.size > LARGEST_INPUT) throw new ReadError(shownAs, 'too-large');
}

/** Not every system has it. */
const NOT_WAITING = (constants as { readonly O_NONBLOCK?: number }).O_NONBLOCK ?? 0;

/** What was looked at may be another thing by now: a pipe would wait for its writer. */
function readFile(path: string, shownAs: string): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | NOT_WAITING);
  try {
    const stat = fstatSync(file);
    checkKind(stat, shownAs);
    return readBounded(file, shownAs, stat.size);
  } finally {
    closeSync(file);
  }
}

/**
 * Everything that an open file gives, until it is more than the bound. Throws {@link ReadError}.
 * `size` is a guess: files of the system say 0, and one may grow.
 */
export function readBounded(file: number, shownAs: string, size = 0): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let next = size + 1;
  for (;;) {
    const chunk = Buffer.allocUnsafe(Math.max(next, CHUNK));
    const read = readSync(file, chunk);
    if (read === 0) break;
    // A pipe gives little at a time: the rest of the chunk is not kept for it.
    const isFull = read > chunk.length / 2;
    chunks.push(isFull ? chunk.subarray(0, read) : new Uint8Array(chunk.subarray(0, read)));
    length += read;
    if (length > LARGEST_INPUT) throw new ReadError(shownAs, 'too-large');
    next = size + 1 - length;
  }
  const [only] = chunks;
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
}

/** Everything on the standard input of this process, within the bound. Throws {@link ReadError}. */
export function readStdin(): Uint8Array {
  try {
    if (fstatSync(STDIN).isDirectory()) throw new ReadError('-', 'directory');
    return readBounded(STDIN, '-');
  } catch (error) {
    throw error instanceof ReadError ? error : readError('-', error);
  }
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
