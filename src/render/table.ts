import { messagesIn, type ReportTexts } from '../messages/index.ts';
import type { Report } from '../model/report.ts';
import { printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import { conclusion } from './conclusion.ts';
import { draftLines, titleOf } from './draft-mark.ts';
import { plain, USUAL_WIDTH, type RenderOptions } from './options.ts';
import { reportSections } from './report-sections.ts';
import { shownRows, type ShownRows } from './scope.ts';
import { matrixLines } from './table-matrix.ts';
import { indicatorRows } from './table-rows.ts';

/** The report for people at a terminal: fits the width, readable without colour. */
export function renderTable(report: Report, options: RenderOptions): string {
  const messages = messagesIn(options.language);
  const { report: texts } = messages;
  const width = options.width ?? USUAL_WIDTH;
  const paint = options.paint ?? plain;
  const { verdict, summary } = report;
  const lines = (text: string): string[] => wrap(printable(text), width);
  const tone = {
    pass: 'good',
    'pass-with-waivers': 'doubt',
    fail: 'bad',
    open: 'strong',
    draft: 'doubt',
  } as const;
  const share = summary.total === 0 ? 0 : Math.floor((summary.withData * 100) / summary.total);
  const rows = shownRows(report, options.scope);
  return [
    ...lines(titleOf(report, texts)).map((line) => paint('strong', line)),
    ...draftLines(report, texts)
      .flatMap(lines)
      .map((line) => paint('bad', line)),
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
    ...matrixLines(report, rows.all, texts, width, options),
    ...reportSections(report, rows, messages).flatMap(({ title, items }) =>
      items.length === 0
        ? []
        : ['', paint('strong', title), ...items.flatMap((item) => bullet(item, width))],
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

function bullet(text: string, width: number): string[] {
  return wrap(printable(text), width - 2).map(
    (line, index) => `${index === 0 ? '- ' : '  '}${line}`,
  );
}
