import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PlanDirectory } from '../io/plan-catalog.ts';
import { PlanCatalog } from '../io/plan-catalog.ts';
import { UsageError, type Context } from './context.ts';

/** `--plans`, PLANCHECK_PLANS, ./plans, the bundled plans: in this order. */
export function catalogFor(context: Context, asked: string | undefined): PlanCatalog {
  const own = ownDirectories(context, asked);
  const { bundledPlans } = context.io;
  // Shown like ./plans: where the package lies must not change a report.
  const bundled = isDirectory(bundledPlans) ? [{ path: bundledPlans, shownAs: 'plans' }] : [];
  return new PlanCatalog([...own, ...bundled]);
}

/** The plans that are the user's own to edit; only where there are none, those that are bundled. */
export function editedCatalog(context: Context, asked: string | undefined): PlanCatalog {
  const own = new PlanCatalog(ownDirectories(context, asked));
  return own.entries.length + own.misnamed.length > 0 ? own : catalogFor(context, asked);
}

function ownDirectories({ io, messages }: Context, asked: string | undefined): PlanDirectory[] {
  const named: readonly (readonly [string, string | undefined])[] = [
    ['--plans', asked],
    ['PLANCHECK_PLANS', io.env['PLANCHECK_PLANS']],
  ];
  const directories: PlanDirectory[] = [];
  for (const [from, shownAs] of named) {
    if (shownAs === undefined || shownAs === '') continue;
    const path = resolve(io.cwd, shownAs);
    if (!isDirectory(path)) throw new UsageError(messages.cli.noDirectory(shownAs, from));
    directories.push({ path, shownAs: shownAs.replace(/\/+$/u, '') });
  }
  const local = join(io.cwd, 'plans');
  if (isDirectory(local)) directories.push({ path: local, shownAs: 'plans' });
  return directories;
}

function isDirectory(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
