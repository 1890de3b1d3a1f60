import type { Interval } from '../number/interval.ts';
import { compare, ONE, ZERO } from '../number/rational.ts';
import type { Operand, ResolvedBound, UsedFigure } from '../model/evaluation.ts';
import { finding } from '../model/finding.ts';
import { isPart, operandOf } from './operands.ts';

/**
 * Shares that may have been given as fractions: 0.40 against 40 %. Nothing is
 * rescaled by guess, so a share of at most 1 beside another side that is
 * wholly above 1 decides nothing unless its row states the unit.
 */
export function suspectsOf(actual: Operand, bound: ResolvedBound): readonly UsedFigure[] {
  const other = operandOf(bound);
  return [
    ...fractionsBeside(actual, bound.high),
    ...(other !== undefined && bound.relation !== undefined
      ? fractionsBeside(other, actual.interval)
      : []),
    // Beside steps such as 20 %, 30 % a share of 0.35 would be in the lowest.
    ...(bound.steps?.overOne === true ? fractionsIn(bound.steps.operand) : []),
  ];
}

/** The figures of an operand that may be fractions, beside a side that is wholly above 1. */
export function fractionsBeside(operand: Operand, { low }: Interval): readonly UsedFigure[] {
  return low !== null && compare(low, ONE) > 0 ? fractionsIn(operand) : [];
}

/** With a figure that may be a fraction an operand decides nothing. */
export function withSuspects(operand: Operand, suspects: readonly UsedFigure[]): Operand {
  if (suspects.length === 0) return operand;
  const findings = suspects.map(({ series: { id, name }, year, area, text = '' }) => {
    const of = area === undefined ? name : `${name}（${area.name}）`;
    return finding('evaluate/suspect-share', { id, name: of, year, value: text });
  });
  return { ...operand, doubtful: true, findings: [...operand.findings, ...findings] };
}

/** Of a share of areas the areas' own figures have been compared in each of them. */
function fractionsIn({ figures, areas }: Operand): readonly UsedFigure[] {
  return figures.filter(
    (figure) => isFraction(figure) && (areas === undefined || figure.area === undefined),
  );
}

function isFraction({ origin, unitStated, series, interval }: UsedFigure): boolean {
  if (origin !== 'actual' || unitStated || !isPart(series.unit)) return false;
  return (
    interval.high !== null && compare(interval.high, ZERO) > 0 && compare(interval.high, ONE) <= 0
  );
}
