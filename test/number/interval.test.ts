import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  add,
  both,
  closed,
  contains,
  divide,
  EVERYTHING,
  from,
  hull,
  intersect,
  isAbove,
  isAtLeast,
  isAtMost,
  isBelow,
  isEqual,
  isSame,
  magnitude,
  minimum,
  multiply,
  negate,
  onlyPoint,
  point,
  scale,
  subtract,
  upTo,
  type Answer,
  type Interval,
} from '../../src/number/interval.ts';
import { rational, toExactText, type Rational } from '../../src/number/rational.ts';
import {
  answerOf,
  exact,
  faultOf,
  holds,
  isEmpty,
  lesser,
  minus,
  opposite,
  order,
  over,
  plus,
  pointsOf,
  size,
  text,
  textOf,
  times,
  type Exact,
  type Operation,
  type Span,
} from './interval-oracle.ts';

const FIXED = { seed: 20261123, numRuns: 500 };

const OPERATIONS: readonly [string, (a: Interval, b: Interval) => Interval, Operation][] = [
  ['add', add, plus],
  ['subtract', subtract, minus],
  ['multiply', multiply, times],
  ['divide', divide, over],
  ['minimum', minimum, lesser],
];

const COMPARISONS: readonly [
  string,
  (a: Interval, b: Interval) => Answer,
  (sign: bigint) => boolean,
][] = [
  ['isAtLeast', isAtLeast, (sign) => sign >= 0n],
  ['isAtMost', isAtMost, (sign) => sign <= 0n],
  ['isAbove', isAbove, (sign) => sign > 0n],
  ['isBelow', isBelow, (sign) => sign < 0n],
  ['isEqual', isEqual, (sign) => sign === 0n],
];

/** Every interval with ends among -2 … 2 and the infinities, open and closed. */
const SMALL: readonly Span[] = smallSpans();

const anySpan: fc.Arbitrary<Span> = fc
  .record({ low: anyEnd(), lowOpen: fc.boolean(), high: anyEnd(), highOpen: fc.boolean() })
  .map((span) => ({
    ...span,
    lowOpen: span.low === null || span.lowOpen,
    highOpen: span.high === null || span.highOpen,
  }))
  .filter((span) => !isEmpty(span));

describe.each(OPERATIONS)('%s', (name, operation, oracle) => {
  const faultOfPair = (a: Span, b: Span): string | undefined => {
    const result = spanOf(operation(intervalOf(a), intervalOf(b)));
    const fault =
      name === 'divide' && holds(b, exact(0))
        ? notEverything(result)
        : faultOf(result, pointsOf(a), pointsOf(b), oracle);
    return fault && `${textOf(a)} ${name} ${textOf(b)} = ${textOf(result)}: ${fault}`;
  };

  it('is the set of all results, no smaller and no larger, of small intervals', () => {
    expect(SMALL).toHaveLength(66);
    for (const a of SMALL) {
      for (const b of SMALL) {
        const fault = faultOfPair(a, b);
        if (fault !== undefined) expect.fail(fault);
      }
    }
  });

  it('is the set of all results, no smaller and no larger, of any intervals', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        expect(faultOfPair(a, b)).toBeUndefined();
      }),
      FIXED,
    );
  });
});

describe('negate, scale and magnitude', () => {
  const factors = [-3, -1, 0, 1, 2].map((n) => exact(n)).concat(exact(-1, 7), exact(10, 13));

  it('negate every point and no other', () => {
    for (const a of SMALL) {
      const result = spanOf(negate(intervalOf(a)));
      expect(faultOf(result, pointsOf(a), [exact(0)], opposite)).toBeUndefined();
    }
  });

  it('magnitude is how far each point is from zero', () => {
    for (const a of SMALL) {
      const result = spanOf(magnitude(intervalOf(a)));
      expect(faultOf(result, pointsOf(a), [exact(0)], size)).toBeUndefined();
    }
  });

  it('scale every point and no other', () => {
    for (const a of SMALL) {
      for (const factor of factors) {
        const result = spanOf(scale(intervalOf(a), rationalOf(factor)));
        const fault = faultOf(result, pointsOf(a), [factor], times);
        expect(fault && `${textOf(a)} × ${text(factor)}: ${fault}`).toBeUndefined();
      }
    }
  });

  it('do so for any interval', () => {
    fc.assert(
      fc.property(anySpan, anyNumber(), (a, factor) => {
        const negated = spanOf(negate(intervalOf(a)));
        expect(faultOf(negated, pointsOf(a), [exact(0)], opposite)).toBeUndefined();
        const scaled = spanOf(scale(intervalOf(a), rationalOf(factor)));
        expect(faultOf(scaled, pointsOf(a), [factor], times)).toBeUndefined();
      }),
      FIXED,
    );
  });
});

describe.each(COMPARISONS)('%s', (name, compareIntervals, relation) => {
  const described = (a: Span, b: Span, answer: string): string =>
    `${name}(${textOf(a)}, ${textOf(b)}) is ${answer}`;

  it('is yes, no or unsure as the points of small intervals say', () => {
    const answers = new Set<string>();
    for (const a of SMALL) {
      for (const b of SMALL) {
        const answer = compareIntervals(intervalOf(a), intervalOf(b));
        answers.add(answer);
        expect(described(a, b, answer)).toBe(described(a, b, answerOf(a, b, relation)));
      }
    }
    expect([...answers].sort()).toEqual(['no', 'unsure', 'yes']);
  });

  it('is yes, no or unsure as the points of any intervals say', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        const answer = compareIntervals(intervalOf(a), intervalOf(b));
        expect(described(a, b, answer)).toBe(described(a, b, answerOf(a, b, relation)));
      }),
      FIXED,
    );
  });
});

describe('divide', () => {
  it.each<[string, Interval]>([
    ['zero', point(rational(0))],
    ['an interval with zero inside', closed(rational(-1), rational(1))],
    ['an interval that ends in zero', closed(rational(0), rational(1))],
    ['an interval that begins below zero and ends in it', closed(rational(-1), rational(0))],
    ['what is not negative', from(rational(0))],
    ['everything', EVERYTHING],
  ])('by %s says nothing', (_name, divisor) => {
    for (const dividend of [point(rational(0)), point(rational(5)), from(rational(1))]) {
      expect(divide(dividend, divisor)).toEqual(EVERYTHING);
    }
  });

  it('by what is above zero says something', () => {
    const result = divide(point(rational(1)), from(rational(0), true));
    expect(textOf(spanOf(result))).toBe('(0, ∞)');
    expect(isAbove(result, point(rational(0)))).toBe('yes');
  });
});

describe('what the design says of bounds', () => {
  const atLeast95 = from(rational(95));
  it.each<[string, Answer, Answer]>([
    ['≥95 decides a target of at least 95', isAtLeast(atLeast95, at('95')), 'yes'],
    ['≥95 does not decide a target of at least 100', isAtLeast(atLeast95, at('100')), 'unsure'],
    ['≥95 decides that 90 is exceeded', isAbove(atLeast95, at('90')), 'yes'],
    ['≥95 does not decide that 95 is exceeded', isAbove(atLeast95, at('95')), 'unsure'],
    ['>95 decides that 95 is exceeded', isAbove(from(rational(95), true), at('95')), 'yes'],
    ['≤50 misses a target of at least 55', isAtLeast(upTo(rational(50)), at('55')), 'no'],
    ['<55 misses a target of at least 55', isAtLeast(upTo(rational(55), true), at('55')), 'no'],
    ['≤55 may meet a target of at least 55', isAtLeast(upTo(rational(55)), at('55')), 'unsure'],
    ['55 is at most 55', isAtMost(at('55'), at('55')), 'yes'],
    ['55 is not below 55', isBelow(at('55'), at('55')), 'no'],
    ['nothing known decides nothing', isAtLeast(EVERYTHING, at('0')), 'unsure'],
    ['3.3 is at least 1.1 three times', isAtLeast(at('3.3'), scale(at('1.1'), rational(3))), 'yes'],
    ['a third three times is 1', isEqual(scale(at('1/3'), rational(3)), at('1')), 'yes'],
    ['≥95 may be 95', isEqual(atLeast95, at('95')), 'unsure'],
    ['≥95 is not 94', isEqual(atLeast95, at('94')), 'no'],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });

  it('a total over its target does not need the missing year', () => {
    const missing = from(rational(0));
    const total = add(add(at('200'), at('101')), missing);
    expect(isAtLeast(total, at('300'))).toBe('yes');
    expect(isAtLeast(add(at('200'), missing), at('300'))).toBe('unsure');
  });
});

describe('contains', () => {
  it('agrees with the points', () => {
    for (const a of SMALL) {
      for (const value of [-3, -2, -1, 0, 1, 2, 3].map((n) => exact(n)).concat(exact(1, 2))) {
        expect(contains(intervalOf(a), rationalOf(value))).toBe(holds(a, value));
      }
    }
  });
});

describe('intersect', () => {
  it('has the points that both have, and is undefined when there are none', () => {
    for (const a of SMALL) {
      for (const b of SMALL) {
        const common = intersect(intervalOf(a), intervalOf(b));
        const span = common === undefined ? undefined : spanOf(common);
        expect(span === undefined || !isEmpty(span)).toBe(true);
        for (const x of [...pointsOf(a), ...pointsOf(b)]) {
          const inBoth = holds(a, x) && holds(b, x);
          if ((span !== undefined && holds(span, x)) !== inBoth) {
            expect.fail(`${textOf(a)} ∩ ${textOf(b)}: ${text(x)} should be ${String(inBoth)}`);
          }
        }
      }
    }
  });
});

describe('hull', () => {
  it('is the smallest interval that holds the points of both', () => {
    for (const a of SMALL) {
      for (const b of SMALL) {
        const result = spanOf(hull(intervalOf(a), intervalOf(b)));
        const points = [...pointsOf(a), ...pointsOf(b)];
        const fault = faultOf(result, points, [exact(0)], (x) => x);
        if (fault !== undefined) expect.fail(`${textOf(a)} and ${textOf(b)}: ${fault}`);
      }
    }
  });
});

describe('isSame', () => {
  it('is true of an interval and itself only', () => {
    SMALL.forEach((a, i) => {
      SMALL.forEach((b, j) => {
        expect(isSame(intervalOf(a), intervalOf(b))).toBe(i === j);
      });
    });
    expect(isSame(point(rational('0.5')), point(rational('1/2')))).toBe(true);
  });
});

describe('onlyPoint', () => {
  it('is the point of a point, and nothing of anything wider', () => {
    for (const a of SMALL) {
      const only = onlyPoint(intervalOf(a));
      const single = a.low !== null && a.high !== null && order(a.low, a.high) === 0n;
      expect(only !== undefined).toBe(single);
      if (only !== undefined && a.low !== null) expect(toExactText(only)).toBe(text(a.low));
    }
  });
});

describe('both', () => {
  it.each<[Answer, Answer, Answer]>([
    ['yes', 'yes', 'yes'],
    ['yes', 'unsure', 'unsure'],
    ['yes', 'no', 'no'],
    ['unsure', 'unsure', 'unsure'],
    ['unsure', 'no', 'no'],
    ['no', 'no', 'no'],
  ])('of %s and %s is %s', (a, b, expected) => {
    expect(both(a, b)).toBe(expected);
    expect(both(b, a)).toBe(expected);
  });
});

describe('the makers of intervals', () => {
  it.each<[string, Interval]>([
    ['[3, 3]', at('3')],
    ['[1, 2]', closed(rational(1), rational(2))],
    ['[95, ∞)', from(rational(95))],
    ['(95, ∞)', from(rational(95), true)],
    ['(-∞, 50]', upTo(rational(50))],
    ['(-∞, 50)', upTo(rational(50), true)],
    ['(-∞, ∞)', EVERYTHING],
  ])('make %s', (expected, made) => {
    expect(textOf(spanOf(made))).toBe(expected);
  });
});

function at(value: string): Interval {
  return point(rational(value));
}

function notEverything({ low, high }: Span): string | undefined {
  return low === null && high === null ? undefined : 'a divisor that may be zero';
}

function smallSpans(): Span[] {
  const values = [-2, -1, 0, 1, 2].map((n) => exact(n));
  const finite = values.flatMap((end) => [
    { end, open: false },
    { end, open: true },
  ]);
  const ends: { end: Exact | null; open: boolean }[] = [{ end: null, open: true }, ...finite];
  return ends
    .flatMap((low) =>
      ends.map((high) => ({
        low: low.end,
        lowOpen: low.open,
        high: high.end,
        highOpen: high.open,
      })),
    )
    .filter((span) => !isEmpty(span));
}

function anyNumber(): fc.Arbitrary<Exact> {
  return fc
    .tuple(fc.bigInt({ min: -60n, max: 60n }), fc.bigInt({ min: 1n, max: 9n }))
    .map(([n, d]) => exact(n, d));
}

function anyEnd(): fc.Arbitrary<Exact | null> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(exact(0)) },
    { weight: 6, arbitrary: anyNumber() },
  );
}

function intervalOf({ low, lowOpen, high, highOpen }: Span): Interval {
  return {
    low: low === null ? null : rationalOf(low),
    lowOpen,
    high: high === null ? null : rationalOf(high),
    highOpen,
  };
}

function spanOf({ low, lowOpen, high, highOpen }: Interval): Span {
  return {
    low: low === null ? null : exact(low.s * low.n, low.d),
    lowOpen,
    high: high === null ? null : exact(high.s * high.n, high.d),
    highOpen,
  };
}

function rationalOf(value: Exact): Rational {
  return rational(text(value));
}
