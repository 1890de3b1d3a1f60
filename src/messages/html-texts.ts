import type * as Json from '../model/report.ts';
import { enHtml } from './en-html.ts';
import type { Language } from './messages.ts';
import { zhHtml } from './zh-html.ts';

/** How many figures of the evaluated year are of which kind. */
export interface FigureKinds {
  readonly final: number;
  readonly provisional: number;
  readonly estimate: number;
}

/** The words of the page that the other formats do not need. */
export interface HtmlTexts {
  /** Of the html element. */
  readonly lang: string;
  /** 一、总体情况; counted from 0. */
  heading(index: number, title: string): string;
  planTitle(region: string, plan: string): string;
  subtitle(year: number, month?: number): string;
  readonly facts: Readonly<Record<'region' | 'period' | 'year' | 'data', string>>;
  period(from: number, to: number): string;
  yearOf(year: number): string;
  /** With the month up to whose end it is looked at. */
  evaluatedYear(year: number, month?: number): string;
  /** 数据截至2020年底（年报数）. */
  dataState(year: number, kinds: FigureKinds, month?: number): string;
  readonly none: string;
  /** Where nothing stands in a cell. */
  readonly nothing: string;
  readonly sections: {
    readonly overall: string;
    notReached(gate: Json.Report['gate']): string;
    readonly otherMissed: string;
    readonly lagging: string;
    readonly decide: string;
    readonly overview: string;
    readonly cards: string;
    readonly matrix: string;
    readonly earlier: string;
    readonly conflicts: string;
    readonly findings: string;
    readonly remarks: string;
    readonly sources: string;
    readonly method: string;
  };
  readonly captions: Readonly<Record<'outlook' | 'files' | 'settings', string>>;
  readonly groups: Readonly<
    Record<
      | 'kind'
      | 'binding'
      | 'anticipatory'
      | 'unattributed'
      | 'total'
      | 'main'
      | 'sub'
      | 'commitments',
      string
    >
  >;
  /** In a middle year annual targets are among what is met. */
  summaryCaption(isMidway: boolean): string;
  readonly count: string;
  readonly outlookNone: string;
  readonly columns: Readonly<
    Record<
      | 'office'
      | 'reason'
      | 'measures'
      | 'level'
      | 'pace'
      | 'shortfall'
      | 'perYear'
      | 'severity'
      | 'text'
      | 'place'
      | 'field'
      | 'answer'
      | 'differs'
      | 'file'
      | 'encoding'
      | 'rows'
      | 'setting'
      | 'value'
      | 'year',
      string
    >
  >;
  /** Two words for one row: 未到考核期，低于基期水平. */
  both(status: string, outlook: string): string;
  readonly decide: {
    contested(name: string, conflicts: readonly string[]): string;
    readonly verdictContested: string;
    conflictUnder(printed: string, answer: string): string;
    notJudged(name: string, status: string, why: string): string;
    noFigure(year: number, names: readonly string[]): string;
    noOutlook(name: string, why: string): string;
    notComputed(names: readonly string[]): string;
    provisional(names: readonly string[]): string;
    commitmentsWithout(count: number, total: number): string;
  };
  readonly card: Readonly<
    Record<
      | 'requirement'
      | 'baseline'
      | 'actual'
      | 'gap'
      | 'status'
      | 'outlook'
      | 'source'
      | 'ref'
      | 'definition'
      | 'remark'
      | 'progress'
      | 'earlier'
      | 'computed'
      | 'areas'
      | 'conflict'
      | 'missing'
      | 'note'
      | 'method',
      string
    >
  >;
  readonly subOf: string;
  readonly everyYear: string;
  by(year: string): string;
  readonly onTheLine: string;
  readonly roundedMethod: string;
  readonly methodDiffers: string;
  readonly noChart: string;
  readonly legend: string;
  readonly chart: {
    title(name: string): string;
    baseline(value: string): string;
    actual(value: string): string;
    target(value: string): string;
    readonly course: string;
    /** For those who hear the page: everything drawn, in words. */
    describe(parts: {
      readonly baseline: string | null;
      readonly actuals: readonly string[];
      readonly course: readonly string[];
      readonly target: string | null;
    }): string;
    years(name: string): string;
  };
  commitmentsShown(total: number, withData: number, hidden: number): string;
  readonly notComputed: string;
  readonly differs: string;
  readonly agrees: string;
  readonly settings: Readonly<
    Record<
      | 'tool'
      | 'schema'
      | 'plan'
      | 'year'
      | 'years'
      | 'strict'
      | 'encoding'
      | 'sheet'
      | 'comparison',
      string
    >
  >;
  readonly comparison: Readonly<Record<Json.Report['conventions']['comparison'], string>>;
  schema(version: number): string;
  yearSetting(asked: number | null, year: number, asOf: string | null): string;
  yearsSetting(years: readonly number[] | null): string;
  strictSetting(isStrict: boolean): string;
  encodingSetting(encoding: string | null): string;
  areaFigures(count: number): string;
  readonly unmarkedFigures: string;
}

const TEXTS: Readonly<Record<Language, HtmlTexts>> = { zh: zhHtml, en: enHtml };

export function htmlTextsIn(language: Language): HtmlTexts {
  return TEXTS[language];
}
