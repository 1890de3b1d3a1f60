import { operandsOf, type Bound, type Plan, type PlanNumber, type Series } from './plan.ts';
import type { Target, When, Where } from './plan.ts';
import { SIGNS } from './signs.ts';
import type { Comparator } from './terms.ts';

/** What a bound asks for, in texts that need no language. */
export type PrintedBound =
  | { readonly kind: 'number'; readonly text: string }
  | {
      readonly kind: 'by-year';
      readonly years: readonly { readonly year: number; readonly text: string }[];
    }
  | {
      readonly kind: 'relation';
      readonly sign: string;
      readonly name: string;
      /** Null where it is 1. */
      readonly factor: string | null;
      readonly lag: number;
      /** What stands behind it: ±0.05. */
      readonly around: string;
    }
  | {
      readonly kind: 'steps';
      readonly sign: string;
      readonly name: string;
      readonly steps: readonly { readonly upTo: string | null; readonly bound: string }[];
      readonly around: string;
    }
  | { readonly kind: 'completion' };

/** A year or a day; of what is due every year the first one, null for all of the period. */
export type PrintedWhen =
  | { readonly kind: 'by'; readonly due: number | string }
  | { readonly kind: 'every'; readonly from: number | string | null }
  | { readonly kind: 'by-year' };

/** A target as data that messages can put into words: part of findings, and so of JSON. */
export interface PrintedTarget {
  readonly bound: PrintedBound;
  readonly when: PrintedWhen;
  /** The tolerance is not printed in the document. */
  readonly tolerance?: 'implied';
}

/** How a series is computed, as data that messages can put into words. */
export type PrintedFormula =
  | { readonly kind: 'ratio'; readonly of: string; readonly over: string; readonly per: string }
  | { readonly kind: 'growth'; readonly of: string; readonly since: number | null }
  | { readonly kind: 'total'; readonly of: string; readonly from: number }
  | {
      readonly kind: 'share-of-areas';
      readonly levels: readonly { readonly name: string; readonly count: number | null }[];
      readonly name: string;
      readonly condition: PrintedBound;
    };

/** What goes with a target when it is printed. */
export interface PrintOptions {
  readonly unit?: string | undefined;
  readonly impliedTolerance?: boolean;
  /** Of annual targets the one of this year. */
  readonly year?: number | undefined;
}

/** A target as it is printed: ≥55 in 2025; with its unit where that does not stand beside it. */
export function printTarget(target: Target, plan: Plan, options: PrintOptions = {}): PrintedTarget {
  const { year, unit = '', impliedTolerance = false } = options;
  const bound = printBound(target.comparator, boundIn(target.bound, year), plan, {
    unit,
    around: target.tolerance === undefined ? '' : `±${target.tolerance.text}`,
  });
  const when = year === undefined ? printWhen(target.when, plan) : { kind: 'by', due: year };
  return {
    bound,
    when: when as PrintedWhen,
    ...(impliedTolerance ? { tolerance: 'implied' } : {}),
  };
}

/** What must hold in an area. */
export function printCondition({ comparator, bound }: Where, plan: Plan): PrintedBound {
  return printBound(comparator, bound, plan, { unit: '', around: '' });
}

/** How a series is computed; undefined for a reported one. */
export function printFormula({ derivation }: Series, plan: Plan): PrintedFormula | undefined {
  const nameOf = (id: string | undefined): string => nameIn(plan, id ?? '');
  const [of, over] = operandsOf(derivation);
  switch (derivation?.kind) {
    case undefined:
      return undefined;
    case 'ratio':
      return {
        kind: 'ratio',
        of: nameOf(of),
        over: nameOf(over),
        per: rangeText(...derivation.per),
      };
    case 'growth': {
      const since = derivation.since === 'previous' ? null : derivation.since;
      return { kind: 'growth', of: nameOf(of), since };
    }
    case 'total':
      return { kind: 'total', of: nameOf(of), from: plan.period.from };
    case 'share-of-areas': {
      const { levels, where } = derivation;
      return {
        kind: 'share-of-areas',
        levels: plan.areas
          .filter(({ level }) => levels.includes(level))
          .map(({ name, count }) => ({ name, count: count ?? null })),
        name: nameOf(of),
        condition: printCondition(where, plan),
      };
    }
  }
}

/** An annual target of one year as the bound that it is. */
export function boundIn(bound: Bound, year: number | undefined): Bound {
  if (bound.kind !== 'by-year' || year === undefined) return bound;
  const { low, high } = bound.years.find((one) => one.year === year) ?? {};
  if (low === undefined) return bound;
  return { kind: 'number', low, ...(high === undefined ? {} : { high }) };
}

function printWhen(when: When, { period }: Plan): PrintedWhen {
  switch (when.kind) {
    case 'by':
      return { kind: 'by', due: when.date ?? when.year };
    case 'every': {
      const from = when.from === period.from ? null : when.from;
      return { kind: 'every', from: when.fromDate ?? from };
    }
    case 'by-year':
      return { kind: 'by-year' };
  }
}

function printBound(
  comparator: Comparator,
  bound: Bound,
  plan: Plan,
  { unit, around }: { readonly unit: string; readonly around: string },
): PrintedBound {
  const sign = SIGNS[comparator];
  const text = (ends: Ends): string => `${pairText(sign, ends)}${around}${unit}`;
  switch (bound.kind) {
    case 'completion':
      return { kind: 'completion' };
    case 'number':
      return { kind: 'number', text: text(bound) };
    case 'by-year':
      return {
        kind: 'by-year',
        years: bound.years.map((one) => ({ year: one.year, text: text(one) })),
      };
    case 'relation': {
      const factor = rangeText(...bound.times);
      const name = nameIn(plan, bound.series);
      const { lag } = bound;
      return { kind: 'relation', sign, name, factor: factor === '1' ? null : factor, lag, around };
    }
    case 'steps': {
      const steps = bound.steps.map(({ upTo, low }) => ({
        upTo: upTo?.text ?? null,
        bound: low.text,
      }));
      return { kind: 'steps', sign, name: nameIn(plan, bound.series), steps, around };
    }
  }
}

interface Ends {
  readonly low: PlanNumber;
  readonly high?: PlanNumber;
}

function pairText(sign: string, { low, high }: Ends): string {
  return high === undefined ? `${sign}${low.text}` : rangeText(low, high);
}

function rangeText(low: PlanNumber, high: PlanNumber): string {
  return low.text === high.text ? low.text : `${low.text}—${high.text}`;
}

function nameIn({ series }: Plan, id: string): string {
  return series.get(id)?.name ?? id;
}
