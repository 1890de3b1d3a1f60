import { loadActuals } from '../actuals/load-actuals.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Encoding } from '../model/actuals.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { buildReport, findingsFor } from '../report/build-report.ts';
import { choosePlan, FaultyInput } from './choose-plan.ts';
import type { Context } from './context.ts';
import { findPlans } from './find-plans.ts';
import { catalogFor } from './plan-directories.ts';
import { readInputs } from './read-inputs.ts';

/** Which plan is judged by which figures, as named on the command line. */
export interface EvaluateInputs {
  readonly plan: string;
  readonly actuals: readonly string[];
  readonly year: number | undefined;
  readonly years?: readonly number[] | undefined;
  readonly strict: boolean;
  readonly encoding: Encoding | undefined;
  readonly plans: string | undefined;
}

export interface EvaluatedInputs {
  readonly plan: Plan;
  readonly report: Report;
  readonly findings: readonly Finding[];
}

/** Reads and evaluates; throws {@link FaultyInput} where nothing can be judged. */
export function evaluateInputs(context: Context, args: EvaluateInputs): EvaluatedInputs {
  const { year, years, strict, encoding } = args;
  const named = findPlans(context, catalogFor(context, args.plans), args.plan);
  const sources = readInputs(context, args.actuals);
  const reading = { strict, encoding };
  const loaded = choosePlan(context, named, args.plan, sources, year ?? years?.at(-1), reading);
  if (!loaded.ok) throw new FaultyInput(loaded.findings);
  const { plan } = loaded;
  const actuals = loadActuals(sources, plan, reading);
  const evaluated = evaluate(plan, actuals, { year, years });
  if (!evaluated.ok) throw new FaultyInput(evaluated.findings);
  const report = buildReport(plan, actuals, evaluated.evaluation, loaded.findings, {
    version: context.io.version,
    requestedYear: year,
    requestedYears: years,
    ...reading,
  });
  return { plan, report, findings: findingsFor(loaded.findings, evaluated.evaluation) };
}
