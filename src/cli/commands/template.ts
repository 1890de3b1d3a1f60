import { neededFigures } from '../../evaluate/needed-figures.ts';
import type { Missing } from '../../model/evaluation.ts';
import { finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import type { Scope } from '../../model/terms.ts';
import { renderTemplate } from '../../render/template.ts';
import { templateTable } from '../../render/template-rows.ts';
import { FaultyInput, loadEntry } from '../choose-plan.ts';
import { remark, UsageError, type Context } from '../context.ts';
import { findPlans, planOfYear } from '../find-plans.ts';
import { EXIT } from '../io.ts';
import { catalogFor } from '../plan-directories.ts';
import { writeOutput } from '../write-output.ts';

export interface TemplateArgs {
  readonly plan: string;
  readonly year: number | undefined;
  readonly scope: Scope | undefined;
  readonly output: string | undefined;
  readonly plans: string | undefined;
}

/** What a file can be, by the ending of its name. */
const BY_ENDING: ReadonlyMap<string, 'csv' | 'xlsx'> = new Map([
  ['csv', 'csv'],
  ['txt', 'csv'],
  ['xlsx', 'xlsx'],
]);

/** Writes the table that an analyst has to fill in for a plan and a year. */
export async function templateCommand(context: Context, args: TemplateArgs): Promise<number> {
  const { io, messages } = context;
  const { year, output } = args;
  const format = output === undefined ? 'csv' : formatOf(context, output);
  const plan = loadNamed(context, args);
  const { from, to } = plan.period;
  if (year !== undefined && (year < from || year > to)) {
    throw new FaultyInput([finding('evaluate/year-outside-period', { year, from, to })]);
  }
  const years = Array.from({ length: to - from + 1 }, (_one, index) => from + index);
  const needed = neededFigures(plan, year === undefined ? years : [year], args.scope);
  if (needed.length === 0) throw new UsageError(messages.cli.nothingNeeded(year ?? null));
  if (output === undefined) {
    io.stdout.write(renderTemplate(plan, needed, context.forStdout));
    return EXIT.ok;
  }
  writeOutput(context, output, await contentOf(format, plan, needed, args, context));
  remark(context, messages.cli.written(output, templateTable(plan, needed).rows.length));
  return EXIT.ok;
}

async function contentOf(
  format: 'csv' | 'xlsx',
  plan: Plan,
  needed: readonly Missing[],
  { year }: TemplateArgs,
  { forStdout }: Context,
): Promise<string | Uint8Array> {
  if (format === 'csv') return renderTemplate(plan, needed, forStdout);
  const { templateBook } = await import('../../render/template-xlsx.ts');
  const { writeBook } = await import('../../render/xlsx/write-book.ts');
  return writeBook(templateBook(plan, needed, year, forStdout));
}

/** A name that promises what cannot be written is refused: a CSV named .xls opens as something else. */
function formatOf({ messages }: Context, output: string): 'csv' | 'xlsx' {
  const name = output.split(/[\\/]/u).at(-1) ?? '';
  const format = BY_ENDING.get(/\.([^.]*)$/u.exec(name)?.[1]?.toLowerCase() ?? '');
  if (format !== undefined) return format;
  throw new UsageError(messages.cli.templateFormatUnknown(output));
}

function loadNamed(context: Context, { plan: name, year, plans }: TemplateArgs): Plan {
  const named = findPlans(context, catalogFor(context, plans), name);
  const { entry, expectedId } =
    named.kind === 'one' ? named : planOfYear(context, named, name, year);
  const loaded = loadEntry(context, entry, expectedId);
  if (!loaded.ok) throw new FaultyInput(loaded.findings);
  return loaded.plan;
}
