import type { Interval } from '../number/interval.ts';
import type { Rational } from '../number/rational.ts';
import type { Unit } from '../number/unit.ts';
import type { Attribute, Implied, Kind, Restored } from './plan-file.ts';
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

/** What must hold in an area for it to be counted. */
export interface Where {
  readonly series: string;
  readonly comparator: Comparator;
  readonly bound: Bound;
}

/** How a series is computed from others. */
export type Derivation =
  | {
      readonly kind: 'ratio';
      readonly of: string;
      readonly over: string;
      /** Both ends the same but where the document gives a range. */
      readonly per: readonly [PlanNumber, PlanNumber];
    }
  | {
      readonly kind: 'growth';
      readonly of: string;
      /** The year with which a year is compared, or the one before it. */
      readonly since: number | 'previous';
    }
  | { readonly kind: 'total'; readonly of: string }
  | { readonly kind: 'share-of-areas'; readonly levels: readonly string[]; readonly where: Where };

/** Any quantity with figures; every indicator and every part is one. */
export interface Series {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unit: Unit | undefined;
  /** What its figures are: of a day, of a year, of all years so far, or 是 and 否. */
  readonly kind: Kind;
  /** What exactly is counted (口径), as the document says. */
  readonly definition: string | undefined;
  readonly baseline: Quantity | undefined;
  readonly range: Interval | undefined;
  readonly derivation: Derivation | undefined;
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
    }
  | {
      readonly kind: 'steps';
      readonly series: string;
      /** In rising order; the last has no upper end. */
      readonly steps: readonly {
        readonly upTo: PlanNumber | undefined;
        readonly low: PlanNumber;
      }[];
    }
  /** Finished by the day that is due. */
  | { readonly kind: 'completion' };

/** When a target counts: at the end of one year, in every year, or in the years of its bound. */
export type When =
  | {
      readonly kind: 'by';
      readonly year: number;
      /** Only where a day is printed: YYYY-MM-DD. */
      readonly date?: string;
    }
  | {
      readonly kind: 'every';
      readonly from: number;
      readonly to: number;
      /** Only where the first day is printed. */
      readonly fromDate?: string;
    }
  | { readonly kind: 'by-year' };

export interface Target {
  readonly comparator: Comparator;
  readonly bound: Bound;
  readonly when: When;
  /** Of `about`: how far from the bound is still about it. */
  readonly tolerance?: PlanNumber;
}

/** The same fact printed elsewhere in the document with another value. */
export interface Conflict {
  readonly field: 'baseline' | 'target' | 'due' | 'actual';
  readonly year: number | undefined;
  readonly value: Quantity;
  /** Only where it is printed in another unit. */
  readonly unit: Unit | undefined;
  readonly ref: string;
  readonly note: string | undefined;
}

/** An indicator that is printed as binding in one place and as anticipatory in another. */
export interface AttributeConflict {
  readonly attribute: Attribute;
  readonly ref: string;
  readonly note: string | undefined;
}

/** A later document that changed a target (经批准调整). */
export interface Amendment {
  /** The number of the document (文号). */
  readonly number: string;
  /** YYYY-MM-DD; it counts from the evaluated year in which that day lies. */
  readonly date: string;
  readonly approver: string | undefined;
  readonly note: string | undefined;
  /** The target from then on. */
  readonly target: Target;
}

export interface Rounding {
  readonly decimals: number;
  readonly basis: string;
}

/** A promise that is judged by itself: an indicator without parts, or a part. */
export interface Promised {
  readonly series: Series;
  readonly shortName: string | undefined;
  /** As it was printed at first. */
  readonly target: Target;
  /** What later documents made of it, by their dates. */
  readonly amendments: readonly Amendment[];
  /** The target cell as the document prints it. */
  readonly printed: string | undefined;
  /** What the document does not print and the plan file fills in. */
  readonly implied: Implied;
  /** Cells that the copy at hand has lost. */
  readonly restored: Restored;
  readonly rounding: Rounding | undefined;
  readonly conflicts: readonly Conflict[];
  readonly attributeConflicts: readonly AttributeConflict[];
  readonly note: string | undefined;
  readonly ref: string;
}

/**
 * One row of an indicator table, or one commitment of the text. `promises`
 * has one entry, or one for each part.
 */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | undefined;
  readonly number: number | undefined;
  readonly subOf: string | undefined;
  readonly attribute: Attribute | undefined;
  readonly note: string | undefined;
  readonly ref: string;
  readonly hasParts: boolean;
  readonly promises: readonly Promised[];
}

/** A county, town …; `key` is the name in the form in which areas are compared. */
export interface Area {
  readonly key: string;
  readonly name: string;
}

/** The areas of one level: by name, by number, or neither. */
export interface AreaLevel {
  readonly level: string;
  readonly name: string;
  readonly areas: readonly Area[] | undefined;
  readonly count: number | undefined;
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
  /** The levels of areas that a share of them is counted over. */
  readonly areas: readonly AreaLevel[];
  /** Every series by id: those declared, the indicators, the commitments and their parts. */
  readonly series: ReadonlyMap<string, Series>;
  /** The rows of the indicator table. */
  readonly indicators: readonly Indicator[];
  /** The quantified promises of the text (文本任务). */
  readonly commitments: readonly Indicator[];
  readonly file: string;
  readonly sha256: string;
}

/** Everything that is promised: the indicators, then the commitments. */
export function rowsOf({ indicators, commitments }: Plan): readonly Indicator[] {
  return [...indicators, ...commitments];
}

/** The ids of the series that a derived one is computed from, those of its condition included. */
export function operandsOf(derivation: Derivation | undefined): readonly string[] {
  switch (derivation?.kind) {
    case undefined:
      return [];
    case 'ratio':
      return [derivation.of, derivation.over];
    case 'growth':
    case 'total':
      return [derivation.of];
    case 'share-of-areas':
      return [derivation.where.series, ...seriesOfBound(derivation.where.bound)];
  }
}

/** The other series that a bound rests on, if it does. */
export function seriesOfBound(bound: Bound): readonly string[] {
  return bound.kind === 'relation' || bound.kind === 'steps' ? [bound.series] : [];
}

/** The series and all that they are computed from, by however many steps. */
export function leavesOf({ series }: Pick<Plan, 'series'>, ids: readonly string[]): Set<string> {
  return reach(ids, (id) => operandsOf(series.get(id)?.derivation));
}

/** The series of which a figure of the region itself is used: promised, compared or computed from. */
export function seriesOfRegion(plan: Plan): Set<string> {
  const promised = rowsOf(plan).flatMap(({ promises }) =>
    promises.flatMap(({ series, target, amendments }) => [
      series.id,
      ...[target, ...amendments.map((amendment) => amendment.target)].flatMap(({ bound }) =>
        seriesOfBound(bound),
      ),
    ]),
  );
  return reach(promised, (id) => {
    const derivation = plan.series.get(id)?.derivation;
    return derivation?.kind === 'share-of-areas' ? [] : operandsOf(derivation);
  });
}

function reach(ids: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const open = [...ids];
  const seen = new Set<string>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...next(id));
  }
  return seen;
}
