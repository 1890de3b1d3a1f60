import { compare, parseRational } from '../number/rational.ts';

export function isGreater(text: string, other: string): boolean {
  const value = parseRational(text);
  const otherValue = parseRational(other);
  return value !== undefined && otherValue !== undefined && compare(value, otherValue) > 0;
}

export function isSame(text: string, other: string): boolean {
  const value = parseRational(text);
  const otherValue = parseRational(other);
  return value !== undefined && otherValue !== undefined && compare(value, otherValue) === 0;
}
