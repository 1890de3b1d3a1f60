/** The words of the design, as they stand in plan files and reports. */
export const COMPARATORS = [
  'atLeast',
  'atMost',
  'above',
  'below',
  'equals',
  'between',
  'about',
  'completed',
] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** The attributes as tables print them, and as plan files write them. */
export const ATTRIBUTE_WORDS: Readonly<Record<string, 'binding' | 'anticipatory' | undefined>> = {
  约束性: 'binding',
  约束: 'binding',
  约束性指标: 'binding',
  binding: 'binding',
  预期性: 'anticipatory',
  预期: 'anticipatory',
  预期性指标: 'anticipatory',
  anticipatory: 'anticipatory',
};

/** The answer for the evaluated year (完成情况). */
export type Status = 'met' | 'missed' | 'not-due' | 'no-data' | 'undetermined';

/** How a row counts: its status, or waived where an approved exception or adjustment excuses it (经批准例外). */
export type Standing = Status | 'waived';

/** The answer about the final target (实施进度). */
export const OUTLOOKS = [
  'achieved',
  'held',
  'ahead',
  'on-track',
  'behind',
  'reversing',
  'undetermined',
] as const;
export type Outlook = (typeof OUTLOOKS)[number];

/** The answer for the whole plan (总体结论). */
export const VERDICTS = ['pass', 'pass-with-waivers', 'fail', 'open', 'draft'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the reporting office says of a figure: 年报数, 快报数, 预计数. */
export type FigureStatus = 'final' | 'provisional' | 'estimate';

/** Which results make the exit code 1; the verdict is the same under each. */
export const FAIL_ON = ['binding', 'any', 'behind', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Which changes between two reports make the exit code 1. */
export const DIFF_FAIL_ON = ['regressed', 'weakened', 'lost-data', 'never'] as const;
export type DiffFailOn = (typeof DIFF_FAIL_ON)[number];

/** GB/T 8170-2008: the value as it is, or rounded to the places of the bound. */
export type Method = 'full' | 'rounded';

/** Why an indicator has no pace. */
export type NoPaceReason =
  | 'no-baseline'
  | 'baseline-is-bound'
  | 'baseline-satisfies'
  | 'relation'
  | 'every-year'
  | 'actual-is-bound'
  | 'no-data'
  | 'faulty-rows'
  | 'due'
  | 'satisfied'
  | 'completion'
  | 'about'
  | 'part-of-year';

/** What `validate` can write its findings as. */
export const FINDINGS_FORMATS = ['text', 'json', 'github', 'sarif', 'junit'] as const;
export type FindingsFormat = (typeof FINDINGS_FORMATS)[number];

/** Which rows a report for people lists; the verdict is the same under each. */
export const SCOPES = ['indicators', 'commitments', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

export const VERIFICATION_FORMATS = ['text', 'json'] as const;
export type VerificationFormat = (typeof VERIFICATION_FORMATS)[number];

export const DIFF_FORMATS = ['table', 'json', 'markdown', 'html', 'csv'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];
