import { ReadError } from '../../io/read-source.ts';
import { readEntry, type CatalogEntry } from '../../io/plan-catalog.ts';
import { hasErrors } from '../../model/finding.ts';
import { loadPlan } from '../../plan/load-plan.ts';
import type { FindingsFormat } from '../../model/terms.ts';
import { renderFindings } from '../../render/findings-formats.ts';
import { UsageError, type Context } from '../context.ts';
import { findPlans, idOfFile } from '../find-plans.ts';
import { EXIT } from '../io.ts';
import { catalogFor } from '../plan-directories.ts';
import { readFault } from '../read-inputs.ts';

export interface ValidateArgs {
  readonly names: readonly string[];
  readonly format: FindingsFormat;
  readonly plans: string | undefined;
}

/** Checks plan files: faulty content is exit 1, a file that cannot be read exit 2. */
export function validateCommand(context: Context, { names, format, plans }: ValidateArgs): number {
  const catalog = catalogFor(context, plans);
  const named = names.flatMap((name) => {
    const found = findPlans(context, catalog, name);
    return found.kind === 'one' ? [found.entry] : found.plans.map(({ entry }) => entry);
  });
  const entries = names.length === 0 ? catalog.entries : once(named);
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
  return hasErrors(findings) ? EXIT.failed : EXIT.ok;
}

/** A plan that is named twice, as by its id and its region, is checked once. */
function once(entries: readonly CatalogEntry[]): CatalogEntry[] {
  const paths = entries.map(({ path }) => path);
  return entries.filter(({ path }, index) => paths.indexOf(path) === index);
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
