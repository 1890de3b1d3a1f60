import { rational, type Rational } from './rational.ts';

/**
 * Rounds half to even on the absolute value, once, as GB/T 8170-2008 §3.2
 * (四舍六入五成双): 12.5 becomes 12 and -3.5 becomes -4 at 0 decimals.
 */
export function roundHalfEven(value: Rational, decimals: number): Rational {
  const scale = 10n ** BigInt(decimals);
  return rational(scaledHalfEven(value, scale)).div(rational(scale));
}

/** `value` with exactly `decimals` digits after the point, rounded half to even. */
export function toFixedText(value: Rational, decimals: number): string {
  const scaled = scaledHalfEven(value, 10n ** BigInt(decimals));
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** The digits after the point that an exact decimal needs, or undefined when it has no end (1/3). */
export function exactDecimals(value: Rational): number | undefined {
  let rest = value.d;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives += 1;
  }
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function scaledHalfEven(value: Rational, scale: bigint): bigint {
  const numerator = value.n * scale;
  const denominator = value.d;
  const floor = numerator / denominator;
  const twice = (numerator - floor * denominator) * 2n;
  const up = twice > denominator || (twice === denominator && floor % 2n === 1n);
  const rounded = up ? floor + 1n : floor;
  return value.s < 0n ? -rounded : rounded;
}
