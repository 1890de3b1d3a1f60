import {
  closed,
  EVERYTHING,
  from,
  intersect,
  isSame,
  point,
  upTo,
  type Interval,
} from '../number/interval.ts';
import { compare, type Rational } from '../number/rational.ts';
import type { Comparator } from './terms.ts';

/** The figures that meet a target, and those that at least do not miss it; undefined where there are none. */
export interface Satisfying {
  readonly met: Interval | undefined;
  readonly open: Interval | undefined;
}

/** What an edit does to a target: `weaker` lets pass what did not, `changed` cannot be ordered. */
export type Order = 'same' | 'weaker' | 'stricter' | 'changed';

/** How far from a bound `about` reaches, and whether that is only assumed. */
export interface Margin {
  readonly tolerance: Rational;
  readonly implied: boolean;
}

/** The figures that satisfy a comparator; where the bound may be anything from low to high, for all of it. */
export function satisfying(
  comparator: Comparator,
  low: Rational,
  high: Rational,
  margin?: Margin,
): Satisfying {
  const exact = compare(low, high) === 0 ? point(low) : undefined;
  switch (comparator) {
    case 'atLeast':
      return { met: from(high), open: from(low) };
    case 'above':
      return { met: from(high, true), open: from(low, true) };
    case 'atMost':
      return { met: upTo(low), open: upTo(high) };
    case 'below':
      return { met: upTo(low, true), open: upTo(high, true) };
    case 'equals':
      return { met: exact, open: closed(low, high) };
    case 'between':
      return { met: closed(low, high), open: closed(low, high) };
    case 'about': {
      if (margin === undefined) return { met: exact, open: closed(low, high) };
      const { tolerance, implied } = margin;
      const around = closed(low.sub(tolerance), high.add(tolerance));
      return { met: implied ? exact : around, open: around };
    }
    case 'completed':
      return { met: EVERYTHING, open: EVERYTHING };
  }
}

/** Weaker if and only if all that satisfied before still does, and something more. */
export function orderOf(before: Satisfying, after: Satisfying): Order {
  const wider = isWithin(before.met, after.met) && isWithin(before.open, after.open);
  const narrower = isWithin(after.met, before.met) && isWithin(after.open, before.open);
  if (wider && narrower) return 'same';
  if (wider) return 'weaker';
  return narrower ? 'stricter' : 'changed';
}

/** Of several that hold in different cases: what moves both ways cannot be ordered. */
export function orderOfAll(orders: readonly Order[]): Order {
  const moved = new Set(orders.filter((order) => order !== 'same'));
  const [only = 'same'] = moved;
  return moved.size > 1 ? 'changed' : only;
}

function isWithin(a: Interval | undefined, b: Interval | undefined): boolean {
  if (a === undefined || b === undefined) return a === undefined;
  const common = intersect(a, b);
  return common !== undefined && isSame(common, a);
}
