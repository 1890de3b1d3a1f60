import type { Finding } from '../model/finding.ts';
import type { PlanFile } from '../model/plan-file.ts';
import { areaLevels, somethingPromised } from './rules-areas.ts';
import { knownReferences, noCycles, subRows, uniqueIds, uniqueNames } from './rules-identity.ts';
import { combinations } from './rules-sense.ts';
import { boundForms, conflictForms, dueTimes, periodOrder } from './rules-targets.ts';
import { roundings } from './rules-rounding.ts';
import { boundsInRange, ranges, units } from './rules-units.ts';
import type { YamlText } from './yaml-text.ts';

type Rule = (file: PlanFile, yaml: YamlText) => Finding[];

/** What a schema cannot say. Each rule is one function; all run, and all they find is reported. */
const RULES: readonly Rule[] = [
  somethingPromised,
  periodOrder,
  uniqueIds,
  uniqueNames,
  knownReferences,
  noCycles,
  subRows,
  dueTimes,
  boundForms,
  units,
  ranges,
  boundsInRange,
  roundings,
  conflictForms,
  areaLevels,
  combinations,
];

export function checkRules(file: PlanFile, yaml: YamlText): Finding[] {
  return RULES.flatMap((rule) => rule(file, yaml));
}
