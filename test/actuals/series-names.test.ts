import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codes, csv, PLAN_2020, PLAN_2025, read } from './loading.ts';

describe('names', () => {
  const table = (name: string): string =>
    csv([
      ['指标名称', '年份', '完成值'],
      [name, '2020', '5'],
    ]);

  it.each(['护理型床位比列', '护理床位比例', '节地生态安葬律', 'nursing-beds-share'])(
    '%s, near a known one, is an error with the suggestion',
    (name) => {
      const actuals = read(PLAN_2020, table(name));
      expect(actuals.figures).toEqual([]);
      expect(actuals.findings).toMatchObject([
        { code: 'actuals/name-near', severity: 'error', args: { name } },
      ]);
    },
  );

  it.each([
    '节地生态安葬律(%)',
    '节地生态安葬律（％）',
    '其中：护理型床位比列（%）',
    '每万人社会组织个数（个）',
    '节地生态安葬率(%)①',
  ])('%s, near a known one but for the unit behind it, is an error, too', (name) => {
    const actuals = read(PLAN_2020, table(name));
    expect(actuals.figures).toEqual([]);
    expect(codes(actuals)).toEqual(['actuals/name-near']);
  });

  it.each(['其中:', '其中：', '其中，', '其中,', '其中、', '其中', '其中 ', '　其中：'])(
    'may begin with %j',
    (lead) => {
      const actuals = read(PLAN_2020, table(`${lead}护理型床位比例`));
      expect(codes(actuals)).toEqual([]);
      expect(actuals.figures).toMatchObject([{ series: 'nursing-bed-share' }]);
    },
  );

  it('tells what was meant', () => {
    expect(read(PLAN_2020, table('护理型床位比列')).findings).toMatchObject([
      { args: { nearest: '护理型床位比例', id: 'nursing-bed-share' } },
    ]);
  });

  it('far from all is a note with the number of its rows, and strictly an error', () => {
    const content = csv([
      ['指标名称', '年份', '完成值'],
      ['火化率', '2019', '5'],
      ['火化率', '2020', '5'],
    ]);
    const args = { name: '火化率', rows: 2 };
    expect(read(PLAN_2020, content).findings).toMatchObject([
      { code: 'actuals/name-unknown', severity: 'note', args },
    ]);
    expect(read(PLAN_2020, content, { strict: true }).findings).toMatchObject([
      { code: 'actuals/name-unknown', severity: 'error', args },
    ]);
  });

  it('of a row with parts is an error with the names of the parts', () => {
    for (const name of ['特困人员基本生活标准', 'tekun-standard']) {
      const parts = ['城市特困人员基本生活标准', '农村特困人员基本生活标准'];
      expect(read(PLAN_2025, table(name)).findings).toMatchObject([
        { code: 'actuals/name-has-parts', severity: 'error', args: { name, parts } },
      ]);
    }
  });

  it('with a footnote mark are not the name', () => {
    const actuals = read(PLAN_2020, table('节地生态安葬率①'));
    expect(codes(actuals)).toEqual(['actuals/name-near']);
    expect(actuals.figures).toEqual([]);
  });

  it('of the other plan of the region are not matched by guess', () => {
    const actuals = read(PLAN_2020, readFileSync('fixtures/synthetic-xuchang-2021-2025.csv'));
    expect(actuals.figures).toEqual([]);
    expect(codes(actuals).length).toBeGreaterThan(10);
    expect(codes(actuals).filter((code) => !code.startsWith('actuals/name-'))).toEqual([]);
  });
});
