import { failsOn } from '../../evaluate/verdict.ts';
import type { Encoding } from '../../model/actuals.ts';
import type { Report } from '../../model/report.ts';
import type { FailOn, Scope } from '../../model/terms.ts';
import { renderFindingsText } from '../../render/findings-text.ts';
import { renderReport, SHOWS_FINDINGS, type ReportFormat } from '../../render/report-formats.ts';
import { remark, type Context } from '../context.ts';
import { findPlans } from '../find-plans.ts';
import { EXIT } from '../io.ts';
import { makeReport } from '../make-report.ts';
import { catalogFor } from '../plan-directories.ts';
import { readInputs } from '../read-inputs.ts';
import { reportFiles, writeReports } from '../write-reports.ts';

export interface EvaluateArgs {
  readonly plan: string;
  readonly actuals: readonly string[];
  readonly year: number | undefined;
  readonly years: readonly number[] | undefined;
  /** Files to write beside standard output. */
  readonly outputs: readonly string[];
  readonly failOn: FailOn;
  readonly strict: boolean;
  readonly encoding: Encoding | undefined;
  readonly format: ReportFormat;
  readonly scope: Scope | undefined;
  readonly plans: string | undefined;
}

/** Reads, evaluates, writes. The verdict is the report's; `--fail-on` moves only the exit code. */
export async function evaluateCommand(context: Context, args: EvaluateArgs): Promise<number> {
  const { io } = context;
  const { plan, year, years, strict, encoding, format, scope } = args;
  const files = reportFiles(context, args.outputs, args.actuals);
  const named = findPlans(context, catalogFor(context, args.plans), plan);
  const sources = readInputs(context, args.actuals);
  const made = makeReport(context, { named, plan, sources, year, years, strict, encoding });
  const { report, findings } = made;
  await writeReports(context, report, files, scope);
  io.stdout.write(await renderReport(report, format, { ...context.forStdout, scope }));
  if (!SHOWS_FINDINGS.has(format)) {
    io.stderr.write(renderFindingsText(findings, context.forStderr));
  }
  const later = years?.filter((one) => one > report.year) ?? [];
  if (later.length > 0) remark(context, context.messages.cli.yearsLeftOut(later, report.year));
  return exitCode(context, report, args.failOn);
}

function exitCode(
  context: Context,
  { verdict, indicators, commitments }: Report,
  failOn: FailOn,
): number {
  const { cli, report: texts } = context.messages;
  const fails = failsOn(failOn, verdict, indicators, commitments);
  if (!fails && verdict === 'fail') remark(context, cli.exitDespiteFail(failOn));
  if (fails && verdict !== 'fail') {
    remark(context, cli.exitDespiteVerdict(texts.verdict[verdict], failOn));
  }
  return fails ? EXIT.failed : EXIT.ok;
}
