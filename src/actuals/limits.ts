import { intersect, type Interval } from '../number/interval.ts';
import { toExactText } from '../number/rational.ts';

/** Digits that are sure to be a plain number: the shape of nearly every cell. */
const PLAIN = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,3})?$/;

/** Inside this margin floating point cannot be trusted about plain digits, and the exact check decides. */
const MARGIN = 1e-6;

/** What a series can be, for the quick check of a plain cell. */
export interface Limits {
  readonly min: number;
  readonly max: number;
}

export function limitsOf(range: Interval | undefined): Limits {
  return {
    min: range?.low == null ? -Infinity : range.low.valueOf() + MARGIN,
    max: range?.high == null ? Infinity : range.high.valueOf() - MARGIN,
  };
}

/** True if the cell is plain digits well inside the limits; false says nothing. */
export function isPlainInside(cell: string, { min, max }: Limits): boolean {
  if (!PLAIN.test(cell)) return false;
  const value = Number(cell);
  return value > min && value < max;
}

/** False if nothing that the value stands for is what the series can be. */
export function isPossible(interval: Interval, range: Interval | undefined): boolean {
  if (range === undefined) return true;
  return intersect(interval, range) !== undefined;
}

/** 0—100, ≥0: as a message prints it. */
export function rangeText({ low, high }: Interval): string {
  if (low === null) return high === null ? '' : `≤${toExactText(high)}`;
  return high === null ? `≥${toExactText(low)}` : `${toExactText(low)}—${toExactText(high)}`;
}
