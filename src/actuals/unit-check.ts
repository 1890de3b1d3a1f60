import type { Figure } from '../model/actuals.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import { unitOf, type Unit } from '../number/unit.ts';
import type { Beside } from './fault-reach.ts';

/** What is printed now in one unit, now in another, and differs by thousands. */
const EASILY_MIXED = new Set(['money', 'money a year', 'person']);

/**
 * Money and people without a stated unit, where two units are in use in the
 * plan or in the figures: nobody can tell 0.03 万人 from 300 人.
 */
export function unitsNeeded(
  plan: Plan,
  given: readonly { readonly figure: Figure; readonly place: Place }[],
): { readonly found: Finding; readonly figure: Figure }[] {
  const inUse = new Map<string, Map<string, string>>();
  const use = (unit: Unit | undefined): void => {
    if (unit === undefined || !EASILY_MIXED.has(unit.dimension)) return;
    const names = inUse.get(unit.dimension) ?? new Map<string, string>();
    // 人 and 名 are one size.
    if (!names.has(unit.factor.toFraction())) names.set(unit.factor.toFraction(), unit.name);
    inUse.set(unit.dimension, names);
  };
  for (const { unit } of plan.series.values()) use(unit);
  for (const { figure } of given) if (figure.unit !== undefined) use(unitOf(figure.unit));
  return given.flatMap(({ figure, place }) => {
    const { series, unitStated } = figure;
    const { unit, name } = plan.series.get(series) ?? {};
    const units = [...(inUse.get(unit?.dimension ?? '')?.values() ?? [])];
    if (unitStated || name === undefined || units.length < 2) return [];
    const found = finding('actuals/unit-needed', { name, units }, place);
    return [{ found, figure }];
  });
}

/**
 * A row with an error may state a unit that makes the one of other rows unclear: what gives money
 * or people without a unit is in doubt wherever another series of the kind is.
 */
export function unitsInDoubt(
  { series: all }: Plan,
  given: readonly { readonly figure: Figure }[],
): Beside[] {
  const silent = new Set(
    given.flatMap(({ figure: { series, unitStated } }) => (unitStated ? [] : [series])),
  );
  const dimensionOf = (id: string): string => all.get(id)?.unit?.dimension ?? '';
  return [...silent]
    .filter((id) => EASILY_MIXED.has(dimensionOf(id)))
    .map((series) => {
      const alike = [...all.keys()].filter((id) => dimensionOf(id) === dimensionOf(series));
      return { series, by: new Set(alike.filter((id) => id !== series)) };
    });
}
