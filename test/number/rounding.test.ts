import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { compare, rational, toExactText } from '../../src/number/rational.ts';
import { exactDecimals, roundHalfEven, toFixedText } from '../../src/number/rounding.ts';

const FIXED = { seed: 20261123, numRuns: 500 };

describe('roundHalfEven', () => {
  it.each([
    ['12.5', 0, '12'],
    ['13.5', 0, '14'],
    ['0.5', 0, '0'],
    ['1.5', 0, '2'],
    ['2.5', 0, '2'],
    ['12.500000000001', 0, '13'],
    ['12.499999999999', 0, '12'],
    ['-12.5', 0, '-12'],
    ['-13.5', 0, '-14'],
    ['-3.5', 0, '-4'],
    ['-2.5', 0, '-2'],
    ['-0.5', 0, '0'],
    ['-2.51', 0, '-3'],
    ['1.005', 2, '1'],
    ['1.015', 2, '51/50'],
    ['0.25', 1, '1/5'],
    ['0.35', 1, '2/5'],
    ['1/3', 2, '33/100'],
    ['2/3', 2, '67/100'],
    ['-2/3', 2, '-67/100'],
    ['99.96', 1, '100'],
    ['97', 1, '97'],
  ])('of %s at %i decimals is %s', (value, decimals, rounded) => {
    expect(toExactText(roundHalfEven(rational(value), decimals))).toBe(rounded);
  });

  it('rounds once, never in steps', () => {
    // In steps 15.4546 becomes 15.455, 15.46, 15.5 and 16 (GB/T 8170-2008 §3.3).
    expect(toExactText(roundHalfEven(rational('15.4546'), 0))).toBe('15');
  });

  it('is the nearest multiple, and the even one of two equally near', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -100_000n, max: 100_000n }),
        fc.bigInt({ min: 1n, max: 400n }),
        fc.integer({ min: 0, max: 4 }),
        (n, d, decimals) => {
          const scale = 10n ** BigInt(decimals);
          const rounded = roundHalfEven(rational(`${String(n)}/${String(d)}`), decimals);
          const unit = (rounded.s * rounded.n * scale) / rounded.d;
          expect(unit * rounded.d).toBe(rounded.s * rounded.n * scale);
          // |n/d - unit/scale| against half a unit, all multiplied by 2·d·scale.
          const off = 2n * (n * scale - unit * d);
          const distance = off < 0n ? -off : off;
          expect(distance <= d).toBe(true);
          if (distance === d) expect(unit % 2n).toBe(0n);
        },
      ),
      FIXED,
    );
  });

  it('treats a value and its negative alike', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 100_000n }),
        fc.bigInt({ min: 1n, max: 40n }),
        fc.integer({ min: 0, max: 3 }),
        (n, d, decimals) => {
          const positive = roundHalfEven(rational(`${String(n)}/${String(d)}`), decimals);
          const negative = roundHalfEven(rational(`${String(-n)}/${String(d)}`), decimals);
          expect(toExactText(negative)).toBe(toExactText(positive.neg()));
        },
      ),
      FIXED,
    );
  });
});

describe('the limits of GB/T 8170-2008', () => {
  type Row = [value: string, full: boolean, rounded: boolean];
  const tables: [limit: string, low: string | null, high: string | null, d: number, Row[]][] = [
    [
      '≥ 97.0',
      '97.0',
      null,
      1,
      [
        ['97.01', true, true],
        ['97.00', true, true],
        ['96.96', false, true],
        ['96.94', false, false],
      ],
    ],
    [
      '≤ 0.5',
      null,
      '0.5',
      1,
      [
        ['0.452', true, true],
        ['0.549', false, true],
        ['0.551', false, false],
      ],
    ],
    [
      '1.2–1.6',
      '1.2',
      '1.6',
      1,
      [
        ['1.151', false, true],
        ['1.649', false, true],
        ['1.651', false, false],
      ],
    ],
    ['≥ 13', '13', null, 0, [['12.5', false, false]]],
  ];
  const cases = tables.flatMap(([limit, low, high, decimals, rows]) =>
    rows.map(([value, full, rounded]) => ({ limit, low, high, decimals, value, full, rounded })),
  );

  it.each(cases)('$value against $limit', ({ low, high, decimals, value, full, rounded }) => {
    const holds = (figure: ReturnType<typeof rational>): boolean =>
      (low === null || compare(figure, rational(low)) >= 0) &&
      (high === null || compare(figure, rational(high)) <= 0);
    expect(holds(rational(value))).toBe(full);
    expect(holds(roundHalfEven(rational(value), decimals))).toBe(rounded);
  });
});

describe('toFixedText', () => {
  it.each([
    ['12.5', 0, '12'],
    ['13.5', 0, '14'],
    ['-12.5', 0, '-12'],
    ['0.4', 0, '0'],
    ['-0.4', 0, '0'],
    ['-0.001', 2, '0.00'],
    ['0.05', 1, '0.0'],
    ['0.15', 1, '0.2'],
    ['-0.15', 1, '-0.2'],
    ['46.9', 3, '46.900'],
    ['1/3', 5, '0.33333'],
    ['1000/13', 1, '76.9'],
    ['100', 2, '100.00'],
    ['0', 2, '0.00'],
    ['99.996', 2, '100.00'],
    ['123456789012345678901234.5', 1, '123456789012345678901234.5'],
  ])('of %s with %i decimals is %s', (value, decimals, text) => {
    expect(toFixedText(rational(value), decimals)).toBe(text);
  });
});

describe('exactDecimals', () => {
  it.each([
    ['5', 0],
    ['0', 0],
    ['0.50', 1],
    ['-0.25', 2],
    ['1/8', 3],
    ['1/80', 4],
    ['1/3', undefined],
    ['1/30', undefined],
    ['3/30', 1],
  ])('of %s is %s', (value, decimals) => {
    expect(exactDecimals(rational(value))).toBe(decimals);
  });

  it('is the fewest digits that print the value', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -10_000_000n, max: 10_000_000n }),
        fc.integer({ min: 0, max: 9 }),
        (n, places) => {
          const value = rational(`${String(n)}/${String(10n ** BigInt(places))}`);
          const decimals = exactDecimals(value);
          if (decimals === undefined) throw new Error('a decimal has an end');
          const same = (text: string): boolean => compare(rational(text), value) === 0;
          expect(same(toFixedText(value, decimals))).toBe(true);
          if (decimals > 0) expect(same(toFixedText(value, decimals - 1))).toBe(false);
        },
      ),
      FIXED,
    );
  });
});
