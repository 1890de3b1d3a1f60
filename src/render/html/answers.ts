import type { Indicator, Report, Standing } from '../../model/report.ts';
import { outlookWord } from '../outlook-word.ts';
import { isContested } from '../row-facts.ts';
import { statusText } from '../standing.ts';
import type { PageTexts } from './context.ts';
import { element, type Child, type Markup } from './markup.ts';

/** A sign before each word, so that black and white print tells the answers apart at a glance. */
const SIGNS: Readonly<Record<Standing, string>> = {
  met: '√',
  missed: '×',
  'not-due': '○',
  'no-data': '□',
  undetermined: '?',
  waived: '△',
};

export function standingMark(standing: Standing, word: string): Markup {
  return element(
    'span',
    { class: `answer ${standing}` },
    element('span', { 'aria-hidden': 'true' }, SIGNS[standing]),
    ` ${word}`,
  );
}

/** The status of a row, marked where it is contested. */
export function answerOf(row: Indicator, texts: PageTexts): Child {
  const mark = standingMark(row.standing, standingText(row, texts));
  const word = row.adjusted === null ? mark : element('span', { class: 'changed' }, mark);
  const tag = element('span', { class: 'tag' }, texts.report.contestedMark);
  return isContested(row) ? [word, ' ', tag] : word;
}

/** The word for it: what an exception excuses says so. */
export function standingText(row: Indicator, { report: texts }: PageTexts): string {
  return statusText(row, isFinal(row) ? texts.finalStatus : texts.annualStatus, texts);
}

export function outlookText(row: Indicator, report: Report, texts: PageTexts): Markup {
  const { standingOutlook: outlook } = row;
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
