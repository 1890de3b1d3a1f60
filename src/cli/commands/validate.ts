import { ReadError } from '../../io/read-source.ts';
import { readEntry, type CatalogEntry } from '../../io/plan-catalog.ts';
import { hasErrors } from '../../model/finding.ts';
import { loadPlan } from '../../plan/load-plan.ts';
import { renderFindings, type FindingsFormat } from '../../render/findings-formats.ts';
import { complain, UsageError, type Context } from '../context.ts';
import { findPlans, idOfFile } from '../find-plans.ts';
import { EXIT } from '../io.ts';
import { catalogFor } from '../plan-directories.ts';
import { readFault } from '../read-inputs.ts';

export interface ValidateArgs {
  readonly names: readonly string[];
  readonly format: FindingsFormat;
  /** More warnings than these fail the check. */
  readonly maxWarnings: number | undefined;
  readonly plans: string | undefined;
}

/** Checks plan files: faulty content is exit 1, a file that cannot be read exit 2. */
export function validateCommand(
  context: Context,
  { names, format, maxWarnings, plans }: ValidateArgs,
): number {
  const catalog = catalogFor(context, plans);
  const entries =
    names.length === 0
      ? catalog.entries
      : names.flatMap((name) => {
          const named = findPlans(context, catalog, name);
          return named.kind === 'one' ? [named.entry] : named.plans.map(({ entry }) => entry);
        });
  if (entries.length === 0) {
    throw new UsageError(
      context.messages.cli.noPlans(catalog.directories.map(({ shownAs }) => shownAs)),
    );
  }
  const results = readAll(context, entries).map((source) => ({
    source,
    loaded: loadPlan(source, idOfFile(source.file)),
  }));
  const findings = results.flatMap(({ loaded }) => loaded.findings);
  const checked = {
    version: context.io.version,
    plans: results.map(({ source, loaded }) => ({
      file: source.file,
      id: loaded.ok ? loaded.plan.id : null,
      indicators: loaded.ok ? loaded.plan.indicators.length : null,
      commitments: loaded.ok ? loaded.plan.commitments.length : null,
    })),
    findings,
  };
  context.io.stdout.write(renderFindings(checked, format, context.forStdout));
  if (hasErrors(findings)) return EXIT.failed;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  if (maxWarnings === undefined || warnings <= maxWarnings) return EXIT.ok;
  complain(context, context.messages.cli.tooManyWarnings(warnings, maxWarnings));
  return EXIT.failed;
}

/** All files, or all that cannot be read named at once. */
function readAll(
  context: Context,
  entries: readonly CatalogEntry[],
): ReturnType<typeof readEntry>[] {
  const faults: string[] = [];
  const sources = entries.flatMap((entry) => {
    try {
      return [readEntry(entry)];
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      faults.push(readFault(context, error));
      return [];
    }
  });
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  return sources;
}
