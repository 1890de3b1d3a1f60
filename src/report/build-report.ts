import { AHEAD_FROM, ON_TRACK_FROM } from '../evaluate/pace.ts';
import { onlyPoint } from '../number/interval.ts';
import { toExactText } from '../number/rational.ts';
import type { Actuals, Figure } from '../model/actuals.ts';
import type {
  Alternative,
  Evaluation,
  IndicatorResult,
  PromiseResult,
} from '../model/evaluation.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type * as Json from '../model/report.ts';
import { amountText, differenceText, numberText } from './numbers.ts';
import { actualOf, baselineText, gapOf, requirementOf } from './comparison-json.ts';
import { summarise } from './summarise.ts';

export interface ReportOptions {
  /** The version of plancheck that a report names. */
  readonly version: string;
  /** What was asked for: `null` where the default was taken. */
  readonly requestedYear?: number | undefined;
  readonly strict?: boolean | undefined;
  readonly encoding?: string | undefined;
}

/** The stored form of an evaluation (schemas/report.schema.json). Has no clock: the same inputs give the same bytes. */
export function buildReport(
  plan: Plan,
  actuals: Actuals,
  evaluation: Evaluation,
  planFindings: readonly Finding[],
  options: ReportOptions,
): Json.Report {
  const { verdict, gate, provisional, verdictContested, year } = evaluation;
  const indicators = evaluation.indicators.map((result) => indicatorOf(result, plan));
  return {
    schemaVersion: 1,
    tool: { name: 'plancheck', version: options.version },
    plan: {
      id: plan.id,
      title: plan.title,
      region: { ...plan.region, code: plan.region.code ?? null },
      period: plan.period,
      file: plan.file,
      sha256: plan.sha256,
    },
    actuals: actuals.files.map(({ file, sha256, rows, encoding }) => ({
      file,
      sha256,
      rows,
      encoding,
    })),
    options: {
      year: options.requestedYear ?? null,
      strict: options.strict ?? false,
      encoding: options.encoding ?? null,
    },
    conventions: {
      comparison: 'GB/T 8170-2008 full',
      aheadFrom: numberText(AHEAD_FROM).value,
      onTrackFrom: numberText(ON_TRACK_FROM).value,
    },
    year,
    verdict,
    gate,
    provisional,
    verdictContested,
    summary: summarise(indicators),
    indicators,
    figures: actuals.figures.map(figureOf),
    areaFigures: actuals.areaFigures,
    findings: findingsFor(planFindings, evaluation).map(findingOf),
  };
}

/** What a report says of plan, data and answers. Every conflict of the plan has been computed, and has a finding of its own there. */
export function findingsFor(
  planFindings: readonly Finding[],
  { findings }: Pick<Evaluation, 'findings'>,
): Finding[] {
  return [...planFindings.filter(({ code }) => code !== 'plan/conflict'), ...findings];
}

export function findingOf({ code, severity, args, place }: Finding): Json.Finding {
  const made: Json.Finding = { code, severity, args: args };
  return place === undefined
    ? made
    : { ...made, file: place.file, line: place.line, column: place.column };
}

function indicatorOf(result: IndicatorResult, plan: Plan): Json.Indicator {
  const { indicator, promises } = result;
  const only = indicator.hasParts ? undefined : promises[0];
  return {
    id: indicator.id,
    number: indicator.number ?? null,
    subOf: indicator.subOf ?? null,
    name: indicator.name,
    shortName: indicator.shortName ?? null,
    attribute: indicator.attribute ?? null,
    final: result.final,
    hasData: result.hasData,
    contested: result.contested,
    provisional: result.provisional,
    ...(only === undefined ? WITHOUT_NUMBERS : promiseOf(only, plan)),
    status: result.status,
    outlook: result.outlook,
    ref: indicator.ref,
    parts: indicator.hasParts
      ? promises.map((promise) => ({
          id: promise.promised.series.id,
          name: promise.promised.series.name,
          shortName: promise.promised.shortName ?? null,
          ...promiseOf(promise, plan),
        }))
      : [],
  };
}

type PromiseJson = Omit<Json.Part, 'id' | 'name' | 'shortName'>;

/** A row with parts: its numbers stand in the parts. */
const WITHOUT_NUMBERS: Omit<PromiseJson, 'status' | 'outlook' | 'ref'> = {
  unit: null,
  baseline: null,
  actual: null,
  requirement: null,
  pace: null,
  noPace: null,
  gap: null,
  shortfall: null,
  perYear: null,
  history: [],
  laterMet: null,
  missing: [],
  method: 'full',
  methodDiffers: false,
  conflicts: [],
};

function promiseOf(result: PromiseResult, plan: Plan): PromiseJson {
  const { promised, requirement, comparison } = result;
  const { series } = promised;
  const beside = onlyPoint(requirement.bound.low);
  const earlier = requirement.every && requirement.final ? result.history : [];
  const missing = [...earlier, comparison].flatMap(({ actual, bound }) => [
    ...actual.missing,
    ...(bound.relation?.operand.missing ?? []),
  ]);
  return {
    unit: series.unit?.name ?? null,
    baseline:
      series.baseline === undefined
        ? null
        : { ...baselineText(series.baseline), year: plan.period.base },
    actual: comparison.actual.known
      ? actualOf(comparison.actual, comparison.year, series.id, beside)
      : null,
    requirement: requirementOf(requirement, onlyPoint(comparison.actual.interval)),
    status: result.status,
    outlook: result.outlook,
    pace: paceOf(result.pace),
    noPace: result.noPace,
    ...gapOf(comparison.gap),
    shortfall: result.shortfall === null ? null : differenceText(result.shortfall).value,
    perYear: result.perYear === null ? null : differenceText(result.perYear).value,
    history: result.history.map(({ year, status }) => ({ year, status })),
    laterMet: result.laterMet,
    missing: missing.map(({ series: { id, name }, year }) => ({ series: id, name, year })),
    method: result.method,
    methodDiffers: result.methodDiffers,
    conflicts: result.alternatives.map(conflictOf),
    ref: promised.ref,
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
  };
}

function conflictOf(alternative: Alternative): Json.Conflict {
  const { conflict, computed, status, outlook, pace, differs } = alternative;
  return {
    field: conflict.field,
    year: conflict.year ?? null,
    value: conflict.value.text,
    unit: conflict.unit?.name ?? null,
    ref: conflict.ref,
    note: conflict.note ?? null,
    computed,
    status,
    outlook,
    pace: paceOf(pace),
    differs,
  };
}

function figureOf(figure: Figure): Json.Figure {
  const { series, year, interval, text, unit, status, source, note, file, line } = figure;
  const { value, interval: between } = amountText(
    interval,
    undefined,
    unit === undefined ? text : undefined,
  );
  return {
    series,
    year,
    value,
    ...(between === undefined ? {} : { interval: between }),
    unit: unit ?? null,
    status,
    source: source ?? null,
    note: note ?? null,
    file,
    line,
  };
}
