import type { Context } from './context.ts';
import { findPlans } from './find-plans.ts';
import { makeReport, type Asked } from './make-report.ts';
import { catalogFor } from './plan-directories.ts';
import { readActuals } from './read-actuals.ts';

/** Which plan is judged by which figures, as named on the command line. */
export interface EvaluateInputs extends Asked {
  readonly plan: string;
  readonly actuals: readonly string[];
  readonly plans: string | undefined;
}

/** Reads and evaluates; throws FaultyInput where nothing can be judged. */
export async function evaluateInputs(
  context: Context,
  { plan, actuals, plans, ...asked }: EvaluateInputs,
): Promise<ReturnType<typeof makeReport>> {
  const named = findPlans(context, catalogFor(context, plans), plan);
  const sources = await readActuals(context, actuals);
  return makeReport(context, { named, plan, sources, ...asked });
}
