import { describe, expect, it } from 'vitest';
import type { Actuals } from '../../src/model/actuals.ts';
import { codes, csv, facts, placed, PLAN_2025, read, readAll, SHARE } from './loading.ts';

const HEADER = ['指标名称', '年份', '完成值', '数据状态'];

function table(...rows: readonly (readonly [string, string, string])[]): string {
  return csv([HEADER, ...rows.map((row) => [SHARE, ...row])]);
}

function withStatus(word: string): Actuals {
  return read(PLAN_2025, table(['2021', '45', word]));
}

describe('a status', () => {
  it.each([
    ['', 'final'],
    ['A', 'final'],
    ['a', 'final'],
    ['Ａ', 'final'],
    ['年报数', 'final'],
    [' 年报数 ', 'final'],
    ['年报', 'final'],
    ['正式数', 'final'],
    ['P', 'provisional'],
    ['p', 'provisional'],
    ['快报数', 'provisional'],
    ['快报', 'provisional'],
    ['初步数', 'provisional'],
    ['E', 'estimate'],
    ['F', 'estimate'],
    ['预计数', 'estimate'],
    ['预计', 'estimate'],
    ['forecast', 'estimate'],
  ])('%j is %s', (word, status) => {
    const actuals = withStatus(word);
    expect(codes(actuals, 'error')).toEqual([]);
    expect(actuals.figures.map((figure) => figure.status)).toEqual([status]);
  });

  it.each(['X', 'M', 'AP', '年报数?', '年报数①', '终', '0', '预计数（未审核）', 'finale', 'null'])(
    '%j is an error with its place',
    (word) => {
      const actuals = withStatus(word);
      expect(actuals.figures).toEqual([]);
      expect(actuals.findings).toMatchObject([
        {
          code: 'actuals/status-invalid',
          severity: 'error',
          args: { text: word },
          place: { line: 2, column: SHARE.length + 10, length: word.length },
        },
      ]);
    },
  );

  it('is final where there is no such column', () => {
    const { figures } = read(PLAN_2025, csv([HEADER.slice(0, 3), [SHARE, '2021', '45']]));
    expect(figures).toMatchObject([{ status: 'final' }]);
  });

  it('that is unknown is told once for a row, however many years it has', () => {
    const rows = [
      ['指标名称', '数据状态', '2021', '2022', '2023'],
      [SHARE, 'X', '41', '42', '43'],
    ];
    expect(codes(read(PLAN_2025, csv(rows)))).toEqual(['actuals/status-invalid']);
  });

  it('of a county is checked, too', () => {
    const rows = [
      [...HEADER, '地区'],
      [SHARE, '2021', '45', 'X', '魏都区'],
    ];
    expect(read(PLAN_2025, csv(rows))).toMatchObject({
      areaFigures: 0,
      findings: [{ code: 'actuals/status-invalid' }],
    });
  });
});

describe('figures of different status', () => {
  it('are kept, and the final one supersedes', () => {
    const actuals = read(PLAN_2025, table(['2021', '44', '快报数'], ['2021', '45', '年报数']));
    expect(facts(actuals)).toEqual([
      'nursing-bed-share 2021 45 45 final',
      'nursing-bed-share 2021 44 44 provisional',
    ]);
    expect(actuals.findings).toMatchObject([
      {
        code: 'actuals/superseded',
        severity: 'note',
        args: { name: SHARE, year: 2021, value: '44', by: '45' },
        place: { line: 2, column: SHARE.length + 7 },
      },
    ]);
  });

  it('supersede in whatever order and file they come', () => {
    const provisional = table(['2021', '44', 'P']);
    const final = table(['2021', '45', 'A']);
    const expected = [
      'nursing-bed-share 2021 45 45 final',
      'nursing-bed-share 2021 44 44 provisional',
    ];
    const column = String(SHARE.length + 7);
    const one = readAll(PLAN_2025, { 'p.csv': provisional, 'a.csv': final });
    const other = readAll(PLAN_2025, { 'a.csv': final, 'p.csv': provisional });
    for (const actuals of [one, other]) {
      expect(facts(actuals)).toEqual(expected);
      expect(placed(actuals)).toEqual([`actuals/superseded p.csv:2:${column}`]);
    }
  });

  it('supersede only the same series and year', () => {
    const rows = [
      HEADER,
      [SHARE, '2021', '44', 'P'],
      [SHARE, '2022', '45', 'A'],
      ['志愿服务站点在社区综合服务设施中的覆盖率', '2021', '60', 'A'],
    ];
    const actuals = read(PLAN_2025, csv(rows));
    expect(codes(actuals)).toEqual([]);
    expect(actuals.figures).toHaveLength(3);
  });

  it('that are provisional stand alone without a word', () => {
    const actuals = read(PLAN_2025, table(['2021', '44', 'P']));
    expect(codes(actuals)).toEqual([]);
    expect(facts(actuals)).toEqual(['nursing-bed-share 2021 44 44 provisional']);
  });

  it('that are estimates are kept, and said to decide nothing', () => {
    const actuals = read(PLAN_2025, table(['2021', '60', '预计数']));
    expect(facts(actuals)).toEqual(['nursing-bed-share 2021 60 60 estimate']);
    expect(actuals.findings).toMatchObject([
      {
        code: 'actuals/estimate-unused',
        args: { name: SHARE, year: 2021, value: '60' },
        place: { line: 2 },
      },
    ]);
  });

  it('may be one of each, and each but once', () => {
    const rows = table(
      ['2021', '60', 'E'],
      ['2021', '44', 'P'],
      ['2021', '45', 'A'],
      ['2021', '61', 'F'],
    );
    const actuals = read(PLAN_2025, rows);
    expect(facts(actuals)).toEqual([
      'nursing-bed-share 2021 45 45 final',
      'nursing-bed-share 2021 44 44 provisional',
      'nursing-bed-share 2021 60 60 estimate',
    ]);
    expect(codes(actuals, 'error')).toEqual(['actuals/duplicate']);
  });

  it('that are missing supersede nothing', () => {
    const actuals = read(PLAN_2025, table(['2021', '44', 'P'], ['2021', '——', 'A']));
    expect(codes(actuals)).toEqual([]);
    expect(facts(actuals)).toEqual(['nursing-bed-share 2021 44 44 provisional']);
  });
});

describe('a figure for the base year', () => {
  const args = { name: SHARE, year: 2020, value: '37.3', baseline: '31.1' };

  it('that differs from the baseline is a finding', () => {
    expect(read(PLAN_2025, table(['2020', '37.3', ''])).findings).toMatchObject([
      { code: 'actuals/baseline-differs', severity: 'warning', args, place: { line: 2 } },
    ]);
  });

  it.each(['31.1', '31.10'])('of %s agrees with it', (value) => {
    expect(codes(read(PLAN_2025, table(['2020', value, ''])))).toEqual([]);
  });

  it('is compared in the unit of the series', () => {
    const rows = [
      ['指标名称', '年份', '完成值', '单位'],
      ['城市低保标准', '2020', '6840', '元/年'],
      ['社会工作专业人才总量', '2020', '301', '人'],
    ];
    expect(read(PLAN_2025, csv(rows)).findings).toMatchObject([
      { code: 'actuals/baseline-differs', args: { baseline: '0.03' }, place: { line: 3 } },
    ]);
  });

  it('is not compared when it is of another year, or an estimate', () => {
    expect(codes(read(PLAN_2025, table(['2021', '37.3', ''])))).toEqual([]);
    expect(codes(read(PLAN_2025, table(['2020', '37.3', 'E'])))).toEqual([
      'actuals/estimate-unused',
    ]);
  });

  it('is not compared when it is superseded', () => {
    const actuals = read(PLAN_2025, table(['2020', '30', 'P'], ['2020', '31.1', 'A']));
    expect(codes(actuals)).toEqual(['actuals/superseded']);
  });

  it('of an indicator without a baseline is nothing to compare', () => {
    const rows = [HEADER, ['志愿服务站点在社区综合服务设施中的覆盖率', '2020', '80', '']];
    expect(codes(read(PLAN_2025, csv(rows)))).toEqual([]);
  });
});
