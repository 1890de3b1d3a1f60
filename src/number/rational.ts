import Fraction from 'fraction.js';

/**
 * An exact rational number. Everything between the text of a figure and its
 * verdict is computed with these; nothing is ever a binary float.
 */
export type Rational = Fraction;

const DECIMAL = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const QUOTIENT = /^([+-]?(?:0|[1-9]\d*))\/([1-9]\d*)$/;

/** Digits beyond these make no sense in a plan or a figure, and bound the cost of exact arithmetic. */
const LONGEST_NUMBER = 60;

/** True for plain decimal digits such as `46.9`, `-3`, `0.420`; no exponent, no grouping, no leading zeros. */
export function isDecimalText(text: string): boolean {
  return text.length <= LONGEST_NUMBER && DECIMAL.test(text);
}

/**
 * Reads a decimal (`46.9`) or a quotient of whole numbers (`10/13`) exactly.
 * Returns undefined for anything else: fraction.js itself would also read
 * `1 1/2` or `0.(3)`, whose meaning in a plan is not sure.
 */
export function parseRational(text: string): Rational | undefined {
  if (text === '') return undefined;
  const known = PARSED.get(text);
  if (known !== undefined) return known;
  const value = parsed(text);
  if (value !== undefined) {
    if (PARSED.size >= MOST_PARSED) PARSED.clear();
    PARSED.set(text, value);
  }
  return value;
}

/** Plans ask for the same texts again and again, and a number never changes. */
const PARSED = new Map<string, Rational>();
const MOST_PARSED = 10_000;

function parsed(text: string): Rational | undefined {
  if (isDecimalText(text) || (text.length <= LONGEST_NUMBER && QUOTIENT.test(text))) {
    return new Fraction(text);
  }
  return undefined;
}

/** The number of digits after the point as printed: 2 for `97.00`. Undefined for a quotient. */
export function printedDecimals(text: string): number | undefined {
  if (!isDecimalText(text)) return undefined;
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

export function rational(value: number | bigint | string): Rational {
  return new Fraction(value);
}

export const ZERO: Rational = rational(0);
export const ONE: Rational = rational(1);

/** -1, 0 or 1. */
export function compare(a: Rational, b: Rational): number {
  return a.compare(b);
}

/** The exact value as `n/d`, or `n` when it is whole: the form of `exact` in JSON. */
export function toExactText(value: Rational): string {
  return value.toFraction();
}
