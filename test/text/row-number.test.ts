import { describe, expect, it } from 'vitest';
import { splitName } from '../../src/draft/draft-unit.ts';
import { numberedName, rowNumber } from '../../src/text/row-number.ts';

describe('the number of a row', () => {
  it.each([
    ['1', 1],
    ['１２', 12],
    ['3.', 3],
    ['4、', 4],
    ['（5）', 5],
    ['(6)', 6],
    ['7)', 7],
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十五、', 35],
    ['（四）', 4],
    ['③', 3],
    ['⑳', 20],
  ])('%j is %s', (text, number) => {
    expect(rowNumber(text)).toBe(number);
  });

  it.each(['', '0', '1.1', '1-2', '其中', '五五', 'A', '1234', '-1', '百'])(
    '%j is none',
    (text) => {
      expect(rowNumber(text)).toBeUndefined();
    },
  );

  it.each([
    ['1.社会组织数量', 1, '社会组织数量'],
    ['（2）火化率', 2, '火化率'],
    ['三、火化率', 3, '火化率'],
    ['1.3倍以上家庭数', undefined, '1.3倍以上家庭数'],
    ['社会组织数量', undefined, '社会组织数量'],
  ])('%j in the column of names', (text, number, name) => {
    expect(numberedName(text)).toEqual({ number, name });
  });
});

describe('brackets behind a name', () => {
  it.each([
    ['节地生态安葬率(%)', '节地生态安葬率', '%'],
    ['节地生态安葬率（％）', '节地生态安葬率', '％'],
    ['床位数（单位：标张）', '床位数', '标张'],
    ['社会组织数[家]', '社会组织数', '家'],
    ['公益性骨灰安放设施(含公益性公墓)覆盖率(%)', '公益性骨灰安放设施(含公益性公墓)覆盖率', '%'],
  ])('%j hold a unit', (text, name, unit) => {
    expect(splitName(text)).toEqual({ name, unit, kept: undefined });
  });

  it('that hold no unit belong to the name', () => {
    expect(splitName('养老机构数(含民办)')).toMatchObject({
      name: '养老机构数(含民办)',
      unit: undefined,
      kept: '含民办',
    });
    expect(splitName('公益性安葬(放)设施')).toMatchObject({ kept: undefined, unit: undefined });
  });
});
