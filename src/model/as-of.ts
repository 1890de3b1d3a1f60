import { dayNumber, daysOfMonth, lastDayOf, textOfDay } from '../number/day.ts';
import { rational, type Rational } from '../number/rational.ts';

const MONTHS = 12;

/** The end of a month, up to which the evaluated year is looked at: 2023-06. */
export interface AsOf {
  readonly year: number;
  /** 1 to 12; the end of December is the whole year. */
  readonly month: number;
}

/** The part of a year that a figure is of, where its row says so. */
export interface Period {
  /** As the row says it: 2023年上半年. */
  readonly label: string;
  /** The last month of it, 1 to 12. */
  readonly to: number;
}

/** YYYY-MM: the month as it is asked for, and as a report keeps it. */
export function asOfText({ year, month }: AsOf): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** A month by its text; undefined for what is none. */
export function asOfOf(text: string): AsOf | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})$/u.exec(text) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const asOf = { year: Number(year), month: Number(month) };
  return dayNumber(asOf.year, asOf.month, 1) === undefined ? undefined : asOf;
}

/** Undefined for the end of December: then the year is whole. */
export function partOfYear(asOf: AsOf | undefined): AsOf | undefined {
  return asOf === undefined || asOf.month >= MONTHS ? undefined : asOf;
}

/** The share of the year that has passed. */
export function sharePassed({ month }: AsOf): Rational {
  return rational(month).div(rational(MONTHS));
}

/** How long it is to the end of a year, in years. */
export function yearsTo(due: number, { year, month }: AsOf): Rational {
  return rational((due - year) * MONTHS + MONTHS - month).div(rational(MONTHS));
}

/** The last day that is looked at of a year: of the evaluated one the end of the month. */
export function lastDayIn(year: number, asOf: AsOf | undefined): Rational {
  return asOf?.year === year ? daysOfMonth(year, asOf.month)[1] : lastDayOf(year);
}

/** The same as YYYY-MM-DD. */
export function lastDayText(year: number, asOf: AsOf | undefined): string {
  return textOfDay(lastDayIn(year, asOf));
}
