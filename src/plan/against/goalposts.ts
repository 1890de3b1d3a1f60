import { finding, type Finding, type FindingArgs, type FindingCode } from '../../model/finding.ts';
import type { Plan, Promised } from '../../model/plan.ts';
import { printTarget, type PrintedTarget } from '../../model/printed.ts';
import type { SameSeries } from './order-bounds.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

/** The codes that say what an edit does. */
export type EditCode = Extract<FindingCode, `against/${string}`>;

/** Two versions of a plan, and how to tell what the edit between them does. */
export interface Edit {
  readonly before: Plan;
  readonly after: Plan;
  readonly isSameSeries: SameSeries;
  /** Makes a finding at a path of the new file: at the value, or at the nearest thing above it. */
  tell<C extends EditCode>(code: C, args: FindingArgs[C], path: Path): Finding;
  /** The same at the key with which the path ends. */
  tellAtKey<C extends EditCode>(code: C, args: FindingArgs[C], path: Path): Finding;
}

/** What moves the goalposts is a warning unless the caller makes it an error; notes stay notes. */
export type EditSeverity = 'warning' | 'error';

export function editOf(
  before: Plan,
  after: Plan,
  ids: ReadonlyMap<string, string>,
  yaml: YamlText,
  severity: EditSeverity,
): Edit {
  return {
    before,
    after,
    isSameSeries: (old, now) => (ids.get(old) ?? old) === now,
    tell: (code, args, path) => ofEdit(finding(code, args, yaml.placeOf(path)), severity),
    tellAtKey: (code, args, path) => ofEdit(finding(code, args, yaml.placeOfKey(path)), severity),
  };
}

export function ofEdit(found: Finding, severity: EditSeverity): Finding {
  return found.severity === 'note' ? found : { ...found, severity };
}

/** A target as it is printed, with its unit; of annual targets one year where it is named. */
export function printedOf(
  { target, series, implied }: Promised,
  plan: Plan,
  year?: number,
): PrintedTarget {
  const unit = series.unit?.name;
  return printTarget(target, plan, { unit, year, impliedTolerance: implied.includes('tolerance') });
}
