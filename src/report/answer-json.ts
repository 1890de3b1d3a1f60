import { AHEAD_FROM, ON_TRACK_FROM } from '../evaluate/pace.ts';
import type { Alternative, OutlookResult, PromiseResult } from '../model/evaluation.ts';
import type { Promised, Target } from '../model/plan.ts';
import type * as Json from '../model/report.ts';
import { onlyPoint, type Interval } from '../number/interval.ts';
import { toExactText } from '../number/rational.ts';
import { roundHalfEven, toFixedText } from '../number/rounding.ts';
import { actualOf, requirementOf } from './comparison-json.ts';
import { differenceText, numberText } from './numbers.ts';

/** What is compared: the value and what is required of it, neither shown so that it contradicts the other. */
export function sidesOf(
  promised: Promised,
  target: Target,
  { comparison: { actual, year }, requirement }: Pick<PromiseResult, 'comparison' | 'requirement'>,
): { readonly actual: Json.Actual | null; readonly requirement: Json.Requirement } {
  const { series } = promised;
  const beside = onlyPoint(requirement.bound.low);
  return {
    actual: actual.known
      ? { ...actualOf(actual, year, series, beside), ...roundedOf(promised, actual.interval) }
      : null,
    requirement: requirementOf(
      requirement,
      target.tolerance?.value,
      onlyPoint(actual.interval),
      series.unit,
    ),
  };
}

/** Two decimals, or as many as it takes not to cross a threshold. */
export function paceOf(pace: PromiseResult['pace']): Json.Pace | null {
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

export function wayLeftOf({
  shortfall,
  perYear,
}: OutlookResult): Pick<Json.Part, 'shortfall' | 'perYear' | 'shortfallExact' | 'perYearExact'> {
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

/** The answer under a value that the document prints elsewhere; `own` is the series of the promise. */
export function conflictOf(alternative: Alternative, own: string): Json.Conflict {
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
