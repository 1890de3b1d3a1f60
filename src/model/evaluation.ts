import type { Interval } from '../number/interval.ts';
import type { Rational } from '../number/rational.ts';
import type { AsOf, Period } from './as-of.ts';
import type { Fault } from './faults.ts';
import type { Finding } from './finding.ts';
import type { Amendment, Area, Conflict, Indicator, PlanNumber, Promised, Series } from './plan.ts';
import type {
  Comparator,
  Method,
  NoPaceReason,
  Outlook,
  Standing,
  Status,
  Verdict,
} from './terms.ts';
import type { Waiver } from './waivers.ts';

/** One number that a comparison rests on. */
export interface UsedFigure {
  readonly series: Series;
  readonly year: number;
  /** The part of the year that it is of, where its row says so. */
  readonly period?: Period | undefined;
  /** Undefined for the region itself. */
  readonly area: Area | undefined;
  /** As reported or printed; undefined for a computed one. */
  readonly text: string | undefined;
  readonly interval: Interval;
  readonly unit: string | undefined;
  /** True if the row itself states its unit. */
  readonly unitStated: boolean;
  readonly origin: 'actual' | 'baseline' | 'conflict';
  readonly file: string | undefined;
  readonly line: number | undefined;
  /** Of a workbook: the sheet and the cell. */
  readonly sheet?: string | undefined;
  readonly cell?: string | undefined;
  readonly source: string | undefined;
  readonly provisional: boolean;
}

/** A figure that would be needed and is not there. */
export interface Missing {
  readonly series: Series;
  readonly year: number;
  /** Up to the end of which month, where not the whole year is asked for. */
  readonly month?: number | undefined;
  readonly area: Area | undefined;
  /** Areas that the plan counts, or does not even count, and nobody names. */
  readonly unnamed?: { readonly levels: readonly string[]; readonly count: number } | undefined;
}

/** In which areas a condition holds. */
export interface AreaAnswers {
  /** As a reader would call one of them: 县(市、区). */
  readonly levels: readonly string[];
  /** How many there are, where the plan says so. */
  readonly total: number | undefined;
  readonly holds: readonly string[];
  readonly fails: readonly string[];
  /** Without a figure, or with one that does not decide. */
  readonly unknown: readonly string[];
}

/** A value on one side of a comparison: all it can be, and what it rests on. */
export interface Operand {
  readonly interval: Interval;
  /** False if not one figure is known: the interval then is only what the series can be at all. */
  readonly known: boolean;
  /** The digits as reported, where the operand is one figure in its own unit. */
  readonly text: string | undefined;
  readonly figures: readonly UsedFigure[];
  readonly missing: readonly Missing[];
  readonly provisional: boolean;
  /** A figure counts something else than the plan: nothing is decided. */
  readonly doubtful: boolean;
  /** Of a share of areas. */
  readonly areas?: AreaAnswers | undefined;
  /** In a draft: the errors that can have touched it, so that it is not used at all. */
  readonly faults?: readonly Fault[] | undefined;
  readonly findings: readonly Finding[];
}

/** A bound for one year, with the operands of a relation. */
export interface ResolvedBound {
  readonly low: Interval;
  /** The upper one of `between`; else the same as `low`. */
  readonly high: Interval;
  readonly printed: { readonly low: PlanNumber; readonly high?: PlanNumber } | undefined;
  readonly relation:
    | {
        readonly series: Series;
        readonly times: readonly [PlanNumber, PlanNumber];
        readonly year: number;
        readonly operand: Operand;
      }
    | undefined;
  /** The other series by whose value the step was chosen. */
  readonly steps:
    | {
        readonly series: Series;
        readonly year: number;
        readonly operand: Operand;
        /** Every step ends above 1: a share of less may be a fraction. */
        readonly overOne: boolean;
      }
    | undefined;
  /** Of `about`: the number itself, between `low` and `high`. */
  readonly about: { readonly center: Interval; readonly implied: boolean } | undefined;
  readonly known: boolean;
}

/** What must be reached, and by when. */
export interface Requirement {
  readonly comparator: Comparator;
  readonly bound: ResolvedBound;
  /** The year whose figure is compared. */
  readonly due: number;
  /** Only where a day is printed: YYYY-MM-DD. */
  readonly dueDate: string | undefined;
  /** The year of the final target. */
  readonly finalDue: number;
  readonly every: boolean;
  /** True for the final target, false for an annual one. */
  readonly final: boolean;
}

/** The comparison of one year. */
export interface Comparison {
  readonly year: number;
  readonly status: Status;
  readonly actual: Operand;
  readonly bound: ResolvedBound;
  readonly gap: Interval | null;
  /** Under the other method of GB/T 8170, where it can be told. */
  readonly otherStatus: Status | undefined;
  /** Undetermined only because a figure names no source, where one is required (未取证). */
  readonly unsourced: boolean;
}

/** A printed or linear level: where the way leads in a year. */
export interface Level {
  readonly year: number;
  readonly value: Rational;
}

export interface Pace {
  /** The share of the way that is done, and of the way that should be done by now. */
  readonly value: Rational;
  readonly done: Rational;
  readonly expected: Rational;
  /** The level that should be reached in the evaluated year. */
  readonly level: Rational;
}

export interface OutlookResult {
  readonly outlook: Outlook | null;
  readonly pace: Pace | null;
  readonly noPace: NoPaceReason | null;
  /** Distance to the final target in the unit; null when reached or unknown. */
  readonly shortfall: Rational | null;
  readonly perYear: Rational | null;
}

/** The answer under another printed value. */
export interface Alternative {
  readonly conflict: Conflict;
  /** Whose value is printed twice: the promise's own series, or one that it rests on. */
  readonly of: Series;
  /** False where the other value is in a unit that does not convert, or replaces nothing that is a number. */
  readonly computed: boolean;
  readonly status: Status | null;
  readonly outlook: Outlook | null;
  readonly pace: Pace | null;
  /** The years that fail it; empty where it is met or not due. */
  readonly short: readonly number[];
  readonly differs: boolean;
}

/** The answers under a target that a later document set. */
export interface Adjusted extends OutlookResult {
  readonly amendment: Amendment;
  readonly status: Status;
  readonly requirement: Requirement;
  readonly comparison: Comparison;
  readonly history: readonly Comparison[];
  /** Years before the document that an every-year target of the time required, and the new one does not. */
  readonly carried: readonly Comparison[];
  readonly alternatives: readonly Alternative[];
}

/**
 * The answers for one promise, an indicator without parts or a part, under the
 * target as it was printed at first; beside them those under a changed one.
 */
export interface PromiseAnswers extends OutlookResult {
  readonly promised: Promised;
  readonly status: Status;
  readonly requirement: Requirement;
  readonly comparison: Comparison;
  /** Every-year and annual targets: the years before the evaluated one. */
  readonly history: readonly Comparison[];
  /** What is known of each year of the period up to the evaluated one. */
  readonly trend: readonly { readonly year: number; readonly actual: Operand }[];
  /** The level of each year from the baseline to the final target; empty where there is no line. */
  readonly course: readonly Level[];
  /** A missed final target that a later year reached: shown, never counted. */
  readonly laterMet: number | null;
  readonly alternatives: readonly Alternative[];
  readonly method: Method;
  readonly methodDiffers: boolean;
  /** The figure is exactly on the bound (压线), which is not all it could be. */
  readonly onTheLine: boolean;
  readonly provisional: boolean;
  /** Not decided because a figure names no source, where one is required (未取证). */
  readonly unsourced: boolean;
  /** In a draft: the errors that can have touched what it rests on. */
  readonly faults: readonly Fault[];
  /** Null where no document changed the target by the end of the evaluated year. */
  readonly adjusted: Adjusted | null;
  readonly findings: readonly Finding[];
}

export interface PromiseResult extends PromiseAnswers {
  /** The approved exceptions for it that hold at the end of the evaluated year, for whatever year. */
  readonly waivers: readonly Waiver[];
  /** How it counts. */
  readonly standing: Standing;
}

export interface IndicatorResult {
  readonly indicator: Indicator;
  /** Under the targets as they were printed at first. */
  readonly status: Status;
  readonly outlook: Outlook | null;
  /** How it counts: what the verdict rests on. */
  readonly standing: Standing;
  /** The outlook under the targets that are in force. */
  readonly standingOutlook: Outlook | null;
  /** True when what is due is the final target: 已完成 rather than 达到年度目标. */
  readonly final: boolean;
  readonly hasData: boolean;
  readonly contested: boolean;
  readonly provisional: boolean;
  readonly promises: readonly PromiseResult[];
}

/** What binds; without that all indicators, and in a plan without any all commitments. */
export type Gate = 'binding' | 'all' | 'commitments';

/** All rows as they stand in one of several years, each evaluated by itself. */
export interface YearAnswers {
  readonly year: number;
  readonly indicators: readonly IndicatorResult[];
  readonly commitments: readonly IndicatorResult[];
}

export interface Evaluation {
  readonly year: number;
  /** The end of a month within the evaluated year; undefined where the year is whole. */
  readonly asOf: AsOf | undefined;
  readonly verdict: Verdict;
  /** What can be judged while figures have errors: never a pass. */
  readonly draft: boolean;
  /** What the verdict rests on. */
  readonly gate: Gate;
  readonly provisional: boolean;
  /** The verdict would be another under a value printed elsewhere in the document. */
  readonly verdictContested: boolean;
  readonly indicators: readonly IndicatorResult[];
  readonly commitments: readonly IndicatorResult[];
  /** Where several years were asked for: those up to the evaluated one. */
  readonly years: readonly YearAnswers[] | undefined;
  readonly findings: readonly Finding[];
}
