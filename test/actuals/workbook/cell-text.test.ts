import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, shiftPoint } from '../../../src/actuals/workbook/cell-text.ts';
import { isRemainder, shortened } from '../../../src/actuals/workbook/remainder.ts';
import { cellName, type SheetCell } from '../../../src/model/workbook.ts';
import { parseCell } from '../../../src/io/workbook/references.ts';

const FIXED = { seed: 20261128 };

const FORM = { from1904: false, hidesZeros: false };

function number(text: string, format = 'General'): SheetCell {
  return { column: 1, kind: 'number', text, format, computed: false };
}

describe('the text of a cell', () => {
  it.each([
    // The stored number, never the displayed one.
    ['54.6', '0', '54.6'],
    ['46.91358024691358', '0.0', '46.91358024691358'],
    ['0.333333333333333', '# ?/?', '0.333333333333333'],
    ['0.57', '0%', '57%'],
    ['0.373', '0.00%', '37.3%'],
    ['1', '0%', '100%'],
    ['0.005', '0%', '0.5%'],
    ['-0.0123', '0.0%', '-1.23%'],
    // What is written behind a number is its unit, where it is one.
    ['57', '0.0"%"', '57%'],
    ['12.5', '0.0"万元"', '12.5万元'],
    ['12.5', '0.0"左右"', '12.5左右'],
    ['12.5', '"≥"0.0', '≥12.5'],
    ['12.5', '"共"0.0', '12.5'],
    ['0.57', '"≥"0%', '≥57%'],
    ['0.57', '0%"左右"', '57%左右'],
    ['0.57', '0.0% ', '57%'],
    // As far as a day is displayed.
    ['43895', 'yyyy-mm-dd', '2020-03-05'],
    ['43895.75', 'yyyy-mm-dd', '2020-03-05'],
    ['43895', 'yyyy"年"m"月"', '2020年3月'],
    ['43831', 'yyyy"年"', '2020年'],
    ['43895', 'm"月"d"日"', '2020-03-05'],
    ['61', 'yyyy-mm-dd', '1900-03-01'],
    ['59', 'yyyy-mm-dd', '1900-02-28'],
    ['0.520833333333333', 'h:mm', '12:30:00'],
  ])('%s in the format %s is %s', (text, format, read) => {
    expect(cellText(number(text, format), FORM)).toMatchObject({ text: read, doubt: undefined });
  });

  it.each([
    ['123456', '0!.0,', 'scaled'],
    ['123456', '[>=10000]0!.0,"万";0', 'scaled'],
    ['0', '0;-0;;@', 'unshown'],
    ['0', '0;-0;"——"', 'unshown'],
    ['5', ';;;', 'unshown'],
    // A day that never was, and one that no workbook knows.
    ['60', 'yyyy-mm-dd', 'unshown'],
    ['99999999', 'yyyy-mm-dd', 'unshown'],
    ['-3', 'yyyy-mm-dd', 'unshown'],
  ])('%s in the format %s is in doubt', (text, format, doubt) => {
    expect(cellText(number(text, format), FORM).doubt).toBe(doubt);
  });

  it('depends on the sheet: days from 1904, zeros that are not displayed', () => {
    const from1904 = { ...FORM, from1904: true };
    expect(cellText(number('42433', 'yyyy-mm-dd'), from1904).text).toBe('2020-03-05');
    const hidesZeros = { ...FORM, hidesZeros: true };
    expect(cellText(number('0'), hidesZeros).doubt).toBe('unshown');
    expect(cellText(number('5'), hidesZeros).doubt).toBeUndefined();
  });
});

describe('moving the point', () => {
  it('is exact, digit by digit', () => {
    expect(shiftPoint('0.57', 2)).toBe('57');
    expect(shiftPoint('0.0001', 2)).toBe('0.01');
    expect(shiftPoint('-12.345', 2)).toBe('-1234.5');
    expect(shiftPoint('0', 2)).toBe('0');
  });

  it('is what arithmetic with whole numbers gives', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 20n), fc.integer({ min: 0, max: 12 }), (digits, places) => {
        const text = String(digits).padStart(places + 1, '0');
        const point = text.length - places;
        const decimal = places === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`;
        const [whole = '', fraction = ''] = shiftPoint(decimal, 2).split('.');
        const back = BigInt(whole + fraction.padEnd(places, '0'));
        expect(back).toBe(digits * 100n);
      }),
      FIXED,
    );
  });
});

describe('a remainder of binary arithmetic', () => {
  it.each([
    ['0.30000000000000004', '0.3'],
    ['55.00000000000001', '55'],
    ['1234.5600000000002', '1234.56'],
    ['54.99999999999999', '55'],
  ])('%s is one, for %s', (text, short) => {
    expect(isRemainder(text)).toBe(true);
    expect(shortened(text)).toBe(short);
  });

  it.each(['0.3', '46.91358024691358', '0.3333333333333333', '123456789012345680', '0', '-12.5'])(
    '%s is none',
    (text) => {
      expect(isRemainder(text)).toBe(false);
    },
  );
});

it('the name of a cell is read back as the cell', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_048_576 }),
      fc.integer({ min: 1, max: 16_384 }),
      (row, column) => {
        expect(parseCell(cellName(row, column))).toEqual({ row, column });
      },
    ),
    FIXED,
  );
  expect(cellName(7, 4)).toBe('D7');
  expect(cellName(1_048_576, 16_384)).toBe('XFD1048576');
});
