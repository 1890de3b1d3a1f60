import type { Plan, Series } from './plan.ts';

/**
 * What a figure of part of a year is beside one of the year: `state`, what is there at the end and
 * lasts; `flow`, a part that grows with the months; `rate`, of the same size in a part and in the
 * year; `unclear`, none of these.
 */
export type PartKind = 'state' | 'flow' | 'rate' | 'unclear';

type Known = Pick<Plan, 'series'>;

export function partKindOf(plan: Known, series: Series): PartKind {
  const { derivation, kind } = series;
  if (isState(plan, series)) return 'state';
  if (derivation === undefined) return kind === 'flow' ? 'flow' : 'unclear';
  if (derivation.kind === 'growth') return derivation.since === 'previous' ? 'rate' : 'unclear';
  if (derivation.kind !== 'ratio') return 'unclear';
  const kinds = [derivation.of, derivation.over].map((id) => kindOf(plan, id));
  return kinds.every((one) => one === 'flow') ? 'rate' : 'unclear';
}

/** True for what is there at the end of a year and lasts, false for what happens in a year. */
export function isState(plan: Known, { kind, derivation }: Series): boolean {
  const isStateById = (id: string): boolean => {
    const series = plan.series.get(id);
    return series !== undefined && isState(plan, series);
  };
  switch (derivation?.kind) {
    case undefined:
      return kind !== 'flow';
    case 'total':
      return true;
    case 'growth':
      return derivation.since !== 'previous' && isStateById(derivation.of);
    case 'ratio':
      return [derivation.of, derivation.over].every(isStateById);
    case 'share-of-areas':
      return isStateById(derivation.where.series);
  }
}

function kindOf(plan: Known, id: string): PartKind | undefined {
  const series = plan.series.get(id);
  return series === undefined ? undefined : partKindOf(plan, series);
}
