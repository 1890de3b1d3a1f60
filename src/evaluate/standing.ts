import type { Comparison, PromiseAnswers, PromiseResult } from '../model/evaluation.ts';
import type { Outlook, Standing, Status } from '../model/terms.ts';
import type { Waiver } from '../model/waivers.ts';
import { worstStatus } from './worst.ts';

type Decisive = Pick<
  PromiseAnswers,
  'status' | 'outlook' | 'requirement' | 'comparison' | 'history'
>;

/** What decides: the answers under the target that is in force. */
export function inForce(promise: PromiseAnswers): Decisive {
  return promise.adjusted ?? promise;
}

export function isShort(status: Status): boolean {
  return status !== 'met' && status !== 'not-due';
}

/** How a promise counts, with the exceptions that are approved for it. */
export function standingOf(promise: PromiseAnswers, waivers: readonly Waiver[]): Standing {
  const { status } = inForce(promise);
  return standing(promise.status, status, areExcepted(shortYears(inForce(promise)), waivers));
}

/**
 * How it would count if the answer under the target in force were another one, because of a
 * value that the document prints elsewhere.
 */
export function standingUnder(promise: PromiseResult, other: Status): Standing {
  const now = inForce(promise);
  const years = isShort(now.status) ? shortYears(now) : [now.requirement.due];
  const own = promise.adjusted === null ? other : promise.status;
  return standing(own, other, areExcepted(years, promise.waivers));
}

/** The outlook under the target in force; what only a changed target lets pass has not reached it. */
export function standingOutlookOf(promise: PromiseResult): Outlook | null {
  const now = inForce(promise);
  return promise.standing === 'waived' && now.status === 'met' ? promise.outlook : now.outlook;
}

/** What only a changed target lets pass counts as waived, never as met. */
function standing(own: Status, now: Status, isExcepted: boolean): Standing {
  if (isShort(now)) return isExcepted ? 'waived' : now;
  return isShort(own) ? 'waived' : now;
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

/** The years that fail it: of a target of every year in the end all that are short. */
function shortYears({ status, requirement, comparison, history }: Decisive): number[] {
  if (!isShort(status)) return [];
  const all: readonly Comparison[] =
    requirement.every && requirement.final ? [...history, comparison] : [comparison];
  return all.filter((one) => isShort(one.status)).map(({ year }) => year);
}

function areExcepted(years: readonly number[], waivers: readonly Waiver[]): boolean {
  return years.length > 0 && years.every((at) => waivers.some(({ year }) => year === at));
}
