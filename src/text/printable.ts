import { UNSEEN } from './unseen.ts';

/** They could rewrite a terminal line, or make one name look like another: they are shown as what they are. */
const UNSAFE = new RegExp(`[${UNSEEN}]`, 'gu');

/** Text that is safe to show in a terminal: escapes and direction marks become \u{…}, line ends a space. */
export function printable(text: string): string {
  return visible(onOneLine(text).replaceAll('\t', ' '));
}

/** The same with its lines and tabs as they are. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

/** Line ends and the spaces around them as one space. */
function onOneLine(text: string): string {
  const lines = text.split(/[\r\n]+/u);
  if (lines.length === 1) return text;
  const last = lines.length - 1;
  return lines
    .map((line, index) => {
      const begun = index === 0 ? line : line.trimStart();
      return index === last ? begun : begun.trimEnd();
    })
    .filter((line, index) => line !== '' || index === 0 || index === last)
    .join(' ');
}
