import type { Indicator, Report, Status } from '../../model/report.ts';
import { outlookWord } from '../outlook-word.ts';
import { isContested } from '../row-facts.ts';
import type { PageTexts } from './context.ts';
import { element, type Child, type Markup } from './markup.ts';

/** A sign before each word, so that black and white print tells the answers apart at a glance. */
const SIGNS: Readonly<Record<Status, string>> = {
  met: '√',
  missed: '×',
  'not-due': '○',
  'no-data': '□',
  undetermined: '?',
};

export function statusWord(
  status: Status,
  final: boolean,
  { report: texts }: PageTexts,
  /** The year for which it answers, where that is another. */
  due: number | null = null,
): Markup {
  const words = final ? texts.finalStatus : texts.annualStatus;
  return element(
    'span',
    { class: `answer ${status}` },
    element('span', { 'aria-hidden': 'true' }, SIGNS[status]),
    ` ${due === null ? words[status] : texts.inYear(due, words[status])}`,
  );
}

/** The status of a row, marked where it is contested. */
export function answerOf(row: Indicator, texts: PageTexts): Child {
  const word = statusWord(row.status, isFinal(row), texts);
  const mark = element('span', { class: 'tag' }, texts.report.contestedMark);
  return isContested(row) ? [word, ' ', mark] : word;
}

export function outlookText(row: Indicator, report: Report, texts: PageTexts): Markup {
  const { outlook } = row;
  return element(
    'span',
    { class: `answer ${outlook ?? 'none'}` },
    outlookWord(row, report, texts.report),
  );
}

/** The status answers for the final target, or for one year. */
export function isFinal(row: Indicator): boolean {
  return row.parts.length > 0 ? row.final : row.requirement?.final === true;
}
