import type { Indicator } from '../../model/report.ts';
import { amountText, requirementText } from '../amounts.ts';
import { markedActual } from '../row-facts.ts';
import type { PageTexts } from './context.ts';

/** Everything that a drawing shows, in words. */
export function describedBy(row: Indicator, texts: PageTexts): string {
  const { baseline, trend, course, requirement, unit, actual } = row;
  const { report: words, html } = texts;
  const dated = (year: number, text: string): string => words.inYear(year, text);
  const actuals = trend.map((value) =>
    dated(
      value.year,
      value.provisional
        ? `${amountText(value, unit)} ${words.provisionalMark}`
        : amountText(value, unit),
    ),
  );
  return html.chart.describe({
    baseline: baseline === null ? null : dated(baseline.year, amountText(baseline, unit)),
    actuals:
      actuals.length > 0 || actual === null
        ? actuals
        : [dated(actual.year, markedActual(row, actual.year, words))],
    course: course.map(({ year, value }) => dated(year, `${value}${unit ?? ''}`)),
    target:
      requirement === null
        ? null
        : dated(requirement.due, requirementText(requirement, unit, words)),
  });
}
