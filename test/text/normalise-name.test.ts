import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { normaliseName, toHalfWidth } from '../../src/text/normalise-name.ts';

describe('toHalfWidth', () => {
  it.each([
    ['ＡＢＣａｂｃ', 'ABCabc'],
    ['０１２３４５６７８９', '0123456789'],
    ['（％）：；！～', '(%):;!~'],
    ['－３．５', '-3.5'],
    ['床位', '床位'],
    ['“两项补贴”', '“两项补贴”'],
    ['', ''],
  ])('writes %s as %s', (text, expected) => {
    expect(toHalfWidth(text)).toBe(expected);
  });

  it.each(['95.2①', '㎡', '‰', 'm²', '½', 'Ⅳ', '㈠', '、', '。', '\u3000', 'ﬁ', '·'])(
    'leaves %s as it is',
    (text) => {
      expect(toHalfWidth(text)).toBe(text);
    },
  );

  it('folds exactly the 94 full-width signs of ASCII', () => {
    for (let code = 0x21; code <= 0x7e; code += 1) {
      expect(toHalfWidth(String.fromCharCode(code + 0xfee0))).toBe(String.fromCharCode(code));
    }
    expect(toHalfWidth('\uff00\uff5f')).toBe('\uff00\uff5f');
  });
});

describe('normaliseName', () => {
  it.each([
    ['残疾人“两项补贴”覆盖率', '残疾人两项补贴覆盖率'],
    ['残疾人"两项补贴"覆盖率', '残疾人两项补贴覆盖率'],
    ['残疾人＂两项补贴＂覆盖率', '残疾人两项补贴覆盖率'],
    ['残疾人「两项补贴」覆盖率', '残疾人两项补贴覆盖率'],
    ['残疾人『两项补贴』覆盖率', '残疾人两项补贴覆盖率'],
    ['残疾人‘两项补贴’覆盖率', '残疾人两项补贴覆盖率'],
    ["残疾人'两项补贴'覆盖率", '残疾人两项补贴覆盖率'],
    ['县级公益性安葬（放）设施覆盖率', '县级公益性安葬(放)设施覆盖率'],
    ['指  标  名  称', '指标名称'],
    ['\u3000护理型\u00a0床位\t占比\n', '护理型床位占比'],
    ['\ufeff护理型\u200b床位占比', '护理型床位占比'],
    ['ＡBc', 'abc'],
    ['TIME_PERIOD', 'time_period'],
    ['', ''],
    [' “” ', ''],
  ])('compares %j as %j', (name, expected) => {
    expect(normaliseName(name)).toBe(expected);
  });

  it.each([
    ['护理型床位占比', '护理型床位占比①'],
    ['城市低保标准', '农村低保标准'],
    ['安葬(放)设施', '安葬放设施'],
    ['养老床位-数', '养老床位数'],
    ['人次', '人'],
  ])('keeps %s and %s apart', (name, other) => {
    expect(normaliseName(name)).not.toBe(normaliseName(other));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const once = normaliseName(name);
        expect(normaliseName(once)).toBe(once);
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });

  it('is the same wherever white space and quotes are put in', () => {
    const blank = fc.constantFrom(' ', '\u3000', '\u00a0', '“', '”', '「', '"', '＂', '\ufeff');
    const name = '残疾人两项补贴覆盖率(%)';
    fc.assert(
      fc.property(blank, fc.nat({ max: name.length }), (sign, index) => {
        const spaced = name.slice(0, index) + sign + name.slice(index);
        expect(normaliseName(spaced)).toBe(normaliseName(name));
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});
