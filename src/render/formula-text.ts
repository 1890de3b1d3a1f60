import type { ReportTexts } from '../messages/index.ts';
import { formulaWords } from '../messages/printed-words.ts';
import type { Plan, Series } from '../model/plan.ts';
import { printFormula } from '../model/printed.ts';

/** How a series is computed, by names: 农村低保标准 ÷ 城市低保标准; undefined for a reported one. */
export function formulaText(series: Series, plan: Plan, texts: ReportTexts): string | undefined {
  const formula = printFormula(series, plan);
  return formula === undefined ? undefined : formulaWords(formula, texts);
}
