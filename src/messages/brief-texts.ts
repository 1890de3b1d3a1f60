import type * as Json from '../model/report.ts';
import type { Comparator } from '../model/terms.ts';
import { enBrief } from './en-brief.ts';
import type { Language } from './messages.ts';
import { zhBrief } from './zh-brief.ts';

export type BriefSection =
  | 'overall'
  | 'binding'
  | 'anticipatory'
  | 'other'
  | 'commitments'
  | 'progress'
  | 'gaps'
  | 'years'
  | 'sources';

export type BriefMatter =
  | 'missed'
  | 'exceptions'
  | 'earlier'
  | 'unknown'
  | 'noFigure'
  | 'conflicts'
  | 'provisional'
  | 'bounds'
  | 'onTheLine'
  | 'method'
  | 'toVerify';

/** The sentences of paragraphs for a self-evaluation report (自评报告) or an evaluation before the last year. */
export interface BriefTexts {
  title(plan: string, kind: 'final' | 'midway' | 'yearly', year: number, month?: number): string;
  /** 一、总体完成情况 */
  heading(index: number, title: string): string;
  /** （一）已完成5项。 */
  item(index: number, head: string, sentences: string): string;
  readonly sections: Readonly<Record<BriefSection, string>>;
  intro(plan: string, year: number, month?: number): string;
  /** How many of a group are due, met and so on, in one sentence. */
  counts(group: string, counts: Json.Counts, kind: 'final' | 'annual' | 'mixed'): string;
  listed(word: string, count: number): string;
  /** What is not yet due, by its outlook. */
  listedEarly(outlook: string, count: number): string;
  listedSub(count: number): string;
  bracket(text: string): string;
  /** An indicator with parts. */
  ofParts(name: string, sentences: readonly string[]): string;
  actual(name: string, year: number, text: string, asBound: boolean): string;
  completion(name: string, year: number, completion: string): string;
  readonly provisional: string;
  /** 不低于50% */
  bound(comparator: Exclude<Comparator, 'completed' | 'between'>, amount: string): string;
  between(low: string, high: string): string;
  around(amount: string, tolerance: string): string;
  /** The bound rests on a figure that is not there; `known` is what is known of it. */
  openBound(known: string | null): string;
  required(words: string): string;
  requiredEveryYear(words: string): string;
  requiredLater(words: string, due: number): string;
  better(comparator: Comparator, amount: string): string;
  readonly level: string;
  stillShort(amount: string): string;
  /** The indicator's own figures are missing. */
  noFigures(years: readonly number[]): string;
  /** Behind the name of what is contested. */
  readonly contested: string;
  /** `method` is the one that was used. */
  methodDiffers(name: string, answer: string, method: 'full' | 'rounded'): string;
  answerUnder(answer: string, differs: boolean): string;
  readonly notComputed: string;
  readonly paceLead: string;
  readonly matters: Readonly<Record<BriefMatter, string>>;
  readonly noMatters: string;
  /** Of which none of the years has a figure. */
  /** Commitments without figures, which are counted above and not listed. */
  unlisted(count: number): string;
  noYears(names: readonly string[]): string;
  /** Behind the status of a year. */
  readonly provisionalYear: string;

  /** Between sentences. */
  readonly sentenceBreak: string;
}

const TEXTS: Readonly<Record<Language, BriefTexts>> = { zh: zhBrief, en: enBrief };

export function briefTextsIn(language: Language): BriefTexts {
  return TEXTS[language];
}
