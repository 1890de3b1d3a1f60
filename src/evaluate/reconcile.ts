import { displayNumber } from '../number/display.ts';
import { closed, hull, intersect, isSame, onlyPoint, type Interval } from '../number/interval.ts';
import { compare, printedDecimals, rational } from '../number/rational.ts';
import type { Operand } from '../model/evaluation.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Series } from '../model/plan.ts';

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
  const common = commonOf(reported, derived);
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
    reported: shown(reported.interval, reported.text),
    computed: shown(derived.interval, undefined),
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
function commonOf(reported: Operand, derived: Operand): Interval | undefined {
  const value = onlyPoint(reported.interval);
  const decimals = reported.text === undefined ? undefined : printedDecimals(reported.text);
  const plain = intersect(reported.interval, derived.interval);
  if (value === undefined || decimals === undefined) return plain;
  const half = rational(1).div(rational(2n * 10n ** BigInt(decimals)));
  const around = closed(value.sub(half), value.add(half));
  const exact = onlyPoint(derived.interval);
  if (exact === undefined) return plain ?? intersect(around, derived.interval);
  return compare(exact.sub(value).abs(), half) <= 0 ? derived.interval : undefined;
}

function shown(interval: Interval, text: string | undefined): string {
  if (text !== undefined) return text;
  const value = onlyPoint(interval);
  if (value !== undefined) return displayNumber(value);
  const end = (side: Interval['low']): string => (side === null ? '…' : displayNumber(side));
  return `${end(interval.low)}—${end(interval.high)}`;
}
