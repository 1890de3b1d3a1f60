import type { Alternative, PromiseAnswers, PromiseResult } from '../model/evaluation.ts';
import type { Conflict } from '../model/plan.ts';
import type { Outlook, Standing, Status } from '../model/terms.ts';
import type { Waiver } from '../model/waivers.ts';
import type { Answers } from './answers.ts';
import { isShort, shortYears } from './short-years.ts';
import { worstStatus } from './worst.ts';

/** What decides: the answers under the target that is in force. */
export function inForce(promise: PromiseAnswers): Answers {
  return promise.adjusted ?? promise;
}

/** How a promise counts, with the exceptions that are approved for it. */
export function standingOf(promise: PromiseAnswers, waivers: readonly Waiver[]): Standing {
  const { outlook, status } = promise;
  const now = inForce(promise);
  if (promise.faults.length > 0) return openStanding(status, now.status);
  return standing({ status, outlook }, now.status, areExcepted(shortYears(now), waivers));
}

/** With an error in its figures it counts only as what no mended figure can change; no exception is asked for yet. */
function openStanding(own: Status, now: Status): Standing {
  if (now === 'missed') return 'missed';
  return own === 'not-due' && now === 'not-due' ? 'not-due' : 'undetermined';
}

/** How it would count under a value that the document prints elsewhere: under both targets at once. */
export function standingUnder(promise: PromiseResult, conflict: Conflict): Standing {
  const { alternatives, adjusted, waivers } = promise;
  const under = (list: readonly Alternative[]): Alternative | undefined =>
    list.find((one) => one.conflict === conflict && one.status !== null);
  const own = under(alternatives);
  const now = adjusted === null ? own : under(adjusted.alternatives);
  const status = now?.status ?? inForce(promise).status;
  const short = now === undefined ? shortYears(inForce(promise)) : now.short;
  const printed = own === undefined ? promise : { ...own, status: own.status ?? promise.status };
  return standing(printed, status, areExcepted(short, waivers));
}

/** The values that the document prints elsewhere, of the promise and of what it rests on. */
export function conflictsOf({ alternatives, adjusted }: PromiseResult): Conflict[] {
  const all = [...alternatives, ...(adjusted?.alternatives ?? [])];
  return [...new Set(all.map(({ conflict }) => conflict))];
}

/** The outlook under the target in force; what only a changed target lets pass has not reached it. */
export function standingOutlookOf(promise: PromiseResult): Outlook | null {
  const now = inForce(promise);
  if (promise.faults.length > 0) return now.outlook === null ? null : 'undetermined';
  return promise.standing === 'waived' && now.status === 'met' ? promise.outlook : now.outlook;
}

/** What only a changed target lets pass counts as waived, never as met. */
function standing(
  own: { readonly status: Status; readonly outlook: Outlook | null },
  now: Status,
  isExcepted: boolean,
): Standing {
  if (isShort(now)) return isExcepted ? 'waived' : now;
  if (isShort(own.status)) return 'waived';
  // Due earlier than printed: met where the figure reaches what was printed for later, too.
  const isEarly = now === 'met' && own.status === 'not-due';
  return isEarly && own.outlook !== 'achieved' && own.outlook !== 'held' ? 'waived' : now;
}

/** The worst decides; what is waived counts only where nothing else is short. */
export function worstStanding(standings: readonly Standing[]): Standing {
  const others = standings.filter((one) => one !== 'waived');
  const worst = worstStatus(others);
  return others.length < standings.length && !isShort(worst) ? 'waived' : worst;
}

/** The exceptions that hold on the last day of what is evaluated for an indicator or one of its parts. */
export function waiversFor(
  ids: readonly string[],
  waivers: readonly Waiver[],
  day: string,
): Waiver[] {
  return waivers.filter((one) => ids.includes(one.indicator) && !isExpired(one, day));
}

/** Those of its exceptions that a promise needs: for a year that is short. */
export function usedWaivers(promise: PromiseResult): Waiver[] {
  const years = shortYears(inForce(promise));
  return promise.waivers.filter(({ year }) => years.includes(year));
}

/** Relied on to its last day. */
export function isExpired({ expires }: Waiver, day: string): boolean {
  return expires < day;
}

function areExcepted(years: readonly number[], waivers: readonly Waiver[]): boolean {
  return years.length > 0 && years.every((at) => waivers.some(({ year }) => year === at));
}
