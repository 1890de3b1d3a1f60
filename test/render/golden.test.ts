import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  REPORT_FILE_FORMATS,
  renderReportFile,
  type ReportFileFormat,
} from '../../src/render/report-formats.ts';
import { textOfBook } from '../support/book.ts';
import { storedReport } from '../support/reports.ts';
import { ROOT } from '../support/run.ts';

const ENDINGS: Readonly<Record<ReportFileFormat, string>> = {
  table: 'table.txt',
  json: 'json',
  markdown: 'md',
  html: 'html',
  csv: 'csv',
  junit: 'xml',
  brief: 'brief.txt',
  worksheet: 'worksheet.csv',
  // What its cells hold; its bytes nobody could review.
  xlsx: 'xlsx.txt',
};

/** Reports as they are handed on, also with exceptions and as a draft: a change of any line is seen in review. */
describe.each([
  'xuchang-2020',
  'wansheng-2020',
  'jinjiang-2020',
  'synthetic-exceptions-2024',
  'synthetic-draft-2025',
] as const)('%s', (name) => {
  it.each(REPORT_FILE_FORMATS)('is written as %s like the golden file', async (format) => {
    const written = await renderReportFile(await storedReport(name), format, { language: 'zh' });
    const output = typeof written === 'string' ? written : await textOfBook(written);
    await expect(output).toMatchFileSnapshot(
      join(ROOT, 'fixtures/golden/reports', `${name}.${ENDINGS[format]}`),
    );
  });
});
