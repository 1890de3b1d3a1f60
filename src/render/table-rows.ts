import type { ReportTexts } from '../messages/index.ts';
import type { Indicator, Part, Report } from '../model/report.ts';
import { printable } from '../text/printable.ts';
import { actualText, gapText, requirementText } from './amounts.ts';
import type { Cell, Column } from './column-widths.ts';
import { grid } from './grid.ts';
import type { RenderOptions, Tone } from './options.ts';
import { outlookWord } from './outlook-word.ts';
import { plain } from './options.ts';

/** One row an indicator; its parts in rows below it. */
export function indicatorRows(
  report: Report,
  indicators: readonly Indicator[],
  texts: ReportTexts,
  width: number,
  options: RenderOptions,
): string[] {
  const { columns: names } = texts;
  const columns: Column[] = [
    { head: names.number, most: 4 },
    { head: names.indicator },
    { head: names.attribute, most: 6 },
    { head: names.requirement, most: 12 },
    { head: names.actual, most: 11 },
    { head: names.gap, most: 8 },
    { head: names.status, most: 14 },
    { head: names.outlook, most: 8 },
  ];
  const rows = indicators.flatMap((indicator) => {
    const number = indicator.subOf === null ? String(indicator.number ?? '') : texts.subRow;
    const attribute = texts.attributeShort[indicator.attribute ?? 'none'];
    const name = { text: printable(indicator.name) };
    const head = [{ text: number }, name, { text: attribute }];
    const answers = answerCells(indicator, indicator.final, report, texts, options);
    if (indicator.parts.length === 0)
      return [[...head, ...numberCells(indicator, report, texts), ...answers]];
    const blank = { text: '' };
    return [
      [...head, blank, blank, blank, ...answers],
      ...indicator.parts.map((part) => [
        blank,
        { text: `· ${printable(part.name)}` },
        blank,
        ...numberCells(part, report, texts),
        ...answerCells(part, part.requirement?.final === true, report, texts, options),
      ]),
    ];
  });
  return grid(columns, rows, width);
}

function numberCells(part: Part, report: Report, texts: ReportTexts): Cell[] {
  const { actual, unit, requirement } = part;
  const value = actualText(part, texts);
  const dated =
    actual === null || actual.year === report.year ? value : texts.inYear(actual.year, value);
  const marks = [
    ...(actual?.provisional === true ? [texts.provisionalMark] : []),
    ...(actual?.asBound === true ? [texts.boundMark] : []),
  ];
  const marked = [dated, ...marks].join(' ');
  return [
    { text: printable(requirementText(requirement, unit, texts)) },
    { text: printable(marked) },
    { text: gapText(part) },
  ];
}

function answerCells(
  entry: Indicator | Part,
  final: boolean,
  report: Report,
  texts: ReportTexts,
  { paint = plain }: RenderOptions,
): Cell[] {
  const { status, outlook } = entry;
  const words = final ? texts.finalStatus : texts.annualStatus;
  const progress = outlookWord(entry, report, texts);
  return [
    { text: words[status], paint: (text) => paint(toneOfStatus(status), text) },
    { text: progress, paint: (text) => paint(toneOfOutlook(outlook), text) },
  ];
}

function toneOfStatus(status: Indicator['status']): Tone {
  switch (status) {
    case 'met':
      return 'good';
    case 'missed':
      return 'bad';
    case 'no-data':
    case 'undetermined':
      return 'doubt';
    case 'not-due':
      return 'quiet';
  }
}

function toneOfOutlook(outlook: Indicator['outlook']): Tone {
  switch (outlook) {
    case 'achieved':
    case 'held':
    case 'ahead':
    case 'on-track':
      return 'good';
    case 'behind':
    case 'reversing':
      return 'bad';
    case 'undetermined':
      return 'doubt';
    case null:
      return 'quiet';
  }
}
