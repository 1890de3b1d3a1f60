import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { REPORT_FORMATS } from '../../src/render/report-formats.ts';
import { textOfBook } from '../support/book.ts';
import { run, type Ran } from '../support/run.ts';
import { schemaFaults } from '../support/schema.ts';

const PLAN = `schemaVersion: 1
id: demo
title: 合成数据规划
region: { id: demo, name: 示例市 }
period: { base: 2020, from: 2021, to: 2025 }
source: { issuer: 示例, published: 2021-01-01 }
indicators:
  - id: beds
    name: 护理型床位占比
    unit: "%"
    range: { min: 0, max: 100 }
    attribute: binding
    baseline: 30
    target: { atLeast: 60, by: 2025 }
    ref: 表1
  - id: help
    name: 救助人次
    unit: 人次
    kind: flow
    attribute: anticipatory
    baseline: 800
    target: { atLeast: { byYear: { 2022: 900, 2023: 1000, 2025: 1200 } } }
    ref: 表1
`;
const FIGURES = `示例市2023年上半年民政指标完成情况,,
指标名称,年份,完成值
护理型床位占比,2022,40
护理型床位占比,2023年6月,44
救助人次,2022,950
救助人次,2023年上半年,510
`;

function folder(figures = FIGURES): string {
  const made = mkdtempSync(join(tmpdir(), 'plancheck-as-of-'));
  writeFileSync(join(made, 'demo.yaml'), PLAN);
  writeFileSync(join(made, 'figures.csv'), figures);
  return made;
}

function evaluate(cwd: string, ...options: readonly string[]): Promise<Ran> {
  return run(['evaluate', './demo.yaml', 'figures.csv', ...options], { cwd });
}

describe('--as-of', () => {
  it('is kept in the report, with the labels of the figures', async () => {
    const { code, stdout } = await evaluate(folder(), '--as-of', '2023-06', '-f', 'json');
    expect(code).toBe(0);
    expect(schemaFaults('report', stdout)).toEqual([]);
    const report = JSON.parse(stdout) as Report;
    expect(report).toMatchObject({
      year: 2023,
      verdict: 'open',
      options: { year: null, asOf: '2023-06' },
    });
    expect(report.indicators).toMatchObject([
      { status: 'not-due', outlook: 'behind', perYear: '6.4', actual: { period: '2023年6月' } },
      { status: 'not-due', outlook: 'ahead', pace: { level: '500' }, gap: null },
    ]);
    expect(report.figures.map(({ period }) => period)).toEqual([
      undefined,
      undefined,
      '2023年6月',
      '2023年上半年',
    ]);
  });

  it('lets verify compute the same again', async () => {
    const cwd = folder();
    await evaluate(cwd, '--as-of', '2023-06', '-o', 'r.json');
    expect((await run(['verify', 'r.json'], { cwd })).code).toBe(0);
    const edited = readFileSync(join(cwd, 'r.json'), 'utf8').replace('"2023-06"', '"2023-05"');
    writeFileSync(join(cwd, 'r.json'), edited);
    expect((await run(['verify', 'r.json'], { cwd })).code).toBe(1);
  });

  it.each(REPORT_FORMATS.filter((format) => format !== 'json'))(
    'is said in %s, and that nothing of the year is due',
    async (format) => {
      const { code, stdout } = await evaluate(folder(), '--as-of', '2023-06', '-f', format);
      expect(code).toBe(0);
      // The follow-up list has no head: it holds what is doubtful.
      if (format !== 'worksheet') expect(stdout).toMatch(/2023年6月/);
      if (format !== 'worksheet') expect(stdout).toContain('未到考核期');
    },
  );

  it('is said in a workbook, and that nothing of the year is due', async () => {
    const cwd = folder();
    await evaluate(cwd, '--as-of', '2023-06', '-o', 'r.xlsx');
    const text = await textOfBook(readFileSync(join(cwd, 'r.xlsx')));
    expect(text).toContain('截至2023年6月底完成情况');
    expect(text).toContain('2023年6月');
    expect(text).toContain('未到考核期');
  });

  it('stands in the title and in the conclusion', async () => {
    const { stdout } = await evaluate(folder(), '--as-of', '2023-06');
    expect(stdout).toContain('截至2023年6月底完成情况');
    expect(stdout).toContain('总体结论（截至2023年6月底）');
    expect(stdout).toContain('至6月底应达45%');
  });

  it('is noted by diff against the year before', async () => {
    const cwd = folder();
    await evaluate(cwd, '--as-of', '2023-06', '-o', 'now.json');
    writeFileSync(join(cwd, 'figures.csv'), FIGURES.split('\n').slice(1, 3).join('\n'));
    await evaluate(cwd, '-o', 'before.json');
    const { stdout } = await run(['diff', 'before.json', 'now.json', '-f', 'json'], { cwd });
    expect(schemaFaults('diff', stdout)).toEqual([]);
    expect(stdout).toContain('--as-of 2023-06');
  });

  it('explains the level of the month and what is left in months', async () => {
    const cwd = folder();
    const argv = ['explain', './demo.yaml', 'beds', 'figures.csv', '--as-of', '2023-06'];
    const { code, stdout } = await run(argv, { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('至6月底应达：45%');
    expect(stdout).toContain('16 ÷ (30 ÷ 12)');
  });

  it.each([
    [['--as-of', '2023-13'], '2023-06，而不是“2023-13”'],
    [['--as-of', '2023'], '而不是“2023”'],
    [['--as-of', '2023-06', '--year', '2022'], '不是同一年'],
    [['--as-of', '2023-06', '--years', '2021-2022'], '不能与 --years 同用'],
  ])('%j is refused', async (options, text) => {
    const { code, stderr } = await evaluate(folder(), ...options);
    expect([code, stderr.includes(text)]).toEqual([2, true]);
  });

  it('may stand beside its own year', async () => {
    const { code } = await evaluate(folder(), '--as-of', '2023-06', '--year', '2023');
    expect(code).toBe(0);
  });

  it('is named where a label needs it', async () => {
    const { code, stderr } = await evaluate(folder(FIGURES.split('\n').slice(1).join('\n')));
    expect(code).toBe(2);
    expect(stderr).toContain(
      '“2023年上半年”不是整年；要按截至该月底的数据评估，请加 --as-of 2023-06',
    );
  });

  it('of another month has no figure', async () => {
    const figures = FIGURES.split('\n').slice(1).join('\n');
    const { code, stderr } = await evaluate(folder(figures), '--as-of', '2023-09');
    expect(code).toBe(2);
    expect(stderr).toContain('没有任何指标截至 2023-09 的数据');
  });
});
