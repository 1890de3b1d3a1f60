import { operandOf } from '../evaluate/operands.ts';
import { AHEAD_FROM, ON_TRACK_FROM } from '../evaluate/pace.ts';
import { onlyPoint, type Interval } from '../number/interval.ts';
import { roundHalfEven, toFixedText } from '../number/rounding.ts';
import { toExactText } from '../number/rational.ts';
import type { Alternative, AreaAnswers, PromiseResult } from '../model/evaluation.ts';
import type { AttributeConflict, Plan, Promised } from '../model/plan.ts';
import type * as Json from '../model/report.ts';
import { actualOf, baselineText, gapOf, requirementOf } from './comparison-json.ts';
import { amountText, differenceText, numberText } from './numbers.ts';

export type PromiseJson = Omit<Json.Part, 'id' | 'name' | 'shortName'>;

/** A row with parts: its numbers stand in the parts. */
export const WITHOUT_NUMBERS: Omit<PromiseJson, 'status' | 'outlook' | 'ref' | 'remark'> = {
  unit: null,
  definition: null,
  baseline: null,
  actual: null,
  requirement: null,
  implied: [],
  yearStatus: null,
  pace: null,
  noPace: null,
  gap: null,
  shortfall: null,
  perYear: null,
  onTheLine: false,
  history: [],
  trend: [],
  course: [],
  laterMet: null,
  missing: [],
  areas: null,
  method: 'full',
  methodDiffers: false,
  conflicts: [],
};

export function promiseOf(result: PromiseResult, plan: Plan): PromiseJson {
  const { promised, requirement, comparison } = result;
  const { series } = promised;
  const beside = onlyPoint(requirement.bound.low);
  const earlier = requirement.every && requirement.final ? result.history : [];
  const missing = [...earlier, comparison].flatMap(({ actual, bound }) => [
    ...actual.missing,
    ...(operandOf(bound)?.missing ?? []),
  ]);
  return {
    unit: series.unit?.name ?? null,
    definition: series.definition ?? null,
    baseline:
      series.baseline === undefined
        ? null
        : { ...baselineText(series.baseline), year: plan.period.base },
    actual: comparison.actual.known
      ? {
          ...actualOf(comparison.actual, comparison.year, series, beside),
          ...roundedOf(promised, comparison.actual.interval),
        }
      : null,
    requirement: requirementOf(
      requirement,
      promised.target.tolerance?.value,
      onlyPoint(comparison.actual.interval),
      series.unit,
    ),
    implied: [...promised.implied],
    status: result.status,
    yearStatus: result.status === 'not-due' ? result.status : comparison.status,
    outlook: result.outlook,
    pace: paceOf(result.pace),
    noPace: result.noPace,
    ...gapOf(comparison.gap),
    ...wayLeftOf(result),
    onTheLine: result.onTheLine,
    history: result.history.map(({ year, status }) => ({ year, status })),
    trend: result.trend.map(({ year, actual }) => ({
      year,
      ...amountText(actual.interval, undefined, actual.text),
      provisional: actual.provisional,
    })),
    course: result.course.map(({ year, value }) => ({ year, value: numberText(value).value })),
    laterMet: result.laterMet,
    missing: missing.map(({ series: { id, name }, year, area }) => ({
      series: id,
      name,
      year,
      area: area?.name ?? null,
    })),
    areas: areasOf(comparison.actual.areas),
    method: result.method,
    methodDiffers: result.methodDiffers,
    conflicts: [
      ...result.alternatives.map((one) => conflictOf(one, promised.series.id)),
      ...promised.attributeConflicts.map((conflict) => attributeConflictOf(conflict, result)),
    ],
    ref: promised.ref,
    remark: promised.note ?? null,
  };
}

function areasOf(areas: AreaAnswers | undefined): Json.Areas | null {
  if (areas === undefined) return null;
  const { levels, total, holds, fails, unknown } = areas;
  return {
    levels: [...levels],
    total: total ?? null,
    holds: [...holds],
    fails: [...fails],
    unknown: [...unknown],
  };
}

/** Another attribute changes what the verdict rests on, not the answer for the indicator. */
function attributeConflictOf(
  { attribute, ref, note }: AttributeConflict,
  { status, outlook, pace }: PromiseResult,
): Json.Conflict {
  return {
    field: 'attribute',
    of: null,
    year: null,
    value: attribute,
    unit: null,
    ref,
    note: note ?? null,
    computed: true,
    status,
    outlook,
    pace: paceOf(pace),
    differs: false,
  };
}

/** Two decimals, or as many as it takes not to cross a threshold. */
function paceOf(pace: PromiseResult['pace']): Json.Pace | null {
  if (pace === null) return null;
  const threshold = [AHEAD_FROM, ON_TRACK_FROM].find(
    (limit) => pace.value.sub(limit).abs().compare('0.01') < 0,
  );
  return {
    value: numberText(pace.value, threshold).value,
    exact: toExactText(pace.value),
    done: numberText(pace.done).value,
    expected: numberText(pace.expected).value,
    level: numberText(pace.level).value,
    ...withExact(numberText(pace.done).exact, (doneExact) => ({ doneExact })),
    ...withExact(numberText(pace.expected).exact, (expectedExact) => ({ expectedExact })),
    ...withExact(numberText(pace.level).exact, (levelExact) => ({ levelExact })),
  };
}

function wayLeftOf({
  shortfall,
  perYear,
}: PromiseResult): Pick<Json.Part, 'shortfall' | 'perYear' | 'shortfallExact' | 'perYearExact'> {
  const left = shortfall === null ? null : differenceText(shortfall);
  const yearly = perYear === null ? null : differenceText(perYear);
  return {
    shortfall: left?.value ?? null,
    perYear: yearly?.value ?? null,
    ...withExact(left?.exact, (shortfallExact) => ({ shortfallExact })),
    ...withExact(yearly?.exact, (perYearExact) => ({ perYearExact })),
  };
}

/** What was compared under 修约值比较法. */
function roundedOf({ rounding }: Promised, interval: Interval): Pick<Json.Actual, 'rounded'> {
  const value = rounding === undefined ? undefined : onlyPoint(interval);
  if (value === undefined || rounding === undefined) return {};
  return { rounded: toFixedText(roundHalfEven(value, rounding.decimals), rounding.decimals) };
}

/** The exact value stands beside digits that are rounded, and only there. */
function withExact<T>(exact: string | undefined, field: (exact: string) => T): T | undefined {
  return exact === undefined ? undefined : field(exact);
}

function conflictOf(alternative: Alternative, own: string): Json.Conflict {
  const { conflict, of: source, computed, status, outlook, pace, differs } = alternative;
  return {
    field: conflict.field,
    of: source.id === own ? null : source.name,
    year: conflict.year ?? null,
    value: conflict.value.text,
    unit: conflict.field === 'due' ? null : ((conflict.unit ?? source.unit)?.name ?? null),
    ref: conflict.ref,
    note: conflict.note ?? null,
    computed,
    status,
    outlook,
    pace: paceOf(pace),
    differs,
  };
}
