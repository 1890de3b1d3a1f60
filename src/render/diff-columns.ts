import type { DiffTexts } from '../messages/diff-texts.ts';
import type { ReportTexts } from '../messages/index.ts';
import type { ViewRow } from './diff-view.ts';

/** What stands before and after, in this order. */
const PAIRED = ['attribute', 'requirement', 'actual', 'gap', 'status', 'outlook'] as const;

/** The headings of a table of changes with one line a change. */
export function headsOf({ columns }: ReportTexts, words: DiffTexts): string[] {
  return [
    columns.number,
    columns.indicator,
    ...PAIRED.map((of) => columns[of]),
    words.columns.causes,
  ];
}

/** 未完成 → 已完成; once where both are the same, or only one is there. */
export function pairsOf({ before, after }: ViewRow): string[] {
  return PAIRED.map((of) => {
    const [was, now] = [before?.[of], after?.[of]];
    if (was === undefined || now === undefined || was === now) return now ?? was ?? '';
    return `${was} → ${now}`;
  });
}
