import { findingText } from '../../messages/finding-text.ts';
import type { Messages } from '../../messages/index.ts';
import type { Finding, Report } from '../../model/report.ts';
import { placeTextOf } from '../place-text.ts';
import { isTold, type ShownRows } from '../scope.ts';
import { shownFindings } from '../shown-findings.ts';
import { earlierMissLines } from '../table-details.ts';
import { remarkLines } from '../table-remarks.ts';
import { conflictsTable } from './conflicts.ts';
import type { PageTexts, Section } from './context.ts';
import { element, prose, type Child, type Markup } from './markup.ts';
import { sourcesContent } from './sources.ts';
import { dataTable } from './table.ts';
import { asOfMonth } from '../as-of.ts';

/** What doubts there are, where everything comes from, and the rules that are this project's own. */
export function noteSections(
  report: Report,
  rows: ShownRows,
  messages: Messages,
  texts: PageTexts,
): Section[] {
  const { html, report: words } = texts;
  const { aheadFrom, onTrackFrom } = report.conventions;
  const { sections } = html;
  const none = element('p', { class: 'none' }, html.none);
  const earlier = earlierMissLines(rows.all.filter(isTold), words);
  const remarks = remarkLines(rows.all, words);
  return [
    ...(earlier.length === 0 ? [] : [{ title: sections.earlier, content: [lines(earlier)] }]),
    {
      title: sections.conflicts,
      content: [conflictsTable(rows.all, report, texts) ?? none],
    },
    {
      title: sections.findings,
      content: [
        findingsTable(shownFindings(report, rows), messages, texts) ?? none,
        remarks.length === 0 ? '' : lines(remarks),
      ],
    },
    { title: sections.sources, content: sourcesContent(report, texts) },
    {
      title: sections.method,
      content: [lines(words.conventionLines(aheadFrom, onTrackFrom, asOfMonth(report)))],
    },
  ];
}

function lines(items: readonly string[]): Markup {
  return element(
    'ul',
    {},
    items.map((item) => element('li', {}, prose(item))),
  );
}

function findingsTable(
  findings: readonly Finding[],
  messages: Messages,
  { html }: PageTexts,
): Markup | null {
  if (findings.length === 0) return null;
  return dataTable({
    caption: html.sections.findings,
    hideCaption: true,
    kind: 'findings',
    head: [
      { text: html.columns.severity },
      { text: html.columns.text, kind: 'long' },
      { text: html.columns.place, kind: 'place' },
    ],
    rows: findings.map((found) => [
      messages.cli.severity[found.severity],
      sentence(found, messages),
      placeOf(found) ?? html.nothing,
    ]),
  });
}

function sentence(found: Finding, messages: Messages): Child {
  const words = findingText(messages, found);
  return prose(
    found.allowed === undefined ? words : `${words}${messages.cli.allowed(found.allowed)}`,
  );
}

function placeOf({ file, line, column, sheet, cell }: Finding): string | null {
  return file === undefined ? null : placeTextOf({ file, line, column, sheet, cell });
}
