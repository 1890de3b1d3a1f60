/** Exact numbers written once more, and naively: what the oracle reckons with shares no code with src. */
export interface Fraction {
  readonly n: bigint;
  /** Above 0. */
  readonly d: bigint;
}

export function fraction(n: bigint | number, d: bigint | number = 1): Fraction {
  const [a, b] = [BigInt(n), BigInt(d)];
  return b < 0n ? { n: -a, d: -b } : { n: a, d: b };
}

/** `12.50`, `-3` or `10/13`. */
export function fractionOf(text: string): Fraction {
  const [top = '', under = '1'] = text.split('/');
  const [whole = '', places = ''] = top.split('.');
  return fraction(BigInt(whole + places), 10n ** BigInt(places.length) * BigInt(under));
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, fraction(-b.n, b.d));
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);

/** Below 0, 0 or above 0, as the first is less, equal or greater. */
export function order(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Digits with a point, or undefined for what has no end. */
export function digitsOf({ n, d }: Fraction): string | undefined {
  for (let places = 0; places <= 24; places += 1) {
    const scaled = n * 10n ** BigInt(places);
    if (scaled % d === 0n) return placed(scaled / d, places);
  }
  return undefined;
}

/** Half to even, on the absolute value (GB/T 8170-2008). */
export function rounded({ n, d }: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places);
  const scaled = (n < 0n ? -n : n) * scale;
  const [floor, rest] = [scaled / d, (scaled % d) * 2n];
  const up = rest > d || (rest === d && floor % 2n === 1n);
  const value = up ? floor + 1n : floor;
  return fraction(n < 0n ? -value : value, scale);
}

/** A whole number of units of the last place: 1250 with two places is 12.50. */
export function placed(units: bigint | number, places: number): string {
  const whole = BigInt(units);
  const text = (whole < 0n ? -whole : whole).toString().padStart(places + 1, '0');
  const head = text.slice(0, text.length - places);
  const tail = places === 0 ? '' : `.${text.slice(text.length - places)}`;
  return `${whole < 0n ? '-' : ''}${head}${tail}`;
}
