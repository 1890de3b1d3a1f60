import { finding, type Finding } from '../model/finding.ts';
import type { PlanFile } from '../model/plan-file.ts';
import type { Comparator } from '../model/terms.ts';
import { toHalfWidth } from '../text/normalise-name.ts';
import { otherUnitOf } from './measure-words.ts';
import { comparisonOf, promisedEntries, seriesEntries, type PromisedNode } from './promised.ts';
import type { Path, YamlText } from './yaml-text.ts';

/** A name that says what is measured, and a unit in which that is not measured. */
export function namesAndUnits(file: PlanFile, yaml: YamlText): Finding[] {
  return seriesEntries(file).flatMap(({ node, path }) => {
    const { name, unit } = node;
    const usual = unit === undefined ? undefined : otherUnitOf(name, unit);
    if (unit === undefined || usual === undefined) return [];
    return [finding('plan/unit-doubtful', { name, unit, usual }, yaml.placeOf([...path, 'unit']))];
  });
}

// At the end of a name or before a number such words are a limit; elsewhere they may
// tell whom it is about (收入低于低保标准的家庭, 80周岁以上老年人).
const LEAST =
  /(?:不低于|不少于|不小于|至少|(?<!不)超过|(?<!不)高于|(?<!不)大于|≥|≧|>)\s*(?:\d|$)|[\d%](?:及)?以上$/u;
const MOST =
  /(?:不超过|不高于|不大于|不多于|至多|控制在|(?<!不)低于|(?<!不)少于|(?<!不)小于|≤|≦|<)\s*(?:\d|$)|[\d%](?:及)?以[下内]$/u;

const UPWARD: readonly Comparator[] = ['atLeast', 'above'];
const DOWNWARD: readonly Comparator[] = ['atMost', 'below'];

/** A comparator that says the opposite of what the row is called, or of what stands in its unit. */
export function comparatorWords(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) => {
    const { comparator } = comparisonOf(node.target);
    const against = UPWARD.includes(comparator)
      ? MOST
      : DOWNWARD.includes(comparator)
        ? LEAST
        : undefined;
    const text = wordsOf(node).find((one) => against?.test(toHalfWidth(one)) === true);
    if (text === undefined) return [];
    const at: Path = [...path, 'target', comparator];
    return [finding('plan/comparator-words', { comparator, text }, yaml.placeOfKey(at))];
  });
}

function wordsOf({ name, shortName, aliases, unit }: PromisedNode): string[] {
  return [name, shortName, ...(aliases ?? []), unit].filter((text) => text !== undefined);
}
