import type { DoubtArgs, DoubtCode, HeadFaultArgs } from '../model/draft.ts';
import { enDraft } from './en-draft.ts';
import type { Language } from './messages.ts';
import { zhDraft } from './zh-draft.ts';
import { onOneLine } from './on-one-line.ts';

/** The words of drafts: comments in plan files, and what init and import say. */
export interface DraftTexts {
  /** What a comment begins with that `validate` reports. */
  readonly mark: string;
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly doubts: { readonly [C in DoubtCode]: (args: DoubtArgs[C]) => string };
  /** What the flags did not give of the source. */
  readonly headMissing: string;
  readonly headFaults: { readonly [C in keyof HeadFaultArgs]: (args: HeadFaultArgs[C]) => string };
  /** Above an imported plan. */
  readonly imported: readonly string[];
  readonly countedIds: string;
  /** Beside a baseline that the table prints as a bound, as a value of the key `allow`. */
  readonly allowBound: string;
  readonly skeleton: Readonly<
    Record<
      | 'top'
      | 'id'
      | 'title'
      | 'region'
      | 'period'
      | 'source'
      | 'areas'
      | 'series'
      | 'indicators'
      | 'share'
      | 'count'
      | 'relation'
      | 'yearly'
      | 'commitments',
      readonly string[]
    >
  >;
  /** Where a draft was written to, and what to do next. */
  written(file: string): string;
  saveAs(file: string): string;
  /** The name of the file is not the id. */
  rename(id: string): string;
  next(file: string, isFinished: boolean): string;
  noDraft(errors: number): string;
  counts(rows: number, marks: number): string;
}

const TEXTS: Readonly<Record<Language, DraftTexts>> = {
  zh: onOneLine(zhDraft),
  en: onOneLine(enDraft),
};

export function draftTextsIn(language: Language): DraftTexts {
  return TEXTS[language];
}
