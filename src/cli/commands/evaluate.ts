import { failsOn } from '../../evaluate/verdict.ts';
import type { Report } from '../../model/report.ts';
import type { FailOn, Scope } from '../../model/terms.ts';
import { draftLines } from '../../render/draft-mark.ts';
import { renderFindingsText } from '../../render/findings-text.ts';
import { renderReport, SHOWS_FINDINGS, type ReportFormat } from '../../render/report-formats.ts';
import { remark, type Context } from '../context.ts';
import { evaluateInputs, type EvaluateInputs } from '../evaluate-inputs.ts';
import { EXIT } from '../io.ts';
import { reportFiles, writeReports } from '../write-reports.ts';

export interface EvaluateArgs extends EvaluateInputs {
  /** Files to write beside standard output. */
  readonly outputs: readonly string[];
  readonly failOn: FailOn;
  readonly format: ReportFormat;
  readonly scope: Scope | undefined;
}

/** Reads, evaluates, writes. The verdict is the report's; `--fail-on` moves only the exit code. */
export async function evaluateCommand(context: Context, args: EvaluateArgs): Promise<number> {
  const { io } = context;
  const { years, format, scope } = args;
  const read = args.waivers === undefined ? args.actuals : [...args.actuals, args.waivers];
  const files = reportFiles(context, args.outputs, read);
  const { report, findings } = await evaluateInputs(context, args);
  // A link under the name of a report may lead to the plan.
  reportFiles(context, args.outputs, [...read, report.plan.file]);
  await writeReports(context, report, files, scope);
  io.stdout.write(await renderReport(report, format, { ...context.forStdout, scope }));
  // The errors of a draft are told beside every format.
  const told = SHOWS_FINDINGS.has(format)
    ? findings.filter(({ severity }) => severity === 'error')
    : findings;
  if (told.length > 0) io.stderr.write(renderFindingsText(told, context.forStderr));
  const later = years?.filter((one) => one > report.year) ?? [];
  if (later.length > 0) remark(context, context.messages.cli.yearsLeftOut(later, report.year));
  for (const line of draftLines(report, context.messages.report)) remark(context, line);
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
  if (fails && verdict === 'draft') remark(context, cli.draftExit());
  else if (fails && verdict !== 'fail') {
    remark(context, cli.exitDespiteVerdict(texts.verdict[verdict], failOn));
  }
  return fails ? EXIT.failed : EXIT.ok;
}
