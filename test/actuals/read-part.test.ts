import { describe, expect, it } from 'vitest';
import { partOfHeading, readPart } from '../../src/actuals/read-part.ts';
import { loadActuals } from '../../src/actuals/load-actuals.ts';
import type { Actuals } from '../../src/model/actuals.ts';
import type { AsOf } from '../../src/model/as-of.ts';
import { planOf, source } from '../support/plan.ts';

const monthsOf = (label: string): string => {
  const part = readPart(label);
  if (part === undefined) return '-';
  return `${String(part.year)} ${String(part.from)}-${String(part.to)}${part.isEnd ? ' end' : ''}`;
};

describe('a part of a year', () => {
  it.each([
    ['2023年6月', '2023 6-6'],
    ['2023年6月份', '2023 6-6'],
    ['2023-06', '2023 6-6'],
    ['2023/6', '2023 6-6'],
    ['2023.06', '2023 6-6'],
    ['202306', '2023 6-6'],
    ['２０２３年６月', '2023 6-6'],
    ['2023年十二月', '2023 12-12'],
    ['2023年6月末', '2023 6-6 end'],
    ['截至2023年6月底', '2023 6-6 end'],
    ['2023-06-30', '2023 6-6 end'],
    ['2024年2月29日', '2024 2-2 end'],
    ['2023Q2', '2023 4-6'],
    ['2023-Q4', '2023 10-12'],
    ['2023年第二季度', '2023 4-6'],
    ['2023年1季度', '2023 1-3'],
    ['2023年前三季度', '2023 1-9'],
    ['2023年上半年', '2023 1-6'],
    ['2023H2', '2023 7-12'],
    ['2023年1—6月', '2023 1-6'],
    ['2023年1月至6月', '2023 1-6'],
    ['2023年一至六月', '2023 1-6'],
    ['2023年4-6月', '2023 4-6'],
    ['2023年1-6月累计', '2023 1-6'],
    ['2023年前6个月', '2023 1-6'],
    ['2023年全年', '2023 1-12'],
  ])('is written %s', (label, months) => {
    expect(monthsOf(label)).toBe(months);
  });

  it.each([
    '2023',
    '2023年',
    '2023年底',
    '2023年度',
    '2023.1',
    '2023.6',
    '2023年13月',
    '202313',
    '2023-00',
    '2023年6-1月',
    '2023-06-15',
    '2023-02-29',
    '2023年6月15日',
    '2023年6月累计',
    '2023Q5',
    '2023年五季度',
    '2023年1一6月',
    '2023年上半年目标',
    '上半年',
    '6月',
    '2023年6月①',
  ])('is not %s', (label) => {
    expect(monthsOf(label)).toBe('-');
  });

  it('heads a column with the word for an actual behind it', () => {
    expect(partOfHeading('2023年上半年完成值')).toMatchObject({ label: '2023年上半年', to: 6 });
    expect(partOfHeading('2023年上半年目标值')).toBeUndefined();
  });
});

const JUNE: AsOf = { year: 2023, month: 6 };
const PLAN = planOf(`  - { id: x, name: 指标甲, ref: 表1, target: { atLeast: 1, by: 2025 } }
  - { id: flow, name: 指标乙, kind: flow, ref: 表1, target: { atLeast: 1, by: 2025 } }`);

function read(lines: readonly string[], asOf: AsOf | undefined): Actuals {
  return loadActuals([source('a.csv', `${lines.join('\n')}\n`)], PLAN, { asOf });
}

/** `label value` of every figure, then the findings that are none of its spelling. */
function told({ figures, findings }: Actuals): string[] {
  return [
    ...figures.map(({ year, period, text }) => `${period?.label ?? String(year)} ${text}`),
    ...findings.map(({ code }) => code),
  ];
}

describe('a table as of the end of June', () => {
  const rows = (...all: readonly string[]): readonly string[] => ['指标,年份,完成值', ...all];

  it.each<[readonly string[], readonly string[]]>([
    [rows('x,2023年6月,5'), ['2023年6月 5']],
    [rows('x,2022,4', 'x,2023Q2,5'), ['2022 4', '2023Q2 5']],
    [rows('x,2022年12月,4', 'x,2023-06,5'), ['2022年12月 4', '2023-06 5']],
    [rows('flow,2022年上半年,3', 'flow,2022,4'), ['2022年上半年 3', '2022 4']],
    [rows('x,2023年一季度,4', 'x,2023-09,6', 'x,2023-06,5'), ['2023-06 5', 'actuals/parts-unused']],
    [rows('flow,2023年6月,5'), ['actuals/part-not-from-january']],
    [rows('flow,2023年1—6月,5'), ['2023年1—6月 5']],
    [rows('x,2023,5', 'x,2023-06,4'), ['2023-06 4', 'actuals/year-beside-part']],
    [rows('x,2023年全年,5'), ['actuals/year-beside-part']],
    [rows('x,2023,——', 'x,2023-06,4'), ['2023-06 4']],
    [rows('x,2023年6月,5', 'x,2023Q2,5'), ['2023年6月 5', 'actuals/duplicate']],
    [rows('x,2023年6月15日,5'), ['actuals/year-part']],
    [
      ['指标,2022年,2023年上半年,2023年三季度', 'flow,4,5,6'],
      ['2022 4', '2023年上半年 5', 'actuals/parts-unused'],
    ],
    [['指标,2023年6月完成值', 'x,5'], ['2023年6月 5']],
    [['指标,2023年6月,2023年6月', 'x,5,5'], ['actuals/header-twice']],
  ])('%j', (lines, expected) => {
    expect(told(read(lines, JUNE))).toEqual(expected);
  });

  it.each<[readonly string[], readonly string[]]>([
    [['指标,年份,月份,完成值', 'x,2023,6,5'], ['column-parts-year 2:8']],
    [['指标,年份,季度,完成值', 'x,2023,二,5'], ['column-parts-year 2:8']],
    [['指标,年份,期间,完成值', 'x,2023,1—6月,5'], ['column-parts-year 2:8']],
    [['指标,年份,完成值,填报期', 'x,2023,5,上半年'], ['column-parts-year 2:10']],
    [['指标,年份,完成值,备注', 'x,2023,5,前三季度'], ['column-parts-year 2:10']],
    [['指标,年份,完成值,口径', 'x,2023,5,1-6月累计'], ['column-parts-year 2:10']],
    [['指标,2022,2023,月份', 'x,4,5,12'], ['column-parts-year 2:7']],
    [['指标,年份,月份,完成值', 'x,2022,全年,4', 'x,2023,1-12月,5'], []],
    [['指标,年份,月份,完成值', 'x,2022,,4', 'x,2023,—,5'], []],
    // The day of the report, a number, a sentence: nothing of what the figure is of.
    [['指标,年份,完成值,填报日期,序号', 'x,2023,5,2024年1月,10'], []],
    [['指标,年份,完成值,备注', 'x,2023,5,6月公布'], []],
  ])('is seen in a column that is not read: %j', (lines, expected) => {
    const places = read(lines, undefined).findings.flatMap(({ code, severity, place }) =>
      severity === 'error'
        ? [`${code.slice('actuals/'.length)} ${String(place?.line)}:${String(place?.column)}`]
        : [],
    );
    expect(places).toEqual(expected);
  });

  it.each<[readonly string[], readonly string[]]>([
    [['指标,年份,完成值,备注', 'x,2023-06,5,上半年'], []],
    [['指标,年份,月份,完成值', 'x,2023年6月,6,5'], []],
    [['指标,2023年上半年,备注', 'x,5,1-6月'], []],
    [['指标,年份,完成值,备注', 'x,2023-06,5,前三季度'], ['column-parts-year']],
    [['指标,2022,2023年上半年,备注', 'x,4,5,上半年'], ['column-parts-year']],
    [['指标,年份,月份,完成值', 'x,2023-06,6,5', 'x,2022,6,4'], ['column-parts-year']],
  ])('may be said again beside the year that says it: %j', (lines, expected) => {
    const { findings } = read(lines, JUNE);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code.slice('actuals/'.length))).toEqual(expected);
  });

  it.each([
    ['指标,年份,完成值,备注\nx,2023,5,预计数\n', ['actuals/column-decides']],
    ['指标,年份,完成值,数据状态,备注\nx,2023,5,,预计数\n', ['actuals/column-decides']],
    ['指标,年份,完成值,数据状态,备注\nx,2023,5,预计数,预计数\n', ['actuals/estimate-unused']],
    // What a sentence means is not sure: it decides nothing, and is told.
    ['指标,年份,完成值,备注\nx,2023,5,为预计数，待更新\n', ['actuals/note-in-doubt']],
    ['指标,年份,完成值,数据状态,备注\nx,2023,5,年报数,为预计数，待更新\n', []],
    ['指标,年份,完成值,备注\nx,2023,5,年中复核\n', []],
  ])('nor is a remark passed over that says the state of a figure: %j', (text, expected) => {
    const { findings } = loadActuals([source('a.csv', text)], PLAN);
    const doubts = findings.filter(({ severity }) => severity !== 'note');
    expect(doubts.map(({ code }) => code)).toEqual(expected);
  });

  it('lists what it leaves out in one note', () => {
    const { findings } = read(rows('x,2023-06,1', 'x,2023-05,2', 'x,2023-04,3'), JUNE);
    expect(findings).toMatchObject([
      { code: 'actuals/parts-unused', args: { labels: ['2023-05', '2023-04'], count: 2 } },
    ]);
  });

  it('takes an estimate of the whole year for what it is', () => {
    const lines = ['指标,年份,完成值,数据状态', 'x,2023,9,预计数', 'x,2023-06,5,'];
    expect(told(read(lines, JUNE))).toEqual(['2023-06 5', '2023 9', 'actuals/estimate-unused']);
  });
});

describe('without a month asked for', () => {
  it.each([
    ['2023年上半年', '2023-06'],
    ['2023Q3', '2023-09'],
    ['2023年12月', '2023-12'],
    ['2023年6月15日', null],
    ['2023.1-2', null],
  ])('%s is refused, and named with the month that would read it', (label, asOf) => {
    const { figures, findings } = read(['指标,年份,完成值', `x,${label},5`], undefined);
    expect(figures).toEqual([]);
    expect(findings).toMatchObject([
      {
        code: 'actuals/year-part',
        severity: 'error',
        args: { text: label, asOf },
        place: { line: 2 },
      },
    ]);
  });

  it.each([
    ['指标,2022年,2023年上半年', 3],
    ['指标,2023年上半年', 2],
  ])('so is the column of %s', (header) => {
    const { findings } = read([header, 'x,4,5'], undefined);
    expect(findings).toMatchObject([
      { code: 'actuals/year-part', args: { asOf: '2023-06' }, place: { line: 1 } },
    ]);
  });
});
