import { decodeChunks, detectEncoding } from '../../actuals/decode.ts';
import { diffCliTextsIn } from '../../messages/diff-cli-texts.ts';
import type { Encoding, Source } from '../../model/actuals.ts';
import type { Diff } from '../../model/diff.ts';
import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import type { DiffFailOn } from '../../model/terms.ts';
import { renderDiff, type DiffFormat } from '../../render/diff-formats.ts';
import { renderFindingsText } from '../../render/findings-text.ts';
import { diffReports } from '../../report/diff-reports.ts';
import { readReport } from '../../report/read-report.ts';
import { UsageError, type Context } from '../context.ts';
import { findPlans } from '../find-plans.ts';
import { EXIT } from '../io.ts';
import { makeReport } from '../make-report.ts';
import { catalogFor } from '../plan-directories.ts';
import { readInputs } from '../read-inputs.ts';

export interface DiffArgs {
  readonly inputs: readonly string[];
  readonly years: readonly [number, number] | undefined;
  readonly failOn: readonly DiffFailOn[];
  readonly format: DiffFormat;
  readonly strict: boolean;
  readonly encoding: Encoding | undefined;
  readonly plans: string | undefined;
}

type Reports = readonly [before: Report, after: Report];

/** Compares two stored reports, or two years of a plan. What changed is the diff's to say; `--fail-on` moves only the exit code. */
export function diffCommand(context: Context, args: DiffArgs): number {
  const { io } = context;
  const reports =
    args.years === undefined
      ? storedReports(context, args)
      : madeReports(context, args.years, args);
  const [before, after] = reports;
  const regions = reports.map(({ plan: { region } }) => region);
  const [was, now] = regions;
  if (was !== undefined && now !== undefined && was.id !== now.id) {
    const cli = diffCliTextsIn(context.messages.language);
    throw new UsageError(cli.otherRegions(`${was.name} (${was.id})`, `${now.name} (${now.id})`));
  }
  const diff = diffReports(before, after);
  io.stdout.write(renderDiff(diff, args.format, context.forStdout));
  return failsOn(diff, args.failOn) ? EXIT.failed : EXIT.ok;
}

function failsOn({ summary }: Diff, failOn: readonly DiffFailOn[]): boolean {
  return failOn.some((what) => what !== 'never' && summary[what] > 0);
}

function storedReports(context: Context, { inputs, strict, encoding }: DiffArgs): Reports {
  const cli = diffCliTextsIn(context.messages.language);
  const isForm = inputs.length === 2 && inputs.every((path) => /\.json$/iu.test(path));
  if (!isForm) throw new UsageError(cli.forms(inputs));
  if (strict) throw new UsageError(cli.optionNeedsYears('--strict'));
  if (encoding !== undefined) throw new UsageError(cli.optionNeedsYears('--encoding'));
  const faults: string[] = [];
  const read = readInputs(context, inputs).flatMap((source) => {
    const text = textOf(source);
    if (text === undefined) {
      faults.push(cli.notText(source.file));
      return [];
    }
    const result = readReport(text);
    if (result.ok) return [result.report];
    const { fault } = result;
    const detail =
      fault.kind === 'other-version' ? fault.version : fault.kind === 'malformed' ? fault.at : '';
    faults.push(cli.reportFault(fault.kind, source.file, detail));
    return [];
  });
  const [before, after] = read;
  if (before === undefined || after === undefined) throw new UsageError(faults.join('\n'));
  return [before, after];
}

/** UTF-8, or the UTF-16 with a byte order mark that `>` of some shells writes; undefined for anything else. */
function textOf({ bytes }: Source): string | undefined {
  if (bytes.length === 0) return '';
  const found = detectEncoding(bytes);
  if (!found.ok || found.encoding === 'gb18030') return undefined;
  return [...decodeChunks(bytes, found.encoding, found.start)].join('');
}

/** The same plan and figures in two years; what is doubtful in them is told once, without the notes of each report. */
function madeReports(
  context: Context,
  years: readonly [number, number],
  { inputs, strict, encoding, plans }: DiffArgs,
): Reports {
  const [plan, ...actuals] = inputs;
  if (plan === undefined || actuals.length === 0) {
    throw new UsageError(diffCliTextsIn(context.messages.language).forms(inputs));
  }
  const named = findPlans(context, catalogFor(context, plans), plan);
  const sources = readInputs(context, actuals);
  const [before, after] = years.map((year) =>
    makeReport(context, { named, plan, sources, year, strict, encoding }),
  );
  if (before === undefined || after === undefined) throw new Error('there are two years');
  const findings = distinct([...before.findings, ...after.findings]).filter(
    ({ severity }) => severity !== 'note',
  );
  context.io.stderr.write(renderFindingsText(findings, context.forStderr));
  return [before.report, after.report];
}

function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((found) => [JSON.stringify(found), found])).values()];
}
