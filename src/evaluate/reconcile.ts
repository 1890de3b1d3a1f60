import { closed, hull, intersect, isSame, onlyPoint, type Interval } from '../number/interval.ts';
import { compare, ONE, printedDecimals, rational, type Rational } from '../number/rational.ts';
import { conversion, unitOf } from '../number/unit.ts';
import type { Operand } from '../model/evaluation.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Series } from '../model/plan.ts';
import { intervalText } from './operands.ts';

/**
 * A derived series that is reported too. They agree when they differ by at
 * most half a unit of the reported last place: then the computed value, which
 * is the exact one, is judged. Otherwise both are possible.
 */
export function reconcile(
  series: Series,
  year: number,
  reported: Operand,
  derived: Operand,
): Operand {
  const both = {
    known: true,
    figures: [...reported.figures, ...derived.figures],
    missing: derived.missing,
    provisional: reported.provisional || derived.provisional,
    doubtful: reported.doubtful || derived.doubtful,
    areas: derived.areas,
  };
  const findings: Finding[] = [...reported.findings, ...derived.findings];
  const common = commonOf(series, reported, derived);
  if (common !== undefined) {
    // Areas that are known to be without a figure stay open, whatever is reported of them all.
    const interval = hasOpenAreas(derived) ? derived.interval : common;
    const text = isSame(interval, reported.interval) ? reported.text : undefined;
    return { ...both, interval, text, findings };
  }
  const args = {
    id: series.id,
    name: series.name,
    year,
    reported: reported.text ?? intervalText(reported.interval),
    computed: intervalText(derived.interval),
  };
  return {
    ...both,
    interval: hull(reported.interval, derived.interval),
    text: undefined,
    findings: [...findings, finding('evaluate/derived-differs', args)],
  };
}

/** True if an area is known to be without a figure: no reported share stands for it. */
function hasOpenAreas({ areas }: Operand): boolean {
  return areas !== undefined && (areas.total !== undefined || areas.unknown.length > 0);
}

/**
 * What both can be: the computed number if there is one; else the reported
 * one, or what of its last place the computed interval leaves. Undefined if
 * they differ by more than the last place.
 */
function commonOf(series: Series, reported: Operand, derived: Operand): Interval | undefined {
  const value = onlyPoint(reported.interval);
  const half = halfPlace(series, reported);
  const plain = intersect(reported.interval, derived.interval);
  if (value === undefined || half === undefined) return plain;
  const around = closed(value.sub(half), value.add(half));
  const exact = onlyPoint(derived.interval);
  // An area that fails is no matter of the last place.
  if (derived.areas !== undefined && derived.areas.fails.length > 0) return plain;
  if (exact === undefined) return plain ?? intersect(around, derived.interval);
  return compare(exact.sub(value).abs(), half) <= 0 ? derived.interval : undefined;
}

/** Half a unit of the last place as reported, in the unit of the series. */
function halfPlace(series: Series, { figures }: Operand): Rational | undefined {
  const [figure] = figures;
  const decimals = figure?.text === undefined ? undefined : printedDecimals(figure.text);
  if (figure === undefined || decimals === undefined) return undefined;
  const given = figure.unit === undefined ? undefined : unitOf(figure.unit);
  const factor =
    given === undefined || series.unit === undefined ? ONE : conversion(given, series.unit);
  return factor?.div(rational(2n * 10n ** BigInt(decimals)));
}
