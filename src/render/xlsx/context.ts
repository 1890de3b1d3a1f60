import type { HtmlTexts } from '../../messages/html-texts.ts';
import type { Messages, ReportTexts } from '../../messages/index.ts';
import type { XlsxTexts } from '../../messages/xlsx-texts.ts';

/** The words of the sheets of a report. */
export interface SheetTexts {
  readonly messages: Messages;
  readonly report: ReportTexts;
  /** What heads a report on paper heads one in a workbook. */
  readonly html: HtmlTexts;
  readonly xlsx: XlsxTexts;
}
