import { displayNumber } from '../number/display.ts';
import { add, hull, intersect, onlyPoint, point, type Interval } from '../number/interval.ts';
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
  if (agree(reported, derived)) {
    // A computed interval says less than the reported number; but areas without a figure stay open.
    const isLess = onlyPoint(derived.interval) === undefined && derived.areas === undefined;
    const { interval, text } = isLess ? reported : derived;
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

function agree(reported: Operand, derived: Operand): boolean {
  const value = onlyPoint(reported.interval);
  const decimals = reported.text === undefined ? undefined : printedDecimals(reported.text);
  if (value === undefined || decimals === undefined) {
    return intersect(reported.interval, derived.interval) !== undefined;
  }
  const half = rational(1).div(rational(2n * 10n ** BigInt(decimals)));
  const around = add(point(value), {
    low: half.neg(),
    lowOpen: false,
    high: half,
    highOpen: false,
  });
  const exact = onlyPoint(derived.interval);
  if (exact !== undefined) {
    return compare(exact.sub(value).abs(), half) <= 0;
  }
  return intersect(around, derived.interval) !== undefined;
}

function shown(interval: Interval, text: string | undefined): string {
  if (text !== undefined) return text;
  const value = onlyPoint(interval);
  if (value !== undefined) return displayNumber(value);
  const end = (side: Interval['low']): string => (side === null ? '…' : displayNumber(side));
  return `${end(interval.low)}—${end(interval.high)}`;
}
