import { displayBeside, displayNumber } from '../number/display.ts';
import { onlyPoint, type Interval as NumberInterval } from '../number/interval.ts';
import {
  compare,
  parseRational,
  rational,
  toExactText,
  ZERO,
  type Rational,
} from '../number/rational.ts';
import { exactDecimals, toFixedText } from '../number/rounding.ts';
import type { Interval } from '../model/report.ts';

/** Digits that can be printed in full; a longer decimal is shown rounded with its exact value beside it. */
const MOST_DIGITS = 12;

/** A number as a report holds it; `exact` only where `value` is rounded. */
export interface NumberText {
  readonly value: string;
  readonly exact?: string;
}

/** All digits of a decimal; else rounded so as not to contradict its comparison with `beside`. */
export function numberText(value: Rational, beside?: Rational): NumberText {
  const exact = exactDecimals(value);
  if (exact !== undefined && exact <= MOST_DIGITS) return { value: toFixedText(value, exact) };
  const shown = beside === undefined ? displayNumber(value) : displayBeside(value, beside);
  return { value: shown, exact: toExactText(value) };
}

export interface AmountText {
  readonly value: string | null;
  readonly exact?: string;
  readonly interval?: Interval;
}

/** One number, or the interval where only that is known; `text` is the number as reported. */
export function amountText(interval: NumberInterval, beside?: Rational, text?: string): AmountText {
  const value = onlyPoint(interval);
  if (value === undefined) return { value: null, interval: intervalText(interval) };
  return text !== undefined && isDigits(text) ? { value: text } : numberText(value, beside);
}

export function intervalText({ low, lowOpen, high, highOpen }: NumberInterval): Interval {
  return {
    low: low === null ? null : numberText(low).value,
    lowOpen,
    high: high === null ? null : numberText(high).value,
    highOpen,
  };
}

/** A difference, in few digits, but never shown as zero when it is not. */
export function differenceText(value: Rational): NumberText {
  if (compare(value, ZERO) === 0) return { value: '0' };
  const shown = displayBeside(value, ZERO);
  const isExact = compare(rational(shown), value) === 0;
  return isExact ? { value: shown } : { value: shown, exact: toExactText(value) };
}

/** One number less another, each in digits or as n/d; undefined where one is no number. */
export function differenceOfTexts(text: string, other: string): string | undefined {
  const [value, less] = [parseRational(text), parseRational(other)];
  return value === undefined || less === undefined
    ? undefined
    : differenceText(value.sub(less)).value;
}

function isDigits(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/u.test(text);
}
