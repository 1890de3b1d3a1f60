import type { ReportTexts } from '../messages/index.ts';
import type { Bound, Plan, PlanNumber, Target, When, Where } from '../model/plan.ts';
import { SIGNS } from './signs.ts';

/** A target as the plan says it: ≥55（2025年）, ≥上年“…”（逐年）, 2021年≥1350、2022年≥1400. */
export function targetText(target: Target, plan: Plan, texts: ReportTexts): string {
  const { comparator, bound, when, tolerance } = target;
  const sign = SIGNS[comparator];
  if (bound.kind === 'completion') return texts.finishedBy(dayOf(when, texts));
  if (bound.kind === 'by-year') {
    return bound.years
      .map((one) => texts.inYear(one.year, `${pairText(sign, one)}${around(tolerance)}`))
      .join(texts.listComma);
  }
  const text = `${boundText(sign, bound, plan, texts)}${around(tolerance)}`;
  if (when.kind === 'every') {
    const from = when.from === plan.period.from ? undefined : texts.yearEnd(when.from);
    const since = when.fromDate ?? from;
    return `${text} ${since === undefined ? texts.everyYear : texts.everyYearFrom(since)}`;
  }
  if (when.kind === 'by-year') return text;
  return when.date === undefined ? texts.inYear(when.year, text) : texts.onDay(when.date, text);
}

/** What must hold in an area: ≥1, ≥低保标准的1.3倍. */
export function conditionText(
  { comparator, bound }: Where,
  plan: Plan,
  texts: ReportTexts,
): string {
  if (bound.kind === 'completion') return `=${texts.completion.yes}`;
  return bound.kind === 'by-year' ? '' : boundText(SIGNS[comparator], bound, plan, texts);
}

function dayOf(when: When, texts: ReportTexts): string {
  if (when.kind !== 'by') return '';
  return when.date ?? texts.yearEnd(when.year);
}

function around(tolerance: PlanNumber | undefined): string {
  return tolerance === undefined ? '' : `±${tolerance.text}`;
}

function pairText(sign: string, { low, high }: { low: PlanNumber; high?: PlanNumber }): string {
  return high === undefined ? `${sign}${low.text}` : `${low.text}—${high.text}`;
}

function boundText(
  sign: string,
  bound: Extract<Bound, { kind: 'number' | 'relation' | 'steps' }>,
  { series }: Plan,
  texts: ReportTexts,
): string {
  if (bound.kind === 'number') return pairText(sign, bound);
  const name = series.get(bound.series)?.name ?? bound.series;
  if (bound.kind === 'steps') {
    const steps = bound.steps.map(({ upTo, low }) => ({
      upTo: upTo?.text ?? null,
      bound: low.text,
    }));
    return texts.stepsShort(name, sign, steps);
  }
  const [low, high] = bound.times;
  const factor = low.text === high.text ? low.text : `${low.text}—${high.text}`;
  return `${sign}${texts.relationShort(name, factor === '1' ? null : factor, bound.lag)}`;
}
