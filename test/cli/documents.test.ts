import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Indicator, Report } from '../../src/model/report.ts';
import { fixture, run } from '../support/run.ts';
import { schemaFaults } from '../support/schema.ts';

/* The completed periods on the real figures that their documents print; 晋江 2021–2025 on made-up ones. */

async function reportOf(...argv: readonly string[]): Promise<Report> {
  const { stdout } = await run(['evaluate', ...argv, '--format', 'json']);
  expect(schemaFaults('report', stdout)).toEqual([]);
  return JSON.parse(stdout) as Report;
}

type Row = Readonly<Record<string, string>>;

function transcribed(id: string): Row[] {
  return parse<Row>(readFileSync(`fixtures/transcribed/${id}.csv`), { columns: true });
}

function onTheLine({ indicators }: Report): unknown[] {
  return indicators.filter((one) => one.onTheLine).map(({ number }) => number);
}

describe.each([
  ['wansheng', 'wansheng-2016-2020', 'fixtures/wansheng-2020.csv'],
  ['jinjiang', 'jinjiang-2016-2020', 'fixtures/jinjiang-2020.csv'],
])('the completed period of %s', (region, id, file) => {
  it('is judged from the values that the document prints as completed', () => {
    const given = parse<Row>(readFileSync(file), { columns: true });
    expect(given.map((row) => [row['指标名称'], row['完成值']])).toEqual(
      transcribed(id).map(({ name, completed }) => [name, completed]),
    );
  });

  it('is met in every row', async () => {
    const report = await reportOf(region, file);
    expect([report.plan.id, report.year, report.verdict]).toEqual([id, 2020, 'pass']);
    const { length } = transcribed(id);
    expect(report.summary).toMatchObject({ total: length, met: length, due: length });
  });
});

describe('万盛 2016–2020', () => {
  it('has two rows that were reported as bounds, said so in words', async () => {
    const report = await reportOf('wansheng', 'fixtures/wansheng-2020.csv');
    const bounds = report.indicators.filter(({ actual }) => actual?.asBound === true);
    expect(bounds.map(({ number }) => number)).toEqual([3, 4]);
    expect(bounds.map(({ actual }) => actual?.interval)).toEqual([
      { low: '95', lowOpen: false, high: '100', highOpen: false },
      { low: '95', lowOpen: false, high: '100', highOpen: false },
    ]);
    const { stdout } = await run(['evaluate', 'wansheng', 'fixtures/wansheng-2020.csv']);
    expect(stdout).toContain('≥95% 区间');
    expect(stdout.match(/以区间申报（≥95%）/gu)).toHaveLength(2);
  });

  it('lists 80 against 80 and 32.6 against 32.6 as on the line', async () => {
    expect(onTheLine(await reportOf('wansheng', 'fixtures/wansheng-2020.csv'))).toEqual([1, 9]);
    const { stdout } = await run(['evaluate', 'wansheng', 'fixtures/wansheng-2020.csv']);
    expect(stdout).toContain('压线');
  });

  it('contests the nursing beds, which 表2 prints as ≥30', async () => {
    const report = await reportOf('wansheng', 'fixtures/wansheng-2020.csv');
    const contested = report.indicators.filter((one) => one.contested);
    expect(contested.map(({ number, conflicts }) => [number, conflicts[0]?.status])).toEqual([
      [9, 'undetermined'],
    ]);
    expect(report.verdictContested).toBe(true);
  });
});

describe('晋江 2016–2020', () => {
  it('says in its headline which figures 专栏2 prints otherwise', async () => {
    const report = await reportOf('jinjiang', 'fixtures/jinjiang-2020.csv');
    const doubtful = report.indicators.filter(({ conflicts }) => conflicts.length > 0);
    expect(doubtful.map(({ number, conflicts }) => [number, conflicts[0]?.value])).toEqual([
      [2, '45'],
      [4, '50'],
      [5, '99'],
    ]);
    // Each of the other values is just the target: met under both.
    expect(doubtful.map(({ conflicts }) => conflicts[0]?.status)).toEqual(['met', 'met', 'met']);
    const { stdout } = await run(['evaluate', 'jinjiang', 'fixtures/jinjiang-2020.csv']);
    expect(stdout.split('\n\n')[1]?.replaceAll('\n', '')).toContain('3项在文件前后所印数据不一致');
  });
});

describe('许昌 2016–2020', () => {
  it('has one row on the line: 50 against 50', async () => {
    expect(onTheLine(await reportOf('xuchang', 'fixtures/xuchang-2020.csv'))).toEqual([3]);
  });
});

describe('晋江 2021–2025 on made-up figures (合成数据)', () => {
  const FILE = 'fixtures/synthetic-jinjiang-2021-2025.csv';
  const printed = transcribed('jinjiang-2021-2025');
  const given = new Map(
    parse<Row>(fixture('synthetic-jinjiang-2021-2025.csv'), { columns: true }).map((row) => [
      `${row['指标名称'] ?? ''} ${row['年份'] ?? ''}`,
      Number(row['完成值']),
    ]),
  );

  it('are labelled as such in every row', () => {
    const lines = fixture('synthetic-jinjiang-2021-2025.csv').trimEnd().split('\n').slice(1);
    expect(lines).toHaveLength(17 * 5);
    expect(lines.filter((line) => !line.endsWith(',合成数据'))).toEqual([]);
  });

  it.each([2021, 2022, 2023, 2024, 2025])(
    'is judged in %i against the target printed for it',
    async (year) => {
      const report = await reportOf('jinjiang', FILE, '--year', String(year));
      // Figures and targets have one decimal at the most: floats order them rightly.
      const expected = printed.map((row) => {
        const bound = Number(row[String(year)]);
        const value = given.get(`${row['name'] ?? ''} ${String(year)}`) ?? NaN;
        return [row['name'], row[String(year)], value >= bound ? 'met' : 'missed'];
      });
      expect(report.indicators.map(facts)).toEqual(expected);
      expect(report.indicators.every(({ final }) => final === (year === 2025))).toBe(true);
    },
  );

  it('takes the pace from the printed target, not from a straight line', async () => {
    // 1300 to 1600 in five years: 1480 in 2023 on a straight line, 1450 as printed.
    const report = await reportOf('jinjiang', FILE, '--year', '2023');
    expect(report.indicators[0]?.pace).toMatchObject({ level: '1450', value: '1' });
    expect(report.indicators[0]?.outlook).toBe('on-track');
  });
});

function facts({ name, requirement, status }: Indicator): unknown[] {
  return [name, requirement?.bound, status];
}

describe('护理型床位 of 许昌', () => {
  it('with 45 in 2023 is contested: pace 0.97 from 31.1, 0.73 from 37.3', async () => {
    const { stdout } = await run(['evaluate', 'xuchang', '-', '--format', 'json'], {
      stdin: '指标名称,年份,完成值,来源\n养老机构护理型床位占比,2023,45,合成数据\n',
    });
    const report = JSON.parse(stdout) as Report;
    const beds = report.indicators.find(({ id }) => id === 'nursing-bed-share');
    expect([beds?.pace?.value, beds?.outlook]).toEqual(['0.97', 'on-track']);
    expect(beds?.conflicts.map(({ pace, outlook }) => [pace?.value, outlook])).toEqual([
      ['0.73', 'behind'],
    ]);
    expect(beds?.contested).toBe(true);
  });
});
