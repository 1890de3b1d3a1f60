import { finding, type AmendmentOddity, type Finding } from '../../model/finding.ts';
import type { Amendment, PlanFile, Target } from '../../model/plan-file.ts';
import type { Comparator } from '../../model/terms.ts';
import { dayOf } from '../../number/day.ts';
import { parseRational } from '../../number/rational.ts';
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
  const dueNow = lastDue(amendment.new, period.to);
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
    ...(date > due
      ? [finding('plan/amendment-late', { number, date, due: yearOf(due) }, atDate)]
      : []),
    ...oddities(amendment, before, dueNow, period).map((reason) =>
      finding(
        'plan/amendment-odd',
        { number, reason, due: yearOf(dueNow) },
        yaml.placeOf([...at, 'new']),
      ),
    ),
  ];
}

/** The same keys with the same values, in whatever order. */
function isSameTarget(a: Target, b: Target): boolean {
  return sorted(a) === sorted(b);
}

function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join()}]`;
  // 55, '55' and 55.0 are one number, the last day of a year is the year.
  if (typeof value === 'string') {
    return parseRational(value)?.toFraction() ?? value.replace(/-12-31$/u, '');
  }
  if (typeof value !== 'object' || value === null) return String(value);
  const pairs = Object.entries(value).map(([key, one]) => `${key}:${sorted(one)}`);
  return `{${pairs.sort().join()}}`;
}

/** The last day on which it can be reached: YYYY-MM-DD. */
function lastDue(target: Target, end: number): string {
  const { by, every } = timesOf(target);
  if (typeof by === 'string') return by;
  if (by !== undefined) return `${String(by)}-12-31`;
  const { byYear = {} } = boundKeys(comparisonOf(target).bound);
  const last = every === undefined ? Math.max(...Object.keys(byYear).map(Number)) : end;
  return `${String(last)}-12-31`;
}

/** How many years behind the period a target is hardly put off. */
const FAR = 5;

const UPWARD: readonly Comparator[] = ['atLeast', 'above'];
const DOWNWARD: readonly Comparator[] = ['atMost', 'below'];

/** What a document hardly does to a target: due before it, turned round, put off for long. */
function oddities(
  { date, new: now }: Amendment,
  before: Target,
  due: string,
  { from, to }: PlanFile['period'],
): AmendmentOddity[] {
  const [a, b] = [comparisonOf(before).comparator, comparisonOf(now).comparator];
  const isTurned =
    (UPWARD.includes(a) && DOWNWARD.includes(b)) || (DOWNWARD.includes(a) && UPWARD.includes(b));
  // What has no time, or one before the period, is told as that.
  const isTimed = yearOf(due) >= from;
  return [
    ...(isTurned ? ['turned' as const] : []),
    ...(isTimed && due < date ? ['past' as const] : []),
    ...(isTimed && yearOf(due) > to + FAR ? ['far' as const] : []),
  ];
}
