import type { Comparator } from '../../model/terms.ts';
import { readPrinted } from '../read-printed.ts';

/** A number with such a word is another number, or one of something else. */
const NOT_PLAIN = /[十百千万亿每]/u;

/** What a bound in words says, where it can be nothing else: 不低于60%, ≥60, 30—40. */
export function likelyBound(
  text: string,
): { readonly comparator: Comparator; readonly bound: string } | undefined {
  const printed = NOT_PLAIN.test(text) ? undefined : readPrinted(text);
  const [comparator, other] = printed?.comparators ?? [];
  // A tolerance is nowhere to be read.
  if (printed === undefined || comparator === undefined || comparator === 'about') return undefined;
  if (printed.eachYear) return undefined;
  const low = printed.low.digits;
  const high = printed.high?.digits;
  if (other !== undefined || (high !== undefined && Number(high) <= Number(low))) return undefined;
  return { comparator, bound: high === undefined ? low : `[${low}, ${high}]` };
}

/** A target that is written as documents print it, as a plan file writes it. */
export function likelyTarget(text: string, to: unknown): string | undefined {
  const said = likelyBound(text);
  if (said === undefined || !/^\d{4}$/u.test(String(to))) return undefined;
  return `{ ${said.comparator}: ${said.bound}, by: ${String(to)} }`;
}
