import { asOfText } from '../model/as-of.ts';
import type { Faults } from '../model/faults.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Actuals } from '../model/actuals.ts';
import type { Indicator, Plan } from '../model/plan.ts';
import { Values } from './values.ts';

export type ChosenYear =
  | { readonly ok: true; readonly year: number; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * The year asked for, else the latest of the period in which an indicator has
 * a figure, of several years asked for none behind the last. Without any figure
 * in it there is nothing to evaluate. In a draft the years of rows with errors count, too: `faults`.
 */
export function chooseYear(
  values: Values,
  {
    year: requested,
    years: several = [],
  }: { readonly year?: number | undefined; readonly years?: readonly number[] | undefined },
  faults?: Faults,
): ChosenYear {
  const { from, to } = values.plan.period;
  const outside = [requested, ...several].find(
    (one) => one !== undefined && (one < from || one > to),
  );
  if (outside !== undefined) {
    const args = { year: outside, from, to };
    return { ok: false, findings: [finding('evaluate/year-outside-period', args)] };
  }
  const last = several.length === 0 ? to : Math.max(...several);
  const counts = countByYear(values);
  const years = yearsIn(counts, faults).filter((one) => one >= from && one <= to);
  const year = requested ?? years.filter((one) => one <= last).at(-1);
  if (year === undefined || !(years.includes(year) || canBeOf(requested, faults))) {
    const given = [...new Set(indicatorYears(values))].sort((a, b) => a - b);
    const asOf = values.asOf === undefined ? {} : { asOf: asOfText(values.asOf) };
    const args = { year: requested ?? null, from, to, years: given, ...asOf };
    return { ok: false, findings: [finding('evaluate/no-figure', args)] };
  }
  return {
    ok: true,
    year,
    findings:
      requested === undefined ? remarks(year, counts, faults, values.hasLater(year, last)) : [],
  };
}

type ByYear = ReadonlyMap<number, number>;

/** The years of figures, and in a draft those that rows with errors name, in order. */
function yearsIn(counts: ByYear, faults: Faults | undefined): number[] {
  return [...new Set([...counts.keys(), ...(faults?.years ?? [])])].sort((a, b) => a - b);
}

/** The year that is asked for may have only what rests on rows with errors. */
function canBeOf(requested: number | undefined, faults: Faults | undefined): boolean {
  return requested !== undefined && hasFaults(faults);
}

function hasFaults(faults: Faults | undefined): boolean {
  return faults !== undefined && faults.everywhere.length + faults.ofSeries.size > 0;
}

/** What must be known of a year that nobody asked for. */
function remarks(
  year: number,
  counts: ByYear,
  faults: Faults | undefined,
  hasLater: boolean,
): Finding[] {
  const count = counts.get(year) ?? 0;
  const before = counts.get(year - 1) ?? 0;
  const isSure = faults?.hasUnknownYears !== true && count > 0 && !hasLater;
  return [
    ...(hasFaults(faults) && !isSure ? [finding('evaluate/draft-year', { year })] : []),
    ...(count < before ? [finding('evaluate/fewer-than-before', { year, count, before })] : []),
  ];
}

/** The years in which an indicator itself has a figure, whatever other series have. */
function indicatorYears(values: Values): number[] {
  const promised = new Set(
    yearGiving(values.plan).flatMap(({ promises }) => promises.map(({ series }) => series.id)),
  );
  return values.years().flatMap(({ series, year }) => (promised.has(series) ? [year] : []));
}

/** The year that would be evaluated by default, or undefined without a figure in the period. */
export function defaultYear(plan: Plan, actuals: Actuals): number | undefined {
  const years = [...countByYear(new Values(plan, [...actuals.figures, ...actuals.ofAreas])).keys()];
  return years.length === 0 ? undefined : Math.max(...years);
}

/** The rows whose figures say which year is evaluated: in a document without a table its commitments. */
function yearGiving({ indicators, commitments }: Plan): readonly Indicator[] {
  return indicators.length > 0 ? indicators : commitments;
}

/** For each year of the period the number of indicators of which a figure is known. */
function countByYear(values: Values): Map<number, number> {
  const { from, to } = values.plan.period;
  const counts = new Map<number, number>();
  for (let year = from; year <= to; year += 1) {
    const count = yearGiving(values.plan).filter((indicator) =>
      hasFigure(values, indicator, year),
    ).length;
    if (count > 0) counts.set(year, count);
  }
  return counts;
}

function hasFigure(values: Values, { promises }: Indicator, year: number): boolean {
  return promises.some(({ series }) => values.hasFigure(series.id, year));
}
