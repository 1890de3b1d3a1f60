import { finding, type Finding } from '../../model/finding.ts';
import type { PlanFile, Target } from '../../model/plan-file.ts';
import { dayOf } from '../../number/day.ts';
import { isGreater } from '../compare-texts.ts';
import {
  boundEntries,
  boundKeys,
  comparisonOf,
  hasConflictYear,
  isConflictValue,
  promisedEntries,
  targetEntries,
  timesOf,
} from '../promised.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

export function periodOrder(file: PlanFile, yaml: YamlText): Finding[] {
  const { base, from, to } = file.period;
  if (base < from && from <= to) return [];
  return [finding('plan/period-order', { base, from, to }, yaml.placeOf(['period']))];
}

export function dueTimes(file: PlanFile, yaml: YamlText): Finding[] {
  const { from, to } = file.period;
  // A period in disorder is one fault, not one for each target.
  if (periodOrder(file, yaml).length > 0) return [];
  const outside = (year: number, place: () => Finding['place'], isLateFine: boolean): Finding[] =>
    year >= from && (year <= to || isLateFine)
      ? []
      : [finding('plan/year-outside-period', { year, from, to }, place())];
  const inside = (due: number | string | undefined, path: Path, isLateFine: boolean): Finding[] => {
    if (due === undefined) return [];
    if (typeof due === 'string' && dayOf(due) === undefined) {
      return [finding('plan/no-such-day', { date: due }, yaml.placeOf(path))];
    }
    return outside(yearOf(due), () => yaml.placeOf(path), isLateFine);
  };
  return targetEntries(file).flatMap(({ target, path: at, amendment }) => {
    // A later document may put something off beyond the period.
    const isAmended = amendment !== undefined;
    const { comparator, bound } = comparisonOf(target);
    const { byYear } = boundKeys(bound);
    const times = timesOf(target);
    return [
      ...whenFaults(target, byYear !== undefined, at, yaml),
      ...inside(times.by, [...at, 'by'], isAmended),
      ...inside(times.from, [...at, 'from'], false),
      ...Object.keys(byYear ?? {}).flatMap((year) => {
        const place = (): Finding['place'] => yaml.placeOfKey([...at, comparator, 'byYear', year]);
        return outside(Number(year), place, isAmended);
      }),
    ];
  });
}

/** The year of a year or a date. */
export function yearOf(due: number | string): number {
  return typeof due === 'number' ? due : Number(due.slice(0, 4));
}

/** Exactly one of `by` and `every`, and neither beside `byYear`, which is due in its years. */
function whenFaults(target: Target, byYear: boolean, at: Path, yaml: YamlText): Finding[] {
  const keys = ['by', 'every'].filter((key) => Object.hasOwn(target, key));
  const written = byYear ? ['byYear', ...keys] : keys;
  if (written.length === 0) return [finding('plan/when-missing', {}, yaml.placeOf(at))];
  if (written.length > 1) {
    return [finding('plan/when-twice', { keys: written }, yaml.placeOf(at))];
  }
  const { from, every } = timesOf(target);
  if (from !== undefined && every === undefined) {
    return [finding('plan/from-without-every', {}, yaml.placeOfKey([...at, 'from']))];
  }
  return [];
}

export function boundForms(file: PlanFile, yaml: YamlText): Finding[] {
  return boundEntries(file).flatMap(({ owner, comparator, bound, path }) => {
    const { series, byYear, steps } = boundKeys(bound);
    if (series !== undefined) return relationForm(owner.id, comparator === 'between', path, yaml);
    if (steps !== undefined) return stepOrder(owner.id, steps, path, yaml);
    if (comparator !== 'between') return [];
    const pairs =
      byYear === undefined ? [path] : Object.keys(byYear).map((year) => [...path, 'byYear', year]);
    return pairs.flatMap((pair) => reversed(pair, yaml));
  });
}

/** Steps rise, and only the last has no upper end: else a value would belong to two, or to none. */
function stepOrder(
  id: string,
  steps: readonly { readonly upTo?: unknown }[],
  at: Path,
  yaml: YamlText,
): Finding[] {
  return steps.flatMap((step, index) => {
    const place = yaml.placeOf([...at, 'steps', index]);
    const isLast = index === steps.length - 1;
    if ((step.upTo === undefined) !== isLast) {
      return [finding('plan/no-sense', { id, reason: 'steps-last' }, place)];
    }
    const upTo = (at_: number): string => yaml.source([...at, 'steps', at_, 'upTo']);
    if (index === 0 || isLast || isGreater(upTo(index), upTo(index - 1))) return [];
    return [finding('plan/no-sense', { id, reason: 'steps-order' }, place)];
  });
}

function relationForm(id: string, between: boolean, at: Path, yaml: YamlText): Finding[] {
  const isRange = yaml.source([...at, 'times', 0]) !== '';
  if (between && !isRange) return [finding('plan/between-needs-range', { id }, yaml.placeOf(at))];
  return isRange ? reversed([...at, 'times'], yaml) : [];
}

export function reversed(at: Path, yaml: YamlText): Finding[] {
  const low = yaml.source([...at, 0]);
  const high = yaml.source([...at, 1]);
  if (!isGreater(low, high)) return [];
  return [finding('plan/bounds-reversed', { low, high }, yaml.placeOf(at))];
}

/** An actual is of a year; an attribute is a word, everything else a number. */
export function conflictForms(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) =>
    (node.conflicts ?? []).flatMap((conflict, index) => {
      const place = yaml.placeOf([...path, 'conflicts', index]);
      const { year } = conflict;
      const { base, from, to } = file.period;
      const isOutside = year !== undefined && (year < base || year > to);
      const at = yaml.placeOf([...path, 'conflicts', index, 'year']);
      return [
        ...(isOutside && hasConflictYear(node, conflict)
          ? [finding('plan/year-outside-period', { year, from, to }, at)]
          : []),
        ...(hasConflictYear(node, conflict) ? [] : [finding('plan/conflict-year', {}, place)]),
        ...(isConflictValue(conflict)
          ? []
          : [finding('plan/conflict-value', { field: conflict.field }, place)]),
      ];
    }),
  );
}
