import { enWorksheet } from './en-worksheet.ts';
import type { Language } from './messages.ts';
import { zhWorksheet } from './zh-worksheet.ts';

/** What an auditor follows up, in the order of the list. */
export const DOUBTS = [
  'missed',
  'exception',
  'noData',
  'undetermined',
  'differs',
  'contested',
  'method',
  'recomputed',
  'onTheLine',
  'bound',
  'noSource',
  'provisional',
  'noFigure',
  'conflict',
  'toVerify',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** The words of the list of doubtful matters (疑点清单). */
export interface WorksheetTexts {
  readonly columns: readonly string[];
  readonly doubts: Readonly<Record<Doubt, string>>;
  /** The plan and the place in it. */
  basis(plan: string, ref: string): string;
  /** A place in a file, with the source that the row names. */
  place(place: string, source: string | null): string;
  required(requirement: string): string;
  more(amount: string): string;
  less(amount: string): string;
  /** The answer with each of two printed values. */
  answers(own: string, other: string): string;
  readonly notComputed: string;
  methodDiffers(method: 'full' | 'rounded', answer: string): string;
  noSource(name: string, year: number): string;
  readonly agrees: string;
  provisional(figures: readonly string[]): string;
}

const TEXTS: Readonly<Record<Language, WorksheetTexts>> = { zh: zhWorksheet, en: enWorksheet };

export function worksheetTextsIn(language: Language): WorksheetTexts {
  return TEXTS[language];
}
