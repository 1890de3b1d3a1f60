import { finding, type Finding } from '../../model/finding.ts';
import type { Conflict, PlanFile } from '../../model/plan-file.ts';
import {
  comparisonOf,
  hasConflictYear,
  isConflictValue,
  promisedEntries,
  rowEntries,
  type PromisedNode,
} from '../promised.ts';
import { isRepeated } from './rules-printed.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

/** What the author of a plan notes for its readers: `validate` and `show` print it. */
export function remarks(file: PlanFile, yaml: YamlText): Finding[] {
  const parts = promisedEntries(file).filter(({ path }) => path.includes('parts'));
  return [...rowEntries(file), ...parts].flatMap(({ node, path }) => {
    if (node.note === undefined) return [];
    const name = node.shortName ?? node.name;
    const args = { id: node.id, name, note: node.note };
    return [finding('plan/remark', args, yaml.placeOf([...path, 'note']))];
  });
}

/** The conflicts that a plan records, as notes: `validate` and `show` print them. */
export function conflictNotes(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) =>
    (node.conflicts ?? []).flatMap((conflict, index) => {
      // What is in the wrong form, or no conflict, has been told.
      if (!isConflictValue(conflict) || !hasConflictYear(node, conflict)) return [];
      if (isRepeated(node, conflict, path, index, yaml)) return [];
      const unit =
        conflict.field === 'attribute' || conflict.field === 'due'
          ? ''
          : (conflict.unit ?? node.unit ?? '');
      const at = [...path, 'conflicts', index];
      const args = {
        id: node.id,
        name: node.shortName ?? node.name,
        field: conflict.field,
        year: conflict.year ?? null,
        printed: printedValue(node, conflict, path, yaml),
        value: `${yaml.source([...at, 'value'])}${unit}`,
        ref: conflict.ref,
      };
      return [finding('plan/conflict', args, yaml.placeOf(at))];
    }),
  );
}

function printedValue(
  node: PromisedNode,
  { field, year }: Conflict,
  path: Path,
  yaml: YamlText,
): string | null {
  const at =
    field === 'baseline'
      ? [...path, 'baseline']
      : [
          ...[...path, 'target', comparisonOf(node.target).comparator],
          ...(year === undefined ? [] : ['byYear', String(year)]),
        ];
  if (field === 'attribute') return yaml.source([...path, 'attribute']) || null;
  if (field === 'due') return yaml.source([...path, 'target', 'by']) || null;
  const text = field === 'actual' ? '' : yaml.source(at);
  return text === '' ? null : `${text}${node.unit ?? ''}`;
}
