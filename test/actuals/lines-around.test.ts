import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  PLAN_2020,
  PLAN_2025,
  PLAN_FORMS,
  codes,
  facts,
  FREE,
  placed,
  read,
  SHARE,
} from './loading.ts';

/** 合成数据 throughout. */
const HEADER = '指标名称,年份,完成值';
const TABLE = `${HEADER}\n${FREE},2021,5\n`;
const FIGURE = ['consumption-growth 2021 5 5 final'];

describe('lines above the header', () => {
  it.each([
    ['a title', '许昌市民政事业统计表'],
    ['a title with the year', '许昌市2021年度民政事业统计表'],
    ['of the whole year', '许昌市民政事业统计表（2021年1-12月）'],
    ['up to the last day', '许昌市民政事业统计表（截至2021年12月31日）'],
    ['of a target that was pursued', '许昌市“十四五”规划目标完成情况'],
    ['of attributes', '约束性、预期性指标完成情况'],
    ['an office', '填报单位：许昌市民政局'],
    ['an office without a place', '填报单位：规划财务科'],
    ['an office and a date', '填报单位：许昌市民政局,,填报日期：2022年1月15日'],
    ['an office with a title beside it', '许昌市民政局,,表号：民综1表'],
    ['of the whole city, behind the year', '2021年全市民政事业统计表'],
    ['of a kind of place', '农村社区、城镇统计表（分县区）'],
    ['the area', '地区：许昌市'],
    ['the area in brackets', '统计表（许昌市）'],
    ['of the whole city', '全市2021年民政事业统计表'],
    ['of an indicator', `${SHARE}统计表`],
    ['of an indicator and a year', `${SHARE}2021年统计表`],
    ['a remark', '说明：本表由规划财务科填报'],
    ['the separator, as Excel reads it', 'sep=,'],
    ['a year over the first column', '2021年,,'],
  ])('%s are left out with a note', (_title, line) => {
    const actuals = read(PLAN_2025, `${line}\n${TABLE}`);
    expect(facts(actuals)).toEqual(FIGURE);
    expect(codes(actuals)).toEqual(['actuals/lines-above']);
    expect(actuals.findings).toMatchObject([{ severity: 'note', args: { count: 1, lines: [1] } }]);
  });

  it('are told in one note, with their lines and texts', () => {
    const above = '许昌市民政事业统计表,,\n,,\n\n填报单位：许昌市民政局,,"表号：\n1"\n';
    expect(read(PLAN_2025, above + TABLE).findings).toMatchObject([
      {
        code: 'actuals/lines-above',
        args: {
          count: 2,
          lines: [1, 4],
          texts: ['许昌市民政事业统计表', '填报单位：许昌市民政局 表号： 1'],
        },
        place: { line: 1, column: 1 },
      },
    ]);
  });

  it.each([
    ['a row', `${SHARE},2021,40`, 'line-above 1:1'],
    ['a row of the wide form', `${SHARE},40,41`, 'line-above 1:1'],
    ['a row in one cell', `${SHARE} 2021 40,,`, 'line-above 1:1'],
    ['a figure behind a name', `${SHARE}：40%,,`, 'line-above 1:1'],
    ['a figure behind a name, beside a word', `${SHARE}：40%,见附件,`, 'line-above 1:1'],
    ['a figure behind a name, behind a word', `其中：,${SHARE}40%,`, 'line-above 1:1'],
    ['a long cell beside a title', `统计表,${'一'.repeat(2000)},`, 'line-above 1:1'],
    ['a name alone', `${SHARE},,`, 'line-above 1:1'],
    ['a name with its number', `1.${SHARE},,`, 'line-above 1:1'],
    ['a figure alone', '40,,', 'line-above 1:1'],
    ['a figure with its unit', '备用床位,40张,', 'line-above 1:1'],
    ['an unknown row', '火化率,2021,40', 'line-above 1:1'],
    ['words in two cells', '甲,乙,', 'line-above 1:1'],
    ['a row below a title', `统计表\n${SHARE},2021,40`, 'line-above 2:1'],
    ['a row behind an empty cell', `,${SHARE},40`, 'line-above 1:2'],
    ['a title of forecasts', '许昌市2021年民政事业预计数', 'line-decides 1:1'],
    ['a title of preliminary figures', '2021年快报', 'line-decides 1:1'],
    ['a title of plans', '2021年工作计划,,', 'line-decides 1:1'],
    ['a title of targets', '2021年目标任务表,,', 'line-decides 1:1'],
    ['half a year', '许昌市2021年上半年统计表', 'line-decides 1:1'],
    ['months', '许昌市民政事业统计表（2021年1-11月）', 'line-decides 1:1'],
    ['months that end as a year does', '许昌市民政事业统计表（2021年11-12月）', 'line-decides 1:1'],
    ['a quarter', '2021年第三季度,,', 'line-decides 1:1'],
    ['a quarter in letters', '许昌2021Q3', 'line-decides 1:1'],
    ['a day within the year', '截至2021年6月30日,,', 'line-decides 1:1'],
    ['another area', '禹州市2021年民政事业统计表', 'line-area 1:1'],
    ['a district of the region', '许昌市魏都区民政局', 'line-area 1:1'],
    ['another area by label', '地区：禹州市,,', 'line-area 1:1'],
    ['another area behind a label', '地区：,禹州市,', 'line-area 1:5'],
    ['another area in brackets', '2021年统计表（禹州市）', 'line-area 1:1'],
    ['another area behind the year', '2021年禹州市主要指标', 'line-area 1:1'],
    ['a district alone', '许昌市建安区,,', 'line-area 1:1'],
    ['a very long cell', `统计表${'一'.repeat(2000)}`, 'line-above 1:1'],
    ['an office of another area', '统计表,,填报单位：长葛市民政局', 'line-area 1:6'],
  ])('of %s are refused', (_title, lines, expected) => {
    const actuals = read(PLAN_2025, `${lines}\n${TABLE}`);
    const [code = '', place = ''] = expected.split(' ');
    const errors = actuals.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map((one) => one.code)).toEqual([`actuals/${code}`]);
    expect(placed({ ...actuals, findings: errors })).toEqual([`actuals/${code} a.csv:${place}`]);
  });

  it.each([
    ['许昌市2021年上半年统计表', []],
    ['许昌市2021年1-6月统计表', []],
    ['截至2021年6月底', []],
    ['2021年第二季度,,', ['actuals/line-decides']],
    ['2021年6月,,', ['actuals/line-decides']],
    ['2021年前三季度,,', ['actuals/line-decides']],
    ['2020年上半年,,', ['actuals/line-decides']],
    ['2021年上半年预计数,,', ['actuals/line-decides']],
    ['2021年上半年，下半年另报,,', ['actuals/line-decides']],
  ])('may name the part of the year that is asked for, and no other: %s', (line, expected) => {
    const content = `${line}\n${HEADER}\n${SHARE},2021年上半年,40\n`;
    const actuals = read(PLAN_2025, content, { asOf: { year: 2021, month: 6 } });
    expect(codes(actuals, 'error')).toEqual(expected);
    expect(codes(read(PLAN_2025, `${line}\n${TABLE}`), 'error')).toEqual(['actuals/line-decides']);
  });

  it('are looked through only so far', () => {
    const titles = (count: number): string => '统计表\n'.repeat(count);
    expect(facts(read(PLAN_2025, titles(29) + TABLE))).toEqual(FIGURE);
    expect(placed(read(PLAN_2025, titles(31) + TABLE))).toEqual([
      'actuals/header-unknown a.csv:1:1',
    ]);
    expect(placed(read(PLAN_2025, titles(100_000) + TABLE))).toEqual([
      'actuals/header-unknown a.csv:1:1',
    ]);
  });

  it('are nothing to speak of where the syntax is at fault', () => {
    const actuals = read(PLAN_2025, `统计表\n${HEADER}x"\n${FREE},2021,5\n`);
    expect(codes(actuals)).toEqual(['actuals/csv-syntax']);
  });

  it('do not hide what is wrong with the header', () => {
    const actuals = read(PLAN_2025, `统计表\n指标名称,年份,单位\n${FREE},2021,%\n`);
    expect(placed(actuals)).toContain('actuals/header-missing a.csv:2:1');
    expect(actuals.figures).toEqual([]);
  });
});

describe('a unit above the table', () => {
  const rows = `${HEADER}\n${SHARE},2021,400\n`;

  it.each([
    ['in a line of its own', '单位：‰'],
    ['beside an office', '填报单位：许昌市民政局,,单位：‰'],
    ['in the cell of an office', '填报单位：许昌市民政局   单位：‰'],
    ['in brackets behind the title', '许昌市民政事业统计表（单位：‰）'],
    ['with a longer word', '计量单位: ‰'],
    ['in the cell behind', '单位：,‰,'],
    ['in a sentence', '本表以‰为单位'],
    ['in another sentence', '本表单位为‰'],
    ['behind the title alone', '许昌市民政事业统计表（‰）'],
    ['in two lines alike', '单位：‰\n单位：‰'],
  ])('%s is the unit of rows that state none', (_title, line) => {
    const actuals = read(PLAN_2025, `${line}\n${rows}`);
    expect(actuals.figures).toMatchObject([{ text: '400', unit: '‰', unitStated: true }]);
    expect(facts(actuals)).toEqual(['nursing-bed-share 2021 40 400 final']);
    expect(codes(actuals)).toContain('actuals/unit-above-used');
  });

  it.each([
    ['a column of units', `单位：‰\n${HEADER},单位\n${SHARE},2021,40,%\n`],
    ['a unit behind the name', `单位：‰\n${HEADER}\n${SHARE}（%）,2021,40\n`],
    [
      'a unit behind the name, beside units of all kinds',
      `单位：%、张\n${HEADER}\n${SHARE}（%）,2021,40\n`,
    ],
  ])('does not change %s', (_title, content) => {
    expect(facts(read(PLAN_2025, content))).toEqual(['nursing-bed-share 2021 40 40 final']);
  });

  it.each([
    ['of another kind', '单位：万人'],
    ['of several kinds', '单位：%、张'],
    ['of several kinds, with a space', '单位：% 张'],
    ['that is not known', '单位：见说明'],
    ['and another one', '单位：‰\n单位：%'],
    ['twice in one cell', '单位：‰ 单位：%'],
  ])('%s is refused in rows that state none', (_title, line) => {
    const actuals = read(PLAN_2025, `${line}\n${rows}`);
    expect(actuals.figures).toEqual([]);
    expect(codes(actuals, 'error')).toEqual(['actuals/unit-above']);
  });

  it('is none of what is finished or not', () => {
    const name = [...PLAN_FORMS.series.values()].find(({ kind }) => kind === 'completion')?.name;
    const actuals = read(PLAN_FORMS, `单位：%\n${HEADER}\n${name ?? ''},2022,是\n`);
    expect(codes(actuals, 'error')).toEqual([]);
    expect(actuals.figures).toHaveLength(1);
  });

  it('is no office', () => {
    expect(codes(read(PLAN_2025, `单位：许昌市民政局\n${TABLE}`))).toEqual(['actuals/lines-above']);
  });
});

describe('lines below the table', () => {
  it.each([
    '注：数据来源于年报',
    '注1：数据来源于年报,,',
    '（注：数据来源于年报）',
    '备注：无,,',
    '备 注：无',
    '说明：1.本表由规划财务科填报。2.2021年数据含市本级。',
    '※注：无',
    '数据来源：河南省民政厅,,',
    '填报人：张三,审核人：李四,填报日期：2022年1月15日',
    '制表人：张三,,',
    '负责人（签字）：,,',
    '单位负责人：张三',
    '填报日期：2022年1月15日',
    '联系电话：0374-1234567,,',
    '许昌市民政局（盖章）,,',
    '（盖章）,,',
    ',,填报人：张三',
    '"注：\n无",,',
  ])('%s are left out with a note', (line) => {
    const actuals = read(PLAN_2025, `${TABLE}\n${line}\n`);
    expect(facts(actuals)).toEqual(FIGURE);
    expect(codes(actuals)).toEqual(['actuals/lines-below']);
    expect(actuals.findings).toMatchObject([{ severity: 'note', args: { count: 1, lines: [4] } }]);
    expect(actuals.files).toMatchObject([{ rows: 1 }]);
  });

  it('are told in one note, with their lines and texts', () => {
    const { findings } = read(PLAN_2025, `${TABLE},,\n注：甲,,\n\n填报人：乙,,审核人：丙\n`);
    expect(findings).toMatchObject([
      {
        code: 'actuals/lines-below',
        args: { count: 2, lines: [4, 6], texts: ['注：甲', '填报人：乙 审核人：丙'] },
        place: { line: 4, column: 1 },
      },
    ]);
  });

  it.each([
    ['with a figure', '注：,,40', 'remark-figure 3:5'],
    ['with a year', '备注,2021,', 'remark-figure 3:4'],
    ['with a row', '说明,2021,40', 'remark-figure 3:4'],
    ['with a bound', '注：,,≥40', 'remark-figure 3:5'],
    ['with a full-width figure', '注：,,４０', 'remark-figure 3:5'],
    ['with an answer', '填报人：张三,,是', 'remark-figure 3:9'],
    ['with a telephone number under the values', '联系电话,,03741234567', 'remark-figure 3:7'],
    ['of forecasts', '注：以上为预计数', 'line-decides 3:1'],
    ['of preliminary figures', '填报人：张三,快报,', 'line-decides 3:8'],
    ['of a unit', '注：单位为万元', 'line-decides 3:1'],
    ['of a unit, in another way', '注：以万元为单位', 'line-decides 3:1'],
    ['of a unit, in a line of its own', '单位：万人,,', 'line-decides 3:1'],
    ['of targets', '备注：完成值为2025年目标', 'line-decides 3:1'],
    ['of part of a year', '说明：数据截至2021年9月', 'line-decides 3:1'],
    ['of another area', '填报单位：禹州市民政局', 'line-area 3:1'],
    ['with a row below', `注：无\n${SHARE},2021,40`, 'row-below 4:1'],
    ['with another table below', `注：无\n\n${HEADER}\n${SHARE},2021,40`, 'row-below 5:1'],
    ['with a text below', '注：1.甲\n2.乙', 'row-below 4:1'],
    ['that begin with no such word', '合计', 'cell-count 3:1'],
    ['that only begin like one', '注册志愿者', 'cell-count 3:1'],
    ['without a name', ',,40', 'name-missing 3:1'],
  ])('%s are refused', (_title, lines, expected) => {
    const actuals = read(PLAN_2025, `${TABLE}${lines}\n`);
    const errors = actuals.findings.filter(({ severity }) => severity === 'error');
    const [code = '', place = ''] = expected.split(' ');
    expect(placed({ ...actuals, findings: errors })).toEqual([`actuals/${code} a.csv:${place}`]);
  });

  it('are no rows whose name is known, whatever it begins with', () => {
    const name = '注册志愿者人数占居民人口的比例';
    expect(PLAN_2020.indicators.map((one) => one.name)).toContain(name);
    const actuals = read(PLAN_2020, `${HEADER}\n${name},2020,12.5\n`);
    expect(codes(actuals)).toEqual([]);
    expect(actuals.figures).toHaveLength(1);
  });

  it('are no rows with a known name, whatever their other cells begin with', () => {
    const header = '备注,指标名称,年份,完成值,来源';
    for (const tail of ['', ',', ',年报']) {
      const actuals = read(PLAN_2025, `${header}\n注：调整,${FREE},2021,5${tail}\n`);
      expect(codes(actuals)).toEqual([]);
      expect(facts(actuals)).toEqual(FIGURE);
    }
  });

  it('with a row below are one fault, however many rows there are', () => {
    const rows = `${FREE},2022,5\n`.repeat(5000);
    expect(codes(read(PLAN_2025, `${TABLE}注：无\n${rows}`))).toEqual([
      'actuals/lines-below',
      'actuals/row-below',
    ]);
  });

  it('are counted where there are too many to list', () => {
    const { findings } = read(PLAN_2025, TABLE + '注：无\n'.repeat(1000));
    const args = findings[0]?.args as { count: number; lines: number[] };
    expect([args.count, args.lines.length]).toEqual([1000, 30]);
  });
});

describe('whatever stands around a table', () => {
  const noise = fc.constantFrom(
    ...[
      '许昌市统计表',
      '填报单位：许昌市民政局',
      '单位：%',
      '（续表）',
      '',
      ',,',
      '注：无',
      '填报人：张三',
    ],
    ...[
      '甲,乙',
      '40',
      '快报',
      '2021年',
      ',2021年,',
      '目标值',
      '指标',
      '合计,,40',
      '注：,,40',
      '2.乙',
    ],
    ...['上半年', '禹州市民政局', `${SHARE} 40`, `${SHARE},2022,41`, `1.${SHARE},2023,42`, HEADER],
    ...['指标名称,年份,', ',,完成值', ',,目标值', '指标名称;年份;完成值', '完成值', '说明'],
  );
  const lines = fc.array(noise, { maxLength: 4 });

  it('a figure is read or refused, never lost, and none is made up', () => {
    fc.assert(
      fc.property(lines, lines, (above, below) => {
        const text = [...above, HEADER, `${SHARE},2021,40`, ...below].join('\n');
        const actuals = read(PLAN_2025, `${text}\n`);
        expect(read(PLAN_2025, `${text}\n`)).toEqual(actuals);
        if (codes(actuals, 'error').length > 0) return;
        const expected = [...text.matchAll(/,(202\d),(4\d)$/gmu)].map(
          ([, year = '', value = '']) => `nursing-bed-share ${year} ${value} ${value} final`,
        );
        expect(facts(actuals)).toEqual(expected.sort());
        const told = actuals.findings.reduce((sum, { args }) => {
          if ('lines' in args) return sum + args.lines.length;
          return 'rows' in args ? sum + args.rows : sum;
        }, 0);
        const others = [...above, ...below].filter((line) => /[^,]/u.test(line));
        const rows = others.filter((line) => /,202\d,4\d$/u.test(line));
        const parts = others.filter((line) => headerParts.has(line));
        expect(told).toBeGreaterThanOrEqual(others.length - rows.length - parts.length);
      }),
      { seed: 20261128, numRuns: 2000 },
    );
  });

  /** Lines that may be one of two lines of a header. */
  const headerParts = new Set([
    HEADER,
    '指标名称,年份,',
    ',,完成值',
    ',,目标值',
    ',2021年,',
    '指标',
  ]);
});
