import { AHEAD_FROM, ON_TRACK_FROM } from '../evaluate/pace.ts';
import type { Actuals, Encoding, Figure } from '../model/actuals.ts';
import { asOfText, type AsOf } from '../model/as-of.ts';
import type { Evaluation, IndicatorResult } from '../model/evaluation.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Waivers } from '../model/waivers.ts';
import type * as Json from '../model/report.ts';
import { cellOf } from './cell-json.ts';
import { partLabel } from './part-label.ts';
import { amountText, numberText } from './numbers.ts';
import { matrixOf } from './matrix-json.ts';
import { REPORT_VERSION } from './report-version.ts';
import { promiseOf, WITHOUT_NUMBERS } from './promise-json.ts';
import { sealOf } from './seal.ts';
import { summarise } from './summarise.ts';

export interface ReportOptions {
  /** The version of plancheck that a report names. */
  readonly version: string;
  /** The SHA-256 of a text, in hexadecimal digits: `sha256` of this library. */
  readonly digest: (text: string) => string;
  /** What was asked for: `null` where the default was taken. */
  readonly requestedYear?: number | undefined;
  readonly requestedYears?: readonly number[] | undefined;
  readonly requestedAsOf?: AsOf | undefined;
  readonly strict?: boolean | undefined;
  readonly encoding?: Encoding | undefined;
  readonly requireSource?: boolean | undefined;
  /** The approved exceptions with which it was evaluated. */
  readonly waivers?: Waivers | undefined;
  readonly sheet?: string | undefined;
}

/** The stored form of an evaluation (schemas/report.schema.json). Has no clock: the same inputs give the same bytes. */
export function buildReport(
  plan: Plan,
  actuals: Actuals,
  evaluation: Evaluation,
  planFindings: readonly Finding[],
  options: ReportOptions,
): Json.Report {
  const report = unsealed(plan, actuals, evaluation, planFindings, options);
  return { ...report, seal: sealOf(report, options.digest) };
}

function unsealed(
  plan: Plan,
  actuals: Actuals,
  evaluation: Evaluation,
  planFindings: readonly Finding[],
  options: ReportOptions,
): Omit<Json.Report, 'seal'> {
  const { verdict, gate, provisional, verdictContested, year } = evaluation;
  const rows = (results: readonly IndicatorResult[]): Json.Indicator[] =>
    results.map((result) => indicatorOf(result, plan));
  const indicators = rows(evaluation.indicators);
  const commitments = rows(evaluation.commitments);
  return {
    schemaVersion: REPORT_VERSION,
    tool: { name: 'plancheck', version: options.version },
    plan: {
      id: plan.id,
      title: plan.title,
      region: { ...plan.region, code: plan.region.code ?? null },
      period: plan.period,
      file: plan.file,
      sha256: plan.sha256,
    },
    actuals: actuals.files.map(({ file, sha256, rows, encoding, sheet }) => ({
      file,
      sha256,
      rows,
      encoding,
      ...(sheet === undefined ? {} : { sheet }),
    })),
    waivers: waiversOf(options.waivers),
    options: {
      year: options.requestedYear ?? null,
      years: options.requestedYears === undefined ? null : [...options.requestedYears],
      asOf: options.requestedAsOf === undefined ? null : asOfText(options.requestedAsOf),
      strict: options.strict ?? false,
      encoding: options.encoding ?? null,
      requireSource: options.requireSource ?? false,
      ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
      ...(evaluation.draft ? { draft: true } : {}),
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
    summary: summarise(indicators, commitments),
    indicators,
    commitments,
    matrix: evaluation.years === undefined ? null : matrixOf(evaluation.years),
    figures: [...actuals.figures, ...actuals.ofAreas].map((figure) => figureOf(figure, plan)),
    areaFigures: actuals.areaFigures,
    findings: findingsFor(planFindings, evaluation).map(findingOf),
  };
}

function waiversOf(waivers: Waivers | undefined): Json.Report['waivers'] {
  if (waivers === undefined) return null;
  const { file, sha256, waivers: entries } = waivers;
  return { file, sha256, entries: entries.length };
}

/** What a report says of plan, data and answers. Every conflict of the plan has been computed, and has a finding of its own there. */
export function findingsFor(
  planFindings: readonly Finding[],
  { findings }: Pick<Evaluation, 'findings'>,
): Finding[] {
  return [...planFindings.filter(({ code }) => code !== 'plan/conflict'), ...findings];
}

export function findingOf({ code, severity, args, place, allowed }: Finding): Json.Finding {
  const made: Json.Finding = {
    code,
    severity,
    args,
    ...(allowed === undefined ? {} : { allowed }),
  };
  return place === undefined
    ? made
    : { ...made, file: place.file, line: place.line, column: place.column, ...cellOf(place) };
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
    standing: result.standing,
    standingOutlook: result.standingOutlook,
    unsourced: promises.some(({ unsourced }) => unsourced),
    ref: indicator.ref,
    remark: indicator.note ?? null,
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

function figureOf(figure: Figure, plan: Plan): Json.Figure {
  const { series, year, area, interval, text, unit, definition, status, source } = figure;
  const { note, file, line } = figure;
  const isCompletion = plan.series.get(series)?.kind === 'completion';
  const { value, interval: between } = isCompletion
    ? { value: null }
    : amountText(interval, undefined, unit === undefined ? text : undefined);
  return {
    series,
    year,
    ...partLabel(figure),
    area: area?.name ?? null,
    value,
    completion: isCompletion ? text : null,
    ...(between === undefined ? {} : { interval: between }),
    unit: unit ?? null,
    definition: definition ?? null,
    status,
    source: source ?? null,
    note: note ?? null,
    file,
    line,
    ...cellOf(figure),
  };
}
