import { finding, sortFindings, type Finding } from '../../model/finding.ts';
import type { Source } from '../../model/actuals.ts';
import { comparePlans } from './compare-plans.ts';
import { ofEdit, type EditSeverity } from './goalposts.ts';
import { loadPlan, loadWithText, type LoadedPlan } from '../load-plan.ts';

export interface AgainstOptions {
  /** What the file name promises, as for {@link loadPlan}. */
  readonly expectedId?: string | undefined;
  /** Of what moves the goalposts; `warning` if left out. */
  readonly severity?: EditSeverity;
}

/**
 * Reads a plan file as {@link loadPlan} does and compares it with an earlier
 * version: findings with the codes `against/*` say what the edit does to the
 * goalposts. Two versions are compared only if both are without errors; an
 * earlier one that is not makes a finding of its own, for nothing is known then.
 */
export function loadPlanAgainst(
  source: Source,
  before: Source,
  { expectedId, severity = 'warning' }: AgainstOptions = {},
): LoadedPlan {
  const loaded = loadWithText(source, expectedId);
  if (!loaded.ok) return loaded;
  const { plan, yaml } = loaded;
  const earlier = loadPlan(before);
  const compared = earlier.ok
    ? comparePlans(earlier.plan, plan, yaml, severity)
    : [ofEdit(notCompared(source, before, earlier.findings), severity)];
  const findings = sortFindings([...loaded.findings, ...compared], [source.file]);
  return { ok: true, plan, findings };
}

function notCompared({ file }: Source, before: Source, findings: readonly Finding[]): Finding {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const line = errors[0]?.place?.line ?? 1;
  const args = { before: before.file, errors: errors.length, line };
  return finding('against/not-compared', args, { file, line: 1, column: 1 });
}
