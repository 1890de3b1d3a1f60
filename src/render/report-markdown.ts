import { messagesIn, type ReportTexts } from '../messages/index.ts';
import type { Indicator, Report } from '../model/report.ts';
import { conclusion } from './conclusion.ts';
import { draftLines, titleOf } from './draft-mark.ts';
import { markdownTable, markdownText } from './markdown-text.ts';
import { matrixCells } from './matrix.ts';
import type { RenderOptions } from './options.ts';
import { provenanceLines } from './provenance.ts';
import { reportRows } from './report-rows.ts';
import { reportSections } from './report-sections.ts';
import { sourceText, hasNumbers } from './row-facts.ts';
import { shownRows } from './scope.ts';
import { summaryGrid } from './summary-grid.ts';

/** GitHub's Markdown, for a pull request or the summary of a job. */
export function renderReportMarkdown(report: Report, options: RenderOptions): string {
  const messages = messagesIn(options.language);
  const { report: texts } = messages;
  const { summary } = report;
  const rows = shownRows(report, options.scope);
  const hidden = summary.commitments.total - rows.commitments.length;
  const sections = [
    { title: texts.sections.summary, lines: summaryTable(report, texts) },
    ...tablesOf(report, rows, texts),
    ...(hidden === 0 || summary.commitments.total === 0
      ? []
      : [{ title: null, lines: [markdownText(texts.rowsHidden(hidden))] }]),
    { title: texts.sections.matrix, lines: matrixTable(report, rows.all, texts) },
    ...reportSections(report, rows, messages).map(({ title, items }) => ({
      title,
      lines: items.map(bullet),
    })),
    { title: texts.sections.provenance, lines: provenanceLines(report, texts).map(bullet) },
  ];
  return [
    `# ${markdownText(titleOf(report, texts))}`,
    '',
    ...draftLines(report, texts).flatMap((line) => [`> **${markdownText(line)}**`, '']),
    `**${markdownText(conclusion(report, texts))}**`,
    ...sections.flatMap(({ title, lines }) =>
      lines.length === 0
        ? []
        : ['', ...(title === null ? [] : [`## ${markdownText(title)}`, '']), ...lines],
    ),
    '',
  ].join('\n');
}

function bullet(text: string): string {
  return `- ${markdownText(text)}`;
}

function summaryTable(report: Report, texts: ReportTexts): string[] {
  const { heads, rows } = summaryGrid(report, texts);
  return markdownTable(
    [{ text: texts.columns.attribute }, ...heads.map((text) => ({ text, right: true }))],
    rows.map(({ group, numbers }) => [group, ...numbers.map(String)]),
  );
}

function tablesOf(
  report: Report,
  { indicators, commitments }: ReturnType<typeof shownRows>,
  texts: ReportTexts,
): { title: string; lines: string[] }[] {
  return [
    { title: texts.sections.indicators, rows: indicators },
    { title: texts.sections.commitments, rows: commitments },
  ].map(({ title, rows }) => ({
    title,
    lines: rows.length === 0 ? [] : indicatorTable(report, rows, texts),
  }));
}

function indicatorTable(
  report: Report,
  indicators: readonly Indicator[],
  texts: ReportTexts,
): string[] {
  const { columns } = texts;
  const right = true;
  return markdownTable(
    [
      { text: columns.number, right },
      { text: columns.indicator },
      { text: columns.attribute },
      { text: columns.requirement, right },
      { text: columns.actual, right },
      { text: columns.gap, right },
      { text: columns.status },
      { text: columns.outlook },
      { text: columns.source },
    ],
    reportRows(indicators, report, texts).map((row) => [
      row.number,
      row.isPart ? `· ${row.name}` : row.name,
      row.attribute,
      row.requirement,
      row.actual,
      row.gap,
      row.status,
      row.outlook,
      hasNumbers(row.entry) ? sourceText(row.entry, texts) : '',
    ]),
  );
}

function matrixTable(
  report: Report,
  indicators: readonly Indicator[],
  texts: ReportTexts,
): string[] {
  if (report.matrix === null) return [];
  return markdownTable(
    [
      { text: texts.columns.indicator },
      { text: texts.columns.unit },
      ...report.matrix.years.map((year) => ({ text: texts.yearHead(year) })),
      { text: texts.columns.outlook },
    ],
    reportRows(indicators, report, texts).map(({ entry, name, isPart, outlook }) => [
      isPart ? `· ${name}` : name,
      entry.unit ?? '',
      ...matrixCells(report, entry.id, texts).map(({ value, status }) =>
        `${value} ${status}`.trim(),
      ),
      outlook,
    ]),
  );
}
