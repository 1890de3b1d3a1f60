import { finding, type Finding } from '../model/finding.ts';
import type { PlanFile } from '../model/plan-file.ts';
import { comparisonOf, promisedEntries, type PromisedNode } from './promised.ts';
import type { Path, YamlText } from './yaml-text.ts';

/** The conflicts that a plan records, as notes: `validate` and `show` print them. */
export function conflictNotes(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) =>
    (node.conflicts ?? []).map((conflict, index) => {
      const unit = conflict.unit ?? node.unit ?? '';
      const at = [...path, 'conflicts', index];
      const args = {
        id: node.id,
        name: node.shortName ?? node.name,
        field: conflict.field,
        printed: printedValue(node, conflict.field, path, yaml),
        value: `${yaml.source([...at, 'value'])}${unit}`,
        ref: conflict.ref,
      };
      return finding('plan/conflict', args, yaml.placeOf(at));
    }),
  );
}

function printedValue(
  node: PromisedNode,
  field: string,
  path: Path,
  yaml: YamlText,
): string | null {
  const at =
    field === 'baseline'
      ? [...path, 'baseline']
      : [...path, 'target', comparisonOf(node.target).comparator];
  const text = field === 'actual' ? '' : yaml.source(at);
  return text === '' ? null : `${text}${node.unit ?? ''}`;
}
