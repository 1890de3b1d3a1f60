// Generated from schemas/diff.schema.json by `npm run generate`; change the schema instead.

/**
 * A number as digits.
 */
export type Digits = string;
/**
 * What became of it. `improved`: missed is met now; where the status is the same, the outlook is better (achieved and held > ahead > on-track > behind > reversing; achieved and held > known to be short of the target). Never where an edit of the plan may be the reason: then `changed`, unless the figures after also meet the target before. `regressed`: the reverse; also where the target was tightened. `newly-judged`: without an answer (no-data, undetermined, or not due) before, and met or missed now; or not due, with an outlook only now. `lost-data`: with an answer or an outlook before, and no-data, undetermined or without an outlook now. `changed`: anything else is different, a figure nearer to its target or farther from it with the same status and outlook included: how far is no second verdict. `unchanged`: all is the same, whatever the year; only counted. `added`, `removed`: in one of the plans only. Of a row with parts the worst that became of a part counts where it is worse: regressed, then lost-data.
 */
export type Class =
  | 'improved'
  | 'regressed'
  | 'unchanged'
  | 'changed'
  | 'added'
  | 'removed'
  | 'newly-judged'
  | 'lost-data';
/**
 * The answer for the evaluated year.
 */
export type Status = 'met' | 'missed' | 'not-due' | 'no-data' | 'undetermined';
export type Attribute = 'binding' | 'anticipatory';
/**
 * The exact value as n/d, where the digits beside it are rounded.
 */
export type Exact = string;
/**
 * The answer about the final target.
 */
export type Outlook =
  'achieved' | 'held' | 'ahead' | 'on-track' | 'behind' | 'reversing' | 'undetermined';
/**
 * How it counts: the status under the target in force, or waived.
 */
export type Standing = 'met' | 'missed' | 'not-due' | 'no-data' | 'undetermined' | 'waived';
/**
 * Why something changed. Several may be true at once.
 */
export type Cause =
  PlanChanged | DataRevised | DataStatus | DataAdded | DataRemoved | Moved | DueArrived | Exception;
/**
 * weakened: figures or times satisfy it that did not before, and none the other way round. `changed` where that cannot be decided.
 */
export type Effect = 'weakened' | 'tightened' | 'changed';
export type FigureStatus = 'final' | 'provisional' | 'estimate';

/**
 * The answer of plancheck diff --format json: two reports compared, indicator by indicator. The same reports give the same bytes.
 */
export interface Diff {
  schemaVersion: 1;
  /**
   * What a reader must know before the changes: how far the two reports can be compared at all.
   */
  notes: Note[];
  before: Side;
  after: Side;
  summary: Summary;
  /**
   * All that is not unchanged. What an edit of the plan weakened stands first, then regressed, lost-data, improved, newly-judged, changed, added, removed; in each what is binding first, then the order of the plan.
   */
  changes: Change[];
  /**
   * Every figure that both reports hold for the same series, year and area, with another value; those that no indicator rests on included.
   */
  revisions: Revision[];
}
/**
 * Something about the comparison as a whole.
 */
export interface Note {
  /**
   * draft: one of the reports, or both, is a draft; before and after say which. other-region, other-plan, period, other-version, other-conventions, other-options, other-waivers (the file of approved exceptions), gate: what the two reports differ in. years-swapped: the report after is of an earlier year. verdict-after-weakening: the verdict is better, and a target was weakened. promises-removed: how many are in the plan before only; each counts as weakened. same-name: removed and added under the same name, so perhaps only renamed. targets-not-compared: whether these targets were edited cannot be told from the reports. plan-file-only: the plan file differs, and nothing that is compared here. same-inputs: the same plan, the same figures, the same year.
   */
  code:
    | 'draft'
    | 'other-region'
    | 'other-plan'
    | 'period'
    | 'years-swapped'
    | 'other-version'
    | 'other-conventions'
    | 'other-options'
    | 'other-waivers'
    | 'gate'
    | 'verdict-after-weakening'
    | 'promises-removed'
    | 'same-name'
    | 'targets-not-compared'
    | 'plan-file-only'
    | 'same-inputs';
  /**
   * What it is in the report before.
   */
  before: string | null;
  /**
   * What it is in the report after.
   */
  after: string | null;
  /**
   * What it is about.
   */
  names: string[];
}
/**
 * One of the two reports.
 */
export interface Side {
  /**
   * What wrote it.
   */
  tool: {
    name: 'plancheck';
    /**
     * The version.
     */
    version: string;
  };
  /**
   * The plan it is about.
   */
  plan: {
    /**
     * The id.
     */
    id: string;
    /**
     * The title.
     */
    title: string;
    /**
     * The region.
     */
    region: {
      /**
       * The id.
       */
      id: string;
      /**
       * The name.
       */
      name: string;
      /**
       * GB/T 2260.
       */
      code: string | null;
    };
    /**
     * The period.
     */
    period: {
      /**
       * The base year.
       */
      base: number;
      /**
       * The first year.
       */
      from: number;
      /**
       * The last year.
       */
      to: number;
    };
    /**
     * The plan file.
     */
    file: string;
    /**
     * Of the plan file.
     */
    sha256: string;
  };
  /**
   * The files of figures.
   *
   * Items: A file of figures.
   */
  actuals: {
    /**
     * The file.
     */
    file: string;
    /**
     * Of the file.
     */
    sha256: string;
    /**
     * Rows with data.
     */
    rows: number;
  }[];
  /**
   * The file of approved exceptions; null without one.
   */
  waivers: {
    /**
     * The file.
     */
    file: string;
    /**
     * Of the file.
     */
    sha256: string;
  } | null;
  /**
   * What it was asked for with.
   */
  options: {
    /**
     * --strict
     */
    strict: boolean;
    /**
     * --encoding
     */
    encoding: string | null;
    /**
     * --require-source
     */
    requireSource: boolean;
    /**
     * --draft: its answers are no conclusion; left out where it was not asked for.
     */
    draft?: true;
  };
  /**
   * The rules that are this project's convention.
   */
  conventions: {
    /**
     * The method of comparison.
     */
    comparison: string;
    aheadFrom: Digits;
    onTrackFrom: Digits;
  };
  /**
   * The evaluated year.
   */
  year: number;
  /**
   * The answer for the whole plan.
   */
  verdict: 'pass' | 'pass-with-waivers' | 'fail' | 'open' | 'draft';
  /**
   * What the verdict rests on.
   */
  gate: 'binding' | 'all' | 'commitments';
  /**
   * The verdict rests on provisional figures.
   */
  provisional: boolean;
  /**
   * Another value printed in the document would change the verdict.
   */
  verdictContested: boolean;
  indicators: Counts;
  binding: Counts;
  commitments: Counts;
}
/**
 * How many are due by the evaluated year, and how many of them are met.
 */
export interface Counts {
  /**
   * All.
   */
  total: number;
  /**
   * Due.
   */
  due: number;
  /**
   * Due and met.
   */
  met: number;
  /**
   * Due, not met, and excused by an approved exception or a changed target.
   */
  waived: number;
  /**
   * Without data.
   */
  noData: number;
}
/**
 * How many indicators and commitments, by class. weakened counts beside the classes: it is no class of its own.
 */
export interface Summary {
  /**
   * All that are in either report.
   */
  total: number;
  /**
   * With weakened.
   */
  weakened: number;
  /**
   * Of this class.
   */
  regressed: number;
  /**
   * Of this class.
   */
  'lost-data': number;
  /**
   * Of this class.
   */
  improved: number;
  /**
   * Of this class.
   */
  'newly-judged': number;
  /**
   * Of this class.
   */
  changed: number;
  /**
   * Of this class.
   */
  added: number;
  /**
   * Of this class.
   */
  removed: number;
  /**
   * Of this class.
   */
  unchanged: number;
}
/**
 * An indicator or a commitment that is not unchanged.
 */
export interface Change {
  /**
   * By what it is matched: the id of the indicator, the commitment or the part.
   */
  id: string;
  /**
   * What it is after; of what was removed before.
   */
  kind: 'indicator' | 'commitment';
  /**
   * The number of the row.
   */
  number: number | null;
  /**
   * The name after; of what was removed the one before.
   */
  name: string;
  /**
   * The short name, where the plan gives one.
   */
  shortName: string | null;
  class: Class;
  /**
   * An edit of the plan, or an approved exception or adjustment, made it easier to pass (a target lowered, a due year put off, binding made anticipatory, a promise removed, or any other edit by which it is met although it would not be by the plan before), in it or in one of its parts: it can turn a miss into a pass, and stands first.
   */
  weakened: boolean;
  /**
   * The figures after, judged by the target before; null where no target was changed, and where that cannot be told from the reports.
   */
  underBefore: Status | null;
  /**
   * Null for what was added.
   */
  before: State | null;
  /**
   * Null for what was removed.
   */
  after: State | null;
  /**
   * Why; those of a part stand in the part. Empty where the two reports do not show it.
   */
  causes: Cause[];
  /**
   * Its parts that are not unchanged.
   */
  parts: PartChange[];
}
/**
 * How it stands in one of the reports. A part has the attribute of its row; the numbers of a row with parts stand in the parts.
 */
export interface State {
  /**
   * A main row of the table, a row 其中, or a promise of the text.
   */
  row: 'main' | 'sub' | 'commitment';
  attribute: Attribute | null;
  /**
   * The unit of all numbers.
   */
  unit: string | null;
  /**
   * What exactly is counted (口径).
   */
  definition: string | null;
  baseline: Baseline | null;
  requirement: Requirement | null;
  actual: Actual | null;
  /**
   * Distance to the bound in the unit, negative when short.
   */
  gap: Digits | null;
  gapExact?: Exact;
  gapInterval?: Interval;
  status: Status;
  /**
   * The status answers for the final target, not for an annual one.
   */
  final: boolean;
  outlook: Outlook | null;
  standing: Standing;
  /**
   * The outlook under the target in force.
   */
  standingOutlook: Outlook | null;
  /**
   * The target that a later document set, and the answer under it.
   */
  adjusted: {
    /**
     * The number of the document that changed the target.
     */
    number: string;
    /**
     * Its day.
     */
    date: string;
    requirement: Requirement;
    status: Status;
  } | null;
  /**
   * The approved exceptions that it needs.
   */
  waivers: {
    /**
     * The excepted year.
     */
    year: number;
    /**
     * The number of the document.
     */
    number: string;
  }[];
  /**
   * A missed target that this later year reached; not counted.
   */
  laterMet: number | null;
  /**
   * Every-year and annual targets: the years before.
   *
   * Items: A year before.
   */
  history: {
    /**
     * The year.
     */
    year: number;
    status: Status;
  }[];
  /**
   * Under another value that the document prints the answer differs.
   */
  contested: boolean;
  /**
   * The answer rests on provisional figures.
   */
  provisional: boolean;
}
/**
 * The value of the base year as printed.
 */
export interface Baseline {
  value: Digits | null;
  interval?: Interval;
  /**
   * The base year.
   */
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
  upperExact?: Exact;
  upperInterval?: Interval;
  /**
   * Of about: how far from the bound is still about it.
   */
  tolerance: Digits | null;
  /**
   * The year whose figure is compared.
   */
  due: number;
  /**
   * Only where a day is printed: YYYY-MM-DD.
   */
  dueDate: string | null;
  /**
   * The year of the final target.
   */
  finalDue: number;
  /**
   * Due every year.
   */
  every: boolean;
  /**
   * The id of the other series that the bound rests on.
   */
  relation: string | null;
}
/**
 * The value that was compared, in the unit of the indicator.
 */
export interface Actual {
  /**
   * Null where only an interval is known, and of a completion.
   */
  value: Digits | null;
  exact?: Exact;
  interval?: Interval;
  /**
   * The year of the figure.
   */
  year: number;
  /**
   * Of a completed target: yes, no, the day or the month; unknown where the figures contradict each other.
   */
  completion: string | null;
  /**
   * A single figure that was given as a bound, with its unit: ≥95%.
   */
  reported: string | null;
  /**
   * It rests on a provisional figure (快报数).
   */
  provisional: boolean;
}
/**
 * The plan was edited.
 */
export interface PlanChanged {
  kind: 'plan-changed';
  /**
   * What was edited. promise: it is in one of the plans only. due: the final year, a day, or the years that are judged. method: rounded before the comparison or not. areas: how many areas are counted. derivation: how it is computed, and of what. other: something that a report does not show, as the plan file differs and nothing else explains the answer.
   */
  field:
    | 'promise'
    | 'row'
    | 'attribute'
    | 'comparator'
    | 'target'
    | 'due'
    | 'baseline'
    | 'unit'
    | 'definition'
    | 'method'
    | 'areas'
    | 'derivation'
    | 'other';
  effect: Effect;
  /**
   * As it was; null of a target of another year than the compared one.
   */
  before: string | null;
  /**
   * As it is.
   */
  after: string | null;
}
/**
 * The same series, year and area has another figure.
 */
export interface DataRevised {
  kind: 'data-revised';
  /**
   * The id of the series.
   */
  series: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * The year of the figure.
   */
  year: number;
  /**
   * Null for the region itself.
   */
  area: string | null;
  /**
   * The figure as it was.
   */
  before: string;
  /**
   * The figure as it is.
   */
  after: string;
}
/**
 * The figure is the same, what the reporting office says of it is not: 快报数, 年报数.
 */
export interface DataStatus {
  kind: 'data-status';
  /**
   * The id of the series.
   */
  series: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * The year of the figure.
   */
  year: number;
  /**
   * Null for the region itself.
   */
  area: string | null;
  before: FigureStatus;
  after: FigureStatus;
}
/**
 * A figure that is needed was missing and is there.
 */
export interface DataAdded {
  kind: 'data-added';
  /**
   * The id of the series.
   */
  series: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * The year of the figure.
   */
  year: number;
  /**
   * Null for the region itself.
   */
  area: string | null;
}
/**
 * A figure that is needed was there and is missing.
 */
export interface DataRemoved {
  kind: 'data-removed';
  /**
   * The id of the series.
   */
  series: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * The year of the figure.
   */
  year: number;
  /**
   * Null for the region itself.
   */
  area: string | null;
}
/**
 * Another year is compared, and its value is another: real movement.
 */
export interface Moved {
  kind: 'moved';
  /**
   * The value of the earlier comparison.
   */
  before: string;
  /**
   * Its year.
   */
  beforeYear: number;
  /**
   * The value of the later comparison.
   */
  after: string;
  /**
   * Its year.
   */
  afterYear: number;
  /**
   * By the comparator; null where the comparator has no direction and the distances cannot be compared.
   */
  direction: ('better' | 'worse') | null;
}
/**
 * Another year is evaluated, and so something else is due, by the same plan.
 */
export interface DueArrived {
  kind: 'due';
  /**
   * The due year of the requirement before.
   */
  before: number;
  /**
   * The due year of the requirement after.
   */
  after: number;
}
/**
 * Another target is in force, or something is excused, by an approved document.
 */
export interface Exception {
  kind: 'exception';
  /**
   * amendment: a document changed the target. waiver: an approved exception excuses that it is not met.
   */
  what: 'amendment' | 'waiver';
  effect: Effect;
  /**
   * The document before; null where there was none.
   */
  before: string | null;
  /**
   * The document after.
   */
  after: string | null;
}
/**
 * One of several promises in one row that is not unchanged.
 */
export interface PartChange {
  /**
   * By what it is matched: the id of the indicator, the commitment or the part.
   */
  id: string;
  /**
   * The name after; of what was removed the one before.
   */
  name: string;
  /**
   * The short name, where the plan gives one.
   */
  shortName: string | null;
  class: Class;
  /**
   * An edit of the plan, or an approved exception or adjustment, made it easier to pass (a target lowered, a due year put off, binding made anticipatory, a promise removed, or any other edit by which it is met although it would not be by the plan before), in it or in one of its parts: it can turn a miss into a pass, and stands first.
   */
  weakened: boolean;
  /**
   * The figures after, judged by the target before; null where no target was changed, and where that cannot be told from the reports.
   */
  underBefore: Status | null;
  /**
   * Null for what was added.
   */
  before: State | null;
  /**
   * Null for what was removed.
   */
  after: State | null;
  /**
   * Why; those of a part stand in the part. Empty where the two reports do not show it.
   */
  causes: Cause[];
}
/**
 * A figure that was revised.
 */
export interface Revision {
  /**
   * The id of the series.
   */
  series: string;
  /**
   * Its name, or its id where no row names it.
   */
  name: string;
  /**
   * The year of the figure.
   */
  year: number;
  /**
   * Null for the region itself.
   */
  area: string | null;
  /**
   * The figure as it was.
   */
  before: string;
  beforeStatus: FigureStatus;
  /**
   * The figure as it is.
   */
  after: string;
  afterStatus: FigureStatus;
}
