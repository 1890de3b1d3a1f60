import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, messagesIn } from '../../src/messages/index.ts';
import type { Report } from '../../src/model/report.ts';
import { FILL, INK } from '../../src/render/palette.ts';
import { renderReportFile } from '../../src/render/report-formats.ts';
import { reportRows } from '../../src/render/report-rows.ts';
import { bookOf, cellsOf, textOfBook, type SeenCell } from '../support/book.ts';
import { REPORT_NAMES, storedReport } from '../support/reports.ts';

const stored = new Map<string, Report>();

beforeAll(async () => {
  for (const name of REPORT_NAMES) stored.set(name, await storedReport(name));
});

function reportOf(name: (typeof REPORT_NAMES)[number]): Report {
  const report = stored.get(name);
  if (report === undefined) throw new Error(name);
  return report;
}

async function bytesOf(report: Report, language: 'zh' | 'en' = 'zh'): Promise<Uint8Array> {
  const written = await renderReportFile(report, 'xlsx', { language });
  if (typeof written === 'string') throw new Error('no bytes');
  return written;
}

/** Whether a row of ≥ is met or missed, with its numbers; undefined where they are not numbers. */
function sidesOf(
  row: ReadonlyMap<string, SeenCell>,
): { readonly isMet: boolean; readonly actual: number; readonly bound: number } | undefined {
  const numberIn = (name: string): number =>
    row.get(name)?.kind === 'number' ? Number(row.get(name)?.text) : NaN;
  const [actual, bound] = [numberIn('实际'), numberIn('要求值')];
  const status = row.get('完成情况')?.text ?? '';
  const isMet = /^(?:已完成|达到年度目标)/u.test(status);
  const isAnswered = isMet || /^(?:未完成|未达到年度目标)$/u.test(status);
  const isAtLeast = row.get('要求')?.text.startsWith('≥') === true;
  return isAnswered && isAtLeast && !Number.isNaN(actual + bound)
    ? { isMet, actual, bound }
    : undefined;
}

/** The rows of a sheet below its heads, by the names of the heads. */
async function rowsOf(bytes: Uint8Array, sheet: number): Promise<Map<string, SeenCell>[]> {
  const cells = [...(await cellsOf(bytes, sheet))];
  const heads = new Map(
    cells.flatMap(([name, { text }]) =>
      /^[A-Z]+1$/u.test(name) ? [[name.slice(0, -1), text]] : [],
    ),
  );
  const rows: Map<string, SeenCell>[] = [];
  for (const [name, cell] of cells) {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(name) ?? [];
    if (row === '1') continue;
    (rows[Number(row) - 2] ??= new Map()).set(heads.get(column) ?? '', cell);
  }
  return rows;
}

describe('the sheet of rows', () => {
  it.each(REPORT_NAMES)('of %s shows the digits of the report, as numbers', async (name) => {
    const report = reportOf(name);
    const { report: texts } = messagesIn('zh');
    const rows = await rowsOf(await bytesOf(report), 1);
    const expected = reportRows([...report.indicators, ...report.commitments], report, texts);
    expect(rows).toHaveLength(expected.length);
    for (const [index, { entry, status }] of expected.entries()) {
      const row = rows[index];
      const actual = row?.get('实际');
      const { value = null } = entry.actual ?? {};
      const format = value?.replace(/^-?\d+/u, '0').replace(/\d/gu, '0');
      expect([
        actual?.kind === 'number',
        actual?.kind === 'number' ? actual.format : undefined,
      ]).toEqual([value !== null, format]);
      if (value !== null) expect(Number(actual?.text)).toBe(Number(value));
      expect(row?.get('完成情况')?.text).toBe(status);
    }
  });

  it('never has numbers beside each other that contradict the answer', async () => {
    let compared = 0;
    for (const [, report] of stored) {
      for (const row of await rowsOf(await bytesOf(report), 1)) {
        const sides = sidesOf(row);
        if (sides === undefined) continue;
        compared += 1;
        const { isMet, actual, bound } = sides;
        if (isMet) expect(actual).toBeGreaterThanOrEqual(bound);
        const gap = row.get('差距');
        if (gap?.kind === 'number') expect(Number(gap.text) < 0).toBe(actual < bound);
      }
    }
    expect(compared).toBeGreaterThan(40);
  });

  it('shows 99.96 short of 100 as 99.96, whatever the width', async () => {
    const report = reportOf('xuchang-2020');
    const [first] = report.indicators;
    if (first?.actual == null || first.requirement === null) throw new Error('has numbers');
    const close = (value: string): Report => ({
      ...report,
      indicators: [
        {
          ...first,
          status: 'missed',
          standing: 'missed',
          actual: { ...first.actual, value } as typeof first.actual,
          requirement: { ...first.requirement, bound: '100' } as typeof first.requirement,
        },
      ],
    });
    const cellOf = async (value: string): Promise<SeenCell | undefined> =>
      (await rowsOf(await bytesOf(close(value)), 1))[0]?.get('实际');
    expect(await cellOf('99.96')).toMatchObject({ kind: 'number', text: '99.96', format: '0.00' });
    // A binary number would be 100.
    const long = '99.99999999999999999';
    expect(await cellOf(long)).toMatchObject({ kind: 'text', text: long });
  });

  it('tells answers apart by fill, ink and word', async () => {
    const report = reportOf('synthetic-exceptions-2024');
    const rows = await rowsOf(await bytesOf(report), 1);
    const looks = new Map(
      rows.map((row) => {
        const { text = '', fill, ink } = row.get('完成情况') ?? {};
        return [text, [fill, ink]];
      }),
    );
    expect(looks.get('未完成')).toEqual([FILL.bad, INK.bad]);
    expect(looks.get('经批准例外（未完成）')).toEqual([FILL.doubt, INK.doubt]);
    expect(looks.get('未到考核期')?.[0]).toBeUndefined();
    const [good] = (await rowsOf(await bytesOf(reportOf('jinjiang-2020')), 1)).values();
    expect(good?.get('完成情况')).toMatchObject({ text: '已完成', fill: FILL.good });
  });

  it('has no number for a gap where there are two targets', async () => {
    const report = reportOf('synthetic-exceptions-2024');
    const rows = await rowsOf(await bytesOf(report), 1);
    const amended = rows.filter((row) => row.get('要求')?.text.includes('经批准调整为'));
    expect(amended.length).toBeGreaterThan(3);
    for (const row of amended) {
      expect([row.get('差距')?.kind, row.get('要求值')?.kind]).toEqual(['text', 'empty']);
    }
  });

  it('says 等于 where the sign would begin a formula', async () => {
    const rows = await rowsOf(await bytesOf(reportOf('synthetic-jinjiang-2025')), 1);
    const texts = rows.map((row) => row.get('要求')?.text ?? '');
    expect(texts.some((text) => /^等于\d/u.test(text))).toBe(true);
    expect(texts.filter((text) => /^'?[=＝]/u.test(text))).toEqual([]);
  });
});

function expectFigure(
  row: ReadonlyMap<string, SeenCell>,
  figure: Report['figures'][number],
  isDraft: boolean,
): void {
  const { value, completion, cell, line, file } = figure;
  if (value !== null) {
    expect(row.get('数值')?.kind).toBe('number');
    // What an error can have touched is not computed, and its operands have no unit to show.
    if (!isDraft) expect(row.get('单位')?.kind).toBe('text');
    expect(Number(row.get('数值')?.text)).toBe(Number(value));
  }
  if (completion !== null) expect(row.get('数值')?.kind).toBe('text');
  expect(row.get('文件')?.text).toBe(file);
  expect(row.get('行或单元格')?.text).toBe(cell ?? String(line));
}

describe('the other sheets', () => {
  it('have every figure with its unit and place, and its number as a number', async () => {
    for (const [, report] of stored) {
      const bytes = await bytesOf(report);
      const { sheets } = await bookOf(bytes);
      const rows = await rowsOf(bytes, sheets.length - 1);
      expect(rows.map((row) => row.get('标识')?.text)).toEqual(
        report.figures.map(({ series }) => series),
      );
      for (const [index, figure] of report.figures.entries()) {
        const row = rows[index] ?? new Map<string, SeenCell>();
        expectFigure(row, figure, report.options.draft === true);
      }
    }
  });

  it('have the years only where they were asked for', async () => {
    for (const [, report] of stored) {
      const { sheets } = await bookOf(await bytesOf(report));
      expect(sheets.some(({ name }) => name === '各年')).toBe(report.matrix !== null);
    }
  });

  it.each(LANGUAGES)('say in %s every finding with its code', async (language) => {
    const report = reportOf('synthetic-forms-2025');
    const bytes = await bytesOf(report, language);
    const { sheets } = await bookOf(bytes);
    const rows = await rowsOf(bytes, sheets.length - 2);
    const codes = rows.map((row) => row.get(language === 'zh' ? '代码' : 'Code')?.text);
    expect(codes).toEqual(report.findings.map(({ code }) => code));
  });

  it('say that figures are made up where they are', async () => {
    expect(await textOfBook(await bytesOf(reportOf('synthetic-exceptions-2024')))).toContain(
      '合成数据',
    );
    expect(await textOfBook(await bytesOf(reportOf('xuchang-2020')))).not.toContain('合成数据');
  });

  it('say how many figures a sheet leaves out', async () => {
    const report = reportOf('xuchang-2020');
    const [figure] = report.figures;
    if (figure === undefined) throw new Error('has figures');
    const figures = Array.from({ length: 50_001 }, () => figure);
    const written = await bytesOf({ ...report, figures });
    const text = Buffer.from(written).toString();
    expect(text).toContain('共50001个数，此处只列前50000个');
  });
});
