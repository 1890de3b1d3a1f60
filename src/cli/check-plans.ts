import type { Source } from '../model/actuals.ts';
import { hasErrors, type Finding } from '../model/finding.ts';
import { loadPlan, type LoadedPlan } from '../plan/load-plan.ts';

/** A plan file, and the id that its name promises. */
export interface PlanToCheck {
  readonly source: Source;
  readonly expectedId: string;
}

/** What `validate` tells of a plan: plain data, so that a thread can hand it over. */
export interface CheckedPlan {
  readonly file: string;
  readonly id: string | null;
  /** Null where the plan is not valid. */
  readonly indicators: number | null;
  readonly commitments: number | null;
  readonly findings: readonly Finding[];
}

/** Checks plans by themselves. Pure, and so the same in another thread. */
export function checkPlans(plans: readonly PlanToCheck[]): CheckedPlan[] {
  return plans.map(({ source, expectedId }) =>
    summaryOf(source.file, loadPlan(source, expectedId)),
  );
}

export function summaryOf(file: string, loaded: LoadedPlan): CheckedPlan {
  const { findings } = loaded;
  if (!loaded.ok) return { file, id: null, indicators: null, commitments: null, findings };
  const { id, indicators, commitments } = loaded.plan;
  // Errors of an edit leave it readable, but not valid.
  if (hasErrors(findings)) return { file, id, indicators: null, commitments: null, findings };
  const counts = { indicators: indicators.length, commitments: commitments.length };
  return { file, id, ...counts, findings };
}
