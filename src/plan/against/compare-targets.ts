import type { Finding } from '../../model/finding.ts';
import type { Promised, Target } from '../../model/plan.ts';
import { boundIn } from '../../model/printed.ts';
import { ONE, type Rational } from '../../number/rational.ts';
import { conversion } from '../../number/unit.ts';
import { printedOf, type Edit } from './goalposts.ts';
import type { Pair } from './match-promises.ts';
import { orderOfBounds, type Asked } from './order-bounds.ts';
import { orderOfTimes, yearsOf } from './order-times.ts';
import type { Order } from '../../model/satisfying.ts';
import type { Path } from '../yaml/yaml-text.ts';

/** What an edit does to a target: to what it asks for, and to when. */
export function compareTargets(edit: Edit, pair: Pair): Finding[] {
  return [...compareAsked(edit, pair), ...compareTimes(edit, pair)];
}

function compareAsked(edit: Edit, pair: Pair): Finding[] {
  const [old, now] = [pair.before.promised, pair.after.promised];
  const factor = factorOf(old, now);
  if (factor === undefined) {
    // What stands in the place of another is told as removed.
    if (pair.by === 'place') return [];
    return [tellChanged(edit, pair, 'changed', undefined, undefined)];
  }
  const orders = yearsToCompare(old.target, now.target).map(([year, yearNow]) => ({
    year,
    yearNow,
    order: orderOfBounds(
      askedOf(old, edit.before, year),
      { ...askedOf(now, edit.after, yearNow), factor },
      edit.isSameSeries,
    ),
  }));
  const told = orders.filter(({ order }) => order !== 'same');
  // Another form of target is one change, however many years it has.
  if (told.length > 1 && told.every(({ order }) => order === 'changed')) {
    return [tellChanged(edit, pair, 'changed', undefined, undefined)];
  }
  return told.map(({ order, year, yearNow }) => tellChanged(edit, pair, order, year, yearNow));
}

function tellChanged(
  edit: Edit,
  { before, after }: Pair,
  order: Order,
  year: number | undefined,
  yearNow: number | undefined,
): Finding {
  const args = {
    id: after.promised.series.id,
    name: nameOf(after.promised),
    before: printedOf(before.promised, edit.before, year),
    after: printedOf(after.promised, edit.after, yearNow),
  };
  const at = [...after.path, 'target', ...boundPath(after.promised.target, yearNow)];
  if (order === 'stricter') {
    return edit.tell('against/strengthened', { ...args, field: 'target' }, at);
  }
  const code = order === 'weaker' ? 'against/target-weakened' : 'against/target-changed';
  return edit.tell(code, { ...args, year: yearNow ?? null }, at);
}

function compareTimes(edit: Edit, { before, after }: Pair): Finding[] {
  const [old, now] = [before.promised, after.promised];
  const { order, dropped } = orderOfTimes(
    { target: old.target, plan: edit.before },
    { target: now.target, plan: edit.after },
  );
  if (order === 'same') return [];
  const args = {
    id: now.series.id,
    name: nameOf(now),
    before: printedOf(old, edit.before),
    after: printedOf(now, edit.after),
  };
  const at = [...after.path, 'target', ...timePath(now.target)];
  return [
    order === 'later'
      ? edit.tell('against/due-later', { ...args, dropped: [...dropped] }, at)
      : edit.tell('against/strengthened', { ...args, field: 'due' }, at),
  ];
}

export function nameOf({ shortName, series }: Promised): string {
  return shortName ?? series.name;
}

function askedOf(
  { target, implied }: Promised,
  plan: Edit['after'],
  year: number | undefined,
): Asked {
  return {
    plan,
    comparator: target.comparator,
    bound: boundIn(target.bound, year),
    tolerance: target.tolerance,
    impliedTolerance: implied.includes('tolerance'),
  };
}

/** What the numbers after are multiplied with to be in the unit before; undefined if they measure something else. */
function factorOf(old: Promised, now: Promised): Rational | undefined {
  const [from, to] = [now.series.unit, old.series.unit];
  return from === undefined || to === undefined ? ONE : conversion(from, to);
}

type Years = readonly [number | undefined, number | undefined];

/**
 * The years whose bounds are compared: those that both judge, and the last of
 * each where they differ. Undefined where there is one bound for all years.
 */
function yearsToCompare(old: Target, now: Target): readonly Years[] {
  const hasYears = (target: Target): boolean => target.bound.kind === 'by-year';
  if (!hasYears(old) && !hasYears(now)) return [[undefined, undefined]];
  const [before, after] = [yearsOf(old), yearsOf(now)];
  const of = (target: Target, year: number | undefined): number | undefined =>
    hasYears(target) ? year : undefined;
  const common = before.filter((year) => after.includes(year));
  const ends = [before.at(-1), after.at(-1)] as const;
  const pairs: Years[] = [
    ...common.map((year) => [year, year] as const),
    ...(ends[0] === ends[1] ? [] : [ends]),
  ];
  return pairs.map(([a, b]) => [of(old, a), of(now, b)]);
}

function boundPath({ comparator, bound }: Target, year: number | undefined): Path {
  return bound.kind === 'by-year' && year !== undefined
    ? [comparator, 'byYear', String(year)]
    : [comparator];
}

/** Where it is written when the target is due. */
function timePath({ comparator, when, bound }: Target): Path {
  if (when.kind === 'by') return ['by'];
  if (when.kind === 'every') return when.fromDate === undefined ? ['every'] : ['from'];
  return bound.kind === 'by-year' ? [comparator, 'byYear'] : [comparator];
}
