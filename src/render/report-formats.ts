import type { Report } from '../model/report.ts';
import type { RenderOptions } from './options.ts';
import { renderTable } from './table.ts';

export const REPORT_FORMATS = [
  'table',
  'json',
  'markdown',
  'html',
  'csv',
  'junit',
  'brief',
  'worksheet',
] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Formats that are no text: they are written to files, and never to standard output. */
export const BOOK_FORMATS = ['xlsx'] as const;
export type BookFormat = (typeof BOOK_FORMATS)[number];

/** All formats that a report can be written to a file in. */
export const REPORT_FILE_FORMATS = [...REPORT_FORMATS, ...BOOK_FORMATS] as const;
export type ReportFileFormat = (typeof REPORT_FILE_FORMATS)[number];

type Renderer = (report: Report, options: RenderOptions) => string;

/** One renderer for each format; a missing one does not compile. What is not usual is loaded when it is asked for. */
const RENDERERS: Readonly<Record<ReportFormat, () => Renderer | Promise<Renderer>>> = {
  table: () => renderTable,
  json: async () => (await import('./json.ts')).renderJson,
  markdown: async () => (await import('./report-markdown.ts')).renderReportMarkdown,
  html: async () => (await import('./html.ts')).renderHtml,
  csv: async () => (await import('./report-csv.ts')).renderReportCsv,
  junit: async () => (await import('./report-junit.ts')).renderReportJunit,
  brief: async () => (await import('./brief.ts')).renderBrief,
  worksheet: async () => (await import('./worksheet.ts')).renderWorksheet,
};

const BOOK_RENDERERS: Readonly<
  Record<BookFormat, () => Promise<(report: Report, options: RenderOptions) => Uint8Array>>
> = {
  xlsx: async () => {
    const { reportBook } = await import('./report-xlsx.ts');
    const { writeBook } = await import('./xlsx/write-book.ts');
    return (report, options) => writeBook(reportBook(report, options));
  },
};

/** Formats that show the findings themselves; beside the others they go to the error stream. */
export const SHOWS_FINDINGS: ReadonlySet<ReportFormat> = new Set(['table', 'markdown', 'html']);

/** Turns a report into text. Pure: decides nothing and reads nothing but the report. */
export async function renderReport(
  report: Report,
  format: ReportFormat,
  options: RenderOptions,
): Promise<string> {
  const render = await RENDERERS[format]();
  return render(report, options);
}

/** The same for a file: a workbook comes as bytes. */
export async function renderReportFile(
  report: Report,
  format: ReportFileFormat,
  options: RenderOptions,
): Promise<string | Uint8Array> {
  if (!isBookFormat(format)) return renderReport(report, format, options);
  const render = await BOOK_RENDERERS[format]();
  return render(report, options);
}

export function isBookFormat(format: string): format is BookFormat {
  return (BOOK_FORMATS as readonly string[]).includes(format);
}
