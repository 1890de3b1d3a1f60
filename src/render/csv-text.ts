import { visible } from '../text/printable.ts';

/** What Excel and WPS need to read Chinese: UTF-8 with a mark, and their own line ends. */
const BOM = '\ufeff';
const LINE_END = '\r\n';
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

/** A CSV for spreadsheets: opens with Chinese intact, numbers are numbers, and nothing is a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `${BOM}${rows.map((row) => row.map(cell).join(',')).join(LINE_END)}${LINE_END}`;
}

/**
 * A text that a spreadsheet would take for a formula is marked as text. What could hide in front of it
 * is made visible, and so is what a terminal would obey.
 */
export function asText(value: string): string {
  const text = visible(value.replace(/\r\n?/gu, '\n'));
  const isFormula = /^\s*[=+\-@＝＋－＠]|^\t/u.test(text) && !NUMBER.test(text);
  return isFormula ? `'${text}` : text;
}

/** Quoted where it must be. */
function cell(text: string): string {
  const safe = asText(text);
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
