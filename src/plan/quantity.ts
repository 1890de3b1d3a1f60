import { from, point, upTo, type Interval } from '../number/interval.ts';
import { compare, parseRational, printedDecimals } from '../number/rational.ts';
import type { PlanNumber, Quantity } from '../model/plan.ts';
import type { Path, YamlText } from './yaml/yaml-text.ts';

/** A number that the schema has let through. */
export function readNumber(text: string): PlanNumber | undefined {
  const value = parseRational(text);
  return value === undefined ? undefined : { text, value, decimals: printedDecimals(text) };
}

/** A number or a printed bound: "≥95" is everything from 95. */
export function readQuantity(text: string): Quantity | undefined {
  const sign = /^[≥≤><]/.exec(text)?.[0] ?? '';
  const value = parseRational(text.slice(sign.length));
  if (value === undefined) return undefined;
  if (sign === '') return { text, interval: point(value) };
  const open = sign === '>' || sign === '<';
  const interval = sign === '≥' || sign === '>' ? from(value, open) : upTo(value, open);
  return { text, interval };
}

/** The possible values of a series, and how to print them. */
export interface PrintedRange {
  readonly text: string;
  readonly interval: Interval;
}

/** By the written range: every rule asks for it again. */
const RANGES = new WeakMap<object, { readonly range: PrintedRange | undefined }>();

/** The range of a series whose path this is; undefined where there is none, or none that makes sense. */
export function readRange(
  written: object | undefined,
  path: Path,
  yaml: YamlText,
): PrintedRange | undefined {
  if (written === undefined) return undefined;
  let known = RANGES.get(written);
  if (known === undefined) {
    known = { range: rangeAt([...path, 'range'], yaml) };
    RANGES.set(written, known);
  }
  return known.range;
}

function rangeAt(path: Path, yaml: YamlText): PrintedRange | undefined {
  const min = readNumber(yaml.source([...path, 'min']));
  const max = readNumber(yaml.source([...path, 'max']));
  if (min === undefined && max === undefined) return undefined;
  if (min !== undefined && max !== undefined && compare(min.value, max.value) > 0) return undefined;
  const text =
    min === undefined
      ? `≤${max?.text ?? ''}`
      : max === undefined
        ? `≥${min.text}`
        : `${min.text}—${max.text}`;
  const interval: Interval = {
    low: min?.value ?? null,
    lowOpen: min === undefined,
    high: max?.value ?? null,
    highOpen: max === undefined,
  };
  return { text, interval };
}
