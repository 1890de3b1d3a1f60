import { basename, resolve } from 'node:path';
import type { CatalogEntry, PlanCatalog } from '../io/plan-catalog.ts';
import type { PlanHeader } from '../plan/read-header.ts';
import { closest } from '../text/nearest.ts';
import { UsageError, type Context } from './context.ts';

/** What a `<plan>` argument names: one plan, or the plans of a region. */
export type Named =
  | { readonly kind: 'one'; readonly entry: CatalogEntry; readonly expectedId: string | undefined }
  | {
      readonly kind: 'region';
      readonly plans: readonly { readonly entry: CatalogEntry; readonly header: PlanHeader }[];
    };

/**
 * A plan id, a region or a path. Only what has a separator and ends in .yaml
 * or .yml is taken for a path: nothing else is ever opened. Throws
 * {@link UsageError} with the nearest names.
 */
export function findPlans(context: Context, catalog: PlanCatalog, name: string): Named {
  if (isPath(name)) {
    const entry = { id: name, path: resolve(context.io.cwd, name), shownAs: name };
    return { kind: 'one', entry, expectedId: undefined };
  }
  const entry = catalog.byId(name);
  if (entry !== undefined) return { kind: 'one', entry, expectedId: entry.id };
  const plans = catalog.byRegion(name);
  if (plans.length > 0) {
    // The plan of the year that counts might be the one that cannot be read.
    const unreadable = catalog.unreadable();
    if (unreadable.length > 0) {
      throw new UsageError(context.messages.cli.unreadablePlans(name, unreadable));
    }
    return { kind: 'region', plans };
  }
  if (/\.ya?ml$/u.test(name)) throw new UsageError(context.messages.cli.pathNeeded(name));
  throw new UsageError(unknownPlan(context, catalog, name));
}

/** Of the plans of a region the one whose years hold the year; without a year there must be only one. */
export function planOfYear(
  { messages: { cli } }: Context,
  { plans }: Extract<Named, { kind: 'region' }>,
  region: string,
  year: number | undefined,
): Extract<Named, { kind: 'one' }> {
  const fitting = plans.filter(
    ({ header }) => year === undefined || (header.from <= year && year <= header.to),
  );
  const [first, ...others] = fitting;
  if (first === undefined) {
    const periods = plans.map(({ header: { id, from, to } }) => ({ id, from, to }));
    throw new UsageError(cli.noPlanForYear(region, year ?? 0, periods));
  }
  if (others.length > 0) {
    const ids = fitting.map(({ entry }) => entry.id);
    throw new UsageError(cli.severalPlans(region, ids, year));
  }
  return { kind: 'one', entry: first.entry, expectedId: first.entry.id };
}

export function isPath(name: string): boolean {
  return /[/\\]/u.test(name) && /\.ya?ml$/u.test(name);
}

/** The id that the name of a file promises. */
export function idOfFile(path: string): string {
  return basename(path).replace(/\.ya?ml$/u, '');
}

function unknownPlan({ messages: { cli } }: Context, catalog: PlanCatalog, name: string): string {
  if (catalog.entries.length === 0) {
    return cli.noPlans(catalog.directories.map(({ shownAs }) => shownAs));
  }
  const regions = catalog.headers().flatMap(({ header: { region } }) => [region.id, region.name]);
  const ids = catalog.entries.map(({ id }) => id);
  const known = [...new Set([...regions, ...ids])];
  const region = closest(name, regions);
  const id = closest(name, ids);
  const nearest = [...new Set([region, id])].filter((one) => one !== undefined);
  return cli.unknownPlan(name, nearest, known);
}
