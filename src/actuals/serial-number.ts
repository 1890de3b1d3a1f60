import { toHalfWidth } from '../text/normalise-name.ts';

const HAN = '[一二三四五六七八九十百]{1,3}';
/** 1. 1、 1) 1.2. (1) 一、 (一) ① ⑴ ⒈: a number with its mark, or with white space behind it. */
const SERIAL = new RegExp(
  `^\\s*(?:\\((?:\\d{1,3}|${HAN})\\)|(?:\\d{1,3}(?:\\.\\d{1,2}){0,2}|${HAN})(?:[、.):,]|\\s)|[\\u2460-\\u249b\\u3220-\\u3229\\u3251-\\u325f])[\\s、.:]*`,
  'u',
);
const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

export interface SerialRead {
  readonly rest: string;
  /** Undefined for one of several levels, such as 1.2. */
  readonly number: number | undefined;
}

/** A serial number at the head of a name, and the rest of the name; undefined if there is none. */
export function withoutSerial(name: string): SerialRead | undefined {
  const text = toHalfWidth(name);
  const head = SERIAL.exec(text)?.[0];
  if (head === undefined || head.length === text.length) return undefined;
  return { rest: text.slice(head.length), number: numberOf(head) };
}

function numberOf(head: string): number | undefined {
  // Only here, where the head is nothing but a number: ① and ⒈ are 1.
  const plain = head.normalize('NFKC').replace(/[\s、.):,(]+$|^[\s(]+/gu, '');
  if (/^\d+$/u.test(plain)) return Number(plain);
  const [, tens = '', ones = ''] =
    /^([一二三四五六七八九]?十)?([一二三四五六七八九])?$/u.exec(plain) ?? [];
  if (tens === '' && ones === '') return undefined;
  const ten = tens === '' ? 0 : tens === '十' ? 1 : DIGITS.indexOf(tens.charAt(0)) + 1;
  return ten * 10 + DIGITS.indexOf(ones) + 1;
}
