import type { ReportTexts } from '../messages/index.ts';
import type { Conflict, Indicator, Part, Report } from '../model/report.ts';
import { answerText } from './row-facts.ts';
import { inForce } from '../report/in-force.ts';
import { asPrinted } from './standing.ts';

/** What is printed elsewhere with another value, of a row and of its parts. */
export function conflictsOf(row: Indicator): { part: Part; conflict: Conflict }[] {
  const entries: readonly Part[] = [row, ...row.parts];
  return entries.flatMap((part) => {
    const { adjusted } = part;
    const own = (conflict: Conflict): { part: Part; conflict: Conflict } => ({ part, conflict });
    if (adjusted === null) return part.conflicts.map(own);
    // What is no other target moves the answer under the changed one.
    const isOfTarget = ({ field }: Conflict): boolean =>
      field === 'target' || field === 'due' || field === 'attribute';
    const changed = inForce(part);
    return [
      ...adjusted.conflicts.map((conflict) => ({ part: changed, conflict })),
      ...part.conflicts.filter(isOfTarget).map(own),
    ];
  });
}

/** The other value with its place: 目标值另印为76.9%（第四章第一节）; without the note where that stands apart. */
export function conflictText(conflict: Conflict, texts: ReportTexts, withNote = true): string {
  const { field, of, year, ref, note } = conflict;
  const value = printedValue(conflict, texts);
  return texts.conflict(field, year, value, ref, withNote ? note : null, of);
}

function printedValue({ field, value, unit }: Conflict, texts: ReportTexts): string {
  if (field === 'due') return texts.yearEnd(Number(value));
  if (field !== 'attribute') return `${value}${unit ?? ''}`;
  return texts.attribute[value === 'binding' ? 'binding' : 'anticipatory'];
}

/** The answer with the value printed elsewhere; null where that was not computed. */
export function answerWith(
  part: Part,
  conflict: Conflict,
  report: Report,
  texts: ReportTexts,
): string | null {
  const { computed, status, outlook } = conflict;
  if (!computed || status === null) return null;
  return answerText(asPrinted({ ...part, status, outlook }), report, texts);
}
