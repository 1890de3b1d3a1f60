import type { Finding, FindingCode } from '../../model/finding.ts';
import type { PlanFile } from '../../model/plan-file.ts';
import { amendments } from './rules-amendments.ts';
import { annualTargets } from './rules-annual.ts';
import { areaLevels, somethingPromised } from './rules-areas.ts';
import {
  baselinesThatAreBounds,
  computedBaselines,
  targetsBehindBaselines,
} from './rules-baselines.ts';
import { examplesLeft } from './rules-examples.ts';
import { periods, publishing, regionCodes } from './rules-head.ts';
import { knownReferences, noCycles, subRows, uniqueIds, uniqueNames } from './rules-identity.ts';
import {
  absentUnits,
  comparatorWords,
  levelsInNames,
  namesAndUnits,
  numbersInNames,
} from './rules-names.ts';
import { printedTargets, sameConflicts } from './rules-printed.ts';
import { attributes, filledIn, lags, unusedSeries } from './rules-rows.ts';
import { rowNumbers } from './row-numbers.ts';
import { combinations } from './rules-sense.ts';
import { surplusInNames } from './rules-surplus.ts';
import { equalsPart, hundredfold, oddRanges, shares, wholeCounts } from './rules-shares.ts';
import { boundForms, conflictForms, dueTimes, periodOrder } from './rules-targets.ts';
import { roundings } from './rules-rounding.ts';
import { boundsInRange, ranges, units } from './rules-units.ts';
import type { YamlText } from '../yaml/yaml-text.ts';

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
  periods,
  publishing,
  regionCodes,
  rowNumbers,
  attributes,
  filledIn,
  unusedSeries,
  lags,
  namesAndUnits,
  surplusInNames,
  comparatorWords,
  printedTargets,
  sameConflicts,
  targetsBehindBaselines,
  baselinesThatAreBounds,
  computedBaselines,
  annualTargets,
  amendments,
  shares,
  hundredfold,
  absentUnits,
  numbersInNames,
  levelsInNames,
  oddRanges,
  equalsPart,
  wholeCounts,
  examplesLeft,
];

/** What asks for the region, the title, the id or the source, or for a list whose key may be misspelt. */
const OF_HEAD: readonly Rule[] = [somethingPromised, areaLevels, periods, publishing, regionCodes];

/** All that the rules find; without a head to rely on, all but those that ask for it. */
export function checkRules(file: PlanFile, yaml: YamlText, hasHead: boolean): Finding[] {
  const rules = hasHead ? RULES : RULES.filter((rule) => !OF_HEAD.includes(rule));
  return withoutEchoes(rules.flatMap((rule) => rule(file, yaml)));
}

/** What is said as well of a share that was not multiplied by 100. */
const ECHOES: readonly FindingCode[] = ['plan/hundredfold', 'plan/target-behind-baseline'];

/** One slip is told once. */
function withoutEchoes(findings: Finding[]): Finding[] {
  const at = ({ place }: Finding): string => `${String(place?.line)}:${String(place?.column)}`;
  const fractions = new Set(findings.filter(({ code }) => code === 'plan/share-fraction').map(at));
  if (fractions.size === 0) return findings;
  return findings.filter((found) => !ECHOES.includes(found.code) || !fractions.has(at(found)));
}
