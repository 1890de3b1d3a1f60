import { compare, ONE, ZERO, type Rational } from '../../number/rational.ts';
import type { Bound, Plan, PlanNumber } from '../../model/plan.ts';
import type { Comparator } from '../../model/terms.ts';
import {
  orderOf,
  orderOfAll,
  satisfying,
  type Order,
  type Satisfying,
} from '../../model/satisfying.ts';

/** One side of a comparison: a target of one year, or the condition for an area. */
export interface Asked {
  readonly plan: Plan;
  readonly comparator: Comparator;
  /** Of annual targets the bound of one year. */
  readonly bound: Bound;
  readonly tolerance?: PlanNumber | undefined;
  readonly impliedTolerance?: boolean;
  /** What its numbers are multiplied with to be in the unit of the other side. */
  readonly factor?: Rational;
}

/** Tells whether a series of the plan before is a series of the plan after. */
export type SameSeries = (before: string, after: string) => boolean;

type Numbers = Extract<Bound, { kind: 'number' | 'steps' }>;
type Relation = Extract<Bound, { kind: 'relation' }>;

/** What an edit does to what is asked, whenever it is due. */
export function orderOfBounds(before: Asked, after: Asked, isSameSeries: SameSeries): Order {
  const [a, b] = [before.bound, after.bound];
  if (a.kind === 'completion' && b.kind === 'completion') return 'same';
  if (a.kind === 'relation' && b.kind === 'relation') {
    if (!isSameSeries(a.series, b.series) || a.lag !== b.lag) return 'changed';
    return orderOfRelations({ ...before, bound: a }, { ...after, bound: b });
  }
  if (!isOfNumbers(a) || !isOfNumbers(b)) return 'changed';
  if (a.kind === 'steps' && b.kind === 'steps' && !isSameSeries(a.series, b.series)) {
    return 'changed';
  }
  return orderOfNumbers({ ...before, bound: a }, { ...after, bound: b });
}

function isOfNumbers(bound: Bound): bound is Numbers {
  return bound.kind === 'number' || bound.kind === 'steps';
}

/** What is asked up to a value of the other series; without steps everywhere the same. */
interface Piece {
  readonly upTo: Rational | undefined;
  readonly asked: Satisfying;
}

/** Step by step: between the ends of both sides, each asks for one thing. */
function orderOfNumbers(
  before: Asked & { readonly bound: Numbers },
  after: Asked & { readonly bound: Numbers },
): Order {
  const [a, b] = [piecesOf(before), piecesOf(after)];
  const ends = [...a, ...b].map(({ upTo }) => upTo);
  return orderOfAll(ends.map((end) => orderOf(pieceAt(a, end), pieceAt(b, end))));
}

function piecesOf(asked: Asked & { readonly bound: Numbers }): readonly Piece[] {
  const { bound } = asked;
  if (bound.kind === 'number') {
    const { low, high = low } = bound;
    return [{ upTo: undefined, asked: satisfied(asked, low.value, high.value) }];
  }
  return bound.steps.map(({ upTo, low }) => ({
    upTo: upTo?.value,
    asked: satisfied(asked, low.value, low.value),
  }));
}

function satisfied(asked: Asked, low: Rational, high: Rational): Satisfying {
  const { comparator, tolerance, impliedTolerance: implied = false, factor = ONE } = asked;
  const margin =
    tolerance === undefined ? undefined : { tolerance: tolerance.value.mul(factor), implied };
  return satisfying(comparator, low.mul(factor), high.mul(factor), margin);
}

/** What is asked at an end; without one, beyond all ends. */
function pieceAt(pieces: readonly Piece[], end: Rational | undefined): Satisfying {
  const found = pieces.find(
    ({ upTo }) => upTo === undefined || (end !== undefined && compare(end, upTo) <= 0),
  );
  return found?.asked ?? { met: undefined, open: undefined };
}

/**
 * Both against the same series. With one multiplier on both sides they differ
 * in what is asked around its product; else the multipliers order them, if the
 * other series cannot be negative: a greater multiple is then never less.
 */
function orderOfRelations(
  before: Asked & { readonly bound: Relation },
  after: Asked & { readonly bound: Relation },
): Order {
  const sameTimes = before.bound.times.every(
    ({ value }, index) => compare(value, after.bound.times[index]?.value ?? ZERO) === 0,
  );
  const [low, high] = before.bound.times;
  if (sameTimes && compare(low.value, high.value) === 0) {
    return orderOf(satisfied(before, ZERO, ZERO), satisfied(after, ZERO, ZERO));
  }
  if (sameTimes && before.comparator === after.comparator && !hasTolerance(before, after)) {
    return 'same';
  }
  const isOrdered = isNeverNegative(before) && isNeverNegative(after);
  if (!isOrdered || hasTolerance(before, after)) return 'changed';
  return orderOf(multiplesOf(before), multiplesOf(after));
}

function hasTolerance(...sides: readonly Asked[]): boolean {
  return sides.some(({ tolerance }) => tolerance !== undefined);
}

function isNeverNegative({ plan, bound }: Asked & { readonly bound: Relation }): boolean {
  const low = plan.series.get(bound.series)?.range?.low;
  return low != null && compare(low, ZERO) >= 0;
}

function multiplesOf({ comparator, bound }: Asked & { readonly bound: Relation }): Satisfying {
  const [low, high] = bound.times;
  return satisfying(comparator, low.value, high.value);
}
