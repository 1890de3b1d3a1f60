import type { Report } from '../model/report.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import type { RenderOptions } from './options.ts';
import { renderTable } from './table.ts';

export const REPORT_FORMATS = ['table', 'json', 'html'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** One renderer for each format; a missing one does not compile. */
const RENDERERS: Readonly<
  Record<ReportFormat, (report: Report, options: RenderOptions) => string>
> = {
  table: renderTable,
  json: renderJson,
  html: renderHtml,
};

/** Formats that show the findings themselves; beside the others they go to the error stream. */
export const SHOWS_FINDINGS: ReadonlySet<ReportFormat> = new Set(['table', 'html']);

/** Turns a report into text. Pure: decides nothing and reads nothing but the report. */
export function renderReport(report: Report, format: ReportFormat, options: RenderOptions): string {
  return RENDERERS[format](report, options);
}
