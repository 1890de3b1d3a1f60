import type { Cause, Revision } from '../../model/diff.ts';
import type * as Json from '../../model/report.ts';
import { compare, ONE, parseRational, type Rational } from '../../number/rational.ts';
import { onlyPoint } from '../../number/interval.ts';
import { amountShown, factorBetween, isSameAmount, rangeOf } from './amounts.ts';
import { operandsOf, type Figures } from './figures.ts';

type Years = readonly [number, number];

/** What of a change the figures explain: revised, added, removed ones, and real movement. */
export function dataCauses(
  before: Json.Part,
  after: Json.Part,
  figures: Figures,
  years: Years,
): Cause[] {
  return [
    ...revisedCauses(before, after, figures, years),
    ...addedCauses(before, after, figures),
    ...earlierCauses(before, after, figures),
    ...movedCauses(before, after, years),
  ];
}

/** Revisions of all that the promise rests on, up to the evaluated years: the years before are its way, and may be judged. */
function revisedCauses(
  before: Json.Part,
  after: Json.Part,
  { revisions, restated }: Figures,
  years: Years,
): Cause[] {
  const series = new Set([before, after].flatMap(seriesOf));
  const last = Math.max(...years);
  const matters = ({ series: id, year }: Revision): boolean => series.has(id) && year <= last;
  return [
    ...revisions.filter(matters).map((one): Cause => {
      const { series: id, name, year, area, before: was, after: now } = one;
      return { kind: 'data-revised', series: id, name, year, area, before: was, after: now };
    }),
    ...restated.filter(matters).map((one): Cause => {
      const { series: id, name, year, area, beforeStatus, afterStatus } = one;
      const status = { before: beforeStatus, after: afterStatus };
      return { kind: 'data-status', series: id, name, year, area, ...status };
    }),
  ];
}

function seriesOf(promise: Json.Part): string[] {
  const { relation = null, steps = null } = promise.requirement ?? {};
  return [
    promise.id,
    ...[...operandsOf(promise), ...promise.missing].map(({ series }) => series),
    ...[relation, steps].flatMap((other) => (other === null ? [] : [other.series])),
  ];
}

function addedCauses(before: Json.Part, after: Json.Part, figures: Figures): Cause[] {
  const added = before.missing.filter((one) => !figures.isBefore(one) && figures.isAfter(one));
  const removed = after.missing.filter((one) => !figures.isAfter(one) && figures.isBefore(one));
  return [
    ...(added.length > 0 ? added : appearing(before, after, 'having')).map((one): Cause => ({
      kind: 'data-added',
      ...namedOf(one),
    })),
    ...(removed.length > 0 ? removed : appearing(after, before, 'without')).map((one): Cause => ({
      kind: 'data-removed',
      ...namedOf(one),
    })),
  ];
}

function namedOf({ series, name, year, area }: Json.Missing): Omit<Json.Missing, 'month'> {
  return { series, name, year, area };
}

/** Figures of earlier years that are judged, and of the promise itself where it is computed too. */
function earlierCauses(before: Json.Part, after: Json.Part, figures: Figures): Cause[] {
  const { id: series, name } = after;
  const years = new Set([before, after].flatMap(({ history }) => history.map(({ year }) => year)));
  const own = before.actual?.year === after.actual?.year ? after.actual?.year : undefined;
  if (own !== undefined) years.add(own);
  const told = new Set([...before.missing, ...after.missing].map(keyOf));
  return [...years].flatMap((year): Cause[] => {
    const figure = { series, name, year, area: null };
    const [was, now] = [figures.isBefore(figure), figures.isAfter(figure)];
    if (was === now || told.has(keyOf(figure))) return [];
    return [{ kind: now ? 'data-added' : 'data-removed', ...figure }];
  });
}

function keyOf({ series, year, area }: Pick<Json.Missing, 'series' | 'year' | 'area'>): string {
  return JSON.stringify([series, year, area]);
}

/** The value itself, where it is known in the one report only; the year is that of the report after. */
function appearing(
  without: Json.Part,
  having: Json.Part,
  after: 'without' | 'having',
): Json.Missing[] {
  const { id: series, name, actual } = having;
  if (actual === null || without.actual !== null) return [];
  const missing = without.missing.find((one) => one.series === series);
  const year = after === 'without' ? missing?.year : undefined;
  return [{ series, name, year: year ?? actual.year, area: null }];
}

/** Only another year is a movement; another value of the same year was revised. */
function movedCauses(before: Json.Part, after: Json.Part, years: Years): Cause[] {
  const [a, b] = comparedValues(before, after, years);
  if (a === null || b === null || (a.year === b.year && a.period === b.period)) return [];
  const factor = factorBetween(before.unit, after.unit);
  if (factor === undefined) return [];
  if (a.completion === b.completion && isSameAmount(a, b, factor)) return [];
  const [was, now] = [shownOf(a), shownOf(b)];
  if (was === null || now === null) return [];
  return [
    {
      kind: 'moved',
      before: was,
      beforeYear: a.year,
      after: now,
      afterYear: b.year,
      direction: directionOf({ ...before, actual: a }, { ...after, actual: b }),
    },
  ];
}

type Values = readonly [before: Json.Actual | null, after: Json.Actual | null];

/** Between two annual targets the status keeps its year, and the outlook goes with the figure of the evaluated one. */
function comparedValues(before: Json.Part, after: Json.Part, [year, yearNow]: Years): Values {
  const [a, b] = [before.actual, after.actual];
  const isOutlook = before.outlook !== after.outlook && a !== null && a.year === b?.year;
  return isOutlook ? [valueOf(a, before, year), valueOf(b, after, yearNow)] : [a, b];
}

function valueOf(actual: Json.Actual, { trend }: Json.Part, year: number): Json.Actual {
  const found = trend.find((one) => one.year === year);
  if (found === undefined) return actual;
  const { value, exact, interval } = found;
  return {
    value,
    ...(exact === undefined ? {} : { exact }),
    ...(interval === undefined ? {} : { interval }),
    year,
    asBound: actual.asBound,
    completion: null,
    derived: actual.derived,
    provisional: found.provisional,
    file: null,
    line: null,
    operands: actual.operands,
  };
}

function shownOf(actual: Json.Actual): string | null {
  return actual.completion ?? amountShown(actual);
}

/** By the comparator of after; where it has no direction, by the distance to one and the same bound. */
function directionOf(before: Json.Part, after: Json.Part): 'better' | 'worse' | null {
  const rise = riseOf(before, after);
  const comparator = after.requirement?.comparator;
  if (rise === undefined || comparator === undefined) return null;
  switch (comparator) {
    case 'atLeast':
    case 'above':
      return rise > 0 ? 'better' : 'worse';
    case 'atMost':
    case 'below':
      return rise < 0 ? 'better' : 'worse';
    case 'equals':
    case 'between':
    case 'about':
      return byDistance(before, after);
    case 'completed':
      return null;
  }
}

function riseOf(before: Json.Part, after: Json.Part): number | undefined {
  const factor = factorBetween(before.unit, after.unit) ?? ONE;
  const old = before.actual === null ? undefined : pointOf(before.actual, factor);
  const now = after.actual === null ? undefined : pointOf(after.actual, ONE);
  return old === undefined || now === undefined ? undefined : compare(now, old);
}

function pointOf(actual: Json.Actual, factor: Rational): Rational | undefined {
  const range = rangeOf(actual, factor);
  return range === undefined ? undefined : onlyPoint(range);
}

function byDistance(before: Json.Part, after: Json.Part): 'better' | 'worse' | null {
  const [a, b] = [before.requirement, after.requirement];
  const isSameBound = a?.bound === b?.bound && a?.upper === b?.upper && a?.bound != null;
  if (!isSameBound || before.unit !== after.unit) return null;
  const [old, now] = [gapOf(before), gapOf(after)];
  if (old === undefined || now === undefined || compare(old, now) === 0) return null;
  return compare(now, old) > 0 ? 'better' : 'worse';
}

function gapOf({ gap, gapExact }: Json.Part): ReturnType<typeof parseRational> {
  return (gapExact === undefined ? undefined : parseRational(gapExact)) ?? parseRational(gap ?? '');
}
