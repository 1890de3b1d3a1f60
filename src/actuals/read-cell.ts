import { from, point, scale, upTo, type Interval } from '../number/interval.ts';
import { isDecimalText, ONE, parseRational, type Rational } from '../number/rational.ts';
import { conversion, isKnownUnit, unitOf, type Unit } from '../number/unit.ts';
import type { FindingArgs, FindingCode } from '../model/finding.ts';
import { toHalfWidth } from '../text/normalise-name.ts';

const MISSING = new Set(['', '-', '--', '–', '—', '——', '―', '/', '…', '……', '暂无', '不详', 'NA']);
const BOUND = /^(?:>=|<=|[≥≧≤≦><])/u;
/** The answer to another question: whether something is finished. */
const YES_OR_NO = /^(?:是|否|已完成|未完成|已建成|未建成|yes|no|true|false)$/iu;
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u;

export type CellFault = {
  [C in FindingCode]: { readonly code: C; readonly args: FindingArgs[C] };
}[FindingCode];

export type CellValue =
  | { readonly kind: 'missing' }
  | { readonly kind: 'fault'; readonly fault: CellFault }
  | {
      readonly kind: 'value';
      readonly interval: Interval;
      /** Plain digits with a bound sign: what a report prints. */
      readonly text: string;
      readonly unitStated: boolean;
      /** True if the cell is not plain digits: full width, grouping, spaces, a bound, a unit. */
      readonly respelled: boolean;
    };

/** Spaces of every kind at both ends; what stands between digits is never dropped. */
export function trimCell(cell: string): string {
  let start = 0;
  let end = cell.length;
  while (start < end && isBlank(cell, start)) start += 1;
  while (end > start && isBlank(cell, end - 1)) end -= 1;
  return cell.slice(start, end);
}

/** White space of every kind, the zero-width space included. */
function isBlank(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code > 0x20 && code < 0xa0) return false;
  return code === 0x200b || /\s/u.test(text.charAt(index));
}

export function isMissingMark(trimmed: string): boolean {
  return MISSING.has(trimmed) || MISSING.has(toHalfWidth(trimmed));
}

/**
 * Reads the value of a cell, in the unit the row states. Accepted only when
 * the meaning is sure: everything else is a fault that says what would be right.
 */
export function readCell(
  cell: string,
  declared: Unit | undefined,
  stated: Unit | undefined,
): CellValue {
  const trimmed = trimCell(cell);
  if (isMissingMark(trimmed)) return { kind: 'missing' };
  const plain = toHalfWidth(trimmed).replace(/^\u2212/u, '-');
  const sign = BOUND.exec(plain)?.[0] ?? '';
  const body = plain.slice(sign.length).trimStart();
  const [, digits = '', suffix = ''] = /^([+-]?[\d.,]*\d)(.*)$/u.exec(body) ?? [];
  const value = readDigits(digits);
  const unit = suffix.trim();
  const known = stated ?? declared;
  if (value === undefined || (unit !== '' && !isSameUnit(unit, known))) {
    return { kind: 'fault', fault: faultOf(trimmed, body, unit, value, known) };
  }
  const text = `${canonicalSign(sign)}${digits.replaceAll(',', '').replace(/^\+/u, '')}`;
  return {
    kind: 'value',
    interval: intervalOf(canonicalSign(sign), value),
    text,
    unitStated: unit !== '' || stated !== undefined,
    respelled: sign !== '' || cell !== text,
  };
}

/** Plain digits, or strictly grouped ones; nothing else is a number. */
function readDigits(digits: string): Rational | undefined {
  if (isDecimalText(digits)) return parseRational(digits);
  return GROUPED.test(digits) ? parseRational(digits.replaceAll(',', '')) : undefined;
}

/** What a figure given in `stated` is multiplied with to be in the unit of its series. */
export function factorTo(
  declared: Unit | undefined,
  stated: Unit | undefined,
): Rational | undefined {
  if (stated === undefined) return ONE;
  return declared === undefined ? undefined : conversion(stated, declared);
}

export function inUnit(interval: Interval, factor: Rational): Interval {
  return factor === ONE ? interval : scale(interval, factor);
}

function intervalOf(sign: string, value: Rational): Interval {
  if (sign === '') return point(value);
  if (sign === '≥' || sign === '>') return from(value, sign === '>');
  return upTo(value, sign === '<');
}

function canonicalSign(sign: string): string {
  if (sign === '>=' || sign === '≧') return '≥';
  return sign === '<=' || sign === '≦' ? '≤' : sign;
}

function isSameUnit(printed: string, unit: Unit | undefined): boolean {
  return unitOf(printed).name === unit?.name;
}

/** The most telling reason for which a cell cannot be read. */
function faultOf(
  text: string,
  body: string,
  unit: string,
  value: Rational | undefined,
  known: Unit | undefined,
): CellFault {
  if (text.startsWith('#')) return { code: 'actuals/value-excel-error', args: { text } };
  if (/^[+-]?\d[\d.]*e[+-]?\d+$/iu.test(body)) {
    return { code: 'actuals/value-exponent', args: { text } };
  }
  if (/^(?:约|近|大约|接近|逾|超)|(?:左右|以上|以下|余|多|以内)[^\d]*$/u.test(text)) {
    return { code: 'actuals/value-approximate', args: { text } };
  }
  if (
    /\d月|\d日|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/u.test(text) ||
    /^\d{1,2}-[a-z]{3}|^[a-z]{3}-\d{2}$/iu.test(text) ||
    /^\d{1,2}[-/]\d{1,2}$/u.test(text)
  ) {
    return { code: 'actuals/value-date', args: { text } };
  }
  if (/^\d[\d.]*\s*[:：∶]\s*\d/u.test(text)) {
    return { code: 'actuals/value-ratio', args: { text } };
  }
  if (value !== undefined) return suffixFault(text, body, unit, known);
  if (/^[+-]?\d+,\d{1,2}\D*$/u.test(body) || /^[+-]?\d{1,3}(?:\.\d{3})+,\d+/u.test(body)) {
    return { code: 'actuals/value-decimal-comma', args: { text } };
  }
  if (body.includes(',')) return { code: 'actuals/value-grouping', args: { text } };
  if (/^[+-]?(?:0\d|\.\d|\d+\.(?!\d))/u.test(body) || /^[+-]?[\d.]{61,}$/u.test(body)) {
    return { code: 'actuals/value-digits', args: { text } };
  }
  return wordFault(text);
}

function wordFault(text: string): CellFault {
  const code = YES_OR_NO.test(text) ? 'actuals/value-yes-no' : 'actuals/value-invalid';
  return { code, args: { text } };
}

function suffixFault(text: string, body: string, unit: string, known: Unit | undefined): CellFault {
  const number = /^[+-]?[\d.,]*\d/u.exec(body)?.[0] ?? '';
  if (/^[\u00b2\u00b3\u00b9\u2070-\u2079\u2460-\u24ff*†‡※]/u.test(unit)) {
    return { code: 'actuals/value-footnote', args: { text, number } };
  }
  if (isKnownUnit(unit)) {
    return { code: 'actuals/value-unit', args: { text, unit, declared: known?.name ?? '' } };
  }
  if (/^[.。]/u.test(unit)) return { code: 'actuals/value-digits', args: { text } };
  return { code: 'actuals/value-letters', args: { text, number } };
}
