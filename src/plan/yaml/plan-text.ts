import type { Source } from '../../model/actuals.ts';
import { finding, type Finding, type NotText } from '../../model/finding.ts';
import { LineIndex } from '../../text/line-index.ts';
import { UNSEEN } from '../../text/unseen.ts';
import { hiddenEscapes } from './hidden-escapes.ts';
import { oddSpacesIn } from './odd-spaces.ts';

/** A plan of 100,000 indicators has about 20 MB; more is no plan. */
const LARGEST_PLAN = 32 * 1024 * 1024;

/** How files that are no text begin; what people rename to .yaml. */
const BEGINNINGS: readonly (readonly [NotText, string])[] = [
  ['office', 'd0cf11e0a1b11ae1'],
  ['pdf', '255044462d'],
  ['image', '89504e47'],
  ['image', 'ffd8ff'],
  ['archive', '1f8b'],
  ['archive', '52617221'],
  ['archive', '377abcaf'],
];

/**
 * What nobody sees, and spaces of another kind in the indentation, make names differ and lines mean
 * something else than they show.
 */
const HIDDEN = new RegExp(
  String.raw`\r(?!\n)|(?!\r)[${UNSEEN}]|[\u00a0\u3000](?<=^[ \t]*.)`,
  'gmu',
);

/** The text of a plan file, or the one finding that tells why it has none. */
export function planText({ file, bytes }: Source): string | Finding {
  const top = { file, line: 1, column: 1 };
  if (bytes.length > LARGEST_PLAN) {
    return finding('plan/too-large', { size: bytes.length, limit: LARGEST_PLAN }, top);
  }
  const kind = notText(bytes);
  if (kind !== undefined) return finding('plan/not-text', { kind }, top);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return finding('plan/encoding', { guess: guessOf(bytes) }, { file, ...firstBroken(bytes) });
  }
  if (text.trim() === '') return finding('plan/empty', {}, top);
  if (/^\s*<[!?a-z]/iu.test(text)) return finding('plan/not-text', { kind: 'html' }, top);
  return hiddenIn(text, file) ?? text;
}

function notText(bytes: Uint8Array): NotText | undefined {
  const hex = Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  const found = BEGINNINGS.find(([, beginning]) => hex.startsWith(beginning))?.[0];
  if (found !== undefined) return found;
  // A workbook and a document are archives of their own kind.
  if (hex.startsWith('504b0304')) return namesOffice(bytes) ? 'office' : 'archive';
  return isBinary(bytes) ? 'binary' : undefined;
}

function namesOffice(bytes: Uint8Array): boolean {
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /\[Content_Types\]|_rels\/|(?:word|xl|ppt)\/|mimetype/u.test(names);
}

/** Several NUL bytes that UTF-16 does not account for: half of its bytes are NUL at most. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  const zeros = sample.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  return zeros > 3 && guessOf(bytes) !== 'UTF-16';
}

function guessOf(bytes: Uint8Array): 'GB18030' | 'UTF-16' | null {
  const [first = 0, second = 0] = bytes;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (hasMark || zerosEverySecond(bytes)) return 'UTF-16';
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return 'GB18030';
  } catch {
    return null;
  }
}

/** Without a mark UTF-16 shows by the keys: every second byte of them is NUL. */
function zerosEverySecond(bytes: Uint8Array): boolean {
  const pairs = Array.from({ length: 8 }, (_, index) => bytes.slice(2 * index, 2 * index + 2));
  const isWide = ([high = 1, low = 1]: Uint8Array): boolean => (high === 0) !== (low === 0);
  return pairs.every(isWide);
}

/** Line and column of the first bytes that are no UTF-8. */
function firstBroken(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  const text = new TextDecoder('utf-8').decode(bytes);
  const { line, column } = new LineIndex(text).at(Math.max(0, text.indexOf('\ufffd')));
  return { line, column };
}

function hiddenIn(text: string, file: string): Finding | undefined {
  const asTheyAre = [...[...text.matchAll(HIDDEN)].map(({ index }) => index), ...oddSpacesIn(text)];
  const all = new Map(hiddenEscapes(text).map((escape) => [escape.offset, escape]));
  for (const offset of asTheyAre) {
    all.set(offset, { offset, length: 1, code: text.codePointAt(offset) ?? 0 });
  }
  const [first] = [...all.values()].sort((a, b) => a.offset - b.offset);
  if (first === undefined) return undefined;
  const { offset, length, code } = first;
  const character = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const place = { file, ...new LineIndex(text).at(offset), length };
  return finding('plan/hidden-character', { character, count: all.size }, place);
}
