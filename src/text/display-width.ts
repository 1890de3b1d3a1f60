import { eastAsianWidth } from 'get-east-asian-width';

const ZERO_WIDTH = /^[\p{Mark}\p{Control}\p{Format}]$/u;
const ASCII = /^[\x20-\x7e]*$/;

/** A table measures the same few hundred texts again and again. */
const known = new Map<string, number>();
const MOST_KNOWN = 4096;
const LONGEST_KNOWN = 64;

/** Columns that a text takes in a terminal: Han characters and full-width signs take two. */
export function displayWidth(text: string): number {
  if (text.length > LONGEST_KNOWN) return measure(text);
  let width = known.get(text);
  if (width === undefined) {
    width = measure(text);
    if (known.size < MOST_KNOWN) known.set(text, width);
  }
  return width;
}

function measure(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += widthOf(char, char.codePointAt(0) ?? 0);
  return width;
}

function widthOf(char: string, code: number): number {
  if (code >= 0x20 && code < 0x7f) return 1;
  if (code >= 0x4e00 && code < 0xa000) return 2;
  return ZERO_WIDTH.test(char) ? 0 : eastAsianWidth(code);
}
