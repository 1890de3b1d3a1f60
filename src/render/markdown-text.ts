import { printable } from '../text/printable.ts';

/** Text that Markdown shows as it is, also in a cell of a table: names with *, |, < or [x] stay names. */
export function markdownText(text: string): string {
  return printable(text)
    .replace(/[\\`*_~[\]|#]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/^(\d+)([.)])(?=\s)/u, '$1\\$2')
    .replace(/^([-+=])/u, '\\$1');
}

/** A table whose columns of numbers stand on the right; a cell of several lines is a list of them. */
export function markdownTable(
  head: readonly { readonly text: string; readonly right?: boolean }[],
  rows: readonly (readonly (string | readonly string[])[])[],
): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(head.map(({ text }) => markdownText(text))),
    line(head.map(({ right = false }) => (right ? '---:' : '---'))),
    ...rows.map((row) => line(row.map((cell) => [cell].flat().map(markdownText).join('<br>')))),
  ];
}
