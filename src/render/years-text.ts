import type { ReportTexts } from '../messages/index.ts';
import type { Part } from '../model/report.ts';

/**
 * What earlier years say. Of an every-year target all of them: 应达3年、达到2年.
 * Of annual targets only those that were not reached: each is due in its year,
 * and reaching the next does not mend it.
 */
export function yearsText(
  { requirement, history, status, yearStatus }: Part,
  texts: ReportTexts,
): string | null {
  if (requirement === null || history.length === 0) return null;
  const having = (...statuses: readonly string[]): number[] =>
    history.filter((past) => statuses.includes(past.status)).map(({ year }) => year);
  const missed = having('missed');
  const unknown = having('no-data', 'undetermined');
  if (!requirement.every) {
    return missed.length + unknown.length === 0 ? null : texts.earlierYears(missed, unknown);
  }
  // In the last year the status answers for all years, and a year that failed is named like the others.
  const { due, final } = requirement;
  const now = final ? yearStatus : status;
  const isUnknown = now === 'no-data' || now === 'undetermined';
  const met = having('met').length + (now === 'met' ? 1 : 0);
  return texts.yearsMet(
    // In the middle of a year that year is not yet due.
    history.length + (status === 'not-due' ? 0 : 1),
    met,
    final && now === 'missed' ? [...missed, due] : missed,
    isUnknown ? [...unknown, due] : unknown,
  );
}
