import type { IndicatorResult } from '../model/evaluation.ts';
import type { FailOn, Status, Verdict } from '../model/terms.ts';
import { worstStatus } from './worst.ts';

/** What the verdict rests on: the binding indicators; in a plan that has none, all of them. */
export function gateOf(results: readonly IndicatorResult[]): 'binding' | 'all' {
  return results.some(({ indicator }) => indicator.attribute === 'binding') ? 'binding' : 'all';
}

export function inGate({ indicator }: IndicatorResult, gate: 'binding' | 'all'): boolean {
  return gate === 'all' || indicator.attribute === 'binding';
}

/** Nothing due: open. All that is due is met: pass. Anything else, an unknown included: fail. */
export function verdictOf(statuses: readonly Status[]): Verdict {
  const due = statuses.filter((status) => status !== 'not-due');
  if (due.length === 0) return 'open';
  return due.every((status) => status === 'met') ? 'pass' : 'fail';
}

/** True if the verdict would be another under a value that the document prints elsewhere. */
export function isVerdictContested(gated: readonly IndicatorResult[], verdict: Verdict): boolean {
  const own = gated.map(({ status }) => status);
  return gated.some((result, index) =>
    statusesUnderAlternatives(result).some(
      (status) => verdictOf(own.with(index, status)) !== verdict,
    ),
  );
}

/** The status of an indicator under each other printed value of one of its promises. */
function statusesUnderAlternatives({ promises }: IndicatorResult): Status[] {
  const own = promises.map(({ status }) => status);
  return promises.flatMap(({ alternatives }, part) =>
    alternatives.flatMap(({ status }) =>
      status === null ? [] : [worstStatus(own.with(part, status))],
    ),
  );
}

/** Whether the command fails; the verdict itself is the same under every choice. */
export function failsOn(
  failOn: FailOn,
  verdict: Verdict,
  indicators: readonly { readonly status: Status; readonly outlook: string | null }[],
): boolean {
  const anyShort = indicators.some(({ status }) => status !== 'met' && status !== 'not-due');
  switch (failOn) {
    case 'never':
      return false;
    case 'binding':
      return verdict === 'fail';
    case 'any':
      return verdict === 'fail' || anyShort;
    case 'behind':
      return (
        verdict === 'fail' ||
        anyShort ||
        indicators.some(({ outlook }) => outlook === 'behind' || outlook === 'reversing')
      );
  }
}
