import { describe, expect, it } from 'vitest';
import { codes, facts, FREE, placed, PLAN_2025, read } from './loading.ts';

const LONG = '指标名称,年份,完成值';
const NAME = FREE;
const AFTER_NAME = NAME.length + 2;
const FIGURE = 'consumption-growth 2021 5 5 final';

function long(...lines: readonly string[]): string {
  return [LONG, ...lines].map((line) => `${line}\n`).join('');
}

describe('more cells than the header', () => {
  it.each([
    `${NAME},2021,2,00`,
    `${NAME},2021,2,00,`,
    `${NAME},2021,2, 00`,
    `${NAME},2021,1,245,000`,
    `${NAME},2021,5,x`,
  ])('%s is an error at the first of them', (line) => {
    const actuals = read(PLAN_2025, long(line));
    expect(actuals.figures).toEqual([]);
    expect(actuals.findings).toMatchObject([
      {
        code: 'actuals/cell-count',
        severity: 'error',
        args: { expected: 3, found: line.split(',').length },
        place: { line: 2, column: AFTER_NAME + '2021,2,'.length },
      },
    ]);
  });

  it('is found in a wide table', () => {
    const actuals = read(PLAN_2025, `指标名称,2021,2022\n${NAME},5,6,7\n`);
    expect(placed(actuals)).toEqual([`actuals/cell-count a.csv:2:${String(AFTER_NAME + 4)}`]);
    expect(actuals.figures).toEqual([]);
  });

  it('is found with tabs', () => {
    const actuals = read(PLAN_2025, `指标名称\t年份\t完成值\n${NAME}\t2021\t5\t\t6\n`);
    expect(codes(actuals)).toEqual(['actuals/cell-count']);
  });

  it.each([`${NAME},2021,5,`, `${NAME},2021,5,,,,`, `${NAME},2021,5, ,\u3000`])(
    'is fine when the rest is empty: %j',
    (line) => {
      const actuals = read(PLAN_2025, long(line));
      expect(codes(actuals)).toEqual([]);
      expect(facts(actuals)).toEqual([FIGURE]);
    },
  );

  it('does not stop the rows after it from being read', () => {
    const actuals = read(
      PLAN_2025,
      long(`${NAME},2021,2,00`, `${NAME},2022,5abc`, `${NAME},2023,5`),
    );
    expect(codes(actuals)).toEqual(['actuals/cell-count', 'actuals/value-letters']);
    expect(actuals.figures).toMatchObject([{ year: 2023 }]);
  });

  it('of a series that is not in the plan is an error, too', () => {
    expect(codes(read(PLAN_2025, long('火化率,2021,2,00')))).toEqual(['actuals/cell-count']);
  });

  it('is one grouped number when it is quoted', () => {
    expect(facts(read(PLAN_2025, long(`${NAME},2021,"1,245"`)))).toEqual([
      'consumption-growth 2021 1245 1245 final',
    ]);
    expect(codes(read(PLAN_2025, long(`${NAME},2021,"2,00"`)))).toEqual([
      'actuals/value-decimal-comma',
    ]);
  });

  it('is one grouped number between tabs', () => {
    const table = (cell: string): string => `指标名称\t年份\t完成值\n${NAME}\t2021\t${cell}\n`;
    expect(facts(read(PLAN_2025, table('1,245')))).toEqual([
      'consumption-growth 2021 1245 1245 final',
    ]);
    expect(codes(read(PLAN_2025, table('2,00')))).toEqual(['actuals/value-decimal-comma']);
  });
});

describe('fewer cells than the header', () => {
  it.each([NAME, `${NAME},2021`])('%s has no value: an error', (line) => {
    const actuals = read(PLAN_2025, long(line));
    expect(actuals.findings).toMatchObject([
      {
        code: 'actuals/cell-count',
        args: { expected: 3, found: line.split(',').length },
        place: { line: 2 },
      },
    ]);
  });

  it('is another error for a line of remarks below the table', () => {
    const actuals = read(PLAN_2025, long(`${NAME},2021,5`, '注：2021年为快报数'));
    expect(placed(actuals)).toEqual(['actuals/line-decides a.csv:3:1']);
  });

  it('is fine where only columns without need are left out', () => {
    const table = `${LONG},单位,备注\n${NAME},2021,5\n${NAME},2022,6,%\n`;
    const actuals = read(PLAN_2025, table);
    expect(codes(actuals)).toEqual([]);
    expect(actuals.figures.map(({ year }) => year)).toEqual([2021, 2022]);
  });

  it('is an error when the year is what is left out', () => {
    const actuals = read(PLAN_2025, `指标名称,完成值,年份\n${NAME},5\n`);
    expect(codes(actuals, 'error')).toHaveLength(1);
    expect(actuals.figures).toEqual([]);
  });

  it('is an error when the name is what is left out', () => {
    const actuals = read(PLAN_2025, '年份,完成值,指标名称\n2021,5\n');
    expect(codes(actuals, 'error')).toHaveLength(1);
    expect(actuals.figures).toEqual([]);
  });

  it('is an error in a wide table: an absent cell is not an empty one', () => {
    const table = (row: string): string => `指标名称,2021,2022,2023\n${row}\n`;
    expect(codes(read(PLAN_2025, table(`${NAME},5`)))).toEqual(['actuals/cell-count']);
    expect(codes(read(PLAN_2025, table(NAME)))).toEqual(['actuals/cell-count']);
    expect(facts(read(PLAN_2025, table(`${NAME},5,,`)))).toEqual([FIGURE]);
  });
});

describe('lines with nothing in them', () => {
  it.each([
    ['an empty line', ''],
    ['spaces', '   '],
    ['a wide space', '\u3000'],
    ['two empty cells', ','],
    ['as many empty cells as columns', ',,'],
    ['more of them', ',,,,,'],
    ['a blank in each cell', ' , , '],
    ['a blank in the first', '\u3000,,'],
    ['empty cells in quotes', '"","",""'],
    ['no-break spaces', '\u00a0,\u00a0,\u00a0,\u00a0'],
  ])('%s: skipped, not counted', (_title, line) => {
    const actuals = read(PLAN_2025, long(line, `${NAME},2021,5`, line, line));
    expect(codes(actuals)).toEqual([]);
    expect(facts(actuals)).toEqual([FIGURE]);
    expect(actuals.files).toMatchObject([{ rows: 1 }]);
    expect(actuals.figures).toMatchObject([{ line: 3 }]);
  });

  it('are not those that have a value and no name', () => {
    expect(placed(read(PLAN_2025, long(',2021,5', ' ,2021,6')))).toEqual([
      'actuals/name-missing a.csv:2:1',
      'actuals/name-missing a.csv:3:1',
    ]);
  });
});
