import { describe, expect, it } from 'vitest';
import { aim, distance, levelAt, outlookOf, paceOf } from '../../src/evaluate/pace.ts';
import { COMPARATORS, type Comparator } from '../../src/model/terms.ts';
import { rational, toExactText } from '../../src/number/rational.ts';
import { judged } from '../support/plan.ts';

const r = (n: number): ReturnType<typeof rational> => rational(n);

describe('how far a value is from a bound', () => {
  /** From 30 to 40; one bound where there is only one. */
  const far = (comparator: Comparator, value: number): string => {
    const [low, high] = ['atLeast', 'above'].includes(comparator)
      ? [30, 30]
      : ['atMost', 'below', 'completed'].includes(comparator)
        ? [40, 40]
        : comparator === 'equals'
          ? [35, 35]
          : [30, 40];
    return toExactText(distance(comparator, r(value), r(low), r(high)));
  };

  it.each<[Comparator, string]>([
    ['atLeast', '5 0 0 0 0'],
    ['above', '5 0 0 0 0'],
    ['atMost', '0 0 0 0 5'],
    ['below', '0 0 0 0 5'],
    ['completed', '0 0 0 0 5'],
    ['equals', '10 5 0 5 10'],
    ['between', '5 0 0 0 5'],
    ['about', '5 0 0 0 5'],
  ])('of %s, for 25, 30, 35, 40 and 45, is %s', (comparator, expected) => {
    expect([25, 30, 35, 40, 45].map((value) => far(comparator, value)).join(' ')).toBe(expected);
  });

  it('is known for each comparator', () => {
    expect(COMPARATORS.map((one) => far(one, 35)).every((text) => text === '0')).toBe(true);
  });
});

describe('where the way leads', () => {
  it.each<[Comparator, string]>([
    ['atLeast', '30 30 30'],
    ['above', '30 30 30'],
    ['atMost', '40 40 40'],
    ['below', '40 40 40'],
    ['equals', '30 35 40'],
    ['between', '30 35 40'],
    ['about', '30 35 40'],
  ])('of %s, from 25, 35 and 45, is %s', (comparator, expected) => {
    const ends = { low: r(30), high: r(40) };
    const found = [25, 35, 45].map((from) => toExactText(aim(comparator, r(from), ends)));
    expect(found.join(' ')).toBe(expected);
  });
});

describe('the level of a year', () => {
  const levels = [
    { year: 2022, value: r(20) },
    { year: 2025, value: r(50) },
  ];
  const at = (year: number, month?: number): string =>
    toExactText(levelAt({ baseline: r(10), baseYear: 2020, year, month, levels }));

  it('is the printed one, between them the line, behind the last it stays', () => {
    expect([2021, 2022, 2023, 2024, 2025, 2026].map((year) => at(year)).join(' ')).toBe(
      '15 20 30 40 50 50',
    );
  });

  it('of a month is as much of the way of the year', () => {
    expect([at(2023, 12), at(2023, 6), at(2021, 3), at(2022, 6)]).toEqual([
      '30',
      '25',
      '45/4',
      '35/2',
    ]);
  });
});

describe('the words for a pace', () => {
  it('begin at their limits', () => {
    const word = (n: number, d: number): string => outlookOf(rational(n).div(rational(d)));
    expect([word(105, 100), word(1049, 1000), word(95, 100), word(949, 1000)]).toEqual([
      'ahead',
      'on-track',
      'on-track',
      'behind',
    ]);
    expect([word(0, 1), word(-1, 1000)]).toEqual(['behind', 'reversing']);
  });
});

describe('a way from above into a band, and past it', () => {
  it('counts what is done on either side', () => {
    const pace = (actual: number): unknown[] => {
      const { outlook, pace: found } = paceOf({
        comparator: 'between',
        baseline: r(60),
        actual: r(actual),
        low: r(30),
        high: r(40),
        baseYear: 2020,
        year: 2022,
        levels: [{ year: 2024, value: r(40) }],
      });
      return [outlook, found && toExactText(found.value), found && toExactText(found.level)];
    };
    expect([pace(50), pace(45), pace(20), pace(5), pace(70)]).toEqual([
      ['on-track', '1', '50'],
      ['ahead', '3/2', '50'],
      ['on-track', '1', '50'],
      ['reversing', '-1/2', '50'],
      ['reversing', '-1', '50'],
    ]);
  });
});

describe('the course of a promise', () => {
  const course = (fields: string, series = ''): string[] =>
    judged(fields, 'x,2023,1,,', 2023, series).course.map(
      ({ year, value }) => `${String(year)} ${toExactText(value)}`,
    );

  it('goes from the base year to the last printed one', () => {
    expect(course('baseline: 10, target: { atLeast: 20, by: 2022 }')).toEqual([
      '2020 10',
      '2021 15',
      '2022 20',
    ]);
    expect(course('baseline: 10, target: { atLeast: { byYear: { 2022: 12, 2024: 20 } } }')).toEqual(
      ['2020 10', '2021 11', '2022 12', '2023 16', '2024 20'],
    );
  });

  it('of what is counted from the beginning starts from nothing', () => {
    const total = 'kind: cumulative, unit: 个, target: { atLeast: 20, by: 2022 }';
    expect(course(total)).toEqual(['2020 0', '2021 10', '2022 20']);
    const series = 'series:\n  - { id: f, name: 人次, unit: 个, kind: flow }';
    const sum = 'unit: 个, total: { of: f }, target: { atLeast: 20, by: 2022 }';
    expect(course(sum, series)).toEqual(['2020 0', '2021 10', '2022 20']);
    const growth = (since: string): string =>
      `unit: "%", growth: { of: f, since: ${since} }, target: { atLeast: 20, by: 2022 }`;
    expect(course(growth('base'), series)).toEqual(['2020 0', '2021 10', '2022 20']);
    expect(course(growth('2019'), series)).toEqual([]);
    expect(course(growth('previous'), series)).toEqual([]);
  });

  it('is none where no line can be drawn', () => {
    expect(course('target: { atLeast: 20, by: 2022 }')).toEqual([]);
    expect(course('baseline: "≥10", target: { atLeast: 20, by: 2022 }')).toEqual([]);
    expect(course('baseline: 10, target: { atLeast: 20, every: year }')).toEqual([]);
    const series = 'series:\n  - { id: s, name: 另一, unit: 个, baseline: 5 }';
    const relation = 'unit: 个, baseline: 10, target: { atLeast: { series: s }, by: 2022 }';
    expect(course(relation, series)).toEqual([]);
    const done = judged('target: { completed: true, by: 2025 }', 'x,2023,是,,', 2023);
    expect(done.course).toEqual([]);
  });
});
