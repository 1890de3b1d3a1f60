import {
  magnitude,
  minimum,
  negate,
  subtract,
  type Answer,
  type Interval,
} from '../number/interval.ts';
import type { Rational } from '../number/rational.ts';
import { roundHalfEven } from '../number/rounding.ts';
import type { Comparison, Operand, ResolvedBound } from '../model/evaluation.ts';
import type { Promised } from '../model/plan.ts';
import type { Comparator, Status } from '../model/terms.ts';
import type { Lookup } from './lookup.ts';
import { operandOf } from './operands.ts';
import { satisfies } from './satisfies.ts';
import { withSources } from './sources.ts';
import { faultsBetween } from './suspended.ts';
import { suspectsOf, withSuspects } from './suspects.ts';
import { isOpenBound, isOpenYear, wholeYear } from './whole-year.ts';

/** Compares the figure of one year with a resolved bound, under the method of the promise. */
export function compareYear(
  values: Lookup,
  promised: Promised,
  year: number,
  bound: ResolvedBound,
): Comparison {
  const { series, target } = promised;
  const read = values.at(series.id, year);
  const suspects = read.known && bound.known ? suspectsOf(read, bound) : [];
  const actual = withSuspects(read, suspects);
  const isDoubtful =
    actual.doubtful || operandOf(bound)?.doubtful === true || isOpenBound(values, bound);
  const open = { year, actual, bound, gap: null, otherStatus: undefined, unsourced: false };
  const unknown = unknownStatus(actual, bound);
  if (unknown !== undefined) return { ...open, status: unknown };
  const isOpen = isOpenYear(values, series, year);
  const full = isOpen ? wholeYear(series, actual.interval) : actual.interval;
  const judge = (value: Interval): Status =>
    isDoubtful ? 'undetermined' : statusOf(satisfies(target.comparator, value, bound));
  const { judged, other } = bothMethods(full, promised, bound);
  const hasGap = !isDoubtful && !isOpen && target.comparator !== 'completed';
  const compared = {
    year,
    status: judge(judged),
    actual,
    bound,
    gap: hasGap ? gapOf(target.comparator, judged, bound) : null,
    otherStatus: other === undefined ? undefined : judge(other),
    unsourced: false,
  };
  return values.requiresSource ? withSources(compared, series) : compared;
}

/** What is touched by an error is not known, whatever else is; undefined where both sides are known. */
function unknownStatus(actual: Operand, bound: ResolvedBound): Status | undefined {
  if (faultsBetween(actual, bound).length > 0) return 'undetermined';
  return actual.known && bound.known ? undefined : 'no-data';
}

/** The value as it is and rounded: which of them is judged, and the other. */
function bothMethods(
  full: Interval,
  { rounding }: Promised,
  bound: ResolvedBound,
): { readonly judged: Interval; readonly other: Interval | undefined } {
  const places = rounding?.decimals ?? placesOf(bound);
  const rounded = places === undefined ? undefined : roundInterval(full, places);
  if (rounding === undefined || rounded === undefined) return { judged: full, other: rounded };
  return { judged: rounded, other: full };
}

function statusOf(answer: Answer): Status {
  if (answer === 'unsure') return 'undetermined';
  return answer === 'yes' ? 'met' : 'missed';
}

/** Distance to the bound, negative when short, for every comparator. */
function gapOf(comparator: Comparator, value: Interval, { low, high }: ResolvedBound): Interval {
  switch (comparator) {
    case 'atLeast':
    case 'above':
      return subtract(value, low);
    case 'atMost':
    case 'below':
    case 'completed':
      return subtract(high, value);
    case 'equals':
      return negate(magnitude(subtract(value, low)));
    case 'between':
    case 'about':
      return minimum(subtract(value, low), subtract(high, value));
  }
}

/** The places of the bound as printed; a relation or a quotient has none. */
function placesOf({ printed }: ResolvedBound): number | undefined {
  if (printed === undefined) return undefined;
  const low = printed.low.decimals;
  const high = (printed.high ?? printed.low).decimals;
  return low === undefined || high === undefined ? undefined : Math.max(low, high);
}

/** Rounding may reach an end that was open, so both ends become closed. */
function roundInterval(value: Interval, decimals: number): Interval {
  const round = (end: Rational | null): Rational | null =>
    end === null ? null : roundHalfEven(end, decimals);
  const low = round(value.low);
  const high = round(value.high);
  return { low, lowOpen: low === null, high, highOpen: high === null };
}
