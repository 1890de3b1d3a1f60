import { printable } from '../../text/printable.ts';
import { asText } from '../csv-text.ts';
import type { BookCell, CellStyle } from './book.ts';

/** Characters that a cell can hold. */
const LONGEST = 32_767;
const CUT = '…';

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?$/u;
/** Every decimal of so many digits comes back from a binary number as it was. */
const SURE_DIGITS = 15;
/** A number format has no more digits behind the point. */
const MOST_DECIMALS = 30;

/** A text cell: control characters are shown as what they are, and nothing becomes a formula, not even saved as CSV. */
export function textCell(text: string, style: CellStyle = {}): BookCell {
  const lines = text.split(/\r\n|[\r\n]/u).map(printable);
  return { text: limited(asText(lines.join('\n'))), style };
}

/**
 * A number cell that shows exactly these digits: its format has as many behind the point, so that
 * no width of a column rounds it, and 99.96 never appears as 100. What is no number, or has more
 * digits than a cell can hold for sure, is a text.
 */
export function numberCell(digits: string, style: CellStyle = {}, signed = false): BookCell {
  const aligned: CellStyle = { align: 'right', ...style };
  const [, , whole = '', fraction = ''] = NUMBER.exec(digits) ?? [];
  const significant = `${whole}${fraction}`.replace(/^0+/u, '').length;
  if (whole === '' || significant > SURE_DIGITS || fraction.length > MOST_DECIMALS) {
    return textCell(digits, aligned);
  }
  const format = fraction === '' ? '0' : `0.${'0'.repeat(fraction.length)}`;
  return { digits, style: { ...aligned, format: signed ? `+${format};-${format};0` : format } };
}

function limited(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST - CUT.length);
  return `${cut.replace(/[\ud800-\udbff]$/u, '')}${CUT}`;
}
