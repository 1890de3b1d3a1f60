import { isMissingMark } from '../actuals/read-cell.ts';

const BLANKS = /[\s\u0085\u200b\ufeff]+/gu;
/** A blank is nothing but layout unless it parts two numbers or two words: 1 245 stays apart. */
const BETWEEN_WORDS = /(?<![\w.,．，０-９]) | (?![\w.,．，０-９])/gu;

/** The text of a cell as printed, without the line breaks and blanks that only fill the cell. */
export function tidyCell(cell: string): string {
  return cell.replace(BLANKS, ' ').replace(BETWEEN_WORDS, '').trim();
}

/** True for a tidied cell that holds no figure: blank, ——, --, …. */
export function isNoFigure(text: string): boolean {
  return isMissingMark(text) || /^[-—–－―…\/]+$/u.test(text);
}
