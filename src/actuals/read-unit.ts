import type { Rational } from '../number/rational.ts';
import { unitOf, type Unit } from '../number/unit.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { factorTo, isMissingMark, trimCell } from './read-cell.ts';
import type { NamedSeries } from './series-names.ts';

/** The unit a row states, with the factor into the unit of its series; or what is wrong with it. */
export type UnitRead =
  | { readonly ok: true; readonly stated: Unit | undefined; readonly factor: Rational }
  | {
      readonly ok: false;
      /** Which cell is wrong: that of the unit column, or the name with a unit in brackets. */
      readonly cell: 'unit' | 'name';
      readonly fault: (place: Place) => Finding;
    };

/** A cell of the unit column, beside the unit printed behind the name. */
export function readUnit(cell: string, named: NamedSeries | undefined): UnitRead {
  const declaredUnit = named?.series.unit;
  const bracketed = named?.unit;
  const text = trimCell(cell);
  const written = isMissingMark(text) ? undefined : unitOf(text);
  if (written !== undefined && bracketed !== undefined && written.name !== bracketed.name) {
    const args = { unit: written.name, other: bracketed.name };
    return {
      ok: false,
      cell: 'unit',
      fault: (place) => finding('actuals/unit-twice', args, place),
    };
  }
  const stated = written ?? bracketed;
  const factor = factorTo(declaredUnit, stated);
  if (factor !== undefined) return { ok: true, stated, factor };
  const unit = stated?.name ?? '';
  const declared = declaredUnit?.name;
  return {
    ok: false,
    cell: written === undefined ? 'name' : 'unit',
    fault: (place) =>
      named?.series.kind === 'completion'
        ? finding('actuals/completion-unit', { unit }, place)
        : declared === undefined
          ? finding('actuals/unit-undeclared', { unit }, place)
          : finding('actuals/unit-mismatch', { unit, declared }, place),
  };
}
