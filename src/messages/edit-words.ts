import type { PrintedFormula, PrintedTarget } from '../model/printed.ts';
import type { ReportTexts } from './messages.ts';
import { formulaWords, targetWords } from './printed-words.ts';

/** What was edited, in words: targets, formulas and texts alike. */
export function editedWords(
  edited: PrintedTarget | PrintedFormula | string | null,
  texts: ReportTexts,
  none: string,
): string {
  if (edited === null) return none;
  if (typeof edited === 'string') return edited;
  return 'when' in edited ? targetWords(edited, texts) : formulaWords(edited, texts);
}
