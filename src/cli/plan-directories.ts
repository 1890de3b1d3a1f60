import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PlanDirectory } from '../io/plan-catalog.ts';
import { PlanCatalog } from '../io/plan-catalog.ts';
import { UsageError, type Context } from './context.ts';

/** `--plans`, PLANCHECK_PLANS, ./plans, the bundled plans: in this order. */
export function catalogFor({ io, messages }: Context, asked: string | undefined): PlanCatalog {
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
  // Shown like ./plans: where the package lies must not change a report.
  if (isDirectory(io.bundledPlans)) directories.push({ path: io.bundledPlans, shownAs: 'plans' });
  return new PlanCatalog(directories);
}

function isDirectory(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
