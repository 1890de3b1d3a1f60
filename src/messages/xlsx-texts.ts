import type { FigureStatus } from '../model/terms.ts';
import { enXlsx } from './en-xlsx.ts';
import type { Language } from './messages.ts';
import { zhXlsx } from './zh-xlsx.ts';

/** The words of workbooks that the other formats do not need. */
export interface XlsxTexts {
  /** Names that the computers of readers know. */
  readonly fonts: { readonly text: string; readonly heading: string };
  readonly sheets: Readonly<
    Record<
      'summary' | 'rows' | 'years' | 'findings' | 'figures' | 'toFill' | 'instructions',
      string
    >
  >;
  /** The words of the status column, which the reader of figures takes back. */
  readonly statuses: Readonly<Record<FigureStatus, string>>;
  readonly summary: {
    readonly verdict: string;
    readonly plan: string;
    readonly marks: string;
    readonly provisional: string;
    contested(count: number): string;
    waived(count: number): string;
    provisionalVerdict(verdict: string): string;
  };
  readonly columns: Readonly<
    Record<
      | 'category'
      | 'bound'
      | 'severity'
      | 'code'
      | 'place'
      | 'text'
      | 'series'
      | 'seriesId'
      | 'year'
      | 'value'
      | 'status'
      | 'source'
      | 'file'
      | 'sheet'
      | 'cell'
      | 'definition'
      | 'note'
      | 'givenUnit',
      string
    >
  >;
  readonly categories: Readonly<Record<'indicator' | 'commitment', string>>;
  /** A requirement that begins with =, which a spreadsheet would take for a formula. */
  equals(rest: string): string;
  readonly noFindings: string;
  /** Below the figures that a sheet has room for. */
  figuresLeftOut(count: number, shown: number): string;
  readonly template: TemplateSheetTexts;
}

/** What a workbook to be filled in says beside its cells, and on its sheet of instructions. */
export interface TemplateSheetTexts {
  title(plan: string, year: number | null): string;
  /** Beside a value; `hint` is what the figures of the series are, and may be empty. */
  value(unit: string | null, isShare: boolean, hint: string): string;
  /** Where a share is less than one: it may be one in percent that was typed with its sign. */
  readonly fraction: (unit: string) => string;
  readonly noNumber: string;
  readonly completion: string;
  readonly area: string;
  readonly status: string;
  readonly notOffered: string;
  readonly source: string;
  readonly note: string;
  readonly yes: string;
  readonly no: string;
  instructions(facts: {
    readonly plan: string;
    readonly planId: string;
    readonly year: number | null;
    readonly hasAreas: boolean;
    readonly hasNumberedAreas: boolean;
    readonly hasCompletions: boolean;
    readonly hasShares: boolean;
    readonly hasDefinitions: boolean;
  }): readonly string[];
}

const TEXTS: Readonly<Record<Language, XlsxTexts>> = { zh: zhXlsx, en: enXlsx };

export function xlsxTextsIn(language: Language): XlsxTexts {
  return TEXTS[language];
}
