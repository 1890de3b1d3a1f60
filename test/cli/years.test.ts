import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MatrixCell, Report } from '../../src/model/report.ts';
import { run } from '../support/run.ts';
import { schemaFaults } from '../support/schema.ts';

const FIGURES = 'fixtures/synthetic-xuchang-2021-2025.csv';

async function report(...argv: readonly string[]): Promise<Report> {
  const { stdout } = await run(['evaluate', 'xuchang', FIGURES, '-f', 'json', ...argv]);
  expect(schemaFaults('report', stdout)).toEqual([]);
  return JSON.parse(stdout) as Report;
}

function rowOf({ matrix }: Report, id: string): readonly MatrixCell[] {
  return matrix?.rows.find((row) => row.id === id)?.cells ?? [];
}

describe('several years', () => {
  it('stand beside each other, each as if it were evaluated by itself', async () => {
    const several = await report('--years', '2021-2023');
    expect([several.year, several.matrix?.years]).toEqual([2023, [2021, 2022, 2023]]);
    expect(
      rowOf(several, 'dibao-standard-growth').map(({ value, status }) => [value, status]),
    ).toEqual([
      ['5.0', 'met'],
      ['6.5', 'missed'],
      ['4.2', 'met'],
    ]);
    for (const year of [2021, 2022, 2023]) {
      const alone = await report('--year', String(year));
      for (const { id, status, outlook } of [...alone.indicators, ...alone.commitments]) {
        const cell = rowOf(several, id).find((one) => one.year === year);
        expect([id, cell?.status, cell?.outlook]).toEqual([id, status, outlook]);
      }
    }
  });

  it('change nothing of the answer for the evaluated year', async () => {
    const { matrix, options, seal, ...several } = await report(
      '-y',
      '2023',
      '--years',
      '2021,2023',
    );
    const alone = await report('-y', '2023');
    const { options: ofAlone, seal: other } = alone;
    expect({ ...several, matrix: null, options: ofAlone, seal: other }).toEqual(alone);
    expect(seal).not.toBe(other);
    expect([matrix?.years, options.years]).toEqual([
      [2021, 2023],
      [2021, 2023],
    ]);
  });

  it('have a row for every indicator, commitment and part', async () => {
    const { matrix, indicators, commitments } = await report('--years', '2023');
    const ids = [...indicators, ...commitments].flatMap(({ id, parts }) => [
      id,
      ...parts.map((part) => part.id),
    ]);
    expect(matrix?.rows.map((row) => row.id)).toEqual(ids);
  });

  it('after the evaluated one are left out, and said to be', async () => {
    const argv = ['evaluate', 'xuchang', FIGURES, '-y', '2023', '--years', '2022-2025'];
    const { stdout, stderr } = await run(argv);
    expect(stdout).toMatch(/2022年 +2023年 +实施进度/u);
    expect(stderr).toBe('说明：2024、2025年晚于评估年度2023年，各年完成情况中未列\n');
  });

  it.each(['table', 'markdown', 'csv', 'junit', 'json'])('are in %s', async (format) => {
    const argv = ['evaluate', 'xuchang', FIGURES, '--years', '2021-2022', '-f', format];
    const { stdout } = await run(argv);
    expect(stdout).toMatch(/6\.5/u);
    expect(stdout).toMatch(/未达到|"missed"/u);
  });

  it.each(['2025-2021', '21-25', '2021-', 'all', '', '2021,x', '2021-2022-2023', '2021;2022'])(
    'written as %s are refused',
    async (years) => {
      const { code, stderr } = await run(['evaluate', 'xuchang', FIGURES, '--years', years]);
      expect(code).toBe(2);
      expect(stderr).toContain('--years 应为起止年份');
    },
  );

  it('outside the period are refused', async () => {
    const { code, stderr } = await run([
      ...['evaluate', 'xuchang-2021-2025', FIGURES],
      ...['--years', '2019-2023'],
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('2019');
  });
});

describe('a year between two annual targets', () => {
  it('says of which year its status is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plancheck-years-'));
    writeFileSync(
      join(folder, 'p.yaml'),
      `schemaVersion: 1
id: p
title: 合成数据规划
region: { id: p, name: 测试市 }
period: { base: 2020, from: 2021, to: 2025 }
source: { issuer: 测试, published: 2021-01-01 }
indicators:
  - { id: x, name: 社会组织数量, unit: 个, baseline: 1300, ref: 表1, target: { atLeast: { byYear: { 2023: 1450, 2025: 1600 } } } }
`,
    );
    writeFileSync(
      join(folder, 'd.csv'),
      '指标,年份,完成值,数据状态\n社会组织数量,2023,1436,快报数\n社会组织数量,2024,1530,年报数\n',
    );
    const argv = ['evaluate', './p.yaml', 'd.csv', '--years', '2023,2024'];
    const { stdout } = await run([...argv, '-f', 'json'], { cwd: folder });
    const { matrix } = JSON.parse(stdout) as Report;
    expect(
      matrix?.rows[0]?.cells.map(({ year, due, provisional }) => [year, due, provisional]),
    ).toEqual([
      [2023, null, true],
      [2024, 2023, false],
    ]);
    for (const format of ['csv', 'markdown', 'html', 'junit', 'brief']) {
      const told = (await run([...argv, '-f', format], { cwd: folder })).stdout;
      expect([format, told.includes('未达到年度目标（2023年）')]).toEqual([format, true]);
    }
  });
});

describe('what is known of every year', () => {
  it('is kept beside the level that should be reached', async () => {
    const { indicators } = await report('-y', '2023');
    const bed = indicators.find(({ id }) => id === 'nursing-bed-share');
    expect(bed?.trend.map(({ year, value }) => [year, value])).toEqual([[2023, '45']]);
    expect(bed?.course).toEqual([
      { year: 2020, value: '31.1' },
      { year: 2021, value: '35.88' },
      { year: 2022, value: '40.66' },
      { year: 2023, value: '45.44' },
      { year: 2024, value: '50.22' },
      { year: 2025, value: '55' },
    ]);
    expect(bed?.course.find(({ year }) => year === 2023)?.value).toBe(bed?.pace?.level);
    const growth = indicators.find(({ id }) => id === 'dibao-standard-growth');
    expect([growth?.trend.length, growth?.course]).toEqual([3, []]);
  });
});
