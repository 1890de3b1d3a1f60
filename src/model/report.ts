// Generated from schemas/report.schema.json by `npm run generate`; change the schema instead.

/**
 * A number as digits.
 */
export type Digits = string;
/**
 * The exact value as n/d, where the digits beside it are rounded.
 */
export type Exact = string;
/**
 * The answer for the evaluated year, under the target as it was printed at first.
 */
export type Status = 'met' | 'missed' | 'not-due' | 'no-data' | 'undetermined';
/**
 * The answer about the final target.
 */
export type Outlook =
  'achieved' | 'held' | 'ahead' | 'on-track' | 'behind' | 'reversing' | 'undetermined';
/**
 * How it counts: the status under the target in force; `waived` where that, or the target as first printed, is not reached and an approved exception or adjustment excuses it. Only `met` is met.
 */
export type Standing = 'met' | 'missed' | 'not-due' | 'no-data' | 'undetermined' | 'waived';
export type Severity = 'error' | 'warning' | 'note';

/**
 * The answer of plancheck evaluate --format json. The same inputs give the same bytes.
 */
export interface Report {
  schemaVersion: 1;
  /**
   * What wrote the report.
   */
  tool: {
    name: 'plancheck';
    version: string;
  };
  /**
   * The plan.
   */
  plan: {
    id: string;
    title: string;
    /**
     * The region.
     */
    region: {
      id: string;
      name: string;
      code: string | null;
    };
    /**
     * The period.
     */
    period: {
      base: number;
      from: number;
      to: number;
    };
    file: string;
    sha256: string;
  };
  /**
   * Items: A file of figures.
   */
  actuals: {
    file: string;
    sha256: string;
    rows: number;
    /**
     * The encoding of a text; xlsx or xls for a workbook.
     */
    encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'xlsx' | 'xls';
    /**
     * Of a workbook: the sheet that was read.
     */
    sheet?: string;
  }[];
  /**
   * The file of approved exceptions; null without one.
   */
  waivers: {
    file: string;
    sha256: string;
    entries: number;
  } | null;
  /**
   * What was asked for.
   */
  options: {
    year: number | null;
    /**
     * The years of the matrix, as asked for.
     */
    years: number[] | null;
    /**
     * The end of a month (YYYY-MM) up to which the evaluated year was looked at, as asked for; of December it is the whole year.
     */
    asOf: string | null;
    strict: boolean;
    encoding: ('utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030') | null;
    /**
     * --require-source: figures without a source satisfy nothing that the verdict rests on.
     */
    requireSource: boolean;
    /**
     * The sheet of each workbook, as asked for; left out where none was.
     */
    sheet?: string;
    /**
     * --draft: what can be judged although figures have errors; left out where it was not asked for.
     */
    draft?: true;
  };
  /**
   * The rules that are this project's convention.
   */
  conventions: {
    comparison: 'GB/T 8170-2008 full';
    aheadFrom: Digits;
    onTrackFrom: Digits;
  };
  year: number;
  /**
   * `pass-with-waivers`: all that decides and is due is met, but for approved exceptions and changed targets. `draft`: no conclusion, since a draft was asked for (options.draft); a draft is `fail` where figures without errors miss something that decides, and never a pass.
   */
  verdict: 'pass' | 'pass-with-waivers' | 'fail' | 'open' | 'draft';
  /**
   * What the verdict rests on: what is binding; without that all indicators; in a plan without any all commitments.
   */
  gate: 'binding' | 'all' | 'commitments';
  provisional: boolean;
  /**
   * Another value printed in the document would change the verdict.
   */
  verdictContested: boolean;
  /**
   * Counts of main rows; rows 其中 and commitments apart.
   */
  summary: {
    total: number;
    due: number;
    met: number;
    missed: number;
    notDue: number;
    noData: number;
    undetermined: number;
    /**
     * Short of what was printed, and excused by an approved exception or adjustment; counted here alone, not under their status.
     */
    waived: number;
    withData: number;
    contested: number;
    binding: Counts;
    anticipatory: Counts;
    unattributed: Counts;
    sub: Counts;
    commitments: Counts;
    outlook: OutlookCounts;
  };
  indicators: Indicator[];
  /**
   * The quantified promises of the text; counted apart.
   */
  commitments: Indicator[];
  /**
   * The years beside each other; null without --years.
   */
  matrix: Matrix | null;
  /**
   * Every figure that was used or available, those of areas that a share of areas is counted by included.
   */
  figures: Figure[];
  /**
   * Figures of counties or towns that no share of areas needs: read and not used.
   */
  areaFigures: number;
  findings: Finding[];
  /**
   * The SHA-256 of everything else in the report, as JSON without spaces and without the texts of findings: a change by hand shows, whatever it changes.
   */
  seal: string;
}
/**
 * How many, by status.
 */
export interface Counts {
  total: number;
  due: number;
  met: number;
  missed: number;
  notDue: number;
  noData: number;
  undetermined: number;
  /**
   * Short of what was printed, and excused by an approved exception or adjustment; counted here alone, not under their status.
   */
  waived: number;
  withData: number;
}
/**
 * How many indicators, by outlook.
 */
export interface OutlookCounts {
  achieved: number;
  held: number;
  ahead: number;
  'on-track': number;
  behind: number;
  reversing: number;
  undetermined: number;
}
/**
 * The answers for one row of the indicator table. With parts, the numbers stand in the parts.
 */
export interface Indicator {
  id: string;
  number: number | null;
  subOf: string | null;
  name: string;
  shortName: string | null;
  attribute: ('binding' | 'anticipatory') | null;
  /**
   * The status answers for the final target, not for an annual one.
   */
  final: boolean;
  hasData: boolean;
  contested: boolean;
  provisional: boolean;
  unit: string | null;
  /**
   * What exactly is counted (口径).
   */
  definition: string | null;
  baseline: Baseline | null;
  actual: Actual | null;
  requirement: Requirement | null;
  /**
   * What the document does not print and the plan file fills in.
   */
  implied: ('due' | 'tolerance' | 'operator' | 'unit')[];
  status: Status;
  /**
   * The answer of the compared year alone: of an every-year target in its last year the status answers for all years. Null for a row with parts.
   */
  yearStatus: Status | null;
  outlook: Outlook | null;
  standing: Standing;
  /**
   * The outlook under the target in force.
   */
  standingOutlook: Outlook | null;
  /**
   * Undetermined because a figure names no source, where one is required (未取证).
   */
  unsourced: boolean;
  /**
   * Null where no document changed the target by the end of the evaluated year, and for a row with parts.
   */
  adjusted: Adjusted | null;
  /**
   * The approved exceptions that it needs; empty for a row with parts.
   */
  waivers: Waiver[];
  pace: Pace | null;
  noPace:
    | (
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
        | 'part-of-year'
      )
    | null;
  /**
   * Distance to the bound in the unit, negative when short.
   */
  gap: Digits | null;
  gapExact?: Exact;
  gapInterval?: Interval;
  /**
   * Before it is due: distance to the final target.
   */
  shortfall: Digits | null;
  /**
   * What is needed per year from here.
   */
  perYear: Digits | null;
  /**
   * Exactly on the bound (压线).
   */
  onTheLine: boolean;
  /**
   * Every-year and annual targets: the years before.
   *
   * Items: A year before.
   */
  history: {
    year: number;
    status: Status;
  }[];
  /**
   * The figures by year, from the first year of the period to the evaluated one; years of which nothing is known are left out, and so are completions.
   */
  trend: YearValue[];
  /**
   * What should be reached by the end of each year: printed annual targets, between and before them the straight line from the baseline. Empty where no line can be drawn.
   *
   * Items: The level of a year.
   */
  course: {
    year: number;
    value: Digits;
  }[];
  /**
   * A missed target that this later year reached; not counted.
   */
  laterMet: number | null;
  missing: Missing[];
  /**
   * In a draft: the errors that can have touched it, at most ten; left out where there is none.
   */
  faults?: Fault[];
  areas: Areas | null;
  method: 'full' | 'rounded';
  methodDiffers: boolean;
  conflicts: Conflict[];
  ref: string;
  /**
   * What the author of the plan notes of it.
   */
  remark: string | null;
  parts: Part[];
  shortfallExact?: Exact;
  perYearExact?: Exact;
}
/**
 * The value of the base year as printed.
 */
export interface Baseline {
  value: Digits | null;
  interval?: Interval;
  year: number;
}
/**
 * All a number can be; null is an infinite end.
 */
export interface Interval {
  low: Digits | null;
  lowOpen: boolean;
  high: Digits | null;
  highOpen: boolean;
}
/**
 * The value that was compared, in the unit of the indicator; computed from several figures where it is derived.
 */
export interface Actual {
  value: Digits | null;
  exact?: Exact;
  interval?: Interval;
  year: number;
  /**
   * The part of the year that it is of; left out of a value of the year and of a computed one.
   */
  period?: string;
  /**
   * A figure behind it was given as a bound (以区间申报).
   */
  asBound: boolean;
  /**
   * Of a completed target: yes, no, the day (YYYY-MM-DD) or the month (YYYY-MM); unknown where the figures contradict each other.
   */
  completion: string | null;
  derived: boolean;
  provisional: boolean;
  file: string | null;
  line: number | null;
  /**
   * Of a workbook: the sheet; `line` is the row.
   */
  sheet?: string;
  /**
   * Of a workbook: the cell, as D7.
   */
  cell?: string;
  operands: Operand[];
  rule?: Rule;
  rounded?: Digits;
}
/**
 * A figure that a comparison rests on.
 */
export interface Operand {
  series: string;
  name: string;
  year: number;
  /**
   * The part of the year that it is of, as its row says it; left out of a figure of the year.
   */
  period?: string;
  /**
   * Null for the region itself.
   */
  area: string | null;
  text: string | null;
  unit: string | null;
  /**
   * What the plan counts (口径).
   */
  definition: string | null;
  origin: 'actual' | 'baseline' | 'conflict';
  provisional: boolean;
  file: string | null;
  line: number | null;
  /**
   * Of a workbook: the sheet; `line` is the row.
   */
  sheet?: string;
  /**
   * Of a workbook: the cell, as D7.
   */
  cell?: string;
  source: string | null;
  /**
   * The exact value as n/d, where the digits beside it are rounded.
   */
  factor?: string;
}
/**
 * How a derived value is computed: ratio = numerator ÷ denominator × per; growth = value ÷ value of the earlier year − 1; total = the sum of the years; each × factor.
 */
export interface Rule {
  kind: 'ratio' | 'growth' | 'total' | 'share-of-areas';
  /**
   * The series of the numerator, or the one that is added up.
   */
  of: string | null;
  /**
   * The series of the denominator.
   */
  over: string | null;
  /**
   * Of a ratio: per how many; two where the document gives a range.
   */
  per: string[];
  /**
   * The exact value as n/d, where the digits beside it are rounded.
   */
  factor: string;
  /**
   * Of a share of areas: what must hold in an area, where that is a number: ≥1.
   */
  condition: string | null;
}
/**
 * What must be reached, resolved.
 */
export interface Requirement {
  comparator:
    'atLeast' | 'atMost' | 'above' | 'below' | 'equals' | 'between' | 'about' | 'completed';
  /**
   * The bound, the lower one of between; null while an operand is missing or only an interval is known.
   */
  bound: Digits | null;
  boundExact?: Exact;
  boundInterval?: Interval;
  /**
   * The upper bound of between.
   */
  upper: Digits | null;
  /**
   * Of about: how far from the bound is still about it.
   */
  tolerance: Digits | null;
  upperExact?: Exact;
  upperInterval?: Interval;
  due: number;
  /**
   * Only where a day is printed: YYYY-MM-DD.
   */
  dueDate: string | null;
  /**
   * The year of the final target.
   */
  finalDue: number;
  every: boolean;
  final: boolean;
  relation: Relation | null;
  steps: Steps | null;
}
/**
 * The other series that the bound rests on.
 */
export interface Relation {
  series: string;
  name: string;
  unit: string | null;
  /**
   * @minItems 2
   * @maxItems 2
   */
  times: string[];
  year: number;
  value: Amount | null;
  operands: Operand[];
  factor?: Exact;
}
/**
 * One number, or an interval where only that is known.
 */
export interface Amount {
  value: Digits | null;
  exact?: Exact;
  interval?: Interval;
}
/**
 * The other series by whose value the bound was chosen.
 */
export interface Steps {
  series: string;
  name: string;
  unit: string | null;
  year: number;
  value: Amount | null;
  operands: Operand[];
}
/**
 * The answers under the target that a later document set (经批准调整).
 */
export interface Adjusted {
  /**
   * The number of the document (文号).
   */
  number: string;
  date: string;
  approver: string | null;
  note: string | null;
  requirement: Requirement;
  actual: Actual | null;
  status: Status;
  yearStatus: Status;
  outlook: Outlook | null;
  pace: Pace | null;
  noPace:
    | (
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
        | 'part-of-year'
      )
    | null;
  /**
   * Distance to the bound in the unit, negative when short.
   */
  gap: Digits | null;
  gapExact?: Exact;
  gapInterval?: Interval;
  /**
   * Before it is due: distance to the final target.
   */
  shortfall: Digits | null;
  shortfallExact?: Exact;
  /**
   * What is needed per year from here.
   */
  perYear: Digits | null;
  perYearExact?: Exact;
  /**
   * The years before, under the target of their time.
   *
   * Items: A year before.
   */
  history: {
    year: number;
    status: Status;
  }[];
  /**
   * What the document prints elsewhere, and the answers under it and the changed target; but other targets and due years.
   */
  conflicts: Conflict[];
}
/**
 * The way done from the baseline ÷ the way that should be done by now.
 */
export interface Pace {
  value: Digits;
  exact: Exact;
  done: Digits;
  expected: Digits;
  /**
   * The level that should be reached in the evaluated year.
   */
  level: string;
  doneExact?: Exact;
  expectedExact?: Exact;
  levelExact?: Exact;
}
/**
 * The same fact printed elsewhere with another value, and the answer under it.
 */
export interface Conflict {
  field: 'baseline' | 'target' | 'due' | 'actual' | 'attribute';
  /**
   * The other series whose value is printed twice, by name; null for that of the row itself.
   */
  of: string | null;
  year: number | null;
  /**
   * As printed.
   */
  value: string;
  /**
   * The unit of the value; null where it is no number, or has none.
   */
  unit: string | null;
  ref: string;
  note: string | null;
  computed: boolean;
  status: Status | null;
  outlook: Outlook | null;
  pace: Pace | null;
  differs: boolean;
}
/**
 * An approved exception that was needed and held at the end of the evaluated year.
 */
export interface Waiver {
  /**
   * The year in which it was due.
   */
  year: number;
  reason: string;
  approver: string;
  /**
   * The number of the document (文号).
   */
  number: string;
  expires: string;
  /**
   * Where it stands in the file of waivers.
   */
  line: number;
}
/**
 * What is known of a year, in the unit of the indicator.
 */
export interface YearValue {
  year: number;
  value: Digits | null;
  exact?: Exact;
  interval?: Interval;
  provisional: boolean;
}
/**
 * A figure that is needed and not there.
 */
export interface Missing {
  series: string;
  name: string;
  year: number;
  /**
   * Up to the end of which month, where not the whole year is asked for.
   */
  month?: number;
  /**
   * Null for the region itself.
   */
  area: string | null;
}
/**
 * An error in the figures that can have touched the answer, so that it is undetermined.
 */
export interface Fault {
  /**
   * The code of the finding.
   */
  code: string;
  /**
   * Null for an error that is in no file.
   */
  file: string | null;
  line: number | null;
  /**
   * Of a workbook: the sheet; `line` is the row.
   */
  sheet?: string;
  /**
   * Of a workbook: the cell, as D7.
   */
  cell?: string;
  /**
   * It can have touched any figure, not only those of the series in its row.
   */
  everywhere: boolean;
}
/**
 * In which areas the condition of a share of areas holds.
 */
export interface Areas {
  levels: string[];
  /**
   * How many there are, where the plan says so.
   */
  total: number | null;
  holds: string[];
  fails: string[];
  /**
   * Without a figure, or with one that does not decide.
   */
  unknown: string[];
}
/**
 * One of several promises in one row.
 */
export interface Part {
  id: string;
  name: string;
  shortName: string | null;
  unit: string | null;
  /**
   * What exactly is counted (口径).
   */
  definition: string | null;
  baseline: Baseline | null;
  actual: Actual | null;
  requirement: Requirement | null;
  /**
   * What the document does not print and the plan file fills in.
   */
  implied: ('due' | 'tolerance' | 'operator' | 'unit')[];
  status: Status;
  /**
   * The answer of the compared year alone: of an every-year target in its last year the status answers for all years. Null for a row with parts.
   */
  yearStatus: Status | null;
  outlook: Outlook | null;
  standing: Standing;
  /**
   * The outlook under the target in force.
   */
  standingOutlook: Outlook | null;
  /**
   * Undetermined because a figure names no source, where one is required (未取证).
   */
  unsourced: boolean;
  /**
   * Null where no document changed the target by the end of the evaluated year, and for a row with parts.
   */
  adjusted: Adjusted | null;
  /**
   * The approved exceptions that it needs; empty for a row with parts.
   */
  waivers: Waiver[];
  pace: Pace | null;
  noPace:
    | (
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
        | 'part-of-year'
      )
    | null;
  /**
   * Distance to the bound in the unit, negative when short.
   */
  gap: Digits | null;
  gapExact?: Exact;
  gapInterval?: Interval;
  /**
   * Before it is due: distance to the final target.
   */
  shortfall: Digits | null;
  /**
   * What is needed per year from here.
   */
  perYear: Digits | null;
  /**
   * Exactly on the bound (压线).
   */
  onTheLine: boolean;
  /**
   * Every-year and annual targets: the years before.
   *
   * Items: A year before.
   */
  history: {
    year: number;
    status: Status;
  }[];
  /**
   * The figures by year, from the first year of the period to the evaluated one; years of which nothing is known are left out, and so are completions.
   */
  trend: YearValue[];
  /**
   * What should be reached by the end of each year: printed annual targets, between and before them the straight line from the baseline. Empty where no line can be drawn.
   *
   * Items: The level of a year.
   */
  course: {
    year: number;
    value: Digits;
  }[];
  /**
   * A missed target that this later year reached; not counted.
   */
  laterMet: number | null;
  missing: Missing[];
  /**
   * In a draft: the errors that can have touched it, at most ten; left out where there is none.
   */
  faults?: Fault[];
  areas: Areas | null;
  method: 'full' | 'rounded';
  methodDiffers: boolean;
  conflicts: Conflict[];
  ref: string;
  /**
   * What the author of the plan notes of it.
   */
  remark: string | null;
  shortfallExact?: Exact;
  perYearExact?: Exact;
}
/**
 * The answer of each year by itself, as if that year were evaluated.
 */
export interface Matrix {
  years: number[];
  /**
   * Every indicator and commitment, each followed by its parts.
   */
  rows: MatrixRow[];
}
/**
 * One indicator, commitment or part over the years.
 */
export interface MatrixRow {
  id: string;
  cells: MatrixCell[];
}
/**
 * One year of one row.
 */
export interface MatrixCell {
  year: number;
  /**
   * Null for a row with parts.
   */
  value: Digits | null;
  exact?: Exact;
  interval?: Interval;
  completion: string | null;
  /**
   * Of the value.
   */
  provisional: boolean;
  final: boolean;
  /**
   * The year for which the status answers, where it is an earlier one: between two annual targets the last of them. Null where it is the year itself.
   */
  due: number | null;
  status: Status;
  standing: Standing;
  outlook: Outlook | null;
}
/**
 * A reported number, in the unit of its series; `unit` is the one in which it was given, where that is another.
 */
export interface Figure {
  series: string;
  year: number;
  /**
   * The part of the year that it is of, as its row says it; left out of a figure of the year.
   */
  period?: string;
  /**
   * Null for the region itself.
   */
  area: string | null;
  value: Digits | null;
  /**
   * Of a series that is finished or not: yes, no, a day or a month.
   */
  completion: string | null;
  interval?: Interval;
  unit: string | null;
  /**
   * What the row says it counts.
   */
  definition: string | null;
  status: 'final' | 'provisional' | 'estimate';
  source: string | null;
  note: string | null;
  file: string;
  line: number;
  /**
   * Of a workbook: the sheet; `line` is the row.
   */
  sheet?: string;
  /**
   * Of a workbook: the cell, as D7.
   */
  cell?: string;
}
/**
 * Something wrong or doubtful in the plan or the data.
 */
export interface Finding {
  code: string;
  severity: Severity;
  args: {};
  file?: string;
  line?: number;
  column?: number;
  /**
   * Of a workbook: the sheet; `line` is the row.
   */
  sheet?: string;
  /**
   * Of a workbook: the cell, as D7.
   */
  cell?: string;
  /**
   * The reason written in the plan file for which the rule is silenced here.
   */
  allowed?: string;
  /**
   * Only with an explicit language.
   */
  text?: string;
}
