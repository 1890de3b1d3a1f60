import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  REPORT_FORMATS,
  renderReport,
  type ReportFormat,
} from '../../src/render/report-formats.ts';
import { storedReport } from '../support/reports.ts';
import { ROOT } from '../support/run.ts';

const ENDINGS: Readonly<Record<ReportFormat, string>> = {
  table: 'table.txt',
  json: 'json',
  markdown: 'md',
  html: 'html',
  csv: 'csv',
  junit: 'xml',
  brief: 'brief.txt',
  worksheet: 'worksheet.csv',
};

/** The reports of real figures as they are handed on: a change of any line is seen in review. */
describe.each(['xuchang-2020', 'wansheng-2020', 'jinjiang-2020'] as const)('%s', (name) => {
  it.each(REPORT_FORMATS)('is written as %s like the golden file', async (format) => {
    const output = await renderReport(await storedReport(name), format, { language: 'zh' });
    await expect(output).toMatchFileSnapshot(
      join(ROOT, 'fixtures/golden/reports', `${name}.${ENDINGS[format]}`),
    );
  });
});
