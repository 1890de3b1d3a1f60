import { asOfText, type AsOf } from '../model/as-of.ts';
import { dayOf, daysOfMonth } from '../number/day.ts';
import { compare } from '../number/rational.ts';
import { toHalfWidth } from '../text/normalise-name.ts';
import { isMissingMark, trimCell } from './read-cell.ts';

/** A part of a year, as a cell or a heading says it. */
export interface YearPart {
  readonly label: string;
  readonly year: number;
  /** The months, 1 to 12, both included. */
  readonly from: number;
  readonly to: number;
  /** Only the end of it is named: 2023年6月底, 截至2023年6月. */
  readonly isEnd: boolean;
}

const MONTHS_OF_YEAR = 12;
const MONTHS_OF_QUARTER = 3;
const WORDS = '一二三四五六七八九十';
const LABEL = /^(截至|截止|截止到)?((?:19|20)\d{2})年?(.+)$/u;
/** A month has two digits behind a point, and where nothing parts it from the year: 2023.1 may be left of 2023.10. */
const MONTH = /^(?:[-/]?(\d{1,2})月份?|[-/](\d{1,2})|\.?(\d{2}))$/u;
const RANGE = /^(\d{1,2})月?-(\d{1,2})月份?$/u;
const FIRST = /^前(\d{1,2})个月$/u;
const QUARTER = /^(?:第?([1-4])季度?|[-/. ]?q([1-4]))$/u;
const FIRST_QUARTERS = /^(?:前([2-4])个?|1-([2-4]))季度$/u;
const HALF = /^(?:([上下])半年|[-/. ]?h([12]))$/u;
const DAY = /^(?:(\d{1,2})月(\d{1,2})日|-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2}))$/u;

type Months = Pick<YearPart, 'from' | 'to'>;

/** Reads 2023年6月, 2023Q2, 2023年上半年, 2023年1—6月, 2023-06-30; undefined for anything else, a year among it. */
export function readPart(cell: string): YearPart | undefined {
  const label = toHalfWidth(trimCell(cell));
  const [, until, year, named] = LABEL.exec(plain(label)) ?? [];
  if (year === undefined || named === undefined) return undefined;
  const [, rest = '', end] = /^(.+?)([末底]?)$/u.exec(named) ?? [];
  const day = endOfDay(Number(year), rest);
  const months = day ?? summed(rest) ?? monthsOf(rest);
  if (months === undefined || !isInYear(months)) return undefined;
  const isEnd = [until, end].some((word = '') => word !== '') || day !== undefined;
  return { label, year: Number(year), ...months, isEnd };
}

/** 1-6月累计, 上半年累计; 6月累计 may be of the month, of the year or of all years. */
function summed(rest: string): Months | undefined {
  const months = rest.endsWith('累计') ? monthsOf(rest.slice(0, -2)) : undefined;
  return months?.from === 1 && months.to > 1 ? months : undefined;
}

function isInYear({ from, to }: Months): boolean {
  return from >= 1 && from <= to && to <= MONTHS_OF_YEAR;
}

/** The same of the heading of a column: 2023年上半年完成值. */
export function partOfHeading(heading: string): YearPart | undefined {
  const named = trimCell(heading).replace(
    /(?:完成值|实际值|实际完成值|完成情况|情况|数据|实绩|actual)$/iu,
    '',
  );
  return readPart(named.trimEnd());
}

/** Headings of columns that part a year: what stands below is a part of one, if only 6. */
const PART_COLUMN = /^(?:月|月份|月度|季|季度|半年|半年度|month|quarter|half-?year)$/iu;
const WHOLE = /^(?:年|年度|全年)$/u;

/** True for a cell that makes its row one of a part of a year, though the year stands elsewhere: 6月, 上半年, Q2; 6 under 月份. */
export function saysPart(cell: string, heading: string): boolean {
  const text = trimCell(cell);
  if (text === '' || WHOLE.test(text)) return false;
  const isHeaded = PART_COLUMN.test(toHalfWidth(trimCell(heading)));
  // A number alone may be of anything.
  const named = /[月季半qh]/iu.test(text) ? partOfHeading(`2000年${text}`) : undefined;
  if (named !== undefined) return !isWholeYear(named);
  return isHeaded && !isMissingMark(text);
}

/** True if the years of a row name the same part themselves: 上半年 beside 2023-06. */
export function agreesWith(cell: string, parts: readonly (YearPart | undefined)[]): boolean {
  const said = partOfHeading(`2000年${trimCell(cell)}`);
  const isSame = (part: YearPart | undefined): boolean =>
    part !== undefined && (said === undefined || said.to === part.to);
  return parts.length > 0 && parts.every(isSame);
}

/** The whole year, however it is written. */
export function isWholeYear({ from, to, isEnd }: YearPart): boolean {
  return from === 1 && to === MONTHS_OF_YEAR && !isEnd;
}

/** The month for which such a figure would be asked: 2023-06 for 2023年上半年. */
export function asOfFor(cell: string): string | null {
  const part = partOfHeading(cell);
  return part === undefined ? null : monthOf(part);
}

export function monthOf({ year, to }: YearPart): string {
  const asOf: AsOf = { year, month: to };
  return asOfText(asOf);
}

/** Without spaces, with one kind of dash and digits for numerals. */
function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/[—–―‐‑−~〜至到]+(?!\d{4})/gu, '-')
    .replace(/十[一二]|[一二三四五六七八九十](?!半)/gu, numeral)
    .replace(/两(?=个?季)/u, '2');
}

function numeral(word: string): string {
  return String(Array.from(word).reduce((sum, one) => sum + WORDS.indexOf(one) + 1, 0));
}

function monthsOf(rest: string): Months | undefined {
  return range(rest) ?? quarter(rest) ?? half(rest) ?? month(rest);
}

function month(rest: string): Months | undefined {
  const found = groupIn(MONTH, rest);
  return found === undefined ? undefined : { from: found, to: found };
}

function range(rest: string): Months | undefined {
  if (rest === '全年') return { from: 1, to: MONTHS_OF_YEAR };
  const [, from, to] = RANGE.exec(rest) ?? [];
  if (from !== undefined && to !== undefined) return { from: Number(from), to: Number(to) };
  const first = groupIn(FIRST, rest);
  return first === undefined ? undefined : { from: 1, to: first };
}

function quarter(rest: string): Months | undefined {
  const first = groupIn(FIRST_QUARTERS, rest);
  if (first !== undefined) return { from: 1, to: first * MONTHS_OF_QUARTER };
  const one = groupIn(QUARTER, rest);
  if (one === undefined) return undefined;
  const to = one * MONTHS_OF_QUARTER;
  return { from: to - MONTHS_OF_QUARTER + 1, to };
}

function half(rest: string): Months | undefined {
  const [, word, number] = HALF.exec(rest) ?? [];
  if (word === undefined && number === undefined) return undefined;
  return word === '上' || number === '1' ? { from: 1, to: 6 } : { from: 7, to: 12 };
}

/** The last day of a month is its end; no other day says anything of a month. */
function endOfDay(year: number, rest: string): Months | undefined {
  const [month_, day] = groupsIn(DAY, rest);
  if (month_ === undefined || day === undefined) return undefined;
  const two = (digits: string): string => digits.padStart(2, '0');
  const exact = dayOf(`${String(year)}-${two(month_)}-${two(day)}`);
  if (exact === undefined) return undefined;
  const [, last] = daysOfMonth(year, Number(month_));
  if (compare(exact, last) !== 0) return undefined;
  return { from: Number(month_), to: Number(month_) };
}

/** The number in whichever of the groups matched. */
function groupIn(pattern: RegExp, text: string): number | undefined {
  const [found] = groupsIn(pattern, text);
  return found === undefined ? undefined : Number(found);
}

function groupsIn(pattern: RegExp, text: string): string[] {
  const groups: readonly (string | undefined)[] = (pattern.exec(text) ?? []).slice(1);
  return groups.filter((one) => one !== undefined);
}
