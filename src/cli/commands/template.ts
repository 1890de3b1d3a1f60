import { neededFigures } from '../../evaluate/needed-figures.ts';
import { finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import type { Scope } from '../../model/terms.ts';
import { renderTemplate } from '../../render/template.ts';
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

/** Writes the CSV that an analyst has to fill in for a plan and a year. */
export function templateCommand(context: Context, args: TemplateArgs): number {
  const { io, messages } = context;
  const { year, output } = args;
  const plan = loadNamed(context, args);
  const { from, to } = plan.period;
  if (year !== undefined && (year < from || year > to)) {
    throw new FaultyInput([finding('evaluate/year-outside-period', { year, from, to })]);
  }
  const years = Array.from({ length: to - from + 1 }, (_one, index) => from + index);
  const needed = neededFigures(plan, year === undefined ? years : [year], args.scope);
  if (needed.length === 0) throw new UsageError(messages.cli.nothingNeeded(year ?? null));
  const text = renderTemplate(plan, needed, context.forStdout);
  if (output === undefined) io.stdout.write(text);
  else {
    writeOutput(context, output, text);
    remark(context, messages.cli.written(output, text.split('\r\n').length - 2));
  }
  return EXIT.ok;
}

function loadNamed(context: Context, { plan: name, year, plans }: TemplateArgs): Plan {
  const named = findPlans(context, catalogFor(context, plans), name);
  const { entry, expectedId } =
    named.kind === 'one' ? named : planOfYear(context, named, name, year);
  const loaded = loadEntry(context, entry, expectedId);
  if (!loaded.ok) throw new FaultyInput(loaded.findings);
  return loaded.plan;
}
