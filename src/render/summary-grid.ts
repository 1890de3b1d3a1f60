import type { ReportTexts } from '../messages/index.ts';
import type { Counts, Report } from '../model/report.ts';
import { groupCounts } from './group-counts.ts';

/** What is counted apart, with a number for each answer. */
export interface SummaryGrid {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly group: string; readonly numbers: readonly number[] }[];
}

export function summaryGrid(report: Report, texts: ReportTexts): SummaryGrid {
  const { columns, finalStatus: words } = texts;
  const groups = groupCounts(report);
  // A column for what is excused stands only where something is.
  const hasWaived = groups.some(({ counts }) => counts.waived > 0);
  const heads = [
    columns.total,
    columns.dueCount,
    words.met,
    words.missed,
    words['no-data'],
    words.undetermined,
    words['not-due'],
    ...(hasWaived ? [texts.waivedWord] : []),
  ];
  const numbersOf = (counts: Counts): number[] => [
    counts.total,
    counts.due,
    counts.met,
    counts.missed,
    counts.noData,
    counts.undetermined,
    counts.notDue,
    ...(hasWaived ? [counts.waived] : []),
  ];
  return {
    heads,
    rows: groups.map(({ group, counts }) => ({
      group: texts.groups[group],
      numbers: numbersOf(counts),
    })),
  };
}
