import { usedWaivers } from '../evaluate/standing.ts';
import type { Adjusted, PromiseResult } from '../model/evaluation.ts';
import type { Promised } from '../model/plan.ts';
import type * as Json from '../model/report.ts';
import { conflictOf, paceOf, sidesOf, wayLeftOf } from './answer-json.ts';
import { gapOf } from './comparison-json.ts';

/** The answers under the target that a later document set. */
export function adjustedOf(adjusted: Adjusted, promised: Promised): Json.Adjusted {
  const { amendment, comparison, status, outlook, noPace, history, alternatives } = adjusted;
  const { number, date, approver, note, target } = amendment;
  return {
    number,
    date,
    approver: approver ?? null,
    note: note ?? null,
    ...sidesOf(promised, target, adjusted),
    status,
    yearStatus: status === 'not-due' ? status : comparison.status,
    outlook,
    pace: paceOf(adjusted.pace),
    noPace,
    ...gapOf(comparison.gap),
    ...wayLeftOf(adjusted),
    history: [...adjusted.carried, ...history].map((past) => ({
      year: past.year,
      status: past.status,
    })),
    conflicts: alternatives.map((one) => conflictOf(one, promised.series.id)),
  };
}

/** The approved exceptions that the promise needs. */
export function waiversOf(result: PromiseResult): Json.Waiver[] {
  return usedWaivers(result).map(({ year, reason, approver, number, expires, place }) => ({
    year,
    reason,
    approver,
    number,
    expires,
    line: place.line,
  }));
}
