import { ONE, type Rational } from '../number/rational.ts';
import { unitOf, type Unit } from '../number/unit.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { factorTo, isMissingMark, trimCell } from './read-cell.ts';
import type { NamedSeries } from './series-names.ts';
import type { UnitAbove } from './unit-above.ts';

/** The unit a row states, with the factor into the unit of its series; or what is wrong with it. */
export type UnitRead =
  | { readonly ok: true; readonly stated: Unit | undefined; readonly factor: Rational }
  | {
      readonly ok: false;
      /** Which cell is wrong: that of the unit column, or the name with a unit in brackets. */
      readonly cell: 'unit' | 'name';
      readonly fault: (place: Place) => Finding;
    };

/**
 * A cell of the unit column, beside the unit printed behind the name. A row
 * that states none has the unit stated above the table for all of them: to
 * pass that over would read 万元 as 元. It is checked as any other.
 */
export function readUnit(
  cell: string,
  named: NamedSeries | undefined,
  above?: UnitAbove,
): UnitRead {
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
  if (above !== undefined && (written ?? bracketed) === undefined) return unitFrom(above, named);
  const stated = written ?? bracketed;
  const factor = factorTo(declaredUnit, stated);
  if (factor !== undefined) return { ok: true, stated, factor };
  return {
    ok: false,
    cell: written === undefined ? 'name' : 'unit',
    fault: faultOf(stated, named),
  };
}

function faultOf(
  stated: Unit | undefined,
  named: NamedSeries | undefined,
): (place: Place) => Finding {
  const unit = stated?.name ?? '';
  const declared = named?.series.unit?.name;
  return (place) =>
    named?.series.kind === 'completion'
      ? finding('actuals/completion-unit', { unit }, place)
      : declared === undefined
        ? finding('actuals/unit-undeclared', { unit }, place)
        : finding('actuals/unit-mismatch', { unit, declared }, place);
}

/** What is finished or not has no unit, whatever the rest of the table is in. */
function unitFrom(above: UnitAbove, named: NamedSeries | undefined): UnitRead {
  if (named?.series.kind === 'completion') return { ok: true, stated: undefined, factor: ONE };
  const { unit: stated, text } = above;
  const declared = named?.series.unit?.name ?? '';
  const factor = stated && factorTo(named?.series.unit, stated);
  if (stated !== undefined && factor !== undefined) return { ok: true, stated, factor };
  const args = { unit: text, declared, line: above.place.line };
  return { ok: false, cell: 'name', fault: (place) => finding('actuals/unit-above', args, place) };
}
