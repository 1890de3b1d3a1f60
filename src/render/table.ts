import { findingText } from '../messages/finding-text.ts';
import { messagesIn, type Messages } from '../messages/index.ts';
import type { Finding, Report } from '../model/report.ts';
import { printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import { conclusion } from './conclusion.ts';
import { plain, USUAL_WIDTH, type RenderOptions } from './options.ts';
import { derivedLines, notMetLines, progressLines, relationLines } from './table-details.ts';
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
  return [
    ...lines(texts.title(plan.region.name, plan.title, year)).map((line) => paint('strong', line)),
    '',
    ...lines(conclusion(report, texts)).map((line) => paint(tone[verdict], line)),
    '',
    ...indicatorRows(report, texts, width, options),
    ...lines(texts.withData(summary.withData, summary.total, String(share))),
    ...section(texts.sections.notMet, notMetLines(report, texts)),
    ...(isMidway ? section(texts.sections.progress, progressLines(report, texts)) : []),
    ...section(texts.sections.relations, [
      ...relationLines(report, texts),
      ...derivedLines(report, texts),
    ]),
    ...section(texts.sections.notes, noteLines(report, messages)),
    ...section(
      texts.sections.conventions,
      texts.conventionLines(conventions.aheadFrom, conventions.onTrackFrom),
    ),
    '',
  ].join('\n');
}

function noteLines(report: Report, messages: Messages): string[] {
  const { report: texts, cli } = messages;
  const files = report.actuals.map(({ file, encoding }) => `${file} (${encoding})`);
  const findings = report.findings.map((found) => {
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
