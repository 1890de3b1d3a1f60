import type { PrintedFormula, PrintedTarget } from '../model/printed.ts';
import type { ReportTexts } from './messages.ts';
import { formulaWords, targetWords } from './printed-words.ts';

/** What an edit changes: a target, a formula, a text, or nothing. */
export type Edited = PrintedTarget | PrintedFormula | string | null;

/** What was edited, in words. */
export function editedWords(edited: Edited, texts: ReportTexts): string {
  if (edited === null || typeof edited === 'string') return edited ?? '';
  return 'when' in edited ? targetWords(edited, texts) : formulaWords(edited, texts);
}

/** Due once, before and after: then only the day has moved. */
export function isOnce(...targets: readonly Edited[]): boolean {
  return targets.every(
    (one) => one !== null && typeof one === 'object' && 'when' in one && one.when.kind === 'by',
  );
}
