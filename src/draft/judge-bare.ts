import type { Doubt } from '../model/draft.ts';
import { compare, rational, ZERO, type Rational } from '../number/rational.ts';
import { isBoundedPart, mayBeToFall } from '../plan/measure-words.ts';

/** A number that stands without a word or sign, with all that tells its direction. */
export interface BareTarget {
  readonly text: string;
  readonly name: string;
  readonly unit: string | undefined;
  /** The figure of the base year, where it is a plain number. */
  readonly baseline: string | undefined;
  /** The numbers by year, one or several. */
  readonly numbers: readonly string[];
  readonly isTotal: boolean;
}

export interface Judged {
  readonly comparator: 'atLeast' | 'atMost';
  readonly doubt: Doubt | undefined;
}

/**
 * The direction of a bare number: sure only where the table itself shows it,
 * by growing from its baseline or through its years, or where it is the whole.
 */
export function judgeBare(target: BareTarget): Judged {
  const { text, name, isTotal } = target;
  const numbers = target.numbers.map(rational);
  const baseline = target.baseline === undefined ? [] : [rational(target.baseline)];
  const doubted = (comparator: Judged['comparator'], code: BareCode): Judged => ({
    comparator,
    doubt: { code, args: { text, comparator } },
  });
  if (isTotal) return doubted('atLeast', 'operator-total');
  if (mayBeToFall(name)) return doubted('atMost', 'operator-name');
  const direction = directionOf([...baseline, ...numbers]);
  if (isWhole(target, numbers) && (direction === 'alone' || direction === 'level')) {
    return { comparator: 'atLeast', doubt: undefined };
  }
  switch (direction) {
    case 'rising':
      return { comparator: 'atLeast', doubt: undefined };
    case 'falling':
      return doubted('atMost', 'operator-falling');
    case 'level':
      return doubted(isZero(numbers) ? 'atMost' : 'atLeast', 'operator-level');
    case 'alone':
      return doubted(isZero(numbers) ? 'atMost' : 'atLeast', 'operator-alone');
    case 'unclear':
      return doubted('atLeast', 'operator-unclear');
  }
}

type BareCode = Extract<Doubt['code'], `operator-${string}`>;
type Direction = 'rising' | 'falling' | 'level' | 'alone' | 'unclear';

function directionOf(numbers: readonly Rational[]): Direction {
  if (numbers.length < 2) return 'alone';
  const steps = numbers.slice(1).map((one, index) => compare(one, numbers[index] ?? one));
  const rises = steps.some((step) => step > 0);
  const falls = steps.some((step) => step < 0);
  if (rises && falls) return 'unclear';
  if (rises) return 'rising';
  return falls ? 'falling' : 'level';
}

/** 100 % of a part of a whole: there is nothing beyond it. */
function isWhole({ name, unit }: BareTarget, numbers: readonly Rational[]): boolean {
  const whole = rational(100);
  return (
    unit === '%' && isBoundedPart(name, unit) && numbers.every((one) => compare(one, whole) === 0)
  );
}

function isZero(numbers: readonly Rational[]): boolean {
  return numbers.every((one) => compare(one, ZERO) === 0);
}
