/** Control and bidirectional characters could rewrite a terminal line, some have no width: they are shown as what they are. */
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Text that is safe to show in a terminal: escapes and direction marks become \u{…}, line ends a space. */
export function printable(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/gu, ' ')
    .replace(/\t/gu, ' ')
    .replace(UNSAFE, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
