import { finding, WARNING_CODES, type Finding } from '../../model/finding.ts';
import type { PlanFile } from '../../model/plan-file.ts';
import { closest } from '../../text/nearest.ts';
import { isParted, ROW_LISTS, rowEntries, seriesEntries } from '../promised.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

/** A rule that is silenced somewhere in a plan, with the reason. */
interface Allowance {
  readonly rule: string;
  readonly reason: string;
  /** What it is written at, and so what it is about. */
  readonly owner: Path;
  readonly path: Path;
}

/**
 * Turns the warnings that a plan allows into notes with their reasons. Errors
 * cannot be allowed, and an allowance that nothing needs is itself a warning:
 * it would hide what comes later.
 */
export function applyAllowances(
  file: PlanFile,
  yaml: YamlText,
  findings: readonly Finding[],
): Finding[] {
  const allowances = allowancesIn(file);
  if (allowances.length === 0) return [...findings];
  const used = new Set<Allowance>();
  const applied = findings.map((found): Finding => {
    const allowance = allowances.find((one) => isAbout(one, found, yaml));
    if (allowance === undefined) return found;
    used.add(allowance);
    return { ...found, severity: 'note', allowed: allowance.reason };
  });
  const faults = allowances.filter((one) => !used.has(one)).map((one) => faultOf(one, yaml));
  return [...applied, ...faults];
}

function allowancesIn(file: PlanFile): Allowance[] {
  const parted = rowEntries(file).filter(({ node }) => isParted(node));
  // The innermost first: a part may say why for itself.
  const owners = [
    ...seriesEntries(file).map(({ node, path }) => ({ allow: node.allow, path })),
    ...parted.map(({ node, path }) => ({ allow: node.allow, path })),
    { allow: file.allow, path: [] },
  ];
  return owners.flatMap(({ allow, path: owner }) =>
    (allow ?? []).map(({ rule, reason }, index) => ({
      rule,
      reason,
      owner,
      path: [...owner, 'allow', index],
    })),
  );
}

function isAbout({ rule, owner }: Allowance, found: Finding, yaml: YamlText): boolean {
  const { code, severity, place } = found;
  if (code !== rule || severity !== 'warning' || place === undefined) return false;
  return owner.length > 0
    ? yaml.isWithin(place, owner)
    : !ROW_LISTS.some((list) => yaml.isWithin(place, [list]));
}

function faultOf({ rule, path }: Allowance, yaml: YamlText): Finding {
  const place = yaml.placeOf([...path, 'rule']);
  if (WARNING_CODES.some((code) => code === rule)) {
    return finding('plan/allow-unused', { rule }, place);
  }
  const nearest = closest(rule, WARNING_CODES) ?? null;
  return finding('plan/allow-unknown', { rule, nearest, known: [...WARNING_CODES] }, place);
}
