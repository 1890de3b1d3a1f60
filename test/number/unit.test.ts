import { describe, expect, it } from 'vitest';
import { toExactText } from '../../src/number/rational.ts';
import { conversion, isKnownUnit, SHARE, unitOf } from '../../src/number/unit.ts';

function factor(from: string, to: string): string | undefined {
  const found = conversion(unitOf(from), unitOf(to));
  return found === undefined ? undefined : toExactText(found);
}

describe('unitOf', () => {
  it.each([
    ['元/人·月', '元/月'],
    ['元/人/月', '元/月'],
    ['元/人月', '元/月'],
    ['元／人·月', '元/月'],
    ['元/人・月', '元/月'],
    ['元/每人·月', '元/月'],
    ['元/月·人', '元/月'],
    ['元/人·年', '元/年'],
    ['万元/人·年', '万元/年'],
    ['元 / 月', '元/月'],
    ['％', '%'],
    [' % ', '%'],
    ['㎡', '平方米'],
    ['m²', '平方米'],
    ['m2', '平方米'],
    ['平米', '平方米'],
    ['张', '张'],
  ])('spells %s as %s', (printed, name) => {
    expect(unitOf(printed).name).toBe(name);
    expect(isKnownUnit(printed)).toBe(true);
  });

  it('knows which units are shares', () => {
    expect(['%', '％', '‰', '倍'].map((unit) => unitOf(unit).dimension)).toEqual([
      SHARE,
      SHARE,
      SHARE,
      SHARE,
    ]);
    expect(unitOf('张').dimension).not.toBe(SHARE);
  });

  it.each(['岁', '元/人次', '元/人·日', '百分点', '次'])('has no conversion for %s', (printed) => {
    expect(isKnownUnit(printed)).toBe(false);
    expect(unitOf(printed).name).toBe(printed);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__proto__'])(
    'takes %s for a unit like any other',
    (printed) => {
      expect(unitOf(printed)).toMatchObject({ name: printed });
      expect(isKnownUnit(printed)).toBe(false);
    },
  );
});

describe('conversion', () => {
  it.each([
    ['元/月', '元/年', '12'],
    ['元/年', '元/月', '1/12'],
    ['元/人·月', '元/人·年', '12'],
    ['万元/年', '元/月', '2500/3'],
    ['%', '‰', '10'],
    ['‰', '%', '1/10'],
    ['倍', '%', '100'],
    ['万人', '人', '10000'],
    ['人', '万人', '1/10000'],
    ['名', '人', '1'],
    ['亿元', '万元', '10000'],
    ['亿元', '元', '100000000'],
    ['万平方米', '㎡', '10000'],
    ['万张', '张', '10000'],
    ['万户', '户', '10000'],
    ['万个', '个', '10000'],
    ['万人次', '人次', '10000'],
  ])('from %s to %s multiplies with %s', (from, to, expected) => {
    expect(factor(from, to)).toBe(expected);
  });

  it.each([
    ['人次', '人'],
    ['万人次', '万人'],
    ['元', '元/年'],
    ['元', '元/月'],
    ['万元', '元/月'],
    ['张', '个'],
    ['个', '%'],
    ['户', '人'],
    ['平方米', '%'],
    ['岁', '次'],
    ['岁', '个'],
    ['百分点', '%'],
  ])('does not turn %s into %s', (from, to) => {
    expect(factor(from, to)).toBeUndefined();
    expect(factor(to, from)).toBeUndefined();
  });

  it('lets an unknown unit equal itself only', () => {
    expect(factor('岁', '岁')).toBe('1');
    expect(factor('岁', ' 岁 ')).toBe('1');
    expect(factor('unit 岁', '岁')).toBeUndefined();
  });

  it('converts there and back to the same number', () => {
    const units = ['%', '‰', '倍', '元', '万元', '亿元', '元/年', '元/月', '人', '万人', '户'];
    for (const from of units) {
      for (const to of units) {
        const there = conversion(unitOf(from), unitOf(to));
        const back = conversion(unitOf(to), unitOf(from));
        expect(there === undefined).toBe(back === undefined);
        if (there === undefined || back === undefined) continue;
        expect(toExactText(there.mul(back))).toBe('1');
      }
    }
  });
});
