import type { Comparison, UsedFigure } from '../model/evaluation.ts';
import { finding } from '../model/finding.ts';
import type { Series } from '../model/plan.ts';
import { operandOf } from './operands.ts';

/**
 * Where a source is required, a figure that names none is not proven (未取证): what it would
 * satisfy is undetermined. A miss stays one: nobody reports too little without need.
 */
export function withSources(compared: Comparison, { id, name }: Series): Comparison {
  if (compared.status !== 'met') return compared;
  const { actual, bound, year } = compared;
  const figures = [...actual.figures, ...(operandOf(bound)?.figures ?? [])];
  const unsourced = figures.filter(isUnsourced);
  if (unsourced.length === 0) return compared;
  const of = [...new Set(unsourced.map(nameOf))];
  const found = finding('evaluate/no-source', { id, name, year, of });
  return {
    ...compared,
    status: 'undetermined',
    otherStatus: undefined,
    unsourced: true,
    actual: { ...actual, findings: [...actual.findings, found] },
  };
}

function isUnsourced({ origin, source }: UsedFigure): boolean {
  return origin === 'actual' && source === undefined;
}

function nameOf({ series, area }: UsedFigure): string {
  return area === undefined ? series.name : `${series.name}（${area.name}）`;
}
