import { renderPlanList } from '../../render/plan-list.ts';
import { loadEntry } from '../choose-plan.ts';
import { complain, UsageError, type Context } from '../context.ts';
import { EXIT } from '../io.ts';
import { catalogFor } from '../plan-directories.ts';

/** The plans that can be named; a faulty one is named on the error stream, and makes the exit code 1. */
export function listCommand(
  context: Context,
  { plans }: { readonly plans: string | undefined },
): number {
  const catalog = catalogFor(context, plans);
  const { cli } = context.messages;
  if (catalog.entries.length === 0) {
    throw new UsageError(cli.noPlansToList(catalog.directories.map(({ shownAs }) => shownAs)));
  }
  let broken = 0;
  const listed = catalog.entries.flatMap((entry) => {
    const loaded = loadEntry(context, entry, entry.id);
    if (!loaded.ok) {
      complain(context, cli.broken(entry.shownAs));
      broken += 1;
      return [];
    }
    const { id, title, region, period, indicators, commitments } = loaded.plan;
    return [
      {
        id,
        title,
        region: region.name,
        ...period,
        indicators: indicators.length,
        commitments: commitments.length,
      },
    ];
  });
  context.io.stdout.write(renderPlanList(listed, context.forStdout));
  return broken > 0 ? EXIT.failed : EXIT.ok;
}
