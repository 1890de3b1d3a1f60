import { readdirSync, readFileSync } from 'node:fs';
import type { Plan } from '../../src/model/plan.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';

export interface Bundled {
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

/** The files of the plans that come with plancheck. */
export const BUNDLED: readonly Bundled[] = readdirSync('plans').map((name) => {
  const file = `plans/${name}`;
  return { id: name.replace('.yaml', ''), file, text: readFileSync(file, 'utf8') };
});

export function loadBundled(id: string): ReturnType<typeof loadPlan> {
  const file = `plans/${id}.yaml`;
  return loadPlan({ file, bytes: readFileSync(file), sha256: `hash of ${id}` }, id);
}

export function bundledPlan(id: string): Plan {
  const loaded = loadBundled(id);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  return loaded.plan;
}
