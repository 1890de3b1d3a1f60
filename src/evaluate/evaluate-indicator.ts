import { lastDayText } from '../model/as-of.ts';
import type { IndicatorResult, PromiseResult } from '../model/evaluation.ts';
import type { Indicator } from '../model/plan.ts';
import type { Outlook } from '../model/terms.ts';
import type { Waiver } from '../model/waivers.ts';
import { evaluatePromise } from './evaluate-promise.ts';
import type { Values } from './values.ts';
import { inForce, standingOf, standingOutlookOf, waiversFor, worstStanding } from './standing.ts';
import { worstOutlook, worstStatus } from './worst.ts';

/** Judges every part of an indicator; the worst decides. */
export function evaluateIndicator(
  values: Values,
  indicator: Indicator,
  year: number,
  waivers: readonly Waiver[] = [],
): IndicatorResult {
  const promises = indicator.promises.map((promised): PromiseResult => {
    const answers = evaluatePromise(values, promised, year);
    const day = lastDayText(year, values.asOf);
    // What is not known needs no exception yet.
    const isOpen = answers.faults.length > 0;
    const own = isOpen ? [] : waiversFor([indicator.id, promised.series.id], waivers, day);
    return { ...answers, waivers: own, standing: standingOf(answers, own) };
  });
  return {
    indicator,
    status: worstStatus(promises.map(({ status }) => status)),
    outlook: withFaults(promises, worstOutlook(promises.map(({ outlook }) => outlook))),
    standing: worstStanding(promises.map(({ standing }) => standing)),
    standingOutlook: withFaults(promises, worstOutlook(promises.map(standingOutlookOf))),
    final: isFinal(promises),
    hasData: promises.some(({ comparison }) => comparison.actual.known),
    contested: promises.some(({ alternatives, adjusted }) =>
      [...alternatives, ...(adjusted?.alternatives ?? [])].some(({ differs }) => differs),
    ),
    provisional: promises.some(({ provisional }) => provisional),
    promises,
  };
}

/** A part that is not known can be worse than the others. */
function withFaults(promises: readonly PromiseResult[], worst: Outlook | null): Outlook | null {
  const isOpen = promises.some(({ faults }) => faults.length > 0);
  return isOpen && worst !== null && worst !== 'reversing' ? 'undetermined' : worst;
}

/** Parts that are not due yet do not make an annual target of one that is due at last. */
function isFinal(promises: readonly PromiseResult[]): boolean {
  const due = promises
    .map((promise) => (promise.status === 'not-due' ? inForce(promise) : promise))
    .filter(({ status }) => status !== 'not-due');
  return due.length > 0 && due.every(({ requirement }) => requirement.final);
}
