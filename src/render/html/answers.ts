import type { Indicator, Report, Status } from '../../model/report.ts';
import { outlookWord } from '../outlook-word.ts';
import type { PageTexts } from './context.ts';
import { element, type Markup } from './markup.ts';

/** A sign before each word, so that black and white print tells the answers apart at a glance. */
const SIGNS: Readonly<Record<Status, string>> = {
  met: '√',
  missed: '×',
  'not-due': '○',
  'no-data': '□',
  undetermined: '?',
};

export function statusWord(status: Status, final: boolean, { report: texts }: PageTexts): Markup {
  const words = final ? texts.finalStatus : texts.annualStatus;
  return element(
    'span',
    { class: `answer ${status}` },
    element('span', { 'aria-hidden': 'true' }, SIGNS[status]),
    ` ${words[status]}`,
  );
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
