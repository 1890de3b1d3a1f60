import { finding, type Finding } from '../../model/finding.ts';
import type { PlanFile } from '../../model/plan-file.ts';
import type { Comparator } from '../../model/terms.ts';
import { isGreater } from '../compare-texts.ts';
import { boundKeys, comparisonOf, targetEntries } from '../promised.ts';
import { isChange } from '../measure-words.ts';
import type { YamlText } from '../yaml/yaml-text.ts';

/** Annual targets go one way, and the last of them is for the last year. */
export function annualTargets(file: PlanFile, yaml: YamlText): Finding[] {
  const { to } = file.period;
  return targetEntries(file).flatMap(({ node, target, path }) => {
    const { comparator, bound } = comparisonOf(target);
    const { byYear } = boundKeys(bound);
    if (byYear === undefined) return [];
    const at = [...path, comparator, 'byYear'];
    const years = Object.keys(byYear).sort();
    const last = years.at(-1) ?? '';
    const short =
      Number(last) < to
        ? [finding('plan/annual-last-year', { last: Number(last), to }, yaml.placeOfKey(at))]
        : [];
    // Of what is done anew each year, and of growth, less may be planned than the year before.
    const isOfOneYear = node.kind === 'flow' || node.growth !== undefined || isChange(node.name);
    const back = (isOfOneYear ? [] : years.slice(1)).flatMap((year, index) => {
      const before = years[index] ?? '';
      const [earlier, later] = [yaml.source([...at, before]), yaml.source([...at, year])];
      if (!goesBack(comparator, earlier, later)) return [];
      const args = {
        year: Number(year),
        value: later,
        yearBefore: Number(before),
        before: earlier,
      };
      return [finding('plan/annual-backwards', args, yaml.placeOf([...at, year]))];
    });
    return [...short, ...back];
  });
}

function goesBack(comparator: Comparator, earlier: string, later: string): boolean {
  if (comparator === 'atLeast' || comparator === 'above') return isGreater(earlier, later);
  if (comparator === 'atMost' || comparator === 'below') return isGreater(later, earlier);
  return false;
}
