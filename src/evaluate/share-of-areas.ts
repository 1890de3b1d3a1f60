import { closed, point, type Answer, type Interval } from '../number/interval.ts';
import { rational, ZERO } from '../number/rational.ts';
import type { AreaAnswers, Operand } from '../model/evaluation.ts';
import { finding } from '../model/finding.ts';
import { leavesOf, operandsOf, type Area, type Derivation, type Series } from '../model/plan.ts';
import type { Lookup } from './lookup.ts';
import { operandOf, restingOn } from './operands.ts';
import { resolveFor } from './resolve-bound.ts';
import { satisfies } from './satisfies.ts';
import { suspectsOf, withSuspects } from './suspects.ts';

type ShareOfAreas = Extract<Derivation, { kind: 'share-of-areas' }>;

const HUNDRED = rational(100);

/**
 * The share of areas in which a condition holds, in %. An area without a
 * figure is either answer; where the plan does not say how many areas there
 * are, so are those that nobody names.
 */
export function shareOfAreas(
  values: Lookup,
  series: Series,
  derivation: ShareOfAreas,
  year: number,
): Operand {
  const { levels } = derivation;
  const known = values.plan.areas.filter(({ level }) => levels.includes(level));
  const listed = known.flatMap(({ areas = [] }) => areas);
  // What another level lists is none of these, though its figures are of the same series.
  const others = new Set(
    values.plan.areas
      .filter(({ level }) => !levels.includes(level))
      .flatMap(({ areas = [] }) => areas.map(({ key }) => key)),
  );
  const isListed = known.every(({ areas }) => areas !== undefined);
  const areas = isListed ? listed : areasOfData(values, derivation, listed, others);
  const total = known.every(({ count }) => count !== undefined)
    ? known.reduce((sum, { count = 0 }) => sum + count, 0)
    : undefined;
  const judged = areas.map((area) => ({ area, ...answerIn(values, derivation, year, area) }));
  const having = (wanted: Answer): string[] =>
    judged.filter(({ answer }) => answer === wanted).map(({ area }) => area.name);
  const answers: AreaAnswers = {
    levels: known.map(({ name }) => name),
    total,
    holds: having('yes'),
    fails: having('no'),
    unknown: having('unsure'),
  };
  const resting = restingOn(judged.flatMap(({ operands }) => operands));
  const tooMany = total !== undefined && areas.length > total;
  const { id, name } = series;
  const findings = tooMany
    ? [finding('evaluate/areas-over-count', { id, name, count: total, found: areas.length })]
    : [];
  // The figures of areas are many; the names below say what they come to.
  return {
    interval: tooMany ? closed(ZERO, HUNDRED) : shareOf(answers),
    known: judged.some(({ answer }) => answer !== 'unsure'),
    text: undefined,
    ...resting,
    missing: [
      ...resting.missing,
      ...unnamed(values, derivation, year, answers.levels, restOf(areas.length, total)),
    ],
    // A doubtful figure leaves its area undecided, not the whole.
    doubtful: tooMany,
    findings: [...resting.findings, ...findings],
    areas: answers,
  };
}

/** Without a list the areas are those that the figures name. */
function areasOfData(
  values: Lookup,
  derivation: ShareOfAreas,
  listed: readonly Area[],
  others: ReadonlySet<string>,
): readonly Area[] {
  const named = values.areasWith(operandsOf(derivation));
  const known = new Set(listed.map(({ key }) => key));
  return [...listed, ...named.filter(({ key }) => !known.has(key) && !others.has(key))];
}

function answerIn(
  values: Lookup,
  { where }: ShareOfAreas,
  year: number,
  area: Area,
): { readonly answer: Answer; readonly operands: readonly Operand[] } {
  const { comparator, bound } = where;
  const series = values.seriesOf(where.series);
  const actual = values.at(where.series, year, area);
  const resolved = resolveFor(values, { series, comparator, bound, area }, year);
  const other = operandOf(resolved);
  const suspects = actual.known ? suspectsOf(actual, resolved) : [];
  const checked = withSuspects(actual, suspects);
  const operands = other === undefined ? [checked] : [checked, other];
  const isDoubtful = operands.some(({ doubtful }) => doubtful);
  if (!actual.known || !resolved.known || isDoubtful) return { answer: 'unsure', operands };
  return { answer: satisfies(comparator, actual.interval, resolved), operands };
}

function shareOf({ total, holds, fails, unknown }: AreaAnswers): Interval {
  const named = holds.length + fails.length + unknown.length;
  if (total === undefined) {
    // Any number of others may be either: only what has failed is sure.
    return {
      low: ZERO,
      lowOpen: holds.length > 0,
      high: HUNDRED,
      highOpen: fails.length > 0,
    };
  }
  const all = Math.max(total, named);
  const share = (count: number): ReturnType<typeof rational> =>
    rational(count).mul(HUNDRED).div(rational(all));
  const low = share(holds.length);
  const high = share(all - fails.length);
  return low.compare(high) === 0 ? point(low) : closed(low, high);
}

/** How many areas nobody names; where not even their number is known, one stands for them. */
function restOf(named: number, total: number | undefined): number {
  if (total === undefined) return named === 0 ? 1 : 0;
  return Math.max(0, total - named);
}

/** The areas that the plan counts and nobody names have no figure either. */
function unnamed(
  values: Lookup,
  derivation: ShareOfAreas,
  year: number,
  levels: readonly string[],
  count: number,
): Operand['missing'] {
  if (count === 0) return [];
  const leaves = [...leavesOf(values.plan, operandsOf(derivation))].map((id) =>
    values.seriesOf(id),
  );
  return leaves
    .filter((series) => series.derivation === undefined)
    .map((series) => ({ series, year, area: undefined, unnamed: { levels, count } }));
}
