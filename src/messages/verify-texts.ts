import type { Verification } from '../model/verification.ts';
import { enVerify } from './en-verify.ts';
import type { Language } from './messages.ts';
import { zhVerify } from './zh-verify.ts';
import { onOneLine } from './on-one-line.ts';

/** The words of `verify`. */
export interface VerifyTexts {
  readonly command: string;
  readonly report: string;
  readonly files: string;
  readonly examples: string;
  outcome(
    outcome: Verification['outcome'],
    file: string,
    versions: {
      readonly written: string | null;
      readonly present: string;
      readonly differs: boolean;
      readonly sealed: boolean | null;
    },
  ): string;
  /** Of a report that is a draft. */
  readonly draft: string;
  input(
    file: string,
    foundAs: string,
    changed: { readonly stored: string; readonly present: string } | null,
    sha256: string,
  ): string;
  now(verdict: string, year: number, changed: readonly string[]): string;
  readonly noAnswerNow: string;
  difference(
    at: string,
    name: string | null,
    stored: string | null,
    recomputed: string | null,
  ): string;
  /** The content is the same, its writing is not; or there is no report to compare with. */
  readonly whole: string;
  /** The seal is broken: `isAll` where nothing else differs, `isUnseen` where the inputs differ too. */
  seal(where: 'all' | 'beside' | 'unseen'): string;
  more(count: number): string;
  /** Files of the report that are nowhere to be found. */
  missing(files: readonly string[]): string;
  notWanted(files: readonly string[], wanted: readonly string[]): string;
}

const TEXTS: Readonly<Record<Language, VerifyTexts>> = {
  zh: onOneLine(zhVerify),
  en: onOneLine(enVerify),
};

export function verifyTextsIn(language: Language): VerifyTexts {
  return TEXTS[language];
}
