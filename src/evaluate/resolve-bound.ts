import { lastDayOf } from '../number/day.ts';
import {
  add,
  closed,
  EVERYTHING,
  hull,
  isAbove,
  isAtMost,
  multiply,
  point,
  scale,
  type Interval,
} from '../number/interval.ts';
import { compare, ONE, rational, ZERO, type Rational } from '../number/rational.ts';
import { conversion } from '../number/unit.ts';
import type { ResolvedBound } from '../model/evaluation.ts';
import type { Area, Bound, PlanNumber, Promised, Series } from '../model/plan.ts';
import type { Comparator } from '../model/terms.ts';
import type { Lookup } from './lookup.ts';

/** What is compared with a bound: a promise of the region, or the condition for an area. */
export interface Compared {
  readonly series: Series;
  readonly comparator: Comparator;
  readonly bound: Bound;
  readonly area?: Area | undefined;
}

const PRINTED = { relation: undefined, steps: undefined, about: undefined, known: true } as const;
const UNKNOWN: ResolvedBound = {
  low: EVERYTHING,
  high: EVERYTHING,
  printed: undefined,
  ...PRINTED,
  known: false,
};

/**
 * The bound of a target for one year, in the unit of the promise. Annual
 * targets give the bound printed for that year; for another year there is none.
 */
export function resolveBound(
  values: Lookup,
  { series, target, implied }: Promised,
  year: number,
): ResolvedBound {
  const { bound, comparator, tolerance } = target;
  const resolved = resolveFor(values, { series, comparator, bound }, year);
  if (tolerance === undefined) return resolved;
  return withTolerance(resolved, tolerance.value, implied.includes('tolerance'));
}

/** True if the bound depends on figures of the year in which it is compared. */
export function isOfYear({ target: { bound } }: Promised): boolean {
  return bound.kind === 'relation' || bound.kind === 'steps';
}

/** The same for anything that is compared, an area's figure among them. */
export function resolveFor(values: Lookup, compared: Compared, year: number): ResolvedBound {
  const { bound } = compared;
  switch (bound.kind) {
    case 'number':
      return resolvePrinted(bound);
    case 'by-year': {
      const printed = bound.years.find((one) => one.year === year);
      return printed === undefined ? UNKNOWN : resolvePrinted(printed);
    }
    case 'relation':
      return resolveRelation(values, compared, bound, year);
    case 'steps':
      return resolveSteps(values, compared, bound, year);
    case 'completion':
      return finishedBy(lastDayOf(year));
  }
}

export function resolvePrinted(printed: {
  readonly low: PlanNumber;
  readonly high?: PlanNumber;
}): ResolvedBound {
  const { low, high = low } = printed;
  return { ...PRINTED, low: point(low.value), high: point(high.value), printed };
}

/** Of `completed`: the last day on which it is in time. */
export function finishedBy(day: Rational): ResolvedBound {
  return { ...PRINTED, low: point(day), high: point(day), printed: undefined };
}

/** Of `about`: from the tolerance below the number to the tolerance above it. */
export function withTolerance(
  resolved: ResolvedBound,
  tolerance: Rational,
  implied: boolean,
): ResolvedBound {
  const center = resolved.low;
  return {
    ...resolved,
    low: add(center, point(tolerance.neg())),
    high: add(center, point(tolerance)),
    about: { center, implied },
  };
}

function resolveRelation(
  values: Lookup,
  { series: own, comparator, area }: Compared,
  bound: Extract<Bound, { kind: 'relation' }>,
  year: number,
): ResolvedBound {
  const series = values.seriesOf(bound.series);
  const operand = values.at(bound.series, year - bound.lag, area);
  const factor =
    series.unit === undefined || own.unit === undefined
      ? rational(1)
      : (conversion(series.unit, own.unit) ?? rational(1));
  const [low, high] = bound.times;
  const other = scale(operand.interval, factor);
  const relation = { series, times: bound.times, year: year - bound.lag, operand };
  const common = { ...PRINTED, printed: undefined, relation, known: operand.known };
  if (comparator === 'between') {
    // The two multipliers are the two bounds, not a doubt about one.
    const [one, two] = [scale(other, low.value), scale(other, high.value)];
    // Of a negative figure the greater multiple is the lower bound.
    const isNegative = operand.interval.high !== null && compare(operand.interval.high, ZERO) < 0;
    return isNegative ? { ...common, low: two, high: one } : { ...common, low: one, high: two };
  }
  const product = multiply(other, closed(low.value, high.value));
  return { ...common, low: product, high: product };
}

function endsOverOne(steps: Extract<Bound, { kind: 'steps' }>['steps']): boolean {
  return steps.every(({ upTo }) => upTo === undefined || compare(upTo.value, ONE) > 0);
}

/** The bound of the step that the other series is in; a boundary takes the lower step. */
function resolveSteps(
  values: Lookup,
  { area }: Compared,
  { series: id, steps }: Extract<Bound, { kind: 'steps' }>,
  year: number,
): ResolvedBound {
  const series = values.seriesOf(id);
  const operand = values.at(id, year, area);
  let before: Interval | undefined;
  const possible = steps.filter(({ upTo }) => {
    const isAboveBefore = before === undefined ? 'yes' : isAbove(operand.interval, before);
    const end = upTo === undefined ? undefined : point(upTo.value);
    const isWithin = end === undefined ? 'yes' : isAtMost(operand.interval, end);
    before = end;
    return isAboveBefore !== 'no' && isWithin !== 'no';
  });
  const bounds = possible.map(({ low }) => point(low.value));
  const low = bounds.reduce(hull, bounds[0] ?? EVERYTHING);
  const [only, ...others] = possible;
  return {
    ...PRINTED,
    low,
    high: low,
    printed: only !== undefined && others.length === 0 ? { low: only.low } : undefined,
    // Without the other figure the bound is still one of those printed.
    steps: { series, year, operand, overOne: endsOverOne(steps) },
  };
}
