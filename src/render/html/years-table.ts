import type { Indicator, Report } from '../../model/report.ts';
import { amountText } from '../amounts.ts';
import { shortNameOf } from '../promises.ts';
import type { PageTexts } from './context.ts';
import { quantity, type Child, type Markup } from './markup.ts';
import { dataTable } from './table.ts';

/** The numbers of a drawing over several years; null where the facts beside it hold them all. */
export function yearsTable(row: Indicator, report: Report, texts: PageTexts): Markup | null {
  const { course, trend, history } = row;
  if (course.length === 0 && trend.length < 2 && history.length === 0) return null;
  const { html, report: words } = texts;
  const years = [...new Set([...course, ...trend, ...history].map(({ year }) => year))].sort(
    (a, b) => a - b,
  );
  return dataTable({
    caption: html.chart.years(shortNameOf(row)),
    hideCaption: true,
    kind: 'years',
    head: [
      { text: html.columns.year },
      ...years.map((year) => ({ text: String(year), isNumber: true })),
    ],
    rows: [
      ...(course.length === 0
        ? []
        : [[html.chart.course, ...years.map(levelIn(row, html.nothing))]]),
      ...(trend.length === 0 ? [] : [[words.columns.actual, ...years.map(valueIn(row, texts))]]),
      ...(history.length === 0
        ? []
        : [[words.columns.status, ...years.map(statusIn(row, report, texts))]]),
    ],
  });
}

function levelIn({ course, unit }: Indicator, nothing: string): (year: number) => Child {
  return (year) => {
    const level = course.find((one) => one.year === year);
    return level === undefined ? nothing : quantity(`${level.value}${unit ?? ''}`);
  };
}

function valueIn({ trend, unit }: Indicator, { html, report }: PageTexts): (year: number) => Child {
  return (year) => {
    const known = trend.find((one) => one.year === year);
    if (known === undefined) return html.nothing;
    const text = amountText(known, unit);
    return quantity(known.provisional ? `${text} ${report.provisionalMark}` : text);
  };
}

/** In the last year the status answers for all years, so that of the year itself is not told apart. */
function statusIn(
  { history, status, requirement }: Indicator,
  report: Report,
  { html, report: words }: PageTexts,
): (year: number) => Child {
  return (year) => {
    const past = history.find((one) => one.year === year);
    if (past !== undefined) return words.annualStatus[past.status];
    const isNow = year === report.year && requirement !== null && !requirement.final;
    return isNow ? words.annualStatus[status] : html.nothing;
  };
}
