import type { Source } from '../model/actuals.ts';
import type { Context } from './context.ts';
import { findPlans } from './find-plans.ts';
import { makeReport, type Asked } from './make-report.ts';
import { catalogFor } from './plan-directories.ts';
import { readInputs } from './read-inputs.ts';

/** Which plan is judged by which figures, as named on the command line. */
export interface EvaluateInputs extends Omit<Asked, 'waivers'> {
  readonly plan: string;
  readonly actuals: readonly string[];
  /** The file of approved exceptions. */
  readonly waivers: string | undefined;
  readonly plans: string | undefined;
}

/** Reads and evaluates; throws FaultyInput where nothing can be judged. */
export function evaluateInputs(
  context: Context,
  { plan, actuals, waivers: exceptions, plans, ...asked }: EvaluateInputs,
): ReturnType<typeof makeReport> {
  const named = findPlans(context, catalogFor(context, plans), plan);
  const { sources, waivers } = readWithWaivers(context, actuals, exceptions);
  return makeReport(context, { named, plan, sources, waivers, ...asked });
}

/** The figures, and behind them the file of exceptions where there is one: all faults at once. */
export function readWithWaivers(
  context: Context,
  actuals: readonly string[],
  waivers: string | undefined,
): { readonly sources: readonly Source[]; readonly waivers: Source | undefined } {
  const read = readInputs(context, waivers === undefined ? actuals : [...actuals, waivers]);
  return { sources: read.slice(0, actuals.length), waivers: read[actuals.length] };
}
