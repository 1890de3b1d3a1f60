import { rational, type Rational } from './rational.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** The number of a day, so that dates compare as numbers; undefined for text that is no date (2022-02-30). */
export function dayOf(text: string): Rational | undefined {
  const [, year = '', month = '', day = ''] = ISO.exec(text) ?? [];
  return dayNumber(Number(year), Number(month), Number(day));
}

/** The same from numbers; undefined for a month or day that does not exist. */
export function dayNumber(year: number, month: number, day: number): Rational | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return rational(daysBefore(year, month) + day);
}

/** The last day of a year: what a year means as a deadline. */
export function lastDayOf(year: number): Rational {
  return rational(daysBefore(year + 1, 1));
}

/** The first and the last day of a month (1 to 12). */
export function daysOfMonth(year: number, month: number): readonly [Rational, Rational] {
  const before = daysBefore(year, month);
  return [rational(before + 1), rational(before + daysIn(year, month))];
}

/** A day as YYYY-MM-DD. */
export function textOfDay(day: Rational): string {
  const days = Number(day.n);
  let year = Math.floor(days / 366) + 1;
  while (daysBefore(year + 1, 1) < days) year += 1;
  let month = 1;
  while (month < 12 && daysBefore(year, month + 1) < days) month += 1;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(days - daysBefore(year, month))}`;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days from the first of the year 1 to the day before a month begins. */
function daysBefore(year: number, month: number): number {
  const past = year - 1;
  const ofYears =
    past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const months = Array.from({ length: month - 1 }, (_one, index) => daysIn(year, index + 1));
  return months.reduce((sum, days) => sum + days, ofYears);
}
