import type { Effect, PlanChanged } from '../../model/diff.ts';
import type * as Json from '../../model/report.ts';
import { ONE } from '../../number/rational.ts';
import { amountShown, factorBetween, isSameAmount } from './amounts.ts';
import { dueChange } from './due-order.ts';
import type { Entry } from './state.ts';
import { boundsOf, isSameMoment, orderOfTargets, type TargetOrder } from './target-order.ts';

/** What was edited of a promise, and whether the reports show enough of its target to tell. */
export interface PlanChanges {
  readonly changes: readonly PlanChanged[];
  readonly isTargetKnown: boolean;
}

/** Of a row with parts only what the row itself says is compared: the rest stands in its parts. */
export function planChanges(
  before: Entry,
  after: Entry,
  years: readonly [number, number],
): PlanChanges {
  const [a, b] = [before.promise, after.promise];
  const factor = factorBetween(a.unit, b.unit);
  const order = orderOfTargets({ before: a, after: b, factor, years });
  const time = dueChange(a, b, years);
  return {
    changes: [
      ...attributeChange(before.attribute, after.attribute),
      ...rowChange(before.row, after.row),
      ...targetChanges(a, b, order),
      ...(time === undefined ? [] : [changed('due', time.effect, time.before, time.after)]),
      ...baselineChange(a, b),
      ...differing('unit', a.unit, b.unit),
      ...differing('definition', a.definition, b.definition),
      ...differing('method', a.method, b.method),
      ...areasChange(a, b),
      ...derivationChange(a, b),
    ],
    isTargetKnown: order !== 'unknown',
  };
}

export function changed(
  field: PlanChanged['field'],
  effect: Effect,
  before: string | null,
  after: string | null,
): PlanChanged {
  return { kind: 'plan-changed', field, effect, before, after };
}

/** Binding is a promise to keep; between hoped for and unsaid nothing can be decided. */
export function attributeChange(
  before: Json.Indicator['attribute'],
  after: Json.Indicator['attribute'],
): PlanChanged[] {
  if (before === after) return [];
  const effect = before === 'binding' ? 'weakened' : after === 'binding' ? 'tightened' : 'changed';
  return [changed('attribute', effect, before, after)];
}

/** Rows 其中 and promises of the text are counted apart: what becomes one of them counts less. */
const WEIGHTS: Readonly<Record<Entry['row'], number>> = { main: 2, sub: 1, commitment: 0 };

function rowChange(before: Entry['row'], after: Entry['row']): PlanChanged[] {
  if (before === after) return [];
  const effect = WEIGHTS[after] < WEIGHTS[before] ? 'weakened' : 'tightened';
  return [changed('row', effect, before, after)];
}

function targetChanges(before: Json.Part, after: Json.Part, order: TargetOrder): PlanChanged[] {
  const [a, b] = [before.requirement, after.requirement];
  if (a === null || b === null) {
    // One target became several, or several one.
    return a === b ? [] : [changed('target', 'changed', textOf(a), textOf(b))];
  }
  const isOther = a.comparator !== b.comparator;
  const [old, now] = targetTexts(before, after);
  const isMoved = order !== 'same' && order !== 'unknown' && !(isOther && old === now);
  const effect = effectOf(order);
  return [
    ...(isOther ? [changed('comparator', effect, a.comparator, b.comparator)] : []),
    ...(isMoved ? [changed('target', effect, old, now)] : []),
  ];
}

/** What differs: the target of the year, or else the final one; null where it is that of another year. */
function targetTexts(before: Json.Part, after: Json.Part): readonly [string | null, string | null] {
  const [a, b] = [before.requirement, after.requirement];
  if (a !== null && b !== null && isSameMoment(a, b)) {
    const texts = [targetText(a), targetText(b)] as const;
    if (texts[0] !== texts[1]) return texts;
  }
  const ends = [before, after].map(({ course }) => course.at(-1)?.value ?? null);
  const [old = null, now = null] = ends;
  return old === now ? [null, null] : [old, now];
}

function textOf(requirement: Json.Requirement | null): string | null {
  return requirement === null ? null : targetText(requirement);
}

function effectOf(order: TargetOrder): Effect {
  if (order === 'weaker') return 'weakened';
  return order === 'stricter' ? 'tightened' : 'changed';
}

/** The target in digits, or the multiple of another series: 55, 30—40, 1.3±0.1, 低保标准×1.3. */
export function targetText(requirement: Json.Requirement): string | null {
  const { bound, boundInterval, upper, tolerance, relation, comparator } = requirement;
  if (relation !== null) return `${relation.name}×${[...new Set(relation.times)].join('—')}`;
  const low = amountShown({
    value: bound,
    ...(boundInterval === undefined ? {} : { interval: boundInterval }),
  });
  if (low === null || boundsOf(requirement).low === undefined) return null;
  if (comparator === 'between') return `${low}—${upper ?? ''}`;
  return tolerance === null ? low : `${low}±${tolerance}`;
}

function baselineChange({ baseline: a, unit: old }: Json.Part, after: Json.Part): PlanChanged[] {
  const { baseline: b, unit } = after;
  if (a === null || b === null) {
    return a === b ? [] : [changed('baseline', 'changed', shownOf(a), shownOf(b))];
  }
  const isSame = a.year === b.year && isSameAmount(a, b, factorBetween(old, unit) ?? ONE);
  return isSame ? [] : [changed('baseline', 'changed', shownOf(a), shownOf(b))];
}

function shownOf(baseline: Json.Baseline | null): string | null {
  return baseline === null ? null : amountShown(baseline);
}

function differing(
  field: PlanChanged['field'],
  before: string | null,
  after: string | null,
): PlanChanged[] {
  return before === after ? [] : [changed(field, 'changed', before, after)];
}

/** How many areas are counted, where both reports count them. */
function areasChange({ areas: a }: Json.Part, { areas: b }: Json.Part): PlanChanged[] {
  if (a === null || b === null) return [];
  const shown = ({ total }: Json.Areas): string | null => (total === null ? null : String(total));
  return differing('areas', shown(a), shown(b));
}

/** How a value is computed, where both reports compute it. */
function derivationChange(before: Json.Part, after: Json.Part): PlanChanged[] {
  const [a, b] = [before.actual?.rule, after.actual?.rule];
  return a === undefined || b === undefined
    ? []
    : differing('derivation', ruleText(a), ruleText(b));
}

function ruleText({ kind, of, over, per, condition }: Json.Rule): string {
  switch (kind) {
    case 'ratio':
      return `${of ?? ''} ÷ ${over ?? ''}${per.join() === '1' ? '' : ` × ${per.join('—')}`}`;
    case 'share-of-areas':
      return `${of ?? ''} ${condition ?? ''}`.trim();
    case 'growth':
    case 'total':
      return `${kind} ${of ?? ''}`;
  }
}
