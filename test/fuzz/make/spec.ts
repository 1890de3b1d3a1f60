import type { Comparator, FigureStatus } from '../../../src/model/terms.ts';

/** A plan as the generators know it, before it is written down as YAML. */
export interface PlanSpec {
  readonly base: number;
  readonly to: number;
  readonly areas: readonly AreaSpec[];
  readonly series: readonly SeriesSpec[];
  readonly rows: readonly RowSpec[];
}

export interface AreaSpec {
  readonly level: string;
  readonly name: string;
  readonly names?: readonly string[];
  readonly count?: number;
}

export interface SeriesSpec {
  readonly id: string;
  readonly name: string;
  readonly alias?: string | undefined;
  readonly unit?: string | undefined;
  readonly kind: 'stock' | 'flow' | 'cumulative' | 'completion';
  readonly definition?: string | undefined;
  readonly range?: { readonly min: string; readonly max?: string } | undefined;
  readonly baseline?: string | undefined;
  readonly derived?: DerivedSpec | undefined;
}

export type DerivedSpec =
  | {
      readonly kind: 'ratio';
      readonly of: string;
      readonly over: string;
      readonly per?: readonly [string, string] | undefined;
    }
  | { readonly kind: 'growth'; readonly of: string; readonly since: 'previous' | 'base' }
  | { readonly kind: 'total'; readonly of: string }
  | {
      readonly kind: 'shareOfAreas';
      readonly level: string;
      readonly where: {
        readonly series: string;
        readonly comparator: Comparator;
        readonly bound: BoundSpec;
      };
    };

export type BoundSpec =
  | { readonly kind: 'number'; readonly low: string; readonly high?: string }
  | {
      readonly kind: 'byYear';
      readonly years: readonly {
        readonly year: number;
        readonly low: string;
        readonly high?: string;
      }[];
    }
  | {
      readonly kind: 'relation';
      readonly series: string;
      readonly times: readonly [string, string];
      readonly lag: number;
    }
  | {
      readonly kind: 'steps';
      readonly of: string;
      readonly steps: readonly { readonly upTo?: string; readonly bound: string }[];
    }
  | { readonly kind: 'completed' };

export interface TargetSpec {
  readonly comparator: Comparator;
  readonly bound: BoundSpec;
  readonly tolerance?: string | undefined;
  /** A year, a day, every year from one on; annual targets say it themselves. */
  readonly when:
    | { readonly kind: 'by'; readonly year: number; readonly date?: string | undefined }
    | { readonly kind: 'every'; readonly from: number }
    | { readonly kind: 'byYear' };
}

export interface PromiseSpec extends SeriesSpec {
  readonly target: TargetSpec;
  readonly rounding?: number | undefined;
  readonly impliedTolerance?: boolean;
  readonly conflicts: readonly {
    readonly field: 'baseline' | 'target' | 'attribute';
    readonly value: string;
  }[];
  /** The day of a document, and the target from then on. */
  readonly amended?: { readonly date: string; readonly target: TargetSpec } | undefined;
}

export interface RowSpec {
  readonly id: string;
  readonly name: string;
  readonly attribute?: 'binding' | 'anticipatory' | undefined;
  readonly isCommitment: boolean;
  readonly subOf?: string | undefined;
  /** One, or several parts. */
  readonly promises: readonly PromiseSpec[];
}

/** One figure of the tables. */
export interface FigureSpec {
  readonly series: string;
  readonly year: number;
  readonly area?: string | undefined;
  /** In the unit of the series; of a completion 是, 否 or a day. */
  readonly digits: string;
  readonly sign: '' | '≥' | '≤' | '>' | '<';
  readonly status: FigureStatus;
  readonly source?: string | undefined;
}

/** Every series of a plan, those that are promised included. */
export function seriesIn({ series, rows }: PlanSpec): readonly SeriesSpec[] {
  return [...series, ...rows.flatMap(({ promises }) => promises)];
}

export function promisesIn({ rows }: PlanSpec): readonly PromiseSpec[] {
  return rows.flatMap(({ promises }) => promises);
}
