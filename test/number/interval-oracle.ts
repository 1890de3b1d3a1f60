/**
 * Interval arithmetic by trying points: an answer to compare src/number/interval.ts
 * with that shares nothing with it. Numbers are pairs of BigInt; no fraction.js.
 */

/** n/d with d > 0, not reduced. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

/** `null` is an infinite end. */
export interface Span {
  readonly low: Exact | null;
  readonly lowOpen: boolean;
  readonly high: Exact | null;
  readonly highOpen: boolean;
}

export type Operation = (x: Exact, y: Exact) => Exact | undefined;

/** How near a point lies to an open end. */
const NEAR: Exact = { n: 1n, d: 10n ** 12n };
/** How far out points are tried on an infinite side, and how far a result must get to be unbounded. */
const FAR = 10n ** 12n;
const UNBOUNDED: Exact = { n: 10n ** 6n, d: 1n };
/** How near a result must come to an open end for the end to be tight. */
const TIGHT: Exact = { n: 1n, d: 10n ** 6n };

export function exact(n: bigint | number, d: bigint | number = 1): Exact {
  return { n: BigInt(n), d: BigInt(d) };
}

export function plus(x: Exact, y: Exact): Exact {
  return { n: x.n * y.d + y.n * x.d, d: x.d * y.d };
}

export function opposite(x: Exact): Exact {
  return { n: -x.n, d: x.d };
}

export function minus(x: Exact, y: Exact): Exact {
  return plus(x, opposite(y));
}

export function times(x: Exact, y: Exact): Exact {
  return { n: x.n * y.n, d: x.d * y.d };
}

export function lesser(x: Exact, y: Exact): Exact {
  return order(x, y) < 0n ? x : y;
}

export function size(x: Exact): Exact {
  return x.n < 0n ? opposite(x) : x;
}

/** Undefined where the divisor is zero. */
export function over(x: Exact, y: Exact): Exact | undefined {
  if (y.n === 0n) return undefined;
  return y.n < 0n ? { n: -x.n * y.d, d: x.d * -y.n } : { n: x.n * y.d, d: x.d * y.n };
}

/** Negative, zero or positive as x - y is. */
export function order(x: Exact, y: Exact): bigint {
  return x.n * y.d - y.n * x.d;
}

export function holds(span: Span, x: Exact): boolean {
  if (span.low !== null) {
    const above = order(x, span.low);
    if (above < 0n || (above === 0n && span.lowOpen)) return false;
  }
  if (span.high !== null) {
    const above = order(x, span.high);
    if (above > 0n || (above === 0n && span.highOpen)) return false;
  }
  return true;
}

export function isEmpty({ low, lowOpen, high, highOpen }: Span): boolean {
  if (low === null || high === null) return false;
  const width = order(high, low);
  return width < 0n || (width === 0n && (lowOpen || highOpen));
}

/** Points of the span at which a product, quotient, sum or comparison can change its character. */
export function pointsOf(span: Span): Exact[] {
  const { low, high } = span;
  const zero = exact(0);
  const candidates: Exact[] = [zero, NEAR, opposite(NEAR)];
  for (const end of [low, high]) {
    if (end !== null) candidates.push(end, plus(end, NEAR), minus(end, NEAR));
  }
  if (low !== null && high !== null) candidates.push(times(plus(low, high), exact(1, 2)));
  if (low !== null && high === null) candidates.push(plus(low, exact(1)), plus(low, exact(FAR)));
  if (low === null && high !== null)
    candidates.push(minus(high, exact(1)), minus(high, exact(FAR)));
  if (low === null && high === null) candidates.push(exact(1), exact(FAR), exact(-1), exact(-FAR));
  return candidates.filter((x) => holds(span, x));
}

/**
 * What is wrong with `result` as the set of all `operation(x, y)`: a value that
 * it lacks, or an end that no values come to. Undefined if nothing is.
 */
export function faultOf(
  result: Span,
  xs: readonly Exact[],
  ys: readonly Exact[],
  operation: Operation,
): string | undefined {
  const values: Exact[] = [];
  for (const x of xs) {
    for (const y of ys) {
      const value = operation(x, y);
      if (value === undefined) return `${text(x)} and ${text(y)} have no result`;
      if (!holds(result, value)) return `lacks ${text(value)}, of ${text(x)} and ${text(y)}`;
      values.push(value);
    }
  }
  if (values.length === 0) return 'no points were tried';
  return (
    looseEnd('low', result.low, result.lowOpen, values, (value, end) => order(value, end)) ??
    looseEnd('high', result.high, result.highOpen, values, (value, end) => order(end, value))
  );
}

function looseEnd(
  side: 'low' | 'high',
  end: Exact | null,
  open: boolean,
  values: readonly Exact[],
  inside: (value: Exact, end: Exact) => bigint,
): string | undefined {
  if (end === null) {
    if (!open) return `${side}: an infinite end is open`;
    const far = side === 'low' ? opposite(UNBOUNDED) : UNBOUNDED;
    return values.some((value) => inside(value, far) <= 0n) ? undefined : `${side}: is bounded`;
  }
  if (!open) {
    return values.some((value) => order(value, end) === 0n)
      ? undefined
      : `${side}: nothing reaches the closed end ${text(end)}`;
  }
  const near = side === 'low' ? plus(end, TIGHT) : minus(end, TIGHT);
  return values.some((value) => inside(value, near) <= 0n)
    ? undefined
    : `${side}: nothing comes near the open end ${text(end)}`;
}

/** Whether `relation` holds for all pairs of points, for none, or for some only. */
export function answerOf(a: Span, b: Span, relation: (sign: bigint) => boolean): string {
  // Points of either that both have show whether the two can be equal.
  const points = [...pointsOf(a), ...pointsOf(b)];
  const xs = points.filter((x) => holds(a, x));
  const ys = points.filter((y) => holds(b, y));
  let some = false;
  let all = true;
  for (const x of xs) {
    for (const y of ys) {
      if (relation(order(x, y))) some = true;
      else all = false;
    }
  }
  return all ? 'yes' : some ? 'unsure' : 'no';
}

export function text(x: Exact): string {
  return x.d === 1n ? String(x.n) : `${String(x.n)}/${String(x.d)}`;
}

export function textOf({ low, lowOpen, high, highOpen }: Span): string {
  const left = low === null ? '-∞' : text(low);
  const right = high === null ? '∞' : text(high);
  return `${lowOpen ? '(' : '['}${left}, ${right}${highOpen ? ')' : ']'}`;
}
