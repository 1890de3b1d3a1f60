import { satisfies } from '../../evaluate/satisfies.ts';
import type * as Json from '../../model/report.ts';
import type { Status } from '../../model/terms.ts';
import { point, type Interval } from '../../number/interval.ts';
import { parseRational } from '../../number/rational.ts';
import { factorBetween, rangeOf } from './amounts.ts';
import { boundsOf } from './target-order.ts';

/**
 * The figures after, judged by the target before: what the answer would be had
 * nobody edited it. Null where the target before is no fixed number, or was
 * not yet due.
 */
export function statusUnderBefore(
  before: Json.Part,
  after: Json.Part,
  year: number,
): Status | null {
  const { requirement } = before;
  if (requirement === null || before.method !== 'full' || !isFixed(requirement)) return null;
  if (requirement.due > year) return 'not-due';
  const isEnd = requirement.due === requirement.finalDue && !requirement.every;
  if (!isEnd && requirement.due !== after.requirement?.due) return null;
  const factor = factorBetween(after.unit, before.unit);
  if (factor === undefined || before.definition !== after.definition) return null;
  const value = valueIn(after, requirement.due);
  return value === undefined ? 'no-data' : judged(before, requirement, rangeOf(value, factor));
}

function judged(
  { implied }: Json.Part,
  requirement: Json.Requirement,
  value: Interval | undefined,
): Status | null {
  const bound = boundOf(requirement, implied.includes('tolerance'));
  if (value === undefined || bound === undefined) return null;
  const answer = satisfies(requirement.comparator, value, bound);
  return answer === 'yes' ? 'met' : answer === 'no' ? 'missed' : 'undetermined';
}

function isFixed({ comparator, relation, steps, every, final }: Json.Requirement): boolean {
  // In its last year a target of every year is answered by all of them.
  return comparator !== 'completed' && relation === null && steps === null && !(every && final);
}

type Value = Json.Actual | Json.YearValue;

function valueIn({ actual, trend }: Json.Part, year: number): Value | undefined {
  if (actual?.year === year) return actual;
  return trend.find((one) => one.year === year);
}

interface Bound {
  readonly low: Interval;
  readonly high: Interval;
  readonly about: { readonly center: Interval; readonly implied: boolean } | undefined;
}

function boundOf(requirement: Json.Requirement, implied: boolean): Bound | undefined {
  const { low, high } = boundsOf(requirement);
  if (low === undefined || high === undefined) return undefined;
  if (requirement.comparator !== 'about') return { low, high, about: undefined };
  const tolerance = parseRational(requirement.tolerance ?? '');
  if (tolerance === undefined || low.low === null || low.high === null) return undefined;
  return {
    low: point(low.low.sub(tolerance)),
    high: point(low.high.add(tolerance)),
    about: { center: low, implied },
  };
}
