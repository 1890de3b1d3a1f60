const HALF_WIDTH_OFFSET = 0xfee0;

/** Full-width ASCII (ＡＢＣ（）：％) as half-width; nothing else is folded, so a footnote mark stays one. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (char) =>
    String.fromCharCode(char.charCodeAt(0) - HALF_WIDTH_OFFSET),
  );
}

/**
 * The form in which names are compared: without white space, quotes of every
 * kind and case of letters, in half-width. Two names that differ only so are one.
 */
export function normaliseName(name: string): string {
  return toHalfWidth(name)
    .replace(/[\s\u200b\ufeff"'“”‘’「」『』]+/gu, '')
    .toLowerCase();
}
