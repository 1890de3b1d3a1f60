import { sha256 } from '../../io/read-source.ts';
import { diffCliTextsIn } from '../../messages/diff-cli-texts.ts';
import { storedAltered, storedFault } from '../../messages/stored-fault.ts';
import type { Encoding } from '../../model/actuals.ts';
import type { Diff } from '../../model/diff.ts';
import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import type { DiffFailOn, DiffFormat } from '../../model/terms.ts';
import { renderDiff } from '../../render/diff-formats.ts';
import { renderFindingsText } from '../../render/findings-text.ts';
import { diffReports } from '../../report/diff-reports.ts';
import { isSealed } from '../../report/seal.ts';
import { UsageError, type Context } from '../context.ts';
import { readWithWaivers } from '../evaluate-inputs.ts';
import { findPlans } from '../find-plans.ts';
import { EXIT } from '../io.ts';
import { makeReport } from '../make-report.ts';
import { catalogFor } from '../plan-directories.ts';
import { readInputs } from '../read-inputs.ts';
import { readStored } from '../read-stored.ts';

export interface DiffArgs {
  readonly inputs: readonly string[];
  readonly years: readonly [number, number] | undefined;
  readonly failOn: readonly DiffFailOn[];
  readonly format: DiffFormat;
  readonly strict: boolean;
  readonly encoding: Encoding | undefined;
  readonly requireSource: boolean;
  readonly waivers: string | undefined;
  readonly plans: string | undefined;
}

interface Pair {
  readonly before: Report;
  readonly after: Report;
}

/** Compares two stored reports, or two years of a plan. What changed is the diff's to say; `--fail-on` moves only the exit code. */
export function diffCommand(context: Context, args: DiffArgs): number {
  const { before, after } =
    args.years === undefined
      ? storedReports(context, args)
      : madeReports(context, args.years, args);
  const diff = diffReports(before, after);
  context.io.stdout.write(renderDiff(diff, args.format, context.forStdout));
  return failsOn(diff, args.failOn) ? EXIT.failed : EXIT.ok;
}

function failsOn({ summary }: Diff, failOn: readonly DiffFailOn[]): boolean {
  return failOn.some((what) => what !== 'never' && summary[what] > 0);
}

function storedReports(context: Context, { inputs, ...asked }: DiffArgs): Pair {
  const cli = diffCliTextsIn(context.messages.language);
  const isForm = inputs.length === 2 && inputs.every((path) => /\.json$/iu.test(path));
  if (!isForm) throw new UsageError(cli.forms(inputs));
  const given = [
    ...(asked.strict ? ['--strict'] : []),
    ...(asked.encoding === undefined ? [] : ['--encoding']),
    ...(asked.requireSource ? ['--require-source'] : []),
    ...(asked.waivers === undefined ? [] : ['--waivers']),
  ];
  const [unfit] = given;
  if (unfit !== undefined) throw new UsageError(cli.optionNeedsYears(unfit));
  const faults: string[] = [];
  const reports = readInputs(context, inputs).flatMap((source) => {
    const { read } = readStored(context, source);
    if (!read.ok) {
      faults.push(storedFault(context.messages.language, source.file, read.fault));
      return [];
    }
    // Of what was altered by hand nothing can be said that would be of the figures.
    if (!isSealed(read.report, sha256))
      faults.push(storedAltered(context.messages.language, source.file));
    return [read.report];
  });
  const [before, after] = reports;
  if (faults.length > 0 || before === undefined || after === undefined)
    throw new UsageError(faults.join('\n'));
  return { before, after };
}

/** The same plan and figures in two years; what is doubtful in them is told once, without the notes of each report. */
function madeReports(
  context: Context,
  years: readonly [number, number],
  { inputs, strict, encoding, requireSource, waivers: exceptions, plans }: DiffArgs,
): Pair {
  const [plan, ...actuals] = inputs;
  const areReports = inputs.every((path) => /\.json$/iu.test(path));
  if (plan === undefined || actuals.length === 0 || areReports) {
    throw new UsageError(diffCliTextsIn(context.messages.language).forms(inputs));
  }
  const named = findPlans(context, catalogFor(context, plans), plan);
  const { sources, waivers } = readWithWaivers(context, actuals, exceptions);
  const reading = { named, plan, sources, waivers, strict, encoding, requireSource };
  const [before, after] = years.map((year) => makeReport(context, { ...reading, year }));
  if (before === undefined || after === undefined) throw new Error('there are two years');
  const findings = distinct([...before.findings, ...after.findings]).filter(
    ({ severity }) => severity !== 'note',
  );
  context.io.stderr.write(renderFindingsText(findings, context.forStderr));
  return { before: before.report, after: after.report };
}

function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((found) => [JSON.stringify(found), found])).values()];
}
