import { htmlTextsIn } from '../messages/html-texts.ts';
import { messagesIn } from '../messages/index.ts';
import type { Report } from '../model/report.ts';
import { card } from './html/card.ts';
import type { PageTexts, Section } from './html/context.ts';
import { firstPageSections, pageHead } from './html/first-page.ts';
import { element, type Child, type Markup } from './html/markup.ts';
import { matrixTable } from './html/matrix.ts';
import { noteSections } from './html/notes.ts';
import { overviewTable } from './html/overview.ts';
import { styleSheet } from './html/style.ts';
import { isDraft, marked } from './draft-mark.ts';
import type { RenderOptions } from './options.ts';
import { shownRows, type ShownRows } from './scope.ts';

/**
 * The report as one page that opens and prints anywhere: nothing is loaded
 * and nothing runs. Its first page can be handed on by itself.
 */
export function renderHtml(report: Report, options: RenderOptions): string {
  const messages = messagesIn(options.language);
  const texts: PageTexts = { report: messages.report, html: htmlTextsIn(options.language) };
  const rows = shownRows(report, options.scope);
  const first = firstPageSections(report, texts);
  const rest = [
    ...rowSections(report, rows, texts),
    ...noteSections(report, rows, messages, texts),
  ];
  const { plan, year } = report;
  const page = element(
    'html',
    { lang: texts.html.lang },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element(
        'title',
        {},
        marked(report, texts.report.title(plan.region.name, plan.title, year), texts.report),
      ),
      styleSheet(isDraft(report)),
    ),
    element(
      'body',
      {},
      watermark(report, texts),
      element(
        'main',
        {},
        element(
          'div',
          { class: 'first' },
          pageHead(report, texts),
          first.map((one, index) => section(one, index, texts)),
        ),
        rest.map((one, index) => section(one, first.length + index, texts)),
      ),
    ),
  );
  return `<!DOCTYPE html>\n${page.code}`;
}

/** Printed on each page, behind nothing and over nothing that must be read. */
function watermark(report: Report, { report: words }: PageTexts): Child {
  if (!isDraft(report)) return [];
  return element('div', { class: 'watermark', 'aria-hidden': 'true' }, words.draft.mark);
}

function section({ title, content }: Section, index: number, { html }: PageTexts): Markup {
  return element('section', {}, element('h2', {}, html.heading(index, title)), content);
}

/** All rows beside each other, then one by one, then over the years where they were asked for. */
function rowSections(report: Report, { all, ...rows }: ShownRows, texts: PageTexts): Section[] {
  const { html } = texts;
  const { commitments } = report.summary;
  const hidden = commitments.total - rows.commitments.length;
  const { sections } = html;
  const shown =
    commitments.total === 0
      ? ''
      : element('p', {}, html.commitmentsShown(commitments.total, commitments.withData, hidden));
  const cards = all.map((row, index) => card(row, `row-${String(index + 1)}`, report, texts));
  const matrix =
    report.matrix === null || all.length === 0
      ? []
      : [{ title: sections.matrix, content: [matrixTable(report.matrix, all, report, texts)] }];
  return [
    {
      title: sections.overview,
      content: [
        all.length === 0
          ? element('p', { class: 'none' }, html.none)
          : overviewTable(all, report, texts, sections.overview),
        shown,
      ],
    },
    ...matrix,
    {
      title: sections.cards,
      content: [element('p', { class: 'legend' }, html.legend), cards],
    },
  ];
}
