import { ReadError } from '../../io/read-source.ts';
import { readEntry, type CatalogEntry, type PlanCatalog } from '../../io/plan-catalog.ts';
import { finding, hasErrors, type Finding } from '../../model/finding.ts';
import { loadPlan } from '../../plan/load-plan.ts';
import type { FindingsFormat } from '../../model/terms.ts';
import { renderFindings } from '../../render/findings-formats.ts';
import { UsageError, type Context } from '../context.ts';
import type { Compared, Current } from '../earlier-plans.ts';
import { findPlans, idOfFile } from '../find-plans.ts';
import { EXIT } from '../io.ts';
import { catalogFor, editedCatalog } from '../plan-directories.ts';
import { readFault } from '../read-inputs.ts';

/** A dozen plans. */
const LARGE_INPUT = 128 * 1024;

export interface ValidateArgs {
  readonly names: readonly string[];
  readonly format: FindingsFormat;
  /** More warnings than these fail the check. */
  readonly maxWarnings: number | undefined;
  readonly plans: string | undefined;
  readonly against: string | undefined;
  readonly failOn: 'weakened' | undefined;
}

/** Checks plan files: faulty content is exit 1, a file that cannot be read exit 2. */
export async function validateCommand(context: Context, args: ValidateArgs): Promise<number> {
  const { names, format, maxWarnings, plans } = args;
  if (args.failOn !== undefined && args.against === undefined) {
    throw new UsageError(context.messages.cli.failOnNeedsAgainst(args.failOn));
  }
  const catalog = names.length === 0 ? editedCatalog(context, plans) : catalogFor(context, plans);
  const named = names.flatMap((name) => {
    const found = findPlans(context, catalog, name);
    return found.kind === 'one' ? [found.entry] : found.plans.map(({ entry }) => entry);
  });
  // A file whose name is no id is a plan that would never be found: that is an error of its own.
  const all = [...catalog.entries, ...catalog.misnamed];
  const entries = inOrder(names.length === 0 ? all : once(named));
  if (entries.length === 0) {
    throw new UsageError(
      context.messages.cli.noPlans(catalog.directories.map(({ shownAs }) => shownAs)),
    );
  }
  const current = readAll(context, entries);
  const size = current.reduce((sum, { source }) => sum + source.bytes.length, 0);
  if (size > LARGE_INPUT) context.io.expectLargeInput?.();
  const { loaded, findings: ofRemoved } = await loadAll(context, current, catalog, args);
  const found = [...loaded.flatMap((one) => one.findings), ...ofRemoved];
  const findings = [...found, ...tooManyWarnings(found, maxWarnings)];
  const checked = {
    version: context.io.version,
    plans: loaded.map((one, index) => {
      const file = current[index]?.source.file ?? '';
      if (!one.ok) return { file, id: null, indicators: null, commitments: null };
      const { id, indicators, commitments } = one.plan;
      // Errors of an edit leave it readable, but not valid.
      if (hasErrors(one.findings)) return { file, id, indicators: null, commitments: null };
      return { file, id, indicators: indicators.length, commitments: commitments.length };
    }),
    findings,
  };
  context.io.stdout.write(renderFindings(checked, format, context.forStdout));
  return hasErrors(findings) ? EXIT.failed : EXIT.ok;
}

/** What fails a check is a finding in every format. */
function tooManyWarnings(findings: readonly Finding[], most: number | undefined): Finding[] {
  const count = findings.filter(({ severity }) => severity === 'warning').length;
  if (most === undefined || count <= most) return [];
  return [finding('plan/too-many-warnings', { count, most })];
}

/** The plans by themselves, or with what an edit since an earlier version does to them. */
async function loadAll(
  context: Context,
  current: readonly Current[],
  { directories }: PlanCatalog,
  { names, against, failOn }: ValidateArgs,
): Promise<Compared> {
  if (against === undefined) {
    const loaded = current.map(({ source }) => loadPlan(source, idOfFile(source.file)));
    return { loaded, findings: [] };
  }
  const { loadAgainst } = await import('../earlier-plans.ts');
  return loadAgainst(context, current, {
    against,
    severity: failOn === 'weakened' ? 'error' : 'warning',
    directories: names.length === 0 ? directories : undefined,
  });
}

/** By the names of the files, whatever the order in which they were named. */
function inOrder(entries: readonly CatalogEntry[]): CatalogEntry[] {
  return [...entries].sort((a, b) => (a.shownAs < b.shownAs ? -1 : 1));
}

/** A plan that is named twice, as by its id and its region, is checked once. */
function once(entries: readonly CatalogEntry[]): CatalogEntry[] {
  const paths = entries.map(({ path }) => path);
  return entries.filter(({ path }, index) => paths.indexOf(path) === index);
}

/** All files, or all that cannot be read named at once. */
function readAll(context: Context, entries: readonly CatalogEntry[]): Current[] {
  const faults: string[] = [];
  const current = entries.flatMap((entry) => {
    try {
      return [{ entry, source: readEntry(entry) }];
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      faults.push(readFault(context, error));
      return [];
    }
  });
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  return current;
}
