import { describe, expect, it } from 'vitest';
import { withoutSerial } from '../../src/actuals/serial-number.ts';
import { codes, csv, facts, FREE, PLAN_2020, PLAN_2025, read, SHARE } from './loading.ts';

/** 合成数据 throughout. */
const row = (name: string): string =>
  csv([
    ['指标名称', '2021'],
    [name, '40'],
  ]);
const NUMBER = PLAN_2025.indicators.find(({ name }) => name === SHARE)?.number;

describe('a serial number before a name', () => {
  it.each([
    `1.${SHARE}`,
    `1. ${SHARE}`,
    '1.\n养老机构护理型\n床位占比',
    `１．${SHARE}`,
    `1、${SHARE}`,
    `1)${SHARE}`,
    `1）${SHARE}`,
    `(1)${SHARE}`,
    `（1）${SHARE}`,
    `1 ${SHARE}`,
    `1\n${SHARE}`,
    `1.2 ${SHARE}`,
    `1.2.3、${SHARE}`,
    `12：${SHARE}`,
    `一、${SHARE}`,
    `十二、${SHARE}`,
    `（一）${SHARE}`,
    `(十)${SHARE}`,
    `①${SHARE}`,
    `⑴${SHARE}`,
    `⒈${SHARE}`,
    `㈠${SHARE}`,
    `㉑${SHARE}`,
    `1.${SHARE}（%）`,
    `其中：1.${SHARE}`,
    `1.其中：${SHARE}`,
    '1.nursing-bed-share',
  ])('%j is taken out, with a note', (name) => {
    const actuals = read(PLAN_2025, row(name));
    expect(facts(actuals)).toEqual(['nursing-bed-share 2021 40 40 final']);
    expect(codes(actuals)).toEqual(['actuals/serial-numbers']);
    expect(actuals.findings).toMatchObject([{ severity: 'note', args: { count: 1 } }]);
  });

  it.each([
    `1${SHARE}`,
    `1.5${SHARE}`,
    `-1.${SHARE}`,
    `1000.${SHARE}`,
    `1.2.3.4.${SHARE}`,
    `一${SHARE}`,
    `第1项${SHARE}`,
    `(1${SHARE}`,
    `1.护理型床位的占比`,
    `1.${SHARE}①`,
    `${SHARE}1.`,
    `a.${SHARE}`,
    `1.一、${SHARE}`,
    `2021.${SHARE}`,
    `1.`,
    `①`,
  ])('%j is no known name', (name) => {
    const actuals = read(PLAN_2025, row(name));
    expect(actuals.figures).toEqual([]);
    expect(codes(actuals)).not.toContain('actuals/serial-numbers');
    expect(codes(actuals)).toHaveLength(1);
  });

  it('is told once for all rows, the first few by name', () => {
    const rows = [`1.${SHARE}`, `1.${SHARE}`, `2.${FREE}`].map((name, index) => [
      name,
      String(2021 + index),
      '5',
    ]);
    const { findings } = read(PLAN_2025, csv([['指标名称', '年份', '完成值'], ...rows]));
    expect(findings).toMatchObject([
      {
        code: 'actuals/serial-numbers',
        args: { count: 2, names: [`1.${SHARE}`, `2.${FREE}`] },
        place: { line: 2, column: 1 },
      },
    ]);
  });

  it('may be another than the plan prints: the name counts, and the note says so', () => {
    expect(NUMBER).toBeDefined();
    const own = `${String(NUMBER)}.${SHARE}`;
    const other = `${String((NUMBER ?? 0) + 1)}.${SHARE}`;
    expect(read(PLAN_2025, row(own)).findings).toMatchObject([
      { args: { different: 0, differing: [] } },
    ]);
    expect(read(PLAN_2025, row(other)).findings).toMatchObject([
      { severity: 'note', args: { different: 1, differing: [other] } },
    ]);
  });

  it('of several levels is not compared with that of the plan', () => {
    expect(read(PLAN_2025, row(`9.9 ${SHARE}`)).findings).toMatchObject([
      { args: { different: 0 } },
    ]);
  });

  it('does not hide that an indicator has parts', () => {
    expect(codes(read(PLAN_2025, row('3.特困人员基本生活标准')))).toEqual([
      'actuals/name-has-parts',
    ]);
  });

  it('does not make one series out of two rows', () => {
    const text = csv([
      ['指标名称', '2021'],
      [SHARE, '40'],
      [`1.${SHARE}`, '41'],
    ]);
    expect(codes(read(PLAN_2025, text), 'error')).toEqual(['actuals/duplicate']);
  });

  it('is no part of names that begin with one of their own', () => {
    for (const { name } of PLAN_2020.indicators) expect(withoutSerial(name)).toBeUndefined();
  });
});

describe('the number', () => {
  it.each<[string, number | undefined]>([
    ['1.甲', 1],
    ['（12）甲', 12],
    ['①甲', 1],
    ['⑳甲', 20],
    ['⒈甲', 1],
    ['⑴甲', 1],
    ['一、甲', 1],
    ['十、甲', 10],
    ['十二、甲', 12],
    ['二十、甲', 20],
    ['（二十一）甲', 21],
    ['㈢甲', 3],
    ['1.2 甲', undefined],
    ['百、甲', undefined],
  ])('of %j is %j', (name, number) => {
    expect(withoutSerial(name)).toEqual({ rest: '甲', number });
  });
});
