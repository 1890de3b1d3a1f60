import { lastDayText, type AsOf } from '../model/as-of.ts';
import type { YearAnswers } from '../model/evaluation.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Waiver, WaiverUnused } from '../model/waivers.ts';
import { isShort } from './short-years.ts';
import { inForce, isExpired, usedWaivers } from './standing.ts';

/**
 * Exceptions that excuse nothing in any of the years: those that have expired, and those that are
 * not needed, with the reason. The first of the years is the evaluated one.
 */
export function waiverFindings(
  waivers: readonly Waiver[],
  years: readonly YearAnswers[],
  asOf?: AsOf,
): Finding[] {
  const [evaluated] = years;
  if (evaluated === undefined || waivers.length === 0) return [];
  const all = years.flatMap(promisesIn);
  const used = new Set(all.flatMap(({ promise }) => usedWaivers(promise)));
  // Of a promise with errors in its figures nobody knows yet what it needs.
  const open = new Set(all.flatMap(({ ids, promise }) => (promise.faults.length > 0 ? ids : [])));
  const day = lastDayText(evaluated.year, asOf);
  // One that an earlier year needed has expired all the same.
  return waivers
    .filter(
      (waiver) => isExpired(waiver, day) || (!used.has(waiver) && !open.has(waiver.indicator)),
    )
    .map((waiver) => unneeded(waiver, evaluated, day));
}

type Named = ReturnType<typeof promisesIn>[number];

function promisesIn({ indicators, commitments }: YearAnswers): {
  readonly ids: readonly string[];
  readonly name: string;
  readonly promise: YearAnswers['indicators'][number]['promises'][number];
}[] {
  return [...indicators, ...commitments].flatMap(({ indicator, promises }) =>
    promises.map((promise) => ({
      ids: [indicator.id, promise.promised.series.id],
      name: indicator.shortName ?? indicator.name,
      promise,
    })),
  );
}

function unneeded(waiver: Waiver, evaluated: YearAnswers, day: string): Finding {
  const { indicator, year, expires, number, place } = waiver;
  const of = promisesIn(evaluated).filter(({ ids }) => ids.includes(indicator));
  const args = { id: indicator, name: of[0]?.name ?? indicator, number, year };
  if (isExpired(waiver, day)) {
    return finding('waivers/expired', { ...args, expires, at: evaluated.year }, place);
  }
  const reason = reasonOf(waiver, of);
  const due = [...new Set(of.map(({ promise }) => inForce(promise).requirement.due))];
  return finding('waivers/unused', { ...args, reason, due, at: evaluated.year }, place);
}

function reasonOf({ year }: Waiver, of: readonly Named[]): WaiverUnused {
  const answers = of.map(({ promise }) => inForce(promise));
  const ofYear = answers.flatMap(({ history }) => history).filter((past) => past.year === year);
  // Of a target of every year what earlier years missed counts in the end.
  if (ofYear.some(({ status }) => isShort(status))) return 'in-the-end';
  if (answers.every(({ status }) => status === 'not-due')) return 'not-due';
  const isOfIt = ofYear.length > 0 || answers.some(({ requirement }) => requirement.due === year);
  if (isOfIt || answers.every(({ status }) => !isShort(status))) return 'met';
  return 'other-year';
}
