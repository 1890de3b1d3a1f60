import { compare, ZERO, type Rational } from './rational.ts';

/**
 * A set of numbers without gaps: every operand of a comparison is one.
 * `null` is an infinite end; an open end does not belong to the set.
 * "≥95" is `{ low: 95, lowOpen: false, high: null, highOpen: true }`.
 */
export interface Interval {
  readonly low: Rational | null;
  readonly lowOpen: boolean;
  readonly high: Rational | null;
  readonly highOpen: boolean;
}

/** Whether a comparison holds for every point of its operands, for none, or only for some. */
export type Answer = 'yes' | 'no' | 'unsure';

export const EVERYTHING: Interval = { low: null, lowOpen: true, high: null, highOpen: true };

export function point(value: Rational): Interval {
  return { low: value, lowOpen: false, high: value, highOpen: false };
}

/** All numbers from `low` to `high`, ends included. */
export function closed(low: Rational, high: Rational): Interval {
  return { low, lowOpen: false, high, highOpen: false };
}

export function from(low: Rational, open = false): Interval {
  return { low, lowOpen: open, high: null, highOpen: true };
}

export function upTo(high: Rational, open = false): Interval {
  return { low: null, lowOpen: true, high, highOpen: open };
}

/** The only number of the interval, or undefined when it has more than one. */
export function onlyPoint(a: Interval): Rational | undefined {
  if (a.low === null || a.high === null || compare(a.low, a.high) !== 0) return undefined;
  return a.low;
}

export function negate(a: Interval): Interval {
  return {
    low: a.high === null ? null : a.high.neg(),
    lowOpen: a.highOpen,
    high: a.low === null ? null : a.low.neg(),
    highOpen: a.lowOpen,
  };
}

export function add(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.low === null ? null : a.low.add(b.low),
    lowOpen: a.lowOpen || b.lowOpen,
    high: a.high === null || b.high === null ? null : a.high.add(b.high),
    highOpen: a.highOpen || b.highOpen,
  };
}

export function subtract(a: Interval, b: Interval): Interval {
  return add(a, negate(b));
}

export function scale(a: Interval, factor: Rational): Interval {
  const sign = compare(factor, ZERO);
  if (sign === 0) return point(ZERO);
  if (sign < 0) return scale(negate(a), factor.neg());
  return {
    low: a.low === null ? null : a.low.mul(factor),
    lowOpen: a.lowOpen,
    high: a.high === null ? null : a.high.mul(factor),
    highOpen: a.highOpen,
  };
}

/** One end of an interval while products are formed; `value` is ±Infinity or a rational. */
interface End {
  readonly infinite: -1 | 0 | 1;
  readonly value: Rational;
  readonly open: boolean;
}

export function multiply(a: Interval, b: Interval): Interval {
  const [aLow, aHigh] = ends(a);
  const [bLow, bHigh] = ends(b);
  return span([
    timesEnd(aLow, bLow),
    timesEnd(aLow, bHigh),
    timesEnd(aHigh, bLow),
    timesEnd(aHigh, bHigh),
  ]);
}

/**
 * `a / b`. A denominator that may be zero gives {@link EVERYTHING}: the
 * quotient is then undetermined, whatever the numerator.
 */
export function divide(a: Interval, b: Interval): Interval {
  if (contains(b, ZERO)) return EVERYTHING;
  return multiply(a, reciprocal(b));
}

export function contains(a: Interval, value: Rational): boolean {
  if (a.low !== null) {
    const order = compare(value, a.low);
    if (order < 0 || (order === 0 && a.lowOpen)) return false;
  }
  if (a.high !== null) {
    const order = compare(value, a.high);
    if (order > 0 || (order === 0 && a.highOpen)) return false;
  }
  return true;
}

/** True if both are the same set of numbers. */
export function isSame(a: Interval, b: Interval): boolean {
  return (
    sameEnd(a.low, b.low) &&
    sameEnd(a.high, b.high) &&
    a.lowOpen === b.lowOpen &&
    a.highOpen === b.highOpen
  );
}

/** The numbers in both, or undefined when there are none. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const low = tighterLow(a, b);
  const high = negate(tighterLow(negate(a), negate(b)));
  if (low.low !== null && high.high !== null) {
    const order = compare(low.low, high.high);
    if (order > 0 || (order === 0 && (low.lowOpen || high.highOpen))) return undefined;
  }
  return { low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen };
}

/** The smallest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  const low = looserLow(a, b);
  const high = negate(looserLow(negate(a), negate(b)));
  return { low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen };
}

/** How far the numbers are from zero. */
export function magnitude(a: Interval): Interval {
  if (a.low !== null && compare(a.low, ZERO) >= 0) return a;
  if (a.high !== null && compare(a.high, ZERO) <= 0) return negate(a);
  const { high, highOpen } = hull(a, negate(a));
  return { low: ZERO, lowOpen: false, high, highOpen };
}

/** The lesser of a number of each. */
export function minimum(a: Interval, b: Interval): Interval {
  const { low, lowOpen } = looserLow(a, b);
  const { high, highOpen } = negate(tighterLow(negate(a), negate(b)));
  return { low, lowOpen, high, highOpen };
}

/** Is every a ≥ every b (`yes`), no a ≥ any b (`no`), or does it depend (`unsure`)? */
export function isAtLeast(a: Interval, b: Interval): Answer {
  if (a.low !== null && b.high !== null && compare(a.low, b.high) >= 0) return 'yes';
  if (a.high !== null && b.low !== null) {
    const order = compare(a.high, b.low);
    if (order < 0 || (order === 0 && (a.highOpen || b.lowOpen))) return 'no';
  }
  return 'unsure';
}

export function isAtMost(a: Interval, b: Interval): Answer {
  return isAtLeast(b, a);
}

export function isAbove(a: Interval, b: Interval): Answer {
  return not(isAtMost(a, b));
}

export function isBelow(a: Interval, b: Interval): Answer {
  return not(isAtLeast(a, b));
}

export function isEqual(a: Interval, b: Interval): Answer {
  if (intersect(a, b) === undefined) return 'no';
  const pointA = onlyPoint(a);
  const pointB = onlyPoint(b);
  return pointA !== undefined && pointB !== undefined ? 'yes' : 'unsure';
}

/** `yes` if all are, `no` if any is not, else `unsure`. */
export function both(a: Answer, b: Answer): Answer {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'unsure';
}

function sameEnd(a: Rational | null, b: Rational | null): boolean {
  return a === null || b === null ? a === b : compare(a, b) === 0;
}

function not(answer: Answer): Answer {
  if (answer === 'unsure') return 'unsure';
  return answer === 'yes' ? 'no' : 'yes';
}

function tighterLow(a: Interval, b: Interval): Interval {
  if (a.low === null) return b;
  if (b.low === null) return a;
  const order = compare(a.low, b.low);
  if (order === 0) return a.lowOpen ? a : b;
  return order > 0 ? a : b;
}

function looserLow(a: Interval, b: Interval): Interval {
  if (a.low === null || b.low === null) return a.low === null ? a : b;
  const order = compare(a.low, b.low);
  if (order === 0) return a.lowOpen ? b : a;
  return order < 0 ? a : b;
}

function reciprocal(b: Interval): Interval {
  // b does not contain zero, so it lies on one side of it; an end at zero is open.
  if (b.high !== null && compare(b.high, ZERO) <= 0) return negate(reciprocal(negate(b)));
  const low = b.low ?? ZERO;
  return {
    low: b.high === null ? ZERO : b.high.inverse(),
    lowOpen: b.high === null || b.highOpen,
    high: compare(low, ZERO) === 0 ? null : low.inverse(),
    highOpen: compare(low, ZERO) === 0 || b.lowOpen,
  };
}

function ends(a: Interval): readonly [End, End] {
  return [
    { infinite: a.low === null ? -1 : 0, value: a.low ?? ZERO, open: a.lowOpen },
    { infinite: a.high === null ? 1 : 0, value: a.high ?? ZERO, open: a.highOpen },
  ];
}

function timesEnd(x: End, y: End): End {
  if (x.infinite === 0 && y.infinite === 0) {
    // A closed zero makes the product exactly zero, however open the other end is.
    const exactZero =
      (!x.open && compare(x.value, ZERO) === 0) || (!y.open && compare(y.value, ZERO) === 0);
    return { infinite: 0, value: x.value.mul(y.value), open: !exactZero && (x.open || y.open) };
  }
  const sign = signOf(x) * signOf(y);
  // Zero times an unbounded end: zero, and reached only if that zero is.
  if (sign === 0) {
    return { infinite: 0, value: ZERO, open: x.infinite === 0 ? x.open : y.open };
  }
  return { infinite: sign < 0 ? -1 : 1, value: ZERO, open: true };
}

function signOf(end: End): number {
  return end.infinite === 0 ? compare(end.value, ZERO) : end.infinite;
}

function orderEnds(a: End, b: End): number {
  if (a.infinite !== b.infinite) return a.infinite - b.infinite;
  return a.infinite === 0 ? compare(a.value, b.value) : 0;
}

function span([first, ...others]: readonly [End, ...End[]]): Interval {
  let low = first;
  let high = first;
  for (const end of others) {
    const toLow = orderEnds(end, low);
    if (toLow < 0 || (toLow === 0 && low.open && !end.open)) low = end;
    const toHigh = orderEnds(end, high);
    if (toHigh > 0 || (toHigh === 0 && high.open && !end.open)) high = end;
  }
  return {
    low: low.infinite === 0 ? low.value : null,
    lowOpen: low.open,
    high: high.infinite === 0 ? high.value : null,
    highOpen: high.open,
  };
}
