import { EVERYTHING } from '../number/interval.ts';
import type { Comparison, Operand, ResolvedBound } from '../model/evaluation.ts';
import type { Fault, Faults } from '../model/faults.ts';
import { leavesOf, type Plan } from '../model/plan.ts';
import { operandOf } from './operands.ts';

/** The errors that can have touched a series, or one that it is computed from. */
export function faultsOf(id: string, plan: Plan, faults: Faults | undefined): readonly Fault[] {
  if (faults === undefined) return [];
  const own = [...leavesOf(plan, [id])].flatMap((leaf) => faults.ofSeries.get(leaf) ?? []);
  return [...new Set([...own, ...faults.everywhere])];
}

/** A value that is not used: anything, whatever else is known of it. */
export function suspended(faults: readonly Fault[]): Operand {
  return {
    interval: EVERYTHING,
    known: false,
    text: undefined,
    figures: [],
    missing: [],
    provisional: false,
    doubtful: true,
    findings: [],
    faults,
  };
}

/** The errors on either side of a comparison: with any of them nothing is decided. */
export function faultsBetween(actual: Operand, bound: ResolvedBound): readonly Fault[] {
  return [...new Set([...(actual.faults ?? []), ...(operandOf(bound)?.faults ?? [])])];
}

export function faultsIn(comparisons: readonly Comparison[]): readonly Fault[] {
  return [...new Set(comparisons.flatMap(({ actual, bound }) => faultsBetween(actual, bound)))];
}
