import { finding, type Finding } from '../model/finding.ts';
import type { PlanFile, Target } from '../model/plan-file.ts';
import { isGreater } from './compare-texts.ts';
import { comparisonOf, hasKey, promisedEntries } from './promised.ts';
import type { Path, YamlText } from './yaml-text.ts';

export function periodOrder(file: PlanFile, yaml: YamlText): Finding[] {
  const { base, from, to } = file.period;
  if (base < from && from <= to) return [];
  return [finding('plan/period-order', { base, from, to }, yaml.placeOf(['period']))];
}

export function dueTimes(file: PlanFile, yaml: YamlText): Finding[] {
  const { from, to } = file.period;
  // A period in disorder is one fault, not one for each target.
  if (periodOrder(file, yaml).length > 0) return [];
  const inside = (year: number, path: Path, key = false): Finding[] =>
    year >= from && year <= to
      ? []
      : [
          finding(
            'plan/year-outside-period',
            { year, from, to },
            key ? yaml.placeOfKey(path) : yaml.placeOf(path),
          ),
        ];
  return promisedEntries(file).flatMap(({ node: { target }, path }) => {
    const at = [...path, 'target'];
    const { comparator, bound } = comparisonOf(target);
    const years = hasKey(bound, 'byYear') ? Object.keys(bound.byYear) : undefined;
    return [
      ...whenFaults(target, years !== undefined, at, yaml),
      ...(target.by === undefined ? [] : inside(target.by, [...at, 'by'])),
      ...(target.from === undefined ? [] : inside(target.from, [...at, 'from'])),
      ...(years ?? []).flatMap((year) =>
        inside(Number(year), [...at, comparator, 'byYear', year], true),
      ),
    ];
  });
}

/** Exactly one of `by` and `every`, and neither beside `byYear`, which is due in its years. */
function whenFaults(target: Target, byYear: boolean, at: Path, yaml: YamlText): Finding[] {
  const keys = ['by', 'every'].filter((key) => Object.hasOwn(target, key));
  const written = byYear ? ['byYear', ...keys] : keys;
  const place = yaml.placeOf(at);
  if (written.length === 0) return [finding('plan/when-missing', {}, place)];
  if (written.length > 1) return [finding('plan/when-twice', { keys: written }, place)];
  if (target.from !== undefined && target.every === undefined) {
    return [finding('plan/from-without-every', {}, yaml.placeOfKey([...at, 'from']))];
  }
  return [];
}

export function boundForms(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) => {
    const { comparator, bound } = comparisonOf(node.target);
    const at = [...path, 'target', comparator];
    if (hasKey(bound, 'series')) return relationForm(node.id, comparator === 'between', at, yaml);
    if (comparator !== 'between') return [];
    const pairs = hasKey(bound, 'byYear')
      ? Object.keys(bound.byYear as object).map((year) => [...at, 'byYear', year])
      : [at];
    return pairs.flatMap((pair) => reversed(pair, yaml));
  });
}

function relationForm(id: string, between: boolean, at: Path, yaml: YamlText): Finding[] {
  const isRange = yaml.source([...at, 'times', 0]) !== '';
  if (between && !isRange) return [finding('plan/between-needs-range', { id }, yaml.placeOf(at))];
  return isRange ? reversed([...at, 'times'], yaml) : [];
}

function reversed(at: Path, yaml: YamlText): Finding[] {
  const low = yaml.source([...at, 0]);
  const high = yaml.source([...at, 1]);
  if (!isGreater(low, high)) return [];
  return [finding('plan/bounds-reversed', { low, high }, yaml.placeOf(at))];
}

export function conflictYears(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) =>
    (node.conflicts ?? []).flatMap((conflict, index) =>
      (conflict.field === 'actual') === (conflict.year !== undefined)
        ? []
        : [finding('plan/conflict-year', {}, yaml.placeOf([...path, 'conflicts', index]))],
    ),
  );
}
