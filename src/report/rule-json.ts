import { rational, toExactText } from '../number/rational.ts';
import { unitOf } from '../number/unit.ts';
import type { Series, Where } from '../model/plan.ts';
import type * as Json from '../model/report.ts';
import { SIGNS } from '../model/signs.ts';

/** How a derived value comes about, so that a reader can compute it again. */
export function ruleOf({ derivation, unit }: Series): Json.Rule | undefined {
  if (derivation === undefined) return undefined;
  const factor = unit === undefined ? '1' : exactText(rational(1).div(unit.factor));
  const { kind } = derivation;
  return {
    kind,
    of: derivation.kind === 'share-of-areas' ? derivation.where.series : derivation.of,
    over: derivation.kind === 'ratio' ? derivation.over : null,
    per: derivation.kind === 'ratio' ? [...new Set(derivation.per.map(({ text }) => text))] : [],
    factor,
    condition: derivation.kind === 'share-of-areas' ? conditionOf(derivation.where) : null,
  };
}

function conditionOf({ comparator, bound }: Where): string | null {
  return bound.kind === 'number'
    ? `${SIGNS[comparator]}${[bound.low, ...(bound.high === undefined ? [] : [bound.high])].map(({ text }) => text).join('—')}`
    : null;
}

/** How many base units the unit of a figure is; undefined where it is one itself. */
export function unitFactorOf(unit: string | undefined): string | undefined {
  if (unit === undefined) return undefined;
  const text = exactText(unitOf(unit).factor);
  return text === '1' ? undefined : text;
}

function exactText(value: Parameters<typeof toExactText>[0]): string {
  return toExactText(value).replace(/\/1$/u, '');
}
