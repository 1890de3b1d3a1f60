import { explainTextsIn } from '../messages/explain-texts.ts';
import { messagesIn } from '../messages/index.ts';
import type { Indicator, Part, Report } from '../model/report.ts';
import { printable } from '../text/printable.ts';
import { comparisonLines, exceptionLines } from './explain/comparison-lines.ts';
import { conflictLines } from './explain/conflict-lines.ts';
import { progressLines } from './explain/progress-lines.ts';
import { valueLines } from './explain/value-lines.ts';
import { draftLines, titleOf } from './draft-mark.ts';
import type { RenderOptions } from './options.ts';
import { promisesOf } from './promises.ts';
import { asPrinted, statusText } from './standing.ts';

/** The arithmetic of one indicator or one of its parts, step by step. Throws for an id that is not in the report. */
export function renderExplanation(report: Report, id: string, options: RenderOptions): string {
  const rows = [...report.indicators, ...report.commitments];
  const row = rows.find((one) => one.id === id || one.parts.some((part) => part.id === id));
  if (row === undefined) throw new Error(`no indicator ${id} in the report`);
  const texts = messagesIn(options.language).report;
  const words = explainTextsIn(options.language);
  const asked = row.id === id ? promisesOf(row) : row.parts.filter((part) => part.id === id);
  const hasParts = row.parts.length > 0;
  const answers = row.final ? texts.finalStatus : texts.annualStatus;
  const lines = [
    titleOf(report, texts),
    ...draftLines(report, texts),
    headOf(row, row.attribute === null ? '' : texts.attribute[row.attribute], texts.colon),
    ...asked.flatMap((part) => [
      '',
      ...(hasParts ? [headOf(part, '', texts.colon)] : []),
      ...valueLines(part, words, texts),
      ...comparisonLines(report, part, words, texts),
      ...progressLines(report, asPrinted(part), words, texts),
      ...exceptionLines(report, part, words, texts),
      ...conflictLines(report, part, words, texts),
      ...(part.remark === null ? [] : [`${texts.columns.remark}${texts.colon}${part.remark}`]),
    ]),
    ...(hasParts && row.id === id
      ? ['', `${words.worst}${texts.colon}${statusText(row, answers, texts)}`]
      : []),
  ];
  return `${lines.map((line) => printable(line).trimEnd()).join('\n')}\n`;
}

function headOf({ id, name, ref }: Indicator | Part, attribute: string, colon: string): string {
  return `${name} [${id}]${colon}${[attribute, ref].filter((one) => one !== '').join(' ')}`;
}
