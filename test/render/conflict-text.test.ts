import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/io/read-source.ts';
import type { Report } from '../../src/model/report.ts';
import {
  REPORT_FILE_FORMATS,
  renderReport,
  renderReportFile,
} from '../../src/render/report-formats.ts';
import { renderExplanation } from '../../src/render/explain.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { textOfBook } from '../support/book.ts';
import { schemaFaults } from '../support/schema.ts';
import { actualsOf, evaluated, planOf } from '../support/plan.ts';

/** 合成数据: a share of two standards, one of them printed twice; a due year and an attribute printed twice. */
function report(): Report {
  const plan = planOf(
    `  - { id: x, name: 甲占乙比例, ref: 表1 第1项, attribute: binding, unit: "%", ratio: { of: rural, over: urban }, target: { atLeast: 75, by: 2025 } }
  - { id: urban, name: 乙标准, ref: 表1 第2项, attribute: binding, unit: 元/月, baseline: 500, target: { atLeast: 700, by: 2025 },
      conflicts: [{ field: actual, year: 2025, value: 740, ref: 正文一 }, { field: due, value: 2024, ref: 正文二 }, { field: attribute, value: anticipatory, ref: 正文三 }] }`,
    'series:\n  - { id: rural, name: 丙标准, unit: 元/月 }',
  );
  const rows = 'rural,2025,540,元/月,\nurban,2025,720,元/月,\nurban,2024,690,元/月,';
  const options = { version: '0.0.0-test', digest: sha256, requestedYear: 2025 };
  const made = buildReport(plan, actualsOf(plan, rows), evaluated(plan, rows, 2025), [], options);
  expect(schemaFaults('report', JSON.stringify(made))).toEqual([]);
  return made;
}

describe('what a document prints twice', () => {
  it('has the unit and the name of its own series', () => {
    const [share, urban] = report().indicators;
    expect(share?.conflicts.map(({ field, of, value, unit }) => [field, of, value, unit])).toEqual([
      ['actual', '乙标准', '740', '元/月'],
    ]);
    expect(urban?.conflicts.map(({ field, of, value, unit }) => [field, of, value, unit])).toEqual([
      ['actual', null, '740', '元/月'],
      ['due', null, '2024', null],
      ['attribute', null, 'anticipatory', null],
    ]);
  });

  it.each(['html', 'brief', 'worksheet'] as const)('is told in words in %s', async (format) => {
    const text = await renderReport(report(), format, { language: 'zh' });
    const plain = text.replace(/<[^>]*>/gu, '');
    expect(plain).toContain('“乙标准”的2025年实际值另印为740元/月（正文一）');
    expect(plain).toContain('期限另印为2024年（正文二）');
    expect(plain).toContain('属性另印为预期性（正文三）');
    expect(plain).not.toMatch(/740%|anticipatory|为2024元/u);
  });

  it('is told in words where an indicator is explained', () => {
    const share = renderExplanation(report(), 'x', { language: 'zh' });
    expect(share).toContain('“乙标准”的2025年实际值另印为740元/月（正文一）');
    const urban = renderExplanation(report(), 'urban', { language: 'en' });
    expect(urban).toContain('attribute also printed as anticipatory (正文三)');
  });

  it.each(REPORT_FILE_FORMATS)('never has the unit of another series in %s', async (format) => {
    const written = await renderReportFile(report(), format, { language: 'zh' });
    expect(typeof written === 'string' ? written : await textOfBook(written)).not.toContain('740%');
  });
});
