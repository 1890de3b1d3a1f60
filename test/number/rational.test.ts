import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  compare,
  isDecimalText,
  ONE,
  parseRational,
  printedDecimals,
  rational,
  toExactText,
  ZERO,
  type Rational,
} from '../../src/number/rational.ts';

const FIXED = { seed: 20261123, numRuns: 500 };

function read(text: string): Rational {
  const value = parseRational(text);
  if (value === undefined) throw new Error(`not read: ${text}`);
  return value;
}

describe('parseRational', () => {
  it.each([
    ['46.9', '469/10'],
    ['-3', '-3'],
    ['+5', '5'],
    ['0.420', '21/50'],
    ['0', '0'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['10/13', '10/13'],
    ['-10/13', '-10/13'],
    ['20/26', '10/13'],
    ['0/5', '0'],
    ['3.50', '7/2'],
    ['9'.repeat(60), '9'.repeat(60)],
    [
      '0.1000000000000000000000000001',
      '1000000000000000000000000001/10000000000000000000000000000',
    ],
  ])('reads %s exactly', (text, exact) => {
    expect(toExactText(read(text))).toBe(exact);
  });

  it.each([
    '1 1/2',
    '0.(3)',
    "0.'3'",
    '1e3',
    '1E3',
    '.5',
    '5.',
    '-.5',
    '007',
    '00',
    '01.5',
    '',
    ' ',
    ' 1',
    '1 ',
    '1\n',
    '\u00a01',
    '１２',
    '１.5',
    '٣',
    '²',
    '−3',
    '－3',
    '--3',
    '+-3',
    '+',
    '-',
    '.',
    '1,000',
    '1，000',
    '1_000',
    '1.2.3',
    '0x10',
    '0b1',
    '0o7',
    'Infinity',
    '.inf',
    'NaN',
    '37.3%',
    '37.3abc',
    '3:4',
    '1.5/2',
    '1/2.5',
    '1/2/3',
    '1/-2',
    '1/+2',
    '1/02',
    '01/2',
    '/2',
    '1/',
    '1 / 2',
    '≥95',
  ])('refuses %j', (text) => {
    expect(parseRational(text)).toBeUndefined();
  });

  it.each(['0/0', '1/0', '-7/0', '1/00'])('refuses the division %s', (text) => {
    expect(parseRational(text)).toBeUndefined();
  });

  it('refuses a number of more than 60 characters', () => {
    expect(parseRational('9'.repeat(61))).toBeUndefined();
    expect(parseRational(`0.${'3'.repeat(59)}`)).toBeUndefined();
    expect(parseRational(`1/${'3'.repeat(59)}`)).toBeUndefined();
    expect(parseRational(`1/${'3'.repeat(58)}`)).toBeDefined();
  });

  it('reads any decimal as the digits say', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.integer({ min: 0, max: 15 }),
        (digits, decimals) => {
          const value = read(decimalText(digits, decimals));
          expect(value.s * value.n * 10n ** BigInt(decimals)).toBe(digits * value.d);
        },
      ),
      FIXED,
    );
  });

  it('reads back what toExactText prints', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        (n, d) => {
          const value = read(toExactText(rational(n).div(rational(d))));
          expect(value.s * value.n * d).toBe(n * value.d);
        },
      ),
      FIXED,
    );
  });
});

describe('isDecimalText', () => {
  it('is true for digits and false for a quotient', () => {
    expect(isDecimalText('46.9')).toBe(true);
    expect(isDecimalText('10/13')).toBe(false);
    expect(isDecimalText('1e3')).toBe(false);
    expect(isDecimalText('9'.repeat(61))).toBe(false);
  });
});

describe('printedDecimals', () => {
  it.each([
    ['97.00', 2],
    ['3.50', 2],
    ['-0.5', 1],
    ['2000', 0],
    ['10/13', undefined],
    ['1e3', undefined],
  ])('of %s is %s', (text, decimals) => {
    expect(printedDecimals(text)).toBe(decimals);
  });
});

describe('exactness', () => {
  it('holds where binary floats fail', () => {
    // Each of these is false or unequal in JavaScript numbers or decimal libraries.
    expect(compare(read('3.3'), read('1.1').mul(read('3')))).toBe(0);
    expect(compare(read('0.57').mul(read('100')), read('57'))).toBe(0);
    expect(compare(ONE.div(read('3')).mul(read('3')), ONE)).toBe(0);
    expect(compare(read('0.1').add(read('0.2')), read('0.3'))).toBe(0);
  });

  it('tells apart what a float cannot', () => {
    expect(compare(read('99.99999999999999999999'), read('100'))).toBe(-1);
    expect(compare(read('9007199254740993'), read('9007199254740992'))).toBe(1);
  });
});

describe('compare', () => {
  it('answers -1, 0 or 1', () => {
    expect(compare(read('-3'), ZERO)).toBe(-1);
    expect(compare(read('1/3'), read('2/6'))).toBe(0);
    expect(compare(read('10/13'), read('0.769'))).toBe(1);
    expect(compare(read('-0'), ZERO)).toBe(0);
  });

  it('agrees with cross multiplication', () => {
    const integer = fc.bigInt({ min: -1000n, max: 1000n });
    const positive = fc.bigInt({ min: 1n, max: 1000n });
    fc.assert(
      fc.property(integer, positive, integer, positive, (n, d, m, e) => {
        const difference = n * e - m * d;
        const order = difference < 0n ? -1 : difference > 0n ? 1 : 0;
        expect(
          compare(rational(`${String(n)}/${String(d)}`), rational(`${String(m)}/${String(e)}`)),
        ).toBe(order);
      }),
      FIXED,
    );
  });
});

function decimalText(digits: bigint, decimals: number): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
  const whole = text.slice(0, text.length - decimals);
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(-decimals)}`;
}
