import { operandOf } from '../evaluate/operands.ts';
import { standingOutlookOf } from '../evaluate/standing.ts';
import type { AreaAnswers, Missing, PromiseResult } from '../model/evaluation.ts';
import type { AttributeConflict, Plan } from '../model/plan.ts';
import type * as Json from '../model/report.ts';
import { adjustedOf, waiversOf } from './adjusted-json.ts';
import { cellOf } from './cell-json.ts';
import { conflictOf, paceOf, sidesOf, wayLeftOf } from './answer-json.ts';
import { baselineText, gapOf } from './comparison-json.ts';
import { amountText, numberText } from './numbers.ts';

export type PromiseJson = Omit<Json.Part, 'id' | 'name' | 'shortName'>;

/** A row with parts: its numbers stand in the parts. */
export const WITHOUT_NUMBERS: Omit<
  PromiseJson,
  'status' | 'outlook' | 'standing' | 'standingOutlook' | 'unsourced' | 'ref' | 'remark'
> = {
  unit: null,
  definition: null,
  baseline: null,
  actual: null,
  requirement: null,
  implied: [],
  yearStatus: null,
  adjusted: null,
  waivers: [],
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
  const { promised, comparison } = result;
  const { series } = promised;
  const missing = missingOf(result);
  return {
    unit: series.unit?.name ?? null,
    definition: series.definition ?? null,
    baseline:
      series.baseline === undefined
        ? null
        : { ...baselineText(series.baseline), year: plan.period.base },
    ...sidesOf(promised, promised.target, result),
    implied: [...promised.implied],
    status: result.status,
    yearStatus: result.status === 'not-due' ? result.status : comparison.status,
    outlook: result.outlook,
    standing: result.standing,
    standingOutlook: standingOutlookOf(result),
    unsourced: result.unsourced,
    adjusted: result.adjusted === null ? null : adjustedOf(result.adjusted, promised),
    waivers: waiversOf(result),
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
    missing: missing.map(({ series: { id, name }, year, month, area }) => ({
      series: id,
      name,
      year,
      ...(month === undefined ? {} : { month }),
      area: area?.name ?? null,
    })),
    ...(result.faults.length === 0 ? {} : { faults: faultsOf(result) }),
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

/** Beyond these a list helps nobody. */
const MOST_FAULTS = 10;

function faultsOf({ faults }: PromiseResult): Json.Fault[] {
  return faults.slice(0, MOST_FAULTS).map(({ found: { code, place }, everywhere }) => ({
    code,
    file: place?.file ?? null,
    line: place?.line ?? null,
    ...(place === undefined ? {} : cellOf(place)),
    everywhere,
  }));
}

/** The figures that are needed and not there, under the target as printed and under a changed one. */
function missingOf({ adjusted, ...own }: PromiseResult): Missing[] {
  const compared = [own, ...(adjusted === null ? [] : [adjusted])].flatMap(
    ({ requirement, comparison, history, ...more }) => [
      ...('carried' in more && requirement.final ? more.carried : []),
      ...(requirement.every && requirement.final ? history : []),
      comparison,
    ],
  );
  const all = compared.flatMap(({ actual, bound }) => [
    ...actual.missing,
    ...(operandOf(bound)?.missing ?? []),
  ]);
  const keyOf = ({ series, year, area }: Missing): string =>
    `${series.id} ${String(year)} ${area?.key ?? ''}`;
  return adjusted === null ? all : [...new Map(all.map((one) => [keyOf(one), one])).values()];
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
