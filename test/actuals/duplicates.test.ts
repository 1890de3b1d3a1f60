import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codes,
  csv,
  facts,
  FREE,
  PLAN_2020,
  PLAN_2025,
  placed,
  read,
  readAll,
  SHARE,
} from './loading.ts';

type Row = readonly string[];

const REGION = ['指标名称', '年份', '完成值'];
const AREA = ['指标名称', '地区', '年份', '完成值'];

const region = (...rows: readonly Row[]): string => csv([REGION, ...rows]);
const areas = (...rows: readonly Row[]): string => csv([AREA, ...rows]);

describe('the same figure twice in one file', () => {
  it.each(['45', '45.0', '46', '≥45'])('is an error, also when the second is %s', (second) => {
    const actuals = read(PLAN_2025, region([SHARE, '2021', '45'], [SHARE, '2021', second]));
    expect(actuals.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        code: 'actuals/duplicate',
        args: { name: SHARE, year: 2021, area: null, firstLine: 2 },
        place: { line: 3, column: SHARE.length + 7 },
      },
    ]);
    expect(facts(actuals)).toEqual(['nursing-bed-share 2021 45 45 final']);
  });

  it.each([
    ['id and name', 'nursing-bed-share', SHARE],
    ['name and alias', SHARE, '护理型床位占比'],
    ['with and without 其中', SHARE, `其中：${SHARE}`],
    ['with and without unit', SHARE, `${SHARE}（%）`],
    ['in other letters', 'nursing-bed-share', 'Nursing-Bed-Share'],
  ])('is one, too, by %s', (_title, first, second) => {
    const actuals = read(PLAN_2025, region([first, '2021', '45'], [second, '2021', '45']));
    expect(codes(actuals)).toEqual(['actuals/duplicate']);
  });

  it('is one, too, with the year spelled otherwise', () => {
    const actuals = read(PLAN_2025, region([FREE, '2021', '5'], [FREE, '2021年底', '5']));
    expect(codes(actuals, 'error')).toEqual(['actuals/duplicate']);
  });

  it('a third time is another error, with the first line', () => {
    const row = [SHARE, '2021', '45'];
    expect(read(PLAN_2025, region(row, row, row)).findings).toMatchObject([
      { args: { firstLine: 2 }, place: { line: 3 } },
      { args: { firstLine: 2 }, place: { line: 4 } },
    ]);
  });

  it('is an error in a wide table', () => {
    const table = csv([
      ['指标名称', '2021', '2022'],
      [SHARE, '1', '2'],
      [SHARE, '——', '3'],
    ]);
    expect(placed(read(PLAN_2025, table))).toEqual([
      `actuals/duplicate a.csv:3:${String(SHARE.length + 5)}`,
    ]);
  });

  it('is none when one of them is missing, or of another year or series', () => {
    const table = region(
      [SHARE, '2021', '45'],
      [SHARE, '2021', '——'],
      [SHARE, '2022', '45'],
      [FREE, '2021', '45'],
    );
    const actuals = read(PLAN_2025, table);
    expect(codes(actuals)).toEqual([]);
    expect(actuals.figures).toHaveLength(3);
  });
});

describe('the same figure in two files', () => {
  it.each([
    ['45', '45'],
    ['45', '45.0'],
    ['1,245', '1245'],
    ['≥45', '≧45.00'],
  ])('of %s and %s is a note with both places', (first, second) => {
    const actuals = readAll(PLAN_2025, {
      'a.csv': region([FREE, '2022', '1'], [FREE, '2021', first]),
      'b.csv': region([FREE, '2021', second]),
    });
    expect(codes(actuals, 'error')).toEqual([]);
    expect(actuals.findings.filter(({ code }) => code === 'actuals/duplicate-equal')).toMatchObject(
      [
        {
          severity: 'note',
          args: { name: FREE, year: 2021, firstFile: 'a.csv', firstLine: 3 },
          place: { file: 'b.csv', line: 2, column: FREE.length + 7 },
        },
      ],
    );
    expect(actuals.figures).toHaveLength(2);
  });

  it('of equal value in two units is a note', () => {
    const header = ['指标名称', '单位', '年份', '完成值'];
    const actuals = readAll(PLAN_2025, {
      'a.csv': csv([header, ['城市低保标准', '元/月', '2021', '570']]),
      'b.csv': csv([header, ['城市低保标准', '元/年', '2021', '6840']]),
    });
    expect(codes(actuals)).toEqual(['actuals/duplicate-equal']);
  });

  it.each([
    ['45', '45.1'],
    ['45', '≥45'],
    ['≥45', '>45'],
    ['45', '45.0000000000000000000001'],
  ])('of %s and %s is an error with both places', (first, second) => {
    const actuals = readAll(PLAN_2025, {
      'a.csv': region([FREE, '2021', first]),
      'b.csv': region([FREE, '2021', second]),
    });
    expect(actuals.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        code: 'actuals/duplicate-different',
        args: {
          name: FREE,
          year: 2021,
          value: second,
          firstValue: first,
          firstFile: 'a.csv',
          firstLine: 2,
        },
        place: { file: 'b.csv', line: 2, column: FREE.length + 7 },
      },
    ]);
  });

  it('is told in the order in which the files are given', () => {
    const one = region([FREE, '2021', '5']);
    const other = region([FREE, '2021', '6']);
    expect(readAll(PLAN_2025, { 'b.csv': one, 'a.csv': other }).findings).toMatchObject([
      { args: { value: '6', firstValue: '5', firstFile: 'b.csv' }, place: { file: 'a.csv' } },
    ]);
  });
});

describe('the area column', () => {
  it.each(['许昌市', 'xuchang', '411000', 'XuChang', ' 许昌市 ', '４１１０００', '', '——'])(
    '%j is the region itself',
    (area) => {
      const actuals = read(PLAN_2025, areas([SHARE, area, '2021', '45']));
      expect(facts(actuals)).toEqual(['nursing-bed-share 2021 45 45 final']);
      expect(actuals.areaFigures).toBe(0);
      expect(codes(actuals)).toEqual([]);
    },
  );

  it('written in two ways is a figure given twice', () => {
    const actuals = read(
      PLAN_2025,
      areas([SHARE, '许昌市', '2021', '45'], [SHARE, '411000', '2021', '45']),
    );
    expect(codes(actuals)).toEqual(['actuals/duplicate']);
    expect(actuals.findings).toMatchObject([{ args: { area: null } }]);
  });

  it.each(['魏都区', '411002', '许昌市魏都区', '建安区'])(
    '%j is a county: counted, told, never a figure of the region',
    (area) => {
      const actuals = read(PLAN_2025, areas([SHARE, area, '2021', '45']));
      expect(actuals.figures).toEqual([]);
      expect(actuals.areaFigures).toBe(1);
      expect(actuals.findings).toMatchObject([
        { code: 'actuals/area-figures', severity: 'note', args: { count: 1 } },
      ]);
    },
  );

  it.each(['许昌', '合计', '总计'])('%j may be the region itself: an error', (area) => {
    const actuals = read(PLAN_2025, areas([SHARE, area, '2021', '45']));
    expect(actuals.figures).toEqual([]);
    expect(codes(actuals, 'error')).toEqual(['actuals/area-region']);
  });

  it('keeps the figures of counties and of the region apart', () => {
    const table = areas(
      [SHARE, '魏都区', '2021', '10'],
      [SHARE, '建安区', '2021', '20'],
      [SHARE, '许昌市', '2021', '30'],
    );
    const actuals = read(PLAN_2025, table);
    expect(facts(actuals)).toEqual(['nursing-bed-share 2021 30 30 final']);
    expect(codes(actuals)).toEqual(['actuals/area-figures']);
    expect(actuals.areaFigures).toBe(2);
  });
});

describe('the same figure of a county', () => {
  it('twice in one file is an error with the first line', () => {
    const table = areas(
      [SHARE, '建安区', '2021', '45'],
      [SHARE, '魏都区', '2021', '45'],
      [SHARE, '魏都区', '2022', '45'],
      [SHARE, '魏都区', '2021', '45'],
    );
    expect(read(PLAN_2025, table).findings).toMatchObject([
      {
        code: 'actuals/duplicate',
        args: { name: SHARE, year: 2021, area: '魏都区', firstLine: 3 },
        place: { file: 'a.csv', line: 5, column: SHARE.length + 11 },
      },
      { code: 'actuals/area-figures' },
    ]);
  });

  it('is found with values that are not plain digits', () => {
    const table = areas([SHARE, '魏都区', '2021', '４５'], [SHARE, '魏都区', '2021', '≥45']);
    expect(codes(read(PLAN_2025, table), 'error')).toEqual(['actuals/duplicate']);
  });

  it('keeps the area as it is printed', () => {
    const row = [SHARE, 'Weidu District', '2021', '45'];
    expect(read(PLAN_2025, areas(row, row)).findings).toMatchObject([
      { code: 'actuals/duplicate', args: { area: 'Weidu District' } },
      { code: 'actuals/area-figures' },
    ]);
  });

  it.each([
    ['45', '45'],
    ['45', '45.0'],
    ['1,245', '1245'],
    ['≥45', '≥45'],
    ['≥45', '≧45.00'],
  ])('in two files as %s and %s is a note with both places', (first, second) => {
    const actuals = readAll(PLAN_2025, {
      'a.csv': areas([FREE, '建安区', '2021', '1'], [FREE, '魏都区', '2021', first]),
      'b.csv': areas([FREE, '魏都区', '2021', second]),
    });
    expect(codes(actuals, 'error')).toEqual([]);
    expect(actuals.findings.filter(({ code }) => code === 'actuals/duplicate-equal')).toMatchObject(
      [
        {
          args: { name: FREE, year: 2021, firstFile: 'a.csv', firstLine: 3 },
          place: { file: 'b.csv', line: 2 },
        },
      ],
    );
  });

  it('of equal value in two units is a note', () => {
    const header = ['指标名称', '地区', '单位', '年份', '完成值'];
    const actuals = readAll(PLAN_2025, {
      'a.csv': csv([header, ['城市低保标准', '魏都区', '元/月', '2021', '570']]),
      'b.csv': csv([header, ['城市低保标准', '魏都区', '元/年', '2021', '6840']]),
    });
    expect(codes(actuals)).toEqual(['actuals/duplicate-equal', 'actuals/area-figures']);
  });

  it.each([
    ['45', '46'],
    ['45', '≥45'],
  ])('in two files as %s and %s is an error with both places', (first, second) => {
    const actuals = readAll(PLAN_2025, {
      'a.csv': areas([FREE, '魏都区', '2021', first]),
      'b.csv': areas([FREE, '建安区', '2021', '1'], [FREE, '魏都区', '2021', second]),
    });
    expect(actuals.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        code: 'actuals/duplicate-different',
        args: { value: second, firstValue: first, firstFile: 'a.csv', firstLine: 2 },
        place: { file: 'b.csv', line: 3, column: FREE.length + 11 },
      },
    ]);
  });

  it('of another status, year, series or county is no second', () => {
    const header = ['指标名称', '地区', '年份', '完成值', '数据状态'];
    const actuals = read(
      PLAN_2025,
      csv([
        header,
        [SHARE, '魏都区', '2021', '45', 'A'],
        [SHARE, '魏都区', '2021', '44', 'P'],
        [SHARE, '魏都区', '2022', '45', 'A'],
        [SHARE, '建安区', '2021', '45', 'A'],
        [FREE, '魏都区', '2021', '45', 'A'],
      ]),
    );
    expect(codes(actuals)).toEqual(['actuals/area-figures']);
    expect(actuals.areaFigures).toBe(5);
  });

  it('is found in any mixture, just as often as it is there', () => {
    const series = [...PLAN_2020.series.values()].map(({ name }) => name);
    const row = fc.tuple(
      fc.constantFrom(...series),
      fc.constantFrom('魏都区', '建安区', '禹州市', '长葛市', '鄢陵县', '襄城县'),
      fc.constantFrom('2018', '2019', '2020'),
      fc.constant('5'),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const keys = new Set(rows.map((cells) => cells.join()));
        const errors = codes(read(PLAN_2020, areas(...rows)), 'error');
        expect(errors).toHaveLength(rows.length - keys.size);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});

describe('very many of them', () => {
  /** As many counties as it takes, each with a figure of 2021. */
  const table = (count: number, value: (index: number) => string): string =>
    areas(
      ...Array.from({ length: count }, (_item, index) => [
        FREE,
        `第${String(index)}县`,
        '2021',
        value(index),
      ]),
    );

  it('equal in two files are no error', () => {
    const file = table(2500, () => '5');
    expect(codes(readAll(PLAN_2025, { 'a.csv': file, 'b.csv': file }), 'error')).toEqual([]);
  });

  it('do not hide the different one that comes last', () => {
    const actuals = readAll(PLAN_2025, {
      'a.csv': table(1500, () => '5'),
      'b.csv': table(1500, (index) => (index === 1499 ? '6' : '5')),
    });
    expect(codes(actuals, 'error')).not.toEqual([]);
  });

  it.each([1000, 1001, 1500, 2500])('%i errors are listed or counted, each once', (count) => {
    const rows = Array.from({ length: count }, () => [SHARE, '2021', '5abc']);
    expect(listedAndCounted(region(...rows))).toBe(count);
  });

  it.each([1000, 1001, 1500, 2500])('%i duplicates are listed or counted, each once', (count) => {
    const rows = Array.from({ length: count + 1 }, () => [SHARE, '魏都区', '2021', '5']);
    expect(listedAndCounted(areas(...rows))).toBe(count);
  });

  function listedAndCounted(content: string): number {
    let total = 0;
    for (const { code, severity, args } of read(PLAN_2025, content).findings) {
      if (code === 'actuals/too-many-errors') total += args.count;
      else if (severity === 'error') total += 1;
    }
    return total;
  }
});
