import type { ChangedField, Finding, FindingArgs } from '../../model/finding.ts';
import type { Derivation, Plan, PlanNumber, Quantity, Series } from '../../model/plan.ts';
import { printFormula, type PrintedFormula } from '../../model/printed.ts';
import { displayNumber } from '../../number/display.ts';
import { isSame, onlyPoint, scale, type Interval } from '../../number/interval.ts';
import { compare, ONE } from '../../number/rational.ts';
import { conversion } from '../../number/unit.ts';
import { normaliseName } from '../../text/normalise-name.ts';
import type { Edit } from './goalposts.ts';
import { orderOfBounds } from './order-bounds.ts';
import type { Path } from '../yaml/yaml-text.ts';

/** One series in both versions. */
export interface SeriesPair {
  readonly before: Series;
  readonly after: Series;
  readonly path: Path;
  /** A changed unit has been told with the target. */
  readonly unitTold: boolean;
}

type Baseline = FindingArgs['against/baseline-changed'];

/** What an edit does to what is measured: none of it can be ordered, all of it moves figures. */
export function compareSeries(edit: Edit, pair: SeriesPair): Finding[] {
  const { before, after, path, unitTold } = pair;
  const { id, name } = after;
  const told = (
    field: ChangedField,
    [old, now]: readonly [string | null, string | null],
    key: string = field,
  ): Finding[] =>
    old === now
      ? []
      : [
          edit.tell('against/series-changed', { id, name, field, before: old, after: now }, [
            ...path,
            key,
          ]),
        ];
  return [
    ...told('name', namesOf(before, after)),
    ...(unitTold || isSameUnit(before, after) ? [] : told('unit', [unitOf(before), unitOf(after)])),
    ...told('kind', [before.kind, after.kind]),
    ...told('definition', [before.definition ?? null, after.definition ?? null]),
    ...(isSameRange(before.range, after.range)
      ? []
      : told('range', [rangeText(before.range), rangeText(after.range)])),
    ...compareFormula(edit, pair),
    ...compareBaseline(edit, pair),
  ];
}

/** Figures under a name that is kept as an alias are still found, and still mean the same. */
function namesOf(before: Series, after: Series): readonly [string, string] {
  const keys = [after.name, ...after.aliases].map(normaliseName);
  return keys.includes(normaliseName(before.name))
    ? [after.name, after.name]
    : [before.name, after.name];
}

function unitOf({ unit }: Series): string | null {
  return unit?.name ?? null;
}

function isSameUnit({ unit: a }: Series, { unit: b }: Series): boolean {
  if (a === undefined || b === undefined) return a === b;
  const factor = conversion(a, b);
  return factor !== undefined && compare(factor, ONE) === 0;
}

function isSameRange(a: Interval | undefined, b: Interval | undefined): boolean {
  return a === undefined || b === undefined ? a === b : isSame(a, b);
}

function rangeText(range: Interval | undefined): string | null {
  if (range === undefined) return null;
  const low = range.low === null ? '' : displayNumber(range.low);
  const high = range.high === null ? '' : displayNumber(range.high);
  if (low === '') return `≤${high}`;
  return high === '' ? `≥${low}` : `${low}—${high}`;
}

function compareFormula(edit: Edit, { before, after, path }: SeriesPair): Finding[] {
  if (isSameFormula(edit, before, after)) return [];
  const printed = (series: Series, plan: Plan): PrintedFormula | null =>
    printFormula(series, plan) ?? null;
  const args = {
    id: after.id,
    name: after.name,
    field: 'formula' as const,
    before: printed(before, edit.before),
    after: printed(after, edit.after),
  };
  return [edit.tellAtKey('against/series-changed', args, [...path, keyOf(after.derivation)])];
}

function keyOf(derivation: Derivation | undefined): string {
  return derivation?.kind === 'share-of-areas' ? 'shareOfAreas' : (derivation?.kind ?? 'id');
}

function isSameFormula(edit: Edit, before: Series, after: Series): boolean {
  const [a, b] = [before.derivation, after.derivation];
  if (a === undefined || b === undefined) return a === b;
  switch (a.kind) {
    case 'ratio':
      return b.kind === 'ratio' && isSameRatio(edit, a, b);
    case 'growth': {
      if (b.kind !== 'growth' || !edit.isSameSeries(a.of, b.of)) return false;
      // A base year that moves is told once, with the period.
      const [old, now] = [edit.before.period.base, edit.after.period.base];
      return a.since === b.since || (a.since === old && b.since === now);
    }
    case 'total':
      return b.kind === 'total' && edit.isSameSeries(a.of, b.of);
    case 'share-of-areas':
      return b.kind === 'share-of-areas' && isSameShare(edit, a, b);
  }
}

type Ratio = Extract<Derivation, { kind: 'ratio' }>;

function isSameRatio({ isSameSeries }: Edit, a: Ratio, b: Ratio): boolean {
  const isOfSame = isSameSeries(a.of, b.of) && isSameSeries(a.over, b.over);
  return isOfSame && a.per.every((per, index) => isSameNumber(per, b.per[index]));
}

type Share = Extract<Derivation, { kind: 'share-of-areas' }>;

function isSameShare(edit: Edit, a: Share, b: Share): boolean {
  const levels = [a, b].map((share) => [...share.levels].sort().join(' '));
  if (levels[0] !== levels[1] || !edit.isSameSeries(a.where.series, b.where.series)) return false;
  const asked = { plan: edit.before, ...a.where };
  return orderOfBounds(asked, { plan: edit.after, ...b.where }, edit.isSameSeries) === 'same';
}

function isSameNumber(a: PlanNumber, b: PlanNumber | undefined): boolean {
  return b !== undefined && compare(a.value, b.value) === 0;
}

function compareBaseline(edit: Edit, { before, after, path }: SeriesPair): Finding[] {
  const [old, now] = [before.baseline, inUnitOf(after.baseline, after, before)];
  const direction = directionOf(old?.interval, now);
  if (direction === undefined) return [];
  const args = {
    id: after.id,
    name: after.name,
    before: withUnit(old, before),
    after: withUnit(after.baseline, after),
    direction,
  };
  return [edit.tell('against/baseline-changed', args, [...path, 'baseline'])];
}

function directionOf(
  old: Interval | undefined,
  now: Interval | undefined,
): Baseline['direction'] | undefined {
  if (old === undefined || now === undefined) {
    if (old === now) return undefined;
    return old === undefined ? 'added' : 'removed';
  }
  if (isSame(old, now)) return undefined;
  const [from, to] = [onlyPoint(old), onlyPoint(now)];
  if (from === undefined || to === undefined) return 'changed';
  return compare(to, from) > 0 ? 'raised' : 'lowered';
}

/** The baseline in the unit of the version before, where it converts. */
function inUnitOf(
  baseline: Quantity | undefined,
  { unit: from }: Series,
  { unit: to }: Series,
): Interval | undefined {
  if (baseline === undefined || from === undefined || to === undefined) return baseline?.interval;
  return scale(baseline.interval, conversion(from, to) ?? ONE);
}

function withUnit(baseline: Quantity | undefined, { unit }: Series): string | null {
  return baseline === undefined ? null : `${baseline.text}${unit?.name ?? ''}`;
}
