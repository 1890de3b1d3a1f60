import type { Figure } from '../model/actuals.ts';
import type { UsedFigure } from '../model/evaluation.ts';
import { finding, type Finding } from '../model/finding.ts';

/** A figure that counts something else than the plan, as its row says. */
export function definitionFindings(
  { series, year, area, origin }: UsedFigure,
  figure: Figure | undefined,
): Finding[] {
  if (origin !== 'actual' || figure?.definitionDiffers !== true) return [];
  const { id, definition: declared = '' } = series;
  const given = figure.definition ?? '';
  const name = area === undefined ? series.name : `${series.name}（${area.name}）`;
  return [finding('evaluate/definition-differs', { id, name, year, given, declared })];
}
