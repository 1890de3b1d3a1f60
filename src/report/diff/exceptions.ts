import type { Effect, Exception } from '../../model/diff.ts';
import type * as Json from '../../model/report.ts';
import { inForce } from '../in-force.ts';
import { factorBetween } from './amounts.ts';
import { orderOfTargets } from './target-order.ts';

/** Documents that changed the target, or excuse that it is not met, in one of the reports only. */
export function exceptionCauses(
  before: Json.Part,
  after: Json.Part,
  years: readonly [number, number],
): Exception[] {
  return [...amended(before, after, years), ...waived(before, after)];
}

function amended(
  before: Json.Part,
  after: Json.Part,
  years: readonly [number, number],
): Exception[] {
  const [a, b] = [before.adjusted, after.adjusted];
  if (a === null && b === null) return [];
  const order = orderOfTargets({
    before: inForce(before),
    after: inForce(after),
    factor: factorBetween(before.unit, after.unit),
    years,
  });
  // The same document asks for the same; unless its entry in the plan was edited.
  const isSame = order === 'same' || order === 'unknown';
  if (isSameDocument(a, b) && isSame && !isPutOff(before, after)) return [];
  const effect = order === 'stricter' ? 'tightened' : order === 'weaker' ? 'weakened' : 'changed';
  return [
    exception('amendment', isPutOff(before, after) ? 'weakened' : effect, nameOf(a), nameOf(b)),
  ];
}

function isSameDocument(a: Json.Adjusted | null, b: Json.Adjusted | null): boolean {
  return a?.number === b?.number && a?.date === b?.date;
}

/** Due later than before. */
function isPutOff(before: Json.Part, after: Json.Part): boolean {
  const [was, now] = [inForce(before).requirement, inForce(after).requirement];
  return was !== null && now !== null && now.finalDue > was.finalDue;
}

/** What is newly excused can turn a miss into a pass. */
function waived(before: Json.Part, after: Json.Part): Exception[] {
  const [a, b] = [documentsOf(before), documentsOf(after)];
  if (a === b) return [];
  const effect: Effect = b === null ? 'tightened' : a === null ? 'weakened' : 'changed';
  return [exception('waiver', effect, a, b)];
}

function documentsOf({ waivers }: Json.Part): string | null {
  return waivers.length === 0 ? null : [...new Set(waivers.map(({ number }) => number))].join('、');
}

function nameOf(adjusted: Json.Adjusted | null): string | null {
  return adjusted === null ? null : adjusted.number;
}

function exception(
  what: Exception['what'],
  effect: Effect,
  before: string | null,
  after: string | null,
): Exception {
  return { kind: 'exception', what, effect, before, after };
}
