import type { Comparator } from './terms.ts';

/** The head of a plan as flags give it; what they leave out is for the reader of the document. */
export interface PlanHead {
  readonly id: string;
  readonly title: string;
  readonly region: {
    readonly id: string;
    readonly name: string;
    readonly code: string | undefined;
  };
  readonly period: { readonly base: number; readonly from: number; readonly to: number };
  readonly issuer: string | undefined;
  readonly published: string | undefined;
}

/** What is wrong with the flags of a head. */
export interface HeadFaultArgs {
  missing: { flag: string };
  'region-id': { value: string };
  year: { flag: string; value: string };
  order: { base: number; from: number; to: number };
  code: { value: string; name: string };
  date: { value: string };
  blank: { flag: string };
}

export type HeadFault = {
  [C in keyof HeadFaultArgs]: { readonly code: C; readonly args: HeadFaultArgs[C] };
}[keyof HeadFaultArgs];

type NoArgs = Readonly<Record<string, never>>;

/** What was assumed of a number that stands without a word or sign. */
interface Bare {
  readonly text: string;
  readonly comparator: 'atLeast' | 'atMost';
}

/** Everything that a reader of a table could doubt, with what the cell says and what was assumed. */
export interface DoubtArgs {
  'number-missing': NoArgs;
  'number-unreadable': { text: string };
  'id-missing': NoArgs;
  'main-missing': NoArgs;
  'bracket-kept': { text: string };
  'unit-missing': NoArgs;
  'unit-assumed': { unit: string };
  'unit-of-table': { unit: string };
  'unit-of-cell': { unit: string; text: string };
  'unit-differs': { unit: string; other: string };
  'attribute-missing': NoArgs;
  'attribute-unreadable': { text: string };
  'baseline-unreadable': { text: string };
  'baseline-parts': { text: string };
  'baseline-unit': { text: string; unit: string };
  'baseline-of-total': { text: string };
  'target-missing': NoArgs;
  'target-relation': { text: string };
  'target-unreadable': { text: string };
  /** Written in parts: `example` is the line. */
  'target-parts': { text: string; example: string };
  /** In brackets, and no total for what is known: `example` is its target. */
  'target-brackets': { text: string; example: string };
  'target-unit': { text: string; unit: string };
  'target-mixed': { text: string };
  'sign-partly': { text: string; comparator: Comparator };
  'target-over-all': { text: string };
  'target-span': { column: string };
  'years-missing': { years: readonly number[] };
  tolerance: { text: string; tolerance: string };
  'operator-alone': Bare;
  'operator-level': Bare;
  'operator-unclear': Bare;
  'operator-falling': Bare;
  'operator-name': Bare;
  'operator-total': Bare;
  'row-without-values': { line: number; text: string };
  footnote: { line: number; text: string };
}

export type DoubtCode = keyof DoubtArgs;

export type Doubt = {
  [C in DoubtCode]: { readonly code: C; readonly args: DoubtArgs[C] };
}[DoubtCode];

export type DraftField =
  'id' | 'number' | 'subOf' | 'name' | 'unit' | 'attribute' | 'baseline' | 'target';

/** What is not sure of a row, by the line of the plan that it concerns. */
export interface Doubted {
  readonly field: DraftField;
  readonly doubt: Doubt;
}

/** A target as it will be written: numbers as plain digits. */
export interface DraftTarget {
  readonly comparator: Exclude<Comparator, 'completed'>;
  readonly bound:
    | { readonly kind: 'number'; readonly text: string }
    | { readonly kind: 'pair'; readonly low: string; readonly high: string }
    | { readonly kind: 'by-year'; readonly years: readonly (readonly [number, string])[] };
  readonly tolerance: string | undefined;
  readonly due: number | undefined;
}

export interface DraftRow {
  readonly id: string;
  readonly number: number | undefined;
  readonly subOf: string | undefined;
  readonly name: string;
  readonly unit: string | undefined;
  readonly attribute: 'binding' | 'anticipatory' | undefined;
  readonly baseline: string | undefined;
  readonly range: { readonly min: number; readonly max: number | undefined } | undefined;
  /** The id of the series of yearly figures whose total the row is. */
  readonly totalOf: string | undefined;
  readonly target: DraftTarget | undefined;
  readonly printed: string | undefined;
  readonly implied: readonly ('tolerance' | 'unit')[];
  readonly ref: string;
  readonly doubts: readonly Doubted[];
  /** What stands above the row in the table and is no row. */
  readonly above: readonly Doubt[];
}

/** A plan as a table gives it, with what is not sure. */
export interface Draft {
  readonly head: PlanHead;
  readonly rows: readonly DraftRow[];
  /** What stands below the last row. */
  readonly below: readonly Doubt[];
  /** True if the ids are only counted. */
  readonly countedIds: boolean;
}
