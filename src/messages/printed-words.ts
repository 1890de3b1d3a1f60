import type { PrintedBound, PrintedFormula, PrintedTarget } from '../model/printed.ts';
import type { ReportTexts } from './messages.ts';

/** A target as the plan says it: ≥55（2025年）, ≥上年“…”（逐年）, 2021年≥1350、2022年≥1400. */
export function targetWords({ bound, when, tolerance }: PrintedTarget, texts: ReportTexts): string {
  const implied = tolerance === undefined ? '' : texts.toleranceImplied;
  if (bound.kind === 'completion') {
    return texts.finishedBy(when.kind === 'by' ? dayText(when.due, texts) : '');
  }
  const text = `${boundWords(bound, texts)}${implied}`;
  switch (when.kind) {
    case 'by':
      return typeof when.due === 'number'
        ? texts.inYear(when.due, text)
        : texts.onDay(when.due, text);
    case 'every': {
      const { from } = when;
      const since = from === null ? texts.everyYear : texts.everyYearFrom(dayText(from, texts));
      return `${text} ${since}`;
    }
    case 'by-year':
      return text;
  }
}

/** What must hold in an area: ≥1, ≥低保标准的1.3倍. */
export function conditionWords(bound: PrintedBound, texts: ReportTexts): string {
  if (bound.kind === 'completion') return `=${texts.completion.yes}`;
  return bound.kind === 'by-year' ? '' : boundWords(bound, texts);
}

/** How a series is computed, by names: 农村低保标准 ÷ 城市低保标准. */
export function formulaWords(formula: PrintedFormula, texts: ReportTexts): string {
  switch (formula.kind) {
    case 'ratio': {
      const { of, over, per } = formula;
      return `${of} ÷ ${over}${per === '1' ? '' : ` × ${per}`}`;
    }
    case 'growth':
      return texts.growthOf(formula.of, formula.since);
    case 'total':
      return texts.totalOf(formula.of, formula.from);
    case 'share-of-areas': {
      const counts = formula.levels.map(({ name, count }) => texts.levelCount(name, count));
      return texts.shareWhere(counts, formula.name, conditionWords(formula.condition, texts));
    }
  }
}

function boundWords(
  bound: Exclude<PrintedBound, { kind: 'completion' }>,
  texts: ReportTexts,
): string {
  switch (bound.kind) {
    case 'number':
      return bound.text;
    case 'by-year':
      return bound.years.map(({ year, text }) => texts.inYear(year, text)).join(texts.listComma);
    case 'relation': {
      const { sign, name, factor, lag, around } = bound;
      return `${sign}${texts.relationShort(name, factor, lag)}${around}`;
    }
    case 'steps': {
      const { sign, name, steps, around } = bound;
      return `${texts.stepsShort(name, sign, steps)}${around}`;
    }
  }
}

function dayText(day: number | string, texts: ReportTexts): string {
  return typeof day === 'number' ? texts.yearEnd(day) : day;
}
