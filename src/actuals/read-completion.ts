import { lastDayIn } from '../model/as-of.ts';
import { dayNumber, daysOfMonth } from '../number/day.ts';
import { closed, from, point, upTo } from '../number/interval.ts';
import { compare, type Rational } from '../number/rational.ts';
import { normaliseName, toHalfWidth } from '../text/normalise-name.ts';
import { isMissingMark, trimCell, type CellValue } from './read-cell.ts';

const YES = new Set([
  '是',
  '已完成',
  '完成',
  '已建成',
  '建成',
  '已出台',
  '已印发',
  'yes',
  'y',
  'true',
]);
const NO = new Set(['否', '未完成', '未建成', '未出台', '未印发', 'no', 'n', 'false']);

/** 2022.1 may be what a spreadsheet left of 2022.10: a month alone has no point before it. */
const DATE =
  /^((?:19|20)\d{2})(?:(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?|(?:年|[-/])(\d{1,2})月?)$/u;

/**
 * Reads whether something is finished: 是 in the figures of a year, or of its first months, means by
 * the end of it, 否 not yet, a date or a month when. The interval is of days.
 */
export function readCompletion(
  cell: string,
  year: number,
  isActual: boolean,
  month = 12,
): CellValue {
  const trimmed = trimCell(cell);
  if (isMissingMark(trimmed)) return { kind: 'missing' };
  const word = normaliseName(trimmed);
  const value = { kind: 'value', unitStated: true, respelled: false } as const;
  const end = lastDayIn(year, { year, month });
  if (YES.has(word)) return { ...value, text: 'yes', interval: upTo(end) };
  if (NO.has(word)) return { ...value, text: 'no', interval: from(end, true) };
  const date = readDate(toHalfWidth(trimmed));
  if (date === undefined) {
    return {
      kind: 'fault',
      fault: { code: 'actuals/completion-invalid', args: { text: trimmed } },
    };
  }
  // An estimate may name a day to come; it decides nothing.
  if (isActual && compare(date.first, end) > 0) {
    const args = { text: trimmed, year };
    return { kind: 'fault', fault: { code: 'actuals/completion-later', args } };
  }
  const { first, last, text } = date;
  const interval = compare(first, last) === 0 ? point(first) : closed(first, last);
  return { ...value, text, interval };
}

function readDate(
  text: string,
): { readonly first: Rational; readonly last: Rational; readonly text: string } | undefined {
  const [, year, ofDay, day, alone] = DATE.exec(text) ?? [];
  const month = ofDay ?? alone;
  if (year === undefined || month === undefined) return undefined;
  const two = (part: string): string => part.padStart(2, '0');
  if (day === undefined) {
    if (dayNumber(Number(year), Number(month), 1) === undefined) return undefined;
    const [first, last] = daysOfMonth(Number(year), Number(month));
    return { first, last, text: `${year}-${two(month)}` };
  }
  const exact = dayNumber(Number(year), Number(month), Number(day));
  if (exact === undefined) return undefined;
  return { first: exact, last: exact, text: `${year}-${two(month)}-${two(day)}` };
}
