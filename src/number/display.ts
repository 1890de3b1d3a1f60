import { compare, type Rational } from './rational.ts';
import { exactDecimals, roundHalfEven, toFixedText } from './rounding.ts';

/** Digits after the point of a computed number that has no reason to show more. */
const USUAL_DECIMALS = 2;
const MOST_DECIMALS = 40;

/** A number as people read it: all its digits when they are few, else two decimals. */
export function displayNumber(value: Rational): string {
  const exact = exactDecimals(value);
  return toFixedText(value, exact !== undefined && exact <= 4 ? exact : USUAL_DECIMALS);
}

/**
 * `value` with as many digits as it takes not to contradict its comparison
 * with `bound`, which is displayed by {@link displayNumber}: 99.96 is never
 * shown as 100.0 beside a missed target of 100.
 */
export function displayBeside(value: Rational, bound: Rational): string {
  const exact = exactDecimals(value);
  if (exact !== undefined && exact <= 4) return toFixedText(value, exact);
  const shownBound = shown(bound);
  const order = compare(value, bound);
  for (let decimals = USUAL_DECIMALS; decimals < MOST_DECIMALS; decimals += 1) {
    if (compare(roundHalfEven(value, decimals), shownBound) === order) {
      return toFixedText(value, decimals);
    }
  }
  return value.toFraction();
}

function shown(value: Rational): Rational {
  const exact = exactDecimals(value);
  return exact !== undefined && exact <= 4 ? value : roundHalfEven(value, USUAL_DECIMALS);
}
