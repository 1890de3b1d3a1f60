import type { Encoding } from '../model/actuals.ts';

const CHUNK = 1 << 20;
const SAMPLE = 1 << 13;

export type Decoded =
  | {
      readonly ok: true;
      readonly encoding: Encoding;
      readonly guessed: boolean;
      readonly start: number;
    }
  | { readonly ok: false; readonly reason: 'empty' | 'binary' | 'unknown' | 'mismatch' };

/**
 * Finds the encoding: a byte order mark, else strict UTF-8, else GB18030
 * (what Chinese Excel writes). UTF-8 first, because GB18030 accepts most of
 * its bytes. A guess is only a guess: recognised headers must confirm it.
 */
export function detectEncoding(bytes: Uint8Array, forced?: Encoding): Decoded {
  const mark = byteOrderMark(bytes);
  const start = mark?.length ?? 0;
  if (bytes.length === start) return { ok: false, reason: 'empty' };
  if (forced !== undefined) {
    const skip = mark?.encoding === forced ? start : 0;
    return decodes(bytes, forced, skip)
      ? { ok: true, encoding: forced, guessed: false, start: skip }
      : { ok: false, reason: 'mismatch' };
  }
  if (mark !== undefined) {
    return decodes(bytes, mark.encoding, start)
      ? { ok: true, encoding: mark.encoding, guessed: false, start }
      : { ok: false, reason: 'unknown' };
  }
  if (bytes.subarray(0, SAMPLE).includes(0)) return { ok: false, reason: 'binary' };
  if (decodes(bytes, 'utf-8', 0)) return { ok: true, encoding: 'utf-8', guessed: false, start: 0 };
  if (decodes(bytes, 'gb18030', 0)) {
    return { ok: true, encoding: 'gb18030', guessed: true, start: 0 };
  }
  return { ok: false, reason: 'unknown' };
}

/** The text in pieces of about a megabyte, so that a large file never stands in memory twice. */
export function* decodeChunks(
  bytes: Uint8Array,
  encoding: Encoding,
  start: number,
): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  for (let offset = start; offset < bytes.length; offset += CHUNK) {
    yield decoder.decode(bytes.subarray(offset, offset + CHUNK), { stream: true });
  }
  yield decoder.decode();
}

function decodes(bytes: Uint8Array, encoding: Encoding, start: number): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    for (let offset = start; offset < bytes.length; offset += CHUNK) {
      decoder.decode(bytes.subarray(offset, offset + CHUNK), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function byteOrderMark(
  bytes: Uint8Array,
): { readonly encoding: Encoding; readonly length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return { encoding: 'utf-8', length: 3 };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}
