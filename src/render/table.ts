import { findingText } from '../messages/finding-text.ts';
import { messagesIn, type Messages, type ReportTexts } from '../messages/index.ts';
import type { Finding, Indicator, Report } from '../model/report.ts';
import { printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import { conclusion } from './conclusion.ts';
import { plain, USUAL_WIDTH, type RenderOptions } from './options.ts';
import { shownRows, type ShownRows } from './scope.ts';
import { shownFindings } from './shown-findings.ts';
import { areaLines, derivedLines, relationLines } from './table-computed.ts';
import { earlierMissLines, notMetLines, progressLines } from './table-details.ts';
import { remarkLines } from './table-remarks.ts';
import { indicatorRows } from './table-rows.ts';

/** The report for people at a terminal: fits the width, readable without colour. */
export function renderTable(report: Report, options: RenderOptions): string {
  const messages = messagesIn(options.language);
  const { report: texts } = messages;
  const width = options.width ?? USUAL_WIDTH;
  const paint = options.paint ?? plain;
  const { plan, year, verdict, summary } = report;
  const lines = (text: string): string[] => wrap(printable(text), width);
  const tone = { pass: 'good', fail: 'bad', open: 'strong' } as const;
  const section = (title: string, items: readonly string[]): string[] =>
    items.length === 0
      ? []
      : ['', paint('strong', title), ...items.flatMap((item) => bullet(item, width))];
  const share = summary.total === 0 ? 0 : Math.floor((summary.withData * 100) / summary.total);
  const { conventions } = report;
  const isMidway = year < plan.period.to;
  const rows = shownRows(report, options.scope);
  return [
    ...lines(texts.title(plan.region.name, plan.title, year)).map((line) => paint('strong', line)),
    '',
    ...lines(conclusion(report, texts)).map((line) => paint(tone[verdict], line)),
    '',
    ...(rows.indicators.length === 0
      ? []
      : [
          ...indicatorRows(report, rows.indicators, texts, width, options),
          ...lines(texts.withData(summary.withData, summary.total, String(share))),
        ]),
    ...commitmentLines(report, rows, texts, width, options),
    ...section(texts.sections.notMet, notMetLines(withoutEmpty(rows), texts)),
    ...section(texts.sections.earlierMisses, earlierMissLines(withoutEmpty(rows), texts)),
    ...(isMidway ? section(texts.sections.progress, progressLines(report, rows.all, texts)) : []),
    ...section(texts.sections.areas, areaLines(rows.all, texts)),
    ...section(texts.sections.relations, [
      ...relationLines(report, rows.all, texts),
      ...derivedLines(rows.all, texts),
    ]),
    ...section(texts.sections.notes, [
      ...noteLines(report, rows, messages),
      ...remarkLines(rows.all, texts),
    ]),
    ...section(
      texts.sections.conventions,
      texts.conventionLines(conventions.aheadFrom, conventions.onTrackFrom),
    ),
    '',
  ].join('\n');
}

/** The commitments in a table of their own, or in one line how many there are. */
function commitmentLines(
  report: Report,
  { indicators, commitments }: ShownRows,
  texts: ReportTexts,
  width: number,
  options: RenderOptions,
): string[] {
  const { total, withData } = report.summary.commitments;
  if (total === 0) return [];
  const paint = options.paint ?? plain;
  const hidden = total - commitments.length;
  return [
    ...(indicators.length === 0 ? [] : ['']),
    ...(commitments.length === 0
      ? []
      : [
          paint('strong', texts.sections.commitments),
          ...indicatorRows(report, commitments, texts, width, options),
        ]),
    ...wrap(printable(texts.commitmentsShown(total, withData, hidden)), width),
  ];
}

/** Commitments without figures are counted, and listed where they are asked for; why is plain. */
function withoutEmpty({ indicators, commitments }: ShownRows): Indicator[] {
  return [...indicators, ...commitments.filter(isTold)];
}

function isTold({ hasData, attribute }: Indicator): boolean {
  return hasData || attribute === 'binding';
}

function noteLines(report: Report, rows: ShownRows, messages: Messages): string[] {
  const { report: texts, cli } = messages;
  const files = report.actuals.map(({ file, encoding }) => `${file} (${encoding})`);
  const findings = shownFindings(report, rows).map((found) => {
    const mark = found.severity === 'note' ? '' : `[${cli.severity[found.severity]}] `;
    return `${mark}${findingText(messages, found)}${placeText(found)}`;
  });
  return [texts.provenance(report.plan.file, files), ...findings];
}

function placeText({ file, line }: Finding): string {
  return file === undefined || line === undefined ? '' : ` [${file}:${String(line)}]`;
}

function bullet(text: string, width: number): string[] {
  return wrap(printable(text), width - 2).map(
    (line, index) => `${index === 0 ? '- ' : '  '}${line}`,
  );
}
