import type { Report } from '../../model/report.ts';
import { conclusion } from '../conclusion.ts';
import { draftLines, marked } from '../draft-mark.ts';
import { figureKinds } from '../figure-kinds.ts';
import { exceptionLines } from '../standing.ts';
import type { PageTexts, Section } from './context.ts';
import { decideSection } from './decide.ts';
import { element, prose, type Markup } from './markup.ts';
import { laggingSection, notReachedSection, otherMissedSection } from './not-reached.ts';
import { outlookTable, summaryTable } from './summary-tables.ts';
import { asOfMonth, isMidway } from '../as-of.ts';

/** Plan, year and kind of the data, and the conclusion: above all sections. */
export function pageHead(report: Report, texts: PageTexts): Markup {
  const { plan, year } = report;
  const month = asOfMonth(report);
  const { html } = texts;
  const facts: readonly (readonly [string, string])[] = [
    [html.facts.region, plan.region.name],
    [html.facts.period, html.period(plan.period.from, plan.period.to)],
    [html.facts.year, html.evaluatedYear(year, month)],
    [html.facts.data, html.dataState(year, figureKinds(report), month)],
  ];
  return element(
    'header',
    {},
    element(
      'h1',
      {},
      element(
        'span',
        { class: 'plan' },
        marked(report, html.planTitle(plan.region.name, plan.title), texts.report),
      ),
      ' ',
      element('span', { class: 'year' }, html.subtitle(year, month)),
    ),
    element(
      'dl',
      { class: 'head' },
      facts.map(([name, value]) =>
        element('div', {}, element('dt', {}, name), element('dd', {}, prose(value))),
      ),
    ),
    draftLines(report, texts.report).map((line) => element('p', { class: 'draft' }, prose(line))),
    element(
      'p',
      { class: `conclusion ${report.verdict}` },
      prose(conclusion(report, texts.report)),
    ),
  );
}

/** What an analyst hands on: counts, what failed, what lags, what must be decided. */
export function firstPageSections(report: Report, texts: PageTexts): Section[] {
  return [
    {
      title: texts.html.sections.overall,
      content: [summaryTable(report, texts), isMidway(report) ? outlookTable(report, texts) : []],
    },
    notReachedSection(report, texts),
    ...otherMissedSection(report, texts),
    ...exceptionsSection(report, texts),
    ...laggingSection(report, texts),
    decideSection(report, texts),
  ];
}

/** What is excused stands apart, with the documents that allow it. */
function exceptionsSection(report: Report, texts: PageTexts): Section[] {
  const rows = [...report.indicators, ...report.commitments];
  const lines = exceptionLines(rows, report, texts.report);
  if (lines.length === 0) return [];
  const items = lines.map((line) => element('li', {}, prose(line)));
  return [{ title: texts.report.sections.exceptions, content: [element('ul', {}, items)] }];
}
