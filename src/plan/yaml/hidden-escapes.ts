import { UNSEEN } from '../../text/unseen.ts';
import { lexed } from './lexed.ts';
import { tooDeepAt } from './nesting.ts';

/** An escape in double quotes, by its digits or its letter; what is escaped otherwise is seen. */
const ESCAPE =
  /\\(?:x([\da-fA-F]{2})|u([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|r\\n|[^])/gu;
/** YAML 1.2.2, 5.7 */
const BY_LETTER: Readonly<Record<string, number>> = {
  '0': 0x00,
  a: 0x07,
  b: 0x08,
  v: 0x0b,
  f: 0x0c,
  r: 0x0d,
  e: 0x1b,
  N: 0x85,
  L: 0x2028,
  P: 0x2029,
};
const HIDDEN = new RegExp(`^[${UNSEEN}]$`, 'u');

export interface HiddenEscape {
  readonly offset: number;
  readonly length: number;
  readonly code: number;
}

/** Escapes in double quotes that stand for what nobody sees: what may not stand in a plan may not be written so either. */
export function hiddenEscapes(text: string): HiddenEscape[] {
  if (!text.includes('\\') || tooDeepAt(text) !== undefined) return [];
  const found: HiddenEscape[] = [];
  for (const { token, offset } of lexed(text)) {
    if (!token.startsWith('"')) continue;
    for (const match of token.matchAll(ESCAPE)) {
      const code = codeOf(match);
      if (code === undefined || !isHidden(code)) continue;
      found.push({ offset: offset + match.index, length: match[0].length, code });
    }
  }
  return found;
}

/** Undefined for a pair, which is one character that can be seen, for the end of a line, and for an escape of a sign. */
function codeOf([all, two, high, , four, eight]: RegExpMatchArray): number | undefined {
  if (high !== undefined || all === '\\r\\n') return undefined;
  const digits = two ?? four ?? eight;
  return digits === undefined ? BY_LETTER[all[1] ?? ''] : Number.parseInt(digits, 16);
}

function isHidden(code: number): boolean {
  return code <= 0x10ffff && HIDDEN.test(String.fromCodePoint(code));
}
