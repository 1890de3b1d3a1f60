import { loadActuals } from '../actuals/load-actuals.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { sha256 } from '../io/read-source.ts';
import type { Encoding, Source } from '../model/actuals.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { buildReport, findingsFor } from '../report/build-report.ts';
import { choosePlan, FaultyInput } from './choose-plan.ts';
import type { Context } from './context.ts';
import type { Named } from './find-plans.ts';

export interface ReportInput {
  readonly named: Named;
  /** The plan as it was typed. */
  readonly plan: string;
  readonly sources: readonly Source[];
  readonly year: number | undefined;
  /** Years that are evaluated beside it. */
  readonly years?: readonly number[] | undefined;
  readonly strict: boolean;
  readonly encoding: Encoding | undefined;
}

/** Evaluates one year. Throws {@link FaultyInput}: with an error in its input there is no verdict. */
export function makeReport(
  context: Context,
  { named, plan: typed, sources, year, years, strict, encoding }: ReportInput,
): { readonly plan: Plan; readonly report: Report; readonly findings: readonly Finding[] } {
  const reading = { strict, encoding };
  const loaded = choosePlan(context, named, typed, sources, year ?? years?.at(-1), reading);
  if (!loaded.ok) throw new FaultyInput(loaded.findings);
  const { plan } = loaded;
  const actuals = loadActuals(sources, plan, reading);
  const evaluated = evaluate(plan, actuals, { year, years });
  if (!evaluated.ok) throw new FaultyInput(evaluated.findings);
  const report = buildReport(plan, actuals, evaluated.evaluation, loaded.findings, {
    version: context.io.version,
    digest: sha256,
    requestedYear: year,
    requestedYears: years,
    ...reading,
  });
  return { plan, report, findings: findingsFor(loaded.findings, evaluated.evaluation) };
}
