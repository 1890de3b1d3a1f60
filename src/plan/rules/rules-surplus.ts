import { finding, type Finding } from '../../model/finding.ts';
import type { PlanFile } from '../../model/plan-file.ts';
import { toHalfWidth } from '../../text/normalise-name.ts';
import { numberedName } from '../../text/row-number.ts';
import { isParted, rowEntries, seriesEntries } from '../promised.ts';
import type { YamlText } from '../yaml/yaml-text.ts';

/** What a table prints beside a name, and a unit in brackets, is told apart when figures are read, but not in the plan. */
export function surplusInNames(file: PlanFile, yaml: YamlText): Finding[] {
  const parted = rowEntries(file).filter(({ node }) => isParted(node));
  return [...seriesEntries(file), ...parted].flatMap(({ node, path }) => {
    const { name } = node;
    const unit = 'unit' in node && typeof node.unit === 'string' ? node.unit : undefined;
    const found: Finding[] = [];
    const bare = withoutUnit(numberedName(name).name, unit);
    if (bare !== name && bare !== '') {
      const args = { key: 'name', text: name, likely: bare } as const;
      found.push(finding('plan/surplus', args, yaml.placeOf([...path, 'name'])));
    }
    const inside = unit === undefined ? undefined : /^[(（]([^()（）]+)[)）]$/u.exec(unit)?.[1];
    if (unit !== undefined && inside !== undefined) {
      const args = { key: 'unit', text: unit, likely: inside } as const;
      found.push(finding('plan/surplus', args, yaml.placeOf([...path, 'unit'])));
    }
    return found;
  });
}

/** The name without its own unit in brackets behind it; other words in brackets belong to it. */
function withoutUnit(name: string, unit: string | undefined): string {
  const bracketed = /[(（]([^()（）]+)[)）]$/u.exec(name);
  const bare = name.slice(0, bracketed?.index).trimEnd();
  const inside = bracketed?.[1];
  if (bare === '' || inside === undefined) return name;
  const isUnit = toHalfWidth(inside) === toHalfWidth(unit ?? '') || /^[%％‰]$/u.test(inside);
  return isUnit ? bare : name;
}
