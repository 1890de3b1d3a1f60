import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../../src/io/workbook/decimal.ts';
import { numberCell, textCell } from '../../../src/render/xlsx/cells.ts';

function textOf(text: string): string {
  const cell = textCell(text);
  return 'text' in cell ? cell.text : '';
}

describe('a number cell', () => {
  it.each([
    ['0', '0'],
    ['46.9', '0.0'],
    ['-3.10', '0.00'],
    ['99.96', '0.00'],
    ['0.00000001', '0.00000000'],
    ['123456789012345', '0'],
    ['0.123456789012345', '0.000000000000000'],
  ])('%s is shown with as many digits as it has', (digits, format) => {
    expect(numberCell(digits)).toEqual({ digits, style: { align: 'right', format } });
  });

  it('has its sign where it is a difference', () => {
    const { style } = numberCell('4.25', {}, true);
    expect(style.format).toBe('+0.00;-0.00;0');
  });

  it.each([
    '1234567890123456',
    '99.99999999999999999',
    '0.0000000000000000000000000000001',
    '≥95',
    '30—40',
    '',
    '1e5',
    '0x10',
    '٣',
    '是',
  ])('%j is a text: no binary number is surely it', (digits) => {
    expect(numberCell(digits)).toEqual({ text: digits, style: { align: 'right' } });
  });

  property.prop(
    [
      fc.stringMatching(/^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,12})?$/u),
      fc.stringMatching(/^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,12})?$/u),
    ],
    { seed: 20261128 },
  )('never compares otherwise than its digits do', (one, other) => {
    for (const digits of [one, other]) {
      const cell = numberCell(digits);
      if (!('digits' in cell)) continue;
      // What a program stores, in its shortest form, is what was written.
      const plain = digits.replace(/(\.\d*?)0+$/u, '$1').replace(/\.$/u, '');
      expect(decimalOf(cell.digits)?.replace(/^-0$/u, '0')).toBe(plain.replace(/^-0$/u, '0'));
      // And what its format shows has all digits.
      const decimals = (cell.style.format ?? '').split('.')[1]?.length ?? 0;
      expect(decimals).toBe(digits.split('.')[1]?.length ?? 0);
    }
  });
});

describe('a text cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+8', '+8'],
    ['-1+2', "'-1+2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['≥55%', '≥55%'],
    ['a\u0000b\u001b', 'a\\u{0}b\\u{1b}'],
    ['一\r\n二\r三\n四', '一\n二\n三\n四'],
    ['\ud800半\udc00', '\\u{d800}半\\u{dc00}'],
    ['\ufffe\uffff', '\\u{fffe}\\u{ffff}'],
    ['😀', '😀'],
  ])('%j is %j', (text, shown) => {
    expect(textOf(text)).toBe(shown);
  });

  it('is cut where a cell ends, never in silence and never within a character', () => {
    const long = textOf('长'.repeat(40_000));
    expect([long.length, long.endsWith('长…')]).toEqual([32_767, true]);
    const halved = textOf(`${'长'.repeat(32_765)}😀😀`);
    expect([halved.length, /\p{Cs}/u.test(halved)]).toEqual([32_766, false]);
    expect(textOf('长'.repeat(32_767))).not.toContain('…');
  });
});
