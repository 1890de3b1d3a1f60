import type { Missing, PromiseAnswers } from '../model/evaluation.ts';
import { rowsOf, type Indicator, type Plan, type Promised } from '../model/plan.ts';
import type { Scope } from '../model/terms.ts';
import { evaluatePromise } from './evaluate-promise.ts';
import { operandOf } from './operands.ts';
import { Values } from './values.ts';

/**
 * Every figure that an evaluation of the years would look for: what is
 * missing when nothing is given. Each once, in the order of the plan.
 */
export function neededFigures(
  plan: Plan,
  years: readonly number[],
  scope: Scope | undefined,
): readonly Missing[] {
  const values = new Values(plan, []);
  const needed = new Map<string, Missing>();
  for (const { promises } of rowsIn(plan, scope)) {
    for (const promised of promises) {
      for (const year of years) {
        for (const missing of neededFor(values, promised, year)) {
          const { series, year: at, area } = missing;
          const key = `${series.id} ${String(at)} ${area?.key ?? ''}`;
          if (!needed.has(key)) needed.set(key, missing);
        }
      }
    }
  }
  return bySeries([...needed.values()]);
}

/** Of each series the years together, so that they can be filled in from one source. */
function bySeries(needed: readonly Missing[]): readonly Missing[] {
  const order = [...new Set(needed.map(({ series }) => series.id))];
  const rank = new Map(order.map((id, index) => [id, index]));
  const rankOf = ({ series }: Missing): number => rank.get(series.id) ?? 0;
  return [...needed].sort((a, b) => rankOf(a) - rankOf(b) || a.year - b.year);
}

function rowsIn(plan: Plan, scope: Scope | undefined): readonly Indicator[] {
  if (scope === 'indicators') return plan.indicators;
  return scope === 'commitments' ? plan.commitments : rowsOf(plan);
}

/** What is compared, what the outlook rests on, and what a day within a year is told by. */
function neededFor(values: Values, promised: Promised, year: number): Missing[] {
  const result = evaluatePromise(values, promised, year);
  const { adjusted } = result;
  const years = [result, ...(adjusted === null ? [] : [adjusted])].flatMap(({ requirement }) => {
    const { due, dueDate, finalDue, comparator } = requirement;
    const isWithinYear = dueDate !== undefined && !dueDate.endsWith('-12-31');
    return [
      ...(year < finalDue ? [year] : []),
      ...(isWithinYear && comparator !== 'completed' && year >= due ? [due - 1] : []),
    ];
  });
  return [
    ...missingOf(result),
    ...reportedShare(result),
    ...years.flatMap((at) => values.at(promised.series.id, at).missing),
  ];
}

/** Of areas that are not even counted only the reported share can decide. */
function reportedShare({ promised: { series }, comparison }: PromiseAnswers): Missing[] {
  const { areas } = comparison.actual;
  if (areas === undefined || areas.total !== undefined) return [];
  return [{ series, year: comparison.year, area: undefined }];
}

function missingOf({ comparison, history, adjusted }: PromiseAnswers): Missing[] {
  const ofAdjusted = adjusted === null ? [] : [...adjusted.history, adjusted.comparison];
  return [...history, comparison, ...ofAdjusted].flatMap(({ actual, bound }) => [
    ...actual.missing,
    ...(operandOf(bound)?.missing ?? []),
  ]);
}
