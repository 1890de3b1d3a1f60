import type { PlanChanged } from '../../model/diff.ts';
import type * as Json from '../../model/report.ts';

type Times = Pick<PlanChanged, 'effect' | 'before' | 'after'>;

/**
 * Whether it is due at another time: later is weaker, and so is a year that
 * was judged and no longer is. The years that are judged are compared up to
 * the earlier of the two evaluated years: a report knows no later ones.
 */
export function dueChange(
  before: Json.Part,
  after: Json.Part,
  [yearBefore, yearAfter]: readonly [number, number],
): Times | undefined {
  const [a, b] = [before.requirement, after.requirement];
  if (a === null || b === null) return undefined;
  const times = { before: timeOf(a), after: timeOf(b) };
  if (a.every !== b.every) return { ...times, effect: b.every ? 'tightened' : 'weakened' };
  const [last, lastNow] = [lastDayOf(a), lastDayOf(b)];
  const isDayKnown = a.due === b.due && !a.every;
  const [end, endNow] = isDayKnown ? [last, lastNow] : [String(a.finalDue), String(b.finalDue)];
  const common = Math.min(yearBefore, yearAfter);
  const [years, now] = [judgedYears(before, common), judgedYears(after, common)];
  const dropped = years.filter((year) => !now.includes(year));
  const added = now.filter((year) => !years.includes(year));
  if (end < endNow) return { ...times, effect: 'weakened' };
  if (end > endNow) return { ...times, effect: dropped.length > 0 ? 'weakened' : 'tightened' };
  if (dropped.length === 0 && added.length === 0) return undefined;
  return {
    before: years.join(', '),
    after: now.join(', '),
    effect: dropped.length > 0 ? 'weakened' : 'tightened',
  };
}

function timeOf({ every, due, finalDue, dueDate }: Json.Requirement): string {
  if (every) return 'every';
  return dueDate !== null && due === finalDue ? dueDate : String(finalDue);
}

function lastDayOf({ due, finalDue, dueDate }: Json.Requirement): string {
  return dueDate !== null && due === finalDue ? dueDate : `${String(finalDue)}-12-31`;
}

/** The years up to `last` of which the report gives an answer; of a target that is due once none. */
function judgedYears({ history, requirement, status }: Json.Part, last: number): number[] {
  if (requirement === null) return [];
  const { due, finalDue, every } = requirement;
  const isJudged = status !== 'not-due' && (every || due < finalDue);
  const years = [...history.map(({ year }) => year), ...(isJudged ? [due] : [])];
  return [...new Set(years)]
    .filter((year) => year <= last && year < finalDue)
    .sort((a, b) => a - b);
}
