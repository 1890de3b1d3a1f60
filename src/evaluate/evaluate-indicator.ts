import type { IndicatorResult, PromiseResult } from '../model/evaluation.ts';
import type { Indicator } from '../model/plan.ts';
import { evaluatePromise } from './evaluate-promise.ts';
import type { Values } from './values.ts';
import { worstOutlook, worstStatus } from './worst.ts';

/** Judges every part of an indicator; the worst decides. */
export function evaluateIndicator(
  values: Values,
  indicator: Indicator,
  year: number,
): IndicatorResult {
  const promises = indicator.promises.map((promised) => evaluatePromise(values, promised, year));
  return {
    indicator,
    status: worstStatus(promises.map(({ status }) => status)),
    outlook: worstOutlook(promises.map(({ outlook }) => outlook)),
    final: isFinal(promises),
    hasData: promises.some(({ comparison }) => comparison.actual.known),
    contested: promises.some(({ alternatives }) => alternatives.some(({ differs }) => differs)),
    provisional: promises.some(({ provisional }) => provisional),
    promises,
  };
}

/** Parts that are not due yet do not make an annual target of one that is due at last. */
function isFinal(promises: readonly PromiseResult[]): boolean {
  const due = promises.filter(({ status }) => status !== 'not-due');
  return due.length > 0 && due.every(({ requirement }) => requirement.final);
}
