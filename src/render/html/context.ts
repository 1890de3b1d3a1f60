import type { HtmlTexts } from '../../messages/html-texts.ts';
import type { ReportTexts } from '../../messages/index.ts';
import type { Indicator, Part } from '../../model/report.ts';
import { gapText } from '../amounts.ts';
import { isContested } from '../row-facts.ts';
import { element, prose, quantity, type Child } from './markup.ts';

/** The words of every report, and those of the page. */
export interface PageTexts {
  readonly report: ReportTexts;
  readonly html: HtmlTexts;
}

/** One heading with what stands below it; the page counts them. */
export interface Section {
  readonly title: string;
  readonly content: readonly Child[];
}

/** A part as a row of its own: what its row is stays known. */
export function rowsOf(row: Indicator): Indicator[] {
  return row.parts.length === 0
    ? [row]
    : row.parts.map((part) => ({
        ...row,
        ...part,
        contested: isContested(part),
        parts: [],
      }));
}

/** A requirement or a gap; with the one that a later document set it may break. */
export function amended({ adjusted }: Part, text: string): Child {
  return adjusted === null ? quantity(text) : element('span', { class: 'changed' }, prose(text));
}

/** The gap with its unit: -3.1个百分点. */
export function gapWithUnit(part: Part, { report: texts }: PageTexts): string {
  const gap = gapText(part);
  return gap === '—' ? gap : texts.difference(gap, part.unit);
}
