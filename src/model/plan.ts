import type { Interval } from '../number/interval.ts';
import type { Rational } from '../number/rational.ts';
import type { Unit } from '../number/unit.ts';
import type { Attribute } from './plan-file.ts';
import type { Place } from './place.ts';
import type { Comparator } from './terms.ts';

/** A number of a plan: its text as printed and its exact value. */
export interface PlanNumber {
  readonly text: string;
  readonly value: Rational;
  /** Digits after the point as printed; undefined for a quotient. */
  readonly decimals?: number | undefined;
}

/** A printed value that may be a bound ("≥95"). */
export interface Quantity {
  readonly text: string;
  readonly interval: Interval;
}

export interface Ratio {
  readonly of: string;
  readonly over: string;
  readonly per: PlanNumber;
}

/** Any quantity with figures; every indicator and every part is one. */
export interface Series {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unit: Unit | undefined;
  readonly baseline: Quantity | undefined;
  readonly range: Interval | undefined;
  readonly ratio: Ratio | undefined;
  /** Where it stands in the plan file; worked out when it is asked for. */
  readonly place: Place;
}

/** What a figure is compared with. `low` alone for one bound, both for `between`. */
export type Bound =
  | { readonly kind: 'number'; readonly low: PlanNumber; readonly high?: PlanNumber }
  | {
      readonly kind: 'by-year';
      readonly years: readonly {
        readonly year: number;
        readonly low: PlanNumber;
        readonly high?: PlanNumber;
      }[];
    }
  | {
      readonly kind: 'relation';
      readonly series: string;
      readonly times: readonly [PlanNumber, PlanNumber];
      readonly lag: number;
    };

/** When a target counts: at the end of one year, in every year, or in the years of its bound. */
export type When =
  | { readonly kind: 'by'; readonly year: number }
  | { readonly kind: 'every'; readonly from: number; readonly to: number }
  | { readonly kind: 'by-year' };

export interface Target {
  readonly comparator: Comparator;
  readonly bound: Bound;
  readonly when: When;
}

/** The same fact printed elsewhere in the document with another value. */
export interface Conflict {
  readonly field: 'baseline' | 'target' | 'actual';
  readonly year: number | undefined;
  readonly value: Quantity;
  /** Only where it is printed in another unit. */
  readonly unit: Unit | undefined;
  readonly ref: string;
  readonly note: string | undefined;
}

export interface Rounding {
  readonly decimals: number;
  readonly basis: string;
}

/** A promise that is judged by itself: an indicator without parts, or a part. */
export interface Promised {
  readonly series: Series;
  readonly shortName: string | undefined;
  readonly target: Target;
  readonly rounding: Rounding | undefined;
  readonly conflicts: readonly Conflict[];
  readonly ref: string;
}

/** One row of an indicator table. `promises` has one entry, or one for each part. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | undefined;
  readonly number: number | undefined;
  readonly subOf: string | undefined;
  readonly attribute: Attribute | undefined;
  readonly ref: string;
  readonly hasParts: boolean;
  readonly promises: readonly Promised[];
}

/** One document of one region and one period. */
export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly region: { readonly id: string; readonly name: string; readonly code?: string };
  readonly period: { readonly base: number; readonly from: number; readonly to: number };
  readonly source: {
    readonly issuer: string;
    readonly published: string;
    readonly number?: string;
    readonly title?: string;
  };
  /** Every series by id: those declared, the indicators and the parts. */
  readonly series: ReadonlyMap<string, Series>;
  readonly indicators: readonly Indicator[];
  readonly file: string;
  readonly sha256: string;
}
