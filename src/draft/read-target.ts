import { alternatives, LIMITS_BEFORE, LIMITS_BEHIND, type Limit } from '../model/limit-words.ts';
import { compare, isDecimalText, rational } from '../number/rational.ts';
import { toHalfWidth } from '../text/normalise-name.ts';
import { isUnitWord } from './unit-words.ts';
import { isNoFigure } from './tidy-cell.ts';

/** A cell of a baseline or a target, read only as far as it is sure. */
export type CellRead =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'number';
      readonly sign: Limit | 'about' | undefined;
      readonly digits: string;
      readonly unit: string | undefined;
      /** In square brackets: the total over the years of the period. */
      readonly isTotal: boolean;
    }
  | {
      readonly kind: 'pair';
      readonly low: string;
      readonly high: string;
      readonly unit: string | undefined;
    }
  | { readonly kind: 'full-coverage' | 'relation' | 'unreadable' };

const PREFIX = new RegExp(`^(?:${alternatives(Object.keys(LIMITS_BEFORE))})`, 'u');
const SUFFIX = new RegExp(`(?:${alternatives(Object.keys(LIMITS_BEHIND))})$`, 'u');
/** Words that add nothing to a number that has a limit. */
const FILLER = /^(?:达到|达|提高到|增加到|控制在|保持在|稳定在)/u;
/** Of these a bare number says as much as without them. */
const REACHING = /^(?:达到|达|提高到|增加到)/u;

const NUMBER = /^([+-]?\d[\d.,]*)(.*)$/u;
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u;
const BETWEEN = /^(\d[\d.,]*)([^\d.,]*?)(?:-+|—+|–|~|至|到)(\d[\d.,]*)([^\d.,]*)$/u;
const FULL = /^(?:实现|达到|基本实现)?(?:100%)?全(?:面)?覆盖$/u;
const RELATION =
  /上年|上一年|去年|同期|当地|全国|全省|全市|平均|标准|增速|增长|增幅|倍|比例|居民|收入|支出/u;

const UNREADABLE = { kind: 'unreadable' } as const;

/** Reads the text of a tidied cell; what could mean something else is not read. */
export function readTarget(text: string): CellRead {
  if (isNoFigure(text)) return { kind: 'none' };
  const plain = toHalfWidth(text)
    .replace(/^\u2212/u, '-')
    .replace(/〔([^〔〕]*)〕|【([^【】]*)】/gu, '[$1$2]')
    .replace(/[。;]$/u, '');
  if (FULL.test(plain)) {
    return plain.startsWith('基本') ? UNREADABLE : { kind: 'full-coverage' };
  }
  const read = readPair(plain) ?? readSigned(plain);
  if (read.kind !== 'unreadable') return read;
  return RELATION.test(plain) ? { kind: 'relation' } : UNREADABLE;
}

function readPair(text: string): CellRead | undefined {
  const [, lowText = '', lowUnit = '', highText = '', highUnit = ''] = BETWEEN.exec(text) ?? [];
  const low = digitsOf(lowText);
  const high = digitsOf(highText);
  if (low === undefined || high === undefined) return undefined;
  // 2021-2025 is a span of years, 40-30 no range.
  const areYears = [low, high].every((one) => /^(?:19|20)\d{2}$/u.test(one)) && highUnit === '';
  if (areYears || compare(rational(low), rational(high)) >= 0) return UNREADABLE;
  const units = [lowUnit, highUnit].filter((one) => one !== '');
  const [unit] = units;
  if (units.some((one) => one !== unit || !isUnitWord(one)) || (lowUnit !== '' && highUnit === ''))
    return UNREADABLE;
  return { kind: 'pair', low, high, unit };
}

function readSigned(text: string): CellRead {
  const unfilled = text.replace(FILLER, '');
  const { sign, rest } = takeSign(unfilled);
  const bracketed = /^\[(.+)\]$/u.exec(rest)?.[1];
  const inner = bracketed === undefined ? { sign: undefined, rest } : takeSign(bracketed);
  const only = agreeing(sign, inner.sign);
  if (only === 'conflict') return UNREADABLE;
  const [, numberText = '', unit = ''] = NUMBER.exec(inner.rest) ?? [];
  const digits = digitsOf(numberText);
  if (digits === undefined || (unit !== '' && !isUnitWord(unit))) return UNREADABLE;
  if (only === undefined && unfilled !== text && !REACHING.test(text)) return UNREADABLE;
  return {
    kind: 'number',
    sign: only,
    digits,
    unit: unit === '' ? undefined : unit,
    isTotal: bracketed !== undefined,
  };
}

/** A limit inside the brackets and one outside must be the same. */
function agreeing(outer: Taken, inner: Taken): Taken {
  if (outer === undefined || inner === undefined || outer === inner) return outer ?? inner;
  return 'conflict';
}

type Taken = Limit | 'about' | 'conflict' | undefined;

/** A limit before and behind a number; two that disagree are a conflict. */
function takeSign(text: string): {
  readonly sign: Taken;
  readonly rest: string;
} {
  const about = /^约(.+)$|^(.+)左右$/u.exec(text);
  if (about !== null) return { sign: 'about', rest: about[1] ?? about[2] ?? '' };
  const before = PREFIX.exec(text)?.[0] ?? '';
  const middle = text.slice(before.length);
  const behind = SUFFIX.exec(middle)?.[0] ?? '';
  const rest = middle.slice(0, middle.length - behind.length);
  const signs = [LIMITS_BEFORE[before], LIMITS_BEHIND[behind]].filter((one) => one !== undefined);
  const [first, second] = signs;
  const isConflict = second !== undefined && second !== first;
  return { sign: isConflict ? 'conflict' : first, rest };
}

/** Plain digits of a number that is surely one: 1,245 is, 2,00 and 007 are not. */
function digitsOf(text: string): string | undefined {
  const digits = GROUPED.test(text) ? text.replaceAll(',', '') : text;
  return isDecimalText(digits) ? digits.replace(/^\+/u, '') : undefined;
}
