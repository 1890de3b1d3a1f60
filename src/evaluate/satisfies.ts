import {
  both,
  isAbove,
  isAtLeast,
  isAtMost,
  isBelow,
  isEqual,
  type Answer,
  type Interval,
} from '../number/interval.ts';
import type { ResolvedBound } from '../model/evaluation.ts';
import type { Comparator } from '../model/terms.ts';

/** Does the value satisfy the comparator, for every point of both sides, for none, or for some? */
export function satisfies(
  comparator: Comparator,
  value: Interval,
  { low, high, about }: Pick<ResolvedBound, 'low' | 'high' | 'about'>,
): Answer {
  switch (comparator) {
    case 'atLeast':
      return isAtLeast(value, low);
    case 'atMost':
    case 'completed':
      return isAtMost(value, high);
    case 'above':
      return isAbove(value, low);
    case 'below':
      return isBelow(value, high);
    case 'equals':
      return isEqual(value, low);
    case 'between':
      return both(isAtLeast(value, low), isAtMost(value, high));
    case 'about': {
      const inside = both(isAtLeast(value, low), isAtMost(value, high));
      // A tolerance that nobody printed settles only what the printed number itself settles.
      if (inside !== 'yes' || about?.implied !== true) return inside;
      return isEqual(value, about.center) === 'yes' ? 'yes' : 'unsure';
    }
  }
}
