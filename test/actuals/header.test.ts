import { describe, expect, it } from 'vitest';
import { codes, csv, facts, FREE, gb18030, placed, PLAN_2025, read, utf16le } from './loading.ts';

const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  指标名称: ['indicator', '指标', '主要指标', '指标名称', 'Indicator', '指 标'],
  年份: ['year', '年度', '年份', 'TIME_PERIOD', 'time_period', 'Year'],
  完成值: ['value', '实际值', '完成值', 'OBS_VALUE', 'obs_value', 'VALUE', '数值'],
  单位: ['unit', '计量单位', 'UNIT_MEASURE'],
  地区: ['area', '区域', 'REF_AREA', '县（市、区）'],
  数据状态: ['status', 'OBS_STATUS', '数据性质'],
  来源: ['source', '数据来源', '资料来源'],
  备注: ['note', '说明', '备注'],
};

const CELLS: Readonly<Record<string, string>> = {
  指标名称: FREE,
  年份: '2021',
  完成值: '5',
  单位: '‰',
  地区: '许昌市',
  数据状态: 'P',
  来源: '年报',
  备注: '合成',
};

const EVERY = Object.entries(SYNONYMS).flatMap(([role, words]) =>
  words.map((word): readonly [string, string] => [word, role]),
);

describe('a header', () => {
  it.each(EVERY)('%s means %s', (word, role) => {
    const columns = Object.keys(CELLS);
    const header = columns.map((column) => (column === role ? word : column));
    const actuals = read(PLAN_2025, csv([header, columns.map((column) => CELLS[column] ?? '')]));
    expect(codes(actuals)).toEqual([]);
    expect(actuals.figures).toMatchObject([
      {
        series: 'consumption-growth',
        year: 2021,
        text: '5',
        unit: '‰',
        status: 'provisional',
        source: '年报',
        note: '合成',
      },
    ]);
  });

  it.each(['2021', '2021年', '2021年完成值', '2021年实际值', '2021 年', '２０２１年', '2021年底'])(
    '%s is a year of a wide table',
    (column) => {
      const actuals = read(
        PLAN_2025,
        csv([
          ['指标名称', column],
          [FREE, '5'],
        ]),
      );
      expect(facts(actuals)).toEqual(['consumption-growth 2021 5 5 final']);
      expect(codes(actuals, 'error')).toEqual([]);
    },
  );

  it('may stand below empty lines', () => {
    const actuals = read(
      PLAN_2025,
      `\n\r\n${csv([
        ['指标', '年份', '完成值'],
        [FREE, '2021', '5'],
      ])}`,
    );
    expect(actuals.figures).toMatchObject([{ line: 4 }]);
  });
});

describe('columns of targets, plans and forecasts', () => {
  it.each([
    '2025年目标值',
    '2025目标',
    '2025年计划',
    '2025年计划数',
    '2025年预计',
    '2025年预计完成值',
    '2025年预计数',
    '2025年预测值',
    '2025（预计）',
    '计划2025',
    '2025年规划值',
    '2025 target',
    '2025 Plan',
    '2025 forecast',
    '目标值',
    '计划完成值',
    '预计完成值',
    '规划目标值',
    '年度目标',
  ])('%s is never read', (column) => {
    const table = csv([
      ['指标名称', '2021', column],
      [FREE, '5', '9'],
    ]);
    const actuals = read(PLAN_2025, table);
    expect(facts(actuals)).toEqual(['consumption-growth 2021 5 5 final']);
    expect(actuals.findings).toMatchObject([
      {
        code: 'actuals/target-column',
        severity: 'note',
        args: { column },
        place: { line: 1, column: 11 },
      },
    ]);
  });

  it.each([
    '2025预期',
    '2025年预期',
    '2025E',
    '2025F',
    '2025年力争',
    '2025年度任务',
    '2025年基期值',
  ])('%s is not read as an actual', (column) => {
    const actuals = read(
      PLAN_2025,
      csv([
        ['指标名称', '2021', column],
        [FREE, '5', '9'],
      ]),
    );
    expect(facts(actuals)).toEqual(['consumption-growth 2021 5 5 final']);
    expect(codes(actuals)).toHaveLength(1);
  });

  it('do not stand for a value that is missing', () => {
    const long = csv([
      ['指标名称', '年份', '目标值'],
      [FREE, '2021', '9'],
    ]);
    expect(codes(read(PLAN_2025, long))).toEqual(['actuals/header-missing']);
    const wide = csv([
      ['指标名称', '2021年目标值'],
      [FREE, '9'],
    ]);
    expect(codes(read(PLAN_2025, wide))).toEqual(['actuals/header-missing']);
  });

  it('may hold anything, since nobody reads them', () => {
    const table = csv([
      ['指标名称', '2021', '2025年目标值'],
      [FREE, '5', '约9①'],
    ]);
    expect(codes(read(PLAN_2025, table))).toEqual(['actuals/target-column']);
  });

  it('stand beside the values in the long form', () => {
    const table = csv([
      ['指标名称', '年份', '目标值', '完成值'],
      [FREE, '2021', '9', '5'],
    ]);
    expect(facts(read(PLAN_2025, table))).toEqual(['consumption-growth 2021 5 5 final']);
  });
});

describe('other columns', () => {
  it.each(['序号', '填表人', 'comment2', '完成率', '同比增速', '2021年排名', '20211', '21年'])(
    '%s is ignored, with a note',
    (column) => {
      const table = csv([
        [column, '指标名称', '年份', '完成值'],
        ['约①', FREE, '2021', '5'],
      ]);
      const actuals = read(PLAN_2025, table);
      expect(facts(actuals)).toEqual(['consumption-growth 2021 5 5 final']);
      expect(actuals.findings).toMatchObject([
        {
          code: 'actuals/column-ignored',
          severity: 'note',
          args: { column },
          place: { line: 1, column: 1 },
        },
      ]);
    },
  );

  it('without a name are nothing to speak of', () => {
    const actuals = read(
      PLAN_2025,
      csv([
        ['指标名称', '', '年份', '完成值', ''],
        [FREE, 'x', '2021', '5', ''],
      ]),
    );
    expect(codes(actuals)).toEqual([]);
    expect(actuals.figures).toHaveLength(1);
  });
});

describe('a header that is refused', () => {
  const ROW = [FREE, '2021', '5', '6'];

  it.each<[string, string[], string, number]>([
    ['no known word', ['甲', '乙', '丙'], 'actuals/header-unknown', 1],
    ['data instead of a header', [FREE, '2021.0', '5'], 'actuals/header-unknown', 1],
    ['no indicator', ['序号', '年份', '完成值'], 'actuals/header-missing', 1],
    ['no year', ['指标名称', '单位', '完成值'], 'actuals/header-missing', 1],
    ['no value', ['指标名称', '年份', '单位'], 'actuals/header-missing', 1],
    ['no indicator in a wide table', ['序号', '2021', '2022'], 'actuals/header-missing', 1],
    ['the value twice', ['指标名称', '年份', '完成值', '实际值'], 'actuals/header-twice', 13],
    ['the name twice', ['指标名称', '年份', '完成值', '指标'], 'actuals/header-twice', 13],
    ['the year twice', ['指标名称', '年份', '年度', '完成值'], 'actuals/header-twice', 9],
    ['the unit twice', ['单位', '指标名称', '2021', '计量单位'], 'actuals/header-twice', 14],
    ['one year twice', ['指标名称', '2021', '2021年'], 'actuals/header-twice', 11],
    [
      'one year twice, with a value',
      ['指标名称', '2021年', '2022', '2021年完成值'],
      'actuals/header-twice',
      17,
    ],
    ['both forms', ['指标名称', '年份', '完成值', '2021'], 'actuals/header-both-forms', 1],
    ['both forms, by the year', ['指标名称', '年份', '2021'], 'actuals/header-both-forms', 1],
    ['both forms, by the value', ['指标名称', '完成值', '2021'], 'actuals/header-both-forms', 1],
  ])('%s', (_title, header, code, column) => {
    const actuals = read(PLAN_2025, csv([header, ROW.slice(0, header.length)]));
    expect(actuals.figures).toEqual([]);
    expect(codes(actuals, 'error')).toEqual(codes(actuals));
    expect(placed(actuals)).toEqual([`${code} a.csv:1:${String(column)}`]);
  });

  it('names the columns that are missing, and those that are there', () => {
    expect(read(PLAN_2025, csv([['单位', '', '序号']])).findings).toMatchObject([
      {
        code: 'actuals/header-missing',
        args: { missing: ['indicator', 'year', 'value'], found: ['单位', '序号'] },
      },
    ]);
  });

  it('names the columns of one role', () => {
    expect(read(PLAN_2025, csv([['指标名称', '年份', '完成值', '实际值']])).findings).toMatchObject(
      [{ args: { role: 'value', columns: ['完成值', '实际值'] } }],
    );
    expect(read(PLAN_2025, csv([['指标名称', '2021', '2021年']])).findings).toMatchObject([
      { args: { role: '2021', columns: ['2021', '2021年'] } },
    ]);
  });

  it('is one finding, however many rows follow', () => {
    const rows = Array.from({ length: 50 }, () => ROW);
    expect(codes(read(PLAN_2025, csv([['甲', '乙'], ...rows])))).toEqual([
      'actuals/header-unknown',
    ]);
  });
});

describe('a title above the header', () => {
  const TITLE = '许昌市2021年民政事业发展主要指标完成情况表';
  const TABLE = [
    [TITLE, '', ''],
    ['指标名称', '年份', '完成值'],
    [FREE, '2021', '5'],
  ];

  it('is left out, and shown', () => {
    const actuals = read(PLAN_2025, csv(TABLE));
    expect(facts(actuals)).toEqual(['consumption-growth 2021 5 5 final']);
    expect(actuals.findings).toMatchObject([
      {
        code: 'actuals/lines-above',
        severity: 'note',
        args: { count: 1, lines: [1], texts: [TITLE] },
        place: { line: 1, column: 1 },
      },
    ]);
  });

  it.each([
    ['alone in its line', `${TITLE}\n${csv(TABLE.slice(1))}`],
    ['below an empty line', `\n${csv(TABLE)}`],
    ['in UTF-16', utf16le(csv(TABLE, '\t'))],
    ['in every column', csv([[TITLE, TITLE, TITLE], ...TABLE.slice(1)])],
  ])('is left out %s', (_title, content) => {
    const actuals = read(PLAN_2025, content);
    expect(facts(actuals)).toEqual(['consumption-growth 2021 5 5 final']);
    expect(actuals.findings).toMatchObject([{ args: { count: 1, texts: [TITLE] } }]);
  });

  it('is left out in GB18030', () => {
    const actuals = read(PLAN_2025, gb18030(csv(TABLE)));
    expect(codes(actuals)).toEqual(['actuals/lines-above', 'actuals/gb18030']);
    expect(actuals.figures).toHaveLength(1);
  });

  it('is no text where neither the encoding nor a header is sure', () => {
    const actuals = read(PLAN_2025, gb18030(`${TITLE}\n甲乙\n`));
    expect(placed(actuals)).toEqual(['actuals/encoding-unknown a.csv:1:1']);
  });
});
