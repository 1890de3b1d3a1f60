import { compare, type Rational } from './rational.ts';
import { exactDecimals, roundHalfEven, toFixedText } from './rounding.ts';

/** Digits after the point of a computed number that has no reason to show more. */
const USUAL_DECIMALS = 2;
/** A decimal of so few digits is shown with all of them. */
const FEW_DECIMALS = 4;
/** Numbers have at most 60 digits: two that differ do so before this place. */
const MOST_DECIMALS = 130;

/** A number as people read it: all its digits when they are few, else two decimals. */
export function displayNumber(value: Rational): string {
  return shownText(value, USUAL_DECIMALS);
}

/**
 * `value` with as many digits as it takes not to contradict its comparison
 * with `other`, which is shown with as many: 99.96 never appears as 100.0
 * beside a missed target of 100. To show a pair, call it both ways round.
 */
export function displayBeside(value: Rational, other: Rational): string {
  const order = compare(value, other);
  let decimals = USUAL_DECIMALS;
  while (
    decimals < MOST_DECIMALS &&
    compare(shown(value, decimals), shown(other, decimals)) !== order
  ) {
    decimals += 1;
  }
  return shownText(value, decimals);
}

function shown(value: Rational, decimals: number): Rational {
  return isShownWhole(value, decimals) ? value : roundHalfEven(value, decimals);
}

function shownText(value: Rational, decimals: number): string {
  const exact = exactDecimals(value);
  return toFixedText(
    value,
    exact !== undefined && isShownWhole(value, decimals) ? exact : decimals,
  );
}

function isShownWhole(value: Rational, decimals: number): boolean {
  const exact = exactDecimals(value);
  return exact !== undefined && exact <= Math.max(decimals, FEW_DECIMALS);
}
