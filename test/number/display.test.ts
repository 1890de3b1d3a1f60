import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { displayBeside, displayNumber } from '../../src/number/display.ts';
import { compare, rational } from '../../src/number/rational.ts';

const FIXED = { seed: 20261123, numRuns: 500 };

describe('displayNumber', () => {
  it.each([
    ['46.9', '46.9'],
    ['3.50', '3.5'],
    ['2000', '2000'],
    ['-0.5', '-0.5'],
    ['0', '0'],
    ['0.0001', '0.0001'],
    ['0.00001', '0.00'],
    ['76.66125', '76.66'],
    ['1/3', '0.33'],
    ['-1/3', '-0.33'],
    ['1000/13', '76.92'],
  ])('shows %s as %s', (value, text) => {
    expect(displayNumber(rational(value))).toBe(text);
  });
});

describe('displayBeside', () => {
  it.each([
    ['99.96', '100', '99.96'],
    ['99.996', '100', '99.996'],
    ['99.99996', '100', '99.99996'],
    ['299999/3000', '100', '99.9997'],
    ['100.00004', '100', '100.00004'],
    ['100', '100', '100'],
    ['46.9', '50', '46.9'],
    ['73.64123', '75', '73.64'],
    ['1/3', '1/3', '0.33'],
    ['-0.00001', '0', '-0.00001'],
    ['0.00001', '0', '0.00001'],
  ])('shows %s beside %s as %s', (value, bound, text) => {
    expect(displayBeside(rational(value), rational(bound))).toBe(text);
  });

  it('never shows 99.96 and its like as 100', () => {
    for (let nines = 1; nines <= 30; nines += 1) {
      const shown = displayBeside(rational(`99.${'9'.repeat(nines)}6`), rational(100));
      expect(Number.parseInt(shown, 10)).toBe(99);
    }
  });

  const value = fc
    .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 40n }))
    .map(([n, d]) => rational(`${String(n)}/${String(d)}`));
  const slip = fc
    .tuple(fc.bigInt({ min: -9n, max: 9n }), fc.integer({ min: 0, max: 9 }))
    .map(([n, places]) => rational(`${String(n)}/${String(10n ** BigInt(places))}`));
  const printedBound = fc
    .tuple(fc.bigInt({ min: -100_000n, max: 100_000n }), fc.integer({ min: 0, max: 4 }))
    .map(([n, places]) => rational(`${String(n)}/${String(10n ** BigInt(places))}`));

  it('keeps the order beside a bound that is shown with all its digits', () => {
    fc.assert(
      fc.property(printedBound, value, slip, (bound, part, off) => {
        for (const figure of [bound.add(off), bound.add(part.mul(off)), part]) {
          expectSameOrder(figure, bound);
        }
      }),
      FIXED,
    );
  });

  it('keeps the order beside a computed bound that is itself shown rounded', () => {
    fc.assert(
      fc.property(value, slip, (bound, off) => {
        expectSameOrder(bound.add(off), bound);
      }),
      FIXED,
    );
  });

  it.each([
    ['76.92', '1000/13'],
    ['0.332', '1/3'],
    ['99.9999', '99.99985'],
  ])('does not contradict that %s differs from %s', (figure, bound) => {
    expectSameOrder(rational(figure), rational(bound));
  });
});

/** What a reader of the two shown numbers concludes is what is true of the exact ones. */
function expectSameOrder(
  value: ReturnType<typeof rational>,
  bound: ReturnType<typeof rational>,
): void {
  const shown = displayBeside(value, bound);
  const shownBound = displayBeside(bound, value);
  expect({ shown, shownBound, order: compare(rational(shown), rational(shownBound)) }).toEqual({
    shown,
    shownBound,
    order: compare(value, bound),
  });
}
