import { finding, type Finding } from '../../model/finding.ts';
import type { PlanFile, Target } from '../../model/plan-file.ts';
import { dayOf } from '../../number/day.ts';
import { written } from '../form/schema-example.ts';
import {
  boundKeys,
  comparisonOf,
  promisedEntries,
  timesOf,
  type PromisedNode,
} from '../promised.ts';
import { yearOf } from './rules-targets.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

/** Documents that changed a target stand in the order of their dates, each with the target before and after it. */
export function amendments(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) =>
    (node.amendments ?? []).flatMap((_one, index) =>
      faultsOf(node, index, [...path, 'amendments', index], file, yaml),
    ),
  );
}

function faultsOf(
  { target, amendments: all = [] }: PromisedNode,
  index: number,
  at: Path,
  { source, period }: PlanFile,
  yaml: YamlText,
): Finding[] {
  const amendment = all[index];
  if (amendment === undefined) return [];
  const earlier = all[index - 1];
  const before = earlier?.new ?? target;
  const { date, number, old } = amendment;
  // A document that prints an earlier plan's targets once more was published later than that plan.
  const published = source.title === undefined ? source.published : '';
  const atDate = yaml.placeOf([...at, 'date']);
  if (dayOf(date) === undefined) return [finding('plan/no-such-day', { date }, atDate)];
  const due = lastDue(before, period.to);
  return [
    ...(earlier !== undefined && date < earlier.date
      ? [finding('plan/amendment-order', { date, before: earlier.date }, atDate)]
      : []),
    ...(date < published ? [finding('plan/amendment-early', { date, published }, atDate)] : []),
    ...(isSameTarget(old, before)
      ? []
      : [
          finding(
            'plan/amendment-old',
            { number, old: written(old), target: written(before) },
            yaml.placeOf([...at, 'old']),
          ),
        ]),
    ...(isSameTarget(amendment.new, before)
      ? [finding('plan/amendment-same', { number }, yaml.placeOf([...at, 'new']))]
      : []),
    ...(yearOf(date) > due ? [finding('plan/amendment-late', { number, date, due }, atDate)] : []),
  ];
}

/** The same keys with the same values, in whatever order. */
function isSameTarget(a: Target, b: Target): boolean {
  return sorted(a) === sorted(b);
}

function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, one]) => `${key}:${sorted(one)}`);
  return `{${pairs.sort().join()}}`;
}

/** The year after whose end nothing could be reached any more. */
function lastDue(target: Target, end: number): number {
  const { by, every } = timesOf(target);
  if (by !== undefined) return yearOf(by);
  if (every !== undefined) return end;
  const { byYear = {} } = boundKeys(comparisonOf(target).bound);
  return Math.max(...Object.keys(byYear).map(Number));
}
