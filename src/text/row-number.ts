import { toHalfWidth } from './normalise-name.ts';

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const HAN = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u;
const CIRCLED_ONE = 0x2460;

/** 1, 1., （1）, 一, 十二、, ③: the number of a row; undefined for anything else. */
export function rowNumber(text: string): number | undefined {
  const bare = toHalfWidth(text)
    .replace(/^\((.+)\)$/u, '$1')
    .replace(/[.、。)]$/u, '');
  if (/^[1-9]\d{0,2}$/u.test(bare)) return Number(bare);
  if (/^[①-⑳]$/u.test(bare)) return (bare.codePointAt(0) ?? 0) - CIRCLED_ONE + 1;
  const [whole, tens, ten, ones] = HAN.exec(bare) ?? [];
  if (whole === undefined || whole === '') return undefined;
  return (ten === undefined ? 0 : (DIGITS[tens ?? '一'] ?? 1) * 10) + (DIGITS[ones ?? ''] ?? 0);
}

/** 1.社会组织数量, （2）火化率: a number in front of the name, where there is no column for it. */
export function numberedName(text: string): {
  readonly number: number | undefined;
  readonly name: string;
} {
  const [, printed = '', name = ''] =
    /^([(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[.、．)）]))(?!\d)(.+)$/u.exec(text) ?? [];
  const number = rowNumber(printed.trim());
  return number === undefined ? { number, name: text } : { number, name: name.trim() };
}
