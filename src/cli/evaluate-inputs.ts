import { openWorkbooks } from '../io/open-workbooks.ts';
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
export async function evaluateInputs(
  context: Context,
  { plan, actuals, waivers: exceptions, plans, ...asked }: EvaluateInputs,
): Promise<ReturnType<typeof makeReport>> {
  const named = findPlans(context, catalogFor(context, plans), plan);
  const { sources, waivers } = await readWithWaivers(context, actuals, exceptions);
  return makeReport(context, { named, plan, sources, waivers, ...asked });
}

/** The figures, and the file of exceptions where there is one: what cannot be read is told at once. */
export async function readWithWaivers(
  context: Context,
  actuals: readonly string[],
  waivers: string | undefined,
): Promise<{ readonly sources: readonly Source[]; readonly waivers: Source | undefined }> {
  const read = readInputs(context, waivers === undefined ? actuals : [...actuals, waivers]);
  const sources = await openWorkbooks(read.slice(0, actuals.length));
  return { sources, waivers: read[actuals.length] };
}
