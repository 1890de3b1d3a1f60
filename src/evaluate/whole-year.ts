import { EVERYTHING, from, intersect, type Interval } from '../number/interval.ts';
import { compare, ZERO } from '../number/rational.ts';
import type { ResolvedBound } from '../model/evaluation.ts';
import { isState } from '../model/part-kind.ts';
import type { Series } from '../model/plan.ts';
import type { Lookup } from './lookup.ts';

/** True if the value of the year is of a part of it, and says little of the whole. */
export function isOpenYear(values: Lookup, series: Series, year: number): boolean {
  return values.asOf?.year === year && !isState(values.plan, series);
}

/** The same for what a bound rests on. */
export function isOpenBound(values: Lookup, { relation, steps }: ResolvedBound): boolean {
  const on = relation ?? steps;
  return on !== undefined && isOpenYear(values, on.series, on.year);
}

/** All that the year can come to: what is counted from January on grows, of anything else nothing is known. */
export function wholeYear({ kind, derivation, range }: Series, part: Interval): Interval {
  const possible = range ?? EVERYTHING;
  const grows = kind === 'flow' && derivation === undefined && isNeverLess(possible);
  if (!grows || part.low === null) return possible;
  return intersect(from(part.low, part.lowOpen), possible) ?? possible;
}

function isNeverLess({ low }: Interval): boolean {
  return low !== null && compare(low, ZERO) >= 0;
}
