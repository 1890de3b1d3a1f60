import type { FindingArgs, FindingCode } from '../model/finding.ts';
import type { Kind } from '../model/plan-file.ts';
import type * as Json from '../model/report.ts';
import type { Comparator, FailOn, Verdict } from '../model/terms.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text for every kind of finding; one that is missing does not compile. */
export type FindingTexts = { readonly [C in FindingCode]: (args: FindingArgs[C]) => string };

/** The texts of the codes that begin with a word: `plan/`, `actuals/` … */
export type FindingTextsOf<N extends string> = Pick<
  FindingTexts,
  Extract<FindingCode, `${N}/${string}`>
>;

/** The words of a report. */
export interface ReportTexts {
  readonly attribute: Readonly<Record<'binding' | 'anticipatory', string>>;
  readonly attributeShort: Readonly<Record<'binding' | 'anticipatory' | 'none', string>>;
  readonly finalStatus: Readonly<Record<Json.Status, string>>;
  readonly annualStatus: Readonly<Record<Json.Status, string>>;
  /** Where several years stand beside each other and there is little room. */
  readonly shortStatus: Readonly<Record<Json.Status, string>>;
  readonly shortFinal: Readonly<Record<Json.Status, string>>;
  outlook(outlook: Json.Outlook, comparator: Comparator | undefined, inLastYear: boolean): string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** Beside the status under the target as printed: what excuses that it is not met. */
  readonly waived: Readonly<Record<'waiver' | 'amendment', (status: string) => string>>;
  /** Of one year of several, beside its status: that it is excused, by whatever. */
  waivedYear(status: string): string;
  /** How many are excused: 经批准例外. */
  readonly waivedWord: string;
  /** What says of a draft that it is one. */
  readonly draft: {
    /** 草稿 */
    readonly mark: string;
    /** 【草稿】 before a text. */
    tag(text: string): string;
    /** What a draft is, and how many errors are left in the figures. */
    line(errors: number): string;
    /** The head of the column that holds the mark in each row. */
    readonly column: string;
    /** The status of what an error can have touched. */
    readonly status: string;
    /** 数据.csv 第3行; of a workbook its sheet and cell. */
    place(file: string, line: number, sheet: string | undefined, cell: string | undefined): string;
    /** Why it is not judged; `everywhere`: the error can have touched any figure. */
    faults(places: readonly string[], isMore: boolean, everywhere: boolean): string;
  };
  /** A status that is open only for want of a source. */
  unsourced(status: string): string;
  /** A status that only the changed target gives. */
  underAmended(status: string): string;
  /** A requirement, and what a later document made of it. */
  amendedTo(original: string, changed: string): string;
  /** A gap, and the one to the changed target. */
  amendedGap(original: string, changed: string): string;
  /** A requirement with the year in which it is due: ≥55%（2025年）. */
  byYear(requirement: string, due: number | null): string;
  /** Beside an exception that does not cover every year that is short. */
  readonly notExcused: string;
  gapOf(gap: string): string;
  /** Before the answer under the target as printed. */
  readonly originally: string;
  /** Before the answer under the changed target: the document. */
  amendment(document: {
    readonly number: string;
    readonly date: string;
    readonly approver: string | null;
    readonly note: string | null;
  }): string;
  /** The target in the sentence before is one that a document set. */
  amendedBy(document: { readonly number: string; readonly date: string }): string;
  waiver(waiver: Json.Waiver): string;
  /** A name with what stands beside it in brackets. */
  named(name: string, about: string): string;
  readonly columns: {
    readonly number: string;
    readonly indicator: string;
    readonly attribute: string;
    readonly requirement: string;
    readonly actual: string;
    readonly gap: string;
    readonly status: string;
    readonly outlook: string;
    readonly unit: string;
    readonly baseline: string;
    readonly target: string;
    readonly ref: string;
    readonly region: string;
    readonly period: string;
    readonly plan: string;
    readonly count: string;
    readonly commitments: string;
    readonly id: string;
    readonly due: string;
    readonly year: string;
    readonly pace: string;
    readonly shortfall: string;
    readonly perYear: string;
    readonly earlierYears: string;
    readonly source: string;
    readonly remark: string;
    readonly total: string;
    readonly dueCount: string;
    readonly exception: string;
  };
  /** What is counted apart, as headings. */
  readonly groups: Readonly<
    Record<'binding' | 'anticipatory' | 'other' | 'sub' | 'commitments', string>
  >;
  /** A year as a heading: 2021年. */
  yearHead(year: number): string;
  /** One year of several: 2021年25%（未到考核期）; the value may be empty. */
  yearAnswer(year: number, value: string, status: string): string;
  readonly subRow: string;
  readonly colon: string;
  readonly semicolon: string;
  /** Between the clauses of the conclusion. */
  readonly clauseBreak: string;
  readonly comma: string;
  readonly stop: string;
  readonly listComma: string;
  /** `month`: the year is looked at up to the end of it. */
  title(region: string, plan: string, year: number, month?: number): string;
  /** `year` is given before the last year of the period: what is due later is not yet judged. */
  conclusion(
    verdict: Verdict,
    provisional: boolean,
    year: number | null,
    text: string,
    month: number | undefined,
    isDraft: boolean,
  ): string;
  /** 到期约束性指标6项完成5项 */
  dueCount(
    group: 'binding' | 'anticipatory' | 'other' | 'commitments',
    total: number,
    met: number,
    kind: 'final' | 'annual' | 'mixed',
  ): string;
  nothingDue(kind: Json.Report['gate']): string;
  countOf(
    status: 'missed' | 'no-data' | 'undetermined' | 'waived',
    count: number,
    names: readonly string[],
  ): string;
  outlookCounts(
    total: number,
    counts: readonly { readonly word: string; readonly count: number }[],
  ): string;
  contested(count: number, names: readonly string[]): string;
  /** Printed twice with different values that lead to the same answer. */
  agreeing(count: number, names: readonly string[]): string;
  verdictContested: string;
  shortOf(name: string, actual: string, gap: string | null): string;
  gap(comparator: Comparator, amount: string): string;
  onTheLine: string;
  /** A difference in a unit: 3.1个百分点, 1317个. */
  difference(digits: string, unit: string | null): string;
  yearsMet(due: number, met: number, missed: readonly number[], unknown: readonly number[]): string;
  earlierYears(missed: readonly number[], unknown: readonly number[]): string;
  /** Rows 其中 that decide and are not met. */
  subRows(count: number, names: readonly string[]): string;
  subWaived(count: number, names: readonly string[]): string;
  laterMet(year: number): string;
  missing(
    list: readonly {
      readonly name: string;
      readonly year: number;
      readonly month?: number | undefined;
      readonly areas: readonly string[];
    }[],
  ): string;
  readonly completion: Readonly<Record<'yes' | 'no' | 'unknown', string>>;
  /** 2022年底前完成; `day` is a year or a date. */
  finishedBy(day: string): string;
  /** Beside a table of indicators: 文本任务30项，12项有数据，其中到期5项、完成4项. */
  commitmentsCount(counts: Json.Counts): string;
  /** Below the commitments: how many have figures, how many are not listed. */
  commitmentsShown(total: number, withData: number, hidden: number): string;
  rowsHidden(count: number): string;
  /** In which areas a condition holds. */
  areas(areas: Json.Areas): string;
  steps(operand: string, result: string): string;
  stepsShort(
    name: string,
    sign: string,
    steps: readonly { readonly upTo: string | null; readonly bound: string }[],
  ): string;
  /** 捐赠额比2020年的增幅; without a year against the year before. */
  growthOf(name: string, since: number | null): string;
  totalOf(name: string, from: number): string;
  /** 6个县(市、区); the number may not be known. */
  levelCount(name: string, count: number | null): string;
  shareWhere(levels: readonly string[], name: string, condition: string): string;
  printedAs(printed: string): string;
  onTheLineList(names: readonly string[]): string;
  definition(name: string, definition: string): string;
  impliedDue(names: readonly string[]): string;
  impliedOperator(names: readonly string[]): string;
  impliedTolerance(names: readonly string[]): string;
  impliedFields(fields: readonly string[]): string;
  restoredFields(fields: readonly string[]): string;
  onDay(date: string, text: string): string;
  everyYearFrom(day: string): string;
  readonly boundMark: string;
  /** Beside an answer that would be another under a value printed elsewhere. */
  readonly contestedMark: string;
  pace(value: string, done: string, expected: string, level: string, month?: number): string;
  noPace(reason: NonNullable<Json.Indicator['noPace']>): string;
  shortfall(amount: string, perYear: string | null, due: number): string;
  relation(formula: string, operand: string, result: string | null): string;
  /** Behind a tolerance that the document does not print. */
  readonly toleranceImplied: string;
  /** 上年“城市低保标准”的1.3倍, without a year: as the document prints it. */
  relationShort(name: string, factor: string | null, lag: number): string;
  /** A derived value with the figures it is computed from. */
  derived(operands: readonly string[], result: string): string;
  times(name: string, times: readonly string[], year: number, lag: number): string;
  operandValue(name: string, year: number, value: string | null): string;
  inYear(year: number, text: string): string;
  /** The same for a part of a year, as its row says it. */
  inPart(period: string, text: string): string;
  provisionalMark: string;
  yearEnd(year: number): string;
  everyYear: string;
  withData(count: number, total: number, share: string): string;
  dueLine(due: number): string;
  /** Behind the provenance of a file: its SHA-256, rows and encoding, or what kind of workbook it is. */
  fileFacts(sha256: string, rows: number | null, encoding: string | null): string;
  /** Behind the file of approved exceptions. */
  waiversFacts(sha256: string, entries: number): string;
  /** What wrote the report, and what was asked for. */
  madeBy(report: Pick<Json.Report, 'tool' | 'schemaVersion' | 'options' | 'year'>): string;
  readonly sections: {
    readonly commitments: string;
    readonly indicators: string;
    readonly summary: string;
    readonly matrix: string;
    readonly provenance: string;
    readonly areas: string;
    readonly notMet: string;
    readonly exceptions: string;
    readonly earlierMisses: string;
    readonly progress: string;
    readonly relations: string;
    readonly notes: string;
    readonly conventions: string;
  };
  readonly requirementWord: string;
  conventionLines(aheadFrom: string, onTrackFrom: string, month?: number): readonly string[];
  provenance(plan: string, files: readonly string[], waivers: string | null): string;
  conflict(
    field: Json.Conflict['field'],
    year: number | null,
    value: string,
    ref: string,
    note: string | null,
    /** The other series of which it is. */
    of?: string | null,
  ): string;
}

/** The words of the commands. */
export interface CliTexts {
  readonly description: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly commands: Readonly<
    Record<
      'evaluate' | 'validate' | 'list' | 'show' | 'template' | 'init' | 'import' | 'help',
      string
    >
  >;
  readonly args: Readonly<Record<'plan' | 'actuals' | 'plans' | 'region' | 'table', string>>;
  readonly options: Readonly<
    Record<
      | 'year'
      | 'yearOfPlan'
      | 'yearOfTemplate'
      | 'scope'
      | 'scopeOfTemplate'
      | 'output'
      | 'templateFile'
      | 'reportFile'
      | 'years'
      | 'failOn'
      | 'maxWarnings'
      | 'against'
      | 'failOnWeakened'
      | 'strict'
      | 'format'
      | 'encoding'
      | 'waivers'
      | 'requireSource'
      | 'draft'
      | 'sheet'
      | 'plans'
      | 'lang'
      | 'color'
      | 'noColor'
      | 'version'
      | 'help',
      string
    >
  >;
  /** The options of the head of a plan. */
  readonly head: Readonly<
    Record<
      | 'region'
      | 'name'
      | 'from'
      | 'to'
      | 'base'
      | 'code'
      | 'title'
      | 'issuer'
      | 'published'
      | 'ref',
      string
    >
  >;
  examples(
    command: 'evaluate' | 'validate' | 'list' | 'show' | 'template' | 'init' | 'import' | 'main',
  ): string;
  readonly severity: Readonly<Record<Json.Severity, string>>;
  readonly seeHelp: (command: string) => string;
  unknownOption(option: string, nearest: string | undefined): string;
  unknownCommand(name: string, nearest: string | undefined, known: readonly string[]): string;
  missingArgument(name: string): string;
  optionMissingArgument(option: string): string;
  invalidChoice(
    option: string,
    value: string,
    choices: readonly string[],
    nearest: string | undefined,
  ): string;
  excessArguments(): string;
  invalidYear(value: string): string;
  invalidMaxWarnings(value: string): string;
  unknownPlan(name: string, nearest: readonly string[], known: readonly string[]): string;
  noPlans(directories: readonly string[]): string;
  pathNeeded(name: string): string;
  noPlanForYear(
    region: string,
    year: number,
    plans: readonly { readonly id: string; readonly from: number; readonly to: number }[],
  ): string;
  unreadablePlans(region: string, files: readonly string[]): string;
  severalPlans(region: string, plans: readonly string[], year: number | undefined): string;
  noPlanHasFigures(
    region: string,
    plans: readonly { readonly id: string; readonly from: number; readonly to: number }[],
  ): string;
  notFound(path: string): string;
  isDirectory(path: string): string;
  notAFile(path: string): string;
  inputTooLarge(path: string, limit: number): string;
  notReadable(path: string, reason: string): string;
  stdinTwice(): string;
  optionTwice(option: string, first: string, second: string): string;
  fileTwice(path: string): string;
  noDirectory(path: string, from: string): string;
  noVerdict(errors: number): string;
  /** How to see what can be judged in spite of errors. */
  draftHint(): string;
  /** A file that is not read leaves nothing for a draft either. */
  draftRefused(): string;
  /** Which plan is meant cannot be told by figures with errors. */
  draftNeedsPlan(region: string, plans: readonly string[]): string;
  /** Why a draft ends as a failed check does. */
  draftExit(): string;
  exitDespiteFail(failOn: FailOn): string;
  exitDespiteVerdict(verdict: string, failOn: FailOn): string;
  moreFindings(errors: number, warnings: number, notes: number): string;
  checked(plans: number, errors: number, warnings: number, notes: number): string;
  planValid(id: string, indicators: number, commitments: number): string;
  failOnNeedsAgainst(failOn: string): string;
  againstOnePlan(file: string, plans: number): string;
  /** Why an earlier version cannot be read; `detail` is what git says. */
  revisionFault(
    fault: 'no-git' | 'no-repository' | 'unknown-revision' | 'not-a-revision' | 'failed',
    revision: string,
    detail: string,
  ): string;
  bundledNotCompared(plans: number): string;
  /** Behind the text of a finding: why the plan file allows it. */
  allowed(reason: string): string;
  outputExists(path: string): string;
  outputFormatUnknown(path: string, endings: readonly string[]): string;
  /** A table to fill in is CSV or a workbook. */
  templateFormatUnknown(path: string): string;
  /** A workbook is no text, and goes to a file. */
  bookNeedsFile(option: string, format: string): string;
  outputIsInput(path: string): string;
  outputTwice(path: string): string;
  invalidYears(value: string): string;
  /** Years of a matrix that lie behind the evaluated one. */
  yearsLeftOut(years: readonly number[], year: number): string;
  notWritable(path: string, reason: string): string;
  written(path: string, rows: number): string;
  nothingNeeded(year: number | null): string;
  noPlansToList(directories: readonly string[]): string;
  internal(message: string): string;
  notBuilt(): string;
  broken(file: string): string;
}

/** The words of the table to fill in; its headings are read back. */
export interface TemplateTexts {
  readonly columns: Readonly<
    Record<
      | 'indicator'
      | 'year'
      | 'area'
      | 'unit'
      | 'value'
      | 'definition'
      | 'status'
      | 'source'
      | 'note',
      string
    >
  >;
  /** What the figures of a series are. */
  readonly hints: Readonly<Record<Kind, string>>;
}

export interface Messages {
  readonly language: Language;
  readonly template: TemplateTexts;
  readonly report: ReportTexts;
  readonly findings: FindingTexts;
  readonly cli: CliTexts;
}
