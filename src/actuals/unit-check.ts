import type { Figure } from '../model/actuals.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import { unitOf, type Unit } from '../number/unit.ts';

/** What is printed now in one unit, now in another, and differs by thousands. */
const EASILY_MIXED = new Set(['money', 'money a year', 'person']);

/**
 * Money and people without a stated unit, where two units are in use in the
 * plan or in the figures: nobody can tell 0.03 万人 from 300 人.
 */
export function unitsNeeded(
  plan: Plan,
  given: readonly { readonly figure: Figure; readonly place: Place }[],
): Finding[] {
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
  return given.flatMap(({ figure: { series, unitStated }, place }) => {
    const { unit, name } = plan.series.get(series) ?? {};
    const units = [...(inUse.get(unit?.dimension ?? '')?.values() ?? [])];
    if (unitStated || name === undefined || units.length < 2) return [];
    return [finding('actuals/unit-needed', { name, units }, place)];
  });
}
