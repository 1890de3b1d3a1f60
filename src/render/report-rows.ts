import type { ReportTexts } from '../messages/index.ts';
import type { Indicator, Part, Report } from '../model/report.ts';
import { outlookWord } from './outlook-word.ts';
import { isContested, markedActual } from './row-facts.ts';
import { gapShown, requiredText, statusText } from './standing.ts';

/** One line of a table of indicators, in words; a part stands below its indicator. */
export interface ReportRow {
  readonly entry: Indicator | Part;
  readonly isPart: boolean;
  readonly number: string;
  readonly name: string;
  readonly attribute: string;
  /** These three are empty where the numbers stand in the parts. */
  readonly requirement: string;
  readonly actual: string;
  readonly gap: string;
  readonly status: string;
  readonly outlook: string;
}

export function reportRows(
  indicators: readonly Indicator[],
  report: Report,
  texts: ReportTexts,
): ReportRow[] {
  return indicators.flatMap((indicator) => {
    const row: ReportRow = {
      entry: indicator,
      isPart: false,
      number: indicator.subOf === null ? String(indicator.number ?? '') : texts.subRow,
      name: indicator.name,
      attribute: texts.attributeShort[indicator.attribute ?? 'none'],
      ...(indicator.parts.length === 0 ? numbersOf(indicator, report, texts) : NO_NUMBERS),
      ...answersOf(indicator, indicator.final, report, texts),
    };
    const parts = indicator.parts.map((part): ReportRow => ({
      entry: part,
      isPart: true,
      number: '',
      name: part.name,
      attribute: '',
      ...numbersOf(part, report, texts),
      ...answersOf(part, part.requirement?.final === true, report, texts),
    }));
    return [row, ...parts];
  });
}

const NO_NUMBERS = { requirement: '', actual: '', gap: '' };

function numbersOf(
  part: Part,
  report: Report,
  texts: ReportTexts,
): Pick<ReportRow, 'requirement' | 'actual' | 'gap'> {
  return {
    requirement: requiredText(part, texts),
    actual: markedActual(part, report.year, texts),
    gap: gapShown(part, texts),
  };
}

function answersOf(
  entry: Indicator | Part,
  final: boolean,
  report: Report,
  texts: ReportTexts,
): Pick<ReportRow, 'status' | 'outlook'> {
  const words = final ? texts.finalStatus : texts.annualStatus;
  const mark = isContested(entry) ? ` ${texts.contestedMark}` : '';
  return {
    status: `${statusText(entry, words, texts)}${mark}`,
    outlook: outlookWord(entry, report, texts),
  };
}
