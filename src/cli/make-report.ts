import { loadActuals } from '../actuals/load-actuals.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { sha256 } from '../io/read-source.ts';
import type { Encoding, Source } from '../model/actuals.ts';
import type { AsOf } from '../model/as-of.ts';
import { hasErrors, type Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import type { LoadedPlan } from '../plan/load-plan.ts';
import { loadWaivers } from '../plan/waivers/load-waivers.ts';
import { buildReport, findingsFor } from '../report/build-report.ts';
import { choosePlan, FaultyInput } from './choose-plan.ts';
import type { Context } from './context.ts';
import type { Named } from './find-plans.ts';

/** What moves the answer beside plan and figures. */
export interface Asked {
  readonly year: number | undefined;
  /** The end of a month within it, up to which there are figures. */
  readonly asOf?: AsOf | undefined;
  /** Years that are evaluated beside it. */
  readonly years?: readonly number[] | undefined;
  /** What can be judged in spite of errors; undefined for a command that cannot. */
  readonly draft?: boolean | undefined;
  readonly strict: boolean;
  readonly encoding: Encoding | undefined;
  /** Figures without a source satisfy nothing that the verdict rests on. */
  readonly requireSource: boolean;
  /** A file of approved exceptions. */
  readonly waivers?: Source | undefined;
  /** The sheet of each workbook. */
  readonly sheet: string | undefined;
}

export interface ReportInput extends Asked {
  readonly named: Named;
  /** The plan as it was typed. */
  readonly plan: string;
  readonly sources: readonly Source[];
}

/** Evaluates one year. Throws {@link FaultyInput}: with an error in its input there is no verdict. */
export function makeReport(
  context: Context,
  { named, plan: typed, sources, ...asked }: ReportInput,
): { readonly plan: Plan; readonly report: Report; readonly findings: readonly Finding[] } {
  const { asOf, years } = asked;
  const year = asOf?.year ?? asked.year ?? years?.at(-1);
  const loaded = choosePlan(context, named, typed, sources, year, asked);
  if (!loaded.ok) throw new FaultyInput(loaded.findings);
  const made = reportOf(loaded, sources, asked, context.io.version);
  if (!made.ok) throw new FaultyInput(made.findings, draftFor(asked.draft, made.canDraft));
  return { plan: loaded.plan, report: made.report, findings: made.findings };
}

function draftFor(draft: boolean | undefined, canDraft: boolean | undefined): FaultyInput['draft'] {
  if (draft === undefined || canDraft === undefined) return undefined;
  if (draft) return canDraft ? undefined : 'refused';
  return canDraft ? 'possible' : undefined;
}

/** The report of a plan and its figures, or the findings that leave it without an answer. */
export function reportOf(
  { plan, findings: ofPlan }: Extract<LoadedPlan, { ok: true }>,
  sources: readonly Source[],
  asked: Asked,
  version: string,
):
  | { readonly ok: true; readonly report: Report; readonly findings: readonly Finding[] }
  | {
      readonly ok: false;
      readonly findings: readonly Finding[];
      /** A draft would be possible; undefined where the figures are not what is wrong. */
      readonly canDraft?: boolean;
    } {
  const { year, asOf, years, draft, strict, encoding, sheet, requireSource } = asked;
  const reading = { strict, encoding, sheet, asOf };
  const actuals = loadActuals(sources, plan, reading);
  const loaded = asked.waivers === undefined ? undefined : loadWaivers(asked.waivers, plan);
  if (loaded?.ok === false) {
    return { ok: false, findings: [...actuals.findings, ...loaded.findings] };
  }
  const waivers = loaded?.waivers;
  const evaluated = evaluate(plan, actuals, { year, asOf, years, requireSource, waivers, draft });
  if (!evaluated.ok) {
    const isOfFigures = hasErrors(actuals.findings);
    return isOfFigures ? { ...evaluated, canDraft: !actuals.faults.refuses } : evaluated;
  }
  const report = buildReport(plan, actuals, evaluated.evaluation, ofPlan, {
    version,
    digest: sha256,
    requestedYear: year,
    requestedYears: years,
    requestedAsOf: asOf,
    requireSource,
    waivers,
    strict,
    encoding,
    sheet,
  });
  return { ok: true, report, findings: findingsFor(ofPlan, evaluated.evaluation) };
}
