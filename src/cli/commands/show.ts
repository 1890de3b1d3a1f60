import type { Scope } from '../../model/terms.ts';
import { renderPlan } from '../../render/plan-table.ts';
import { FaultyInput, loadEntry } from '../choose-plan.ts';
import { UsageError, type Context } from '../context.ts';
import { findPlans } from '../find-plans.ts';
import { EXIT } from '../io.ts';
import { catalogFor } from '../plan-directories.ts';

export interface ShowArgs {
  readonly plan: string;
  readonly year: number | undefined;
  readonly scope: Scope | undefined;
  readonly plans: string | undefined;
}

/** Prints the indicators of a plan as its document does; of a region all plans, or the one of a year. */
export function showCommand(context: Context, { plan, year, scope, plans }: ShowArgs): number {
  const named = findPlans(context, catalogFor(context, plans), plan);
  const candidates =
    named.kind === 'one'
      ? [{ entry: named.entry, expectedId: named.expectedId }]
      : named.plans
          .filter(({ header }) => year === undefined || (header.from <= year && year <= header.to))
          .map(({ entry }) => ({ entry, expectedId: entry.id }));
  if (candidates.length === 0 && named.kind === 'region' && year !== undefined) {
    const periods = named.plans.map(({ header: { id, from, to } }) => ({ id, from, to }));
    throw new UsageError(context.messages.cli.noPlanForYear(plan, year, periods));
  }
  const texts = candidates.map(({ entry, expectedId }) => {
    const loaded = loadEntry(context, entry, expectedId);
    if (!loaded.ok) throw new FaultyInput(loaded.findings);
    return renderPlan(loaded.plan, { ...context.forStdout, scope });
  });
  context.io.stdout.write(texts.join('\n'));
  return EXIT.ok;
}
