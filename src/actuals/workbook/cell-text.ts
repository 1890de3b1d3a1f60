import { dayNumber, textOfDay } from '../../number/day.ts';
import { rational } from '../../number/rational.ts';
import { isKnownUnit } from '../../number/unit.ts';
import type { SheetCell } from '../../model/workbook.ts';
import { shownBy, type Shown } from './number-format.ts';

/** Why a number must not be read: what is displayed is another number, or none. */
export type CellDoubt = 'scaled' | 'unshown';

export interface CellRead {
  /** What a text file would hold: the reader of cells decides whether its meaning is sure. */
  readonly text: string;
  readonly doubt: CellDoubt | undefined;
  /** The number is a share that is displayed, and meant, in percent. */
  readonly isPercent: boolean;
}

/** What the reading of a cell depends on beside the cell. */
export interface SheetForm {
  readonly from1904: boolean;
  readonly hidesZeros: boolean;
}

const SURE = { doubt: undefined, isPercent: false };
/** 9999-12-31, the last day a workbook knows. */
const LAST_DAY = 2_958_465;
const LEAP_DAY_THAT_WAS_NOT = 60;
const DAYS_TO_1904 = 1462;

/** The text of a cell as the readers of figures take it: the stored number, a share in percent as such, a day as a day. */
export function cellText(cell: SheetCell, form: SheetForm): CellRead {
  const { kind, text, format } = cell;
  if (kind === 'day') return { ...SURE, text: dayText(text, shownBy(format, 1)?.parts ?? '') };
  if (kind !== 'number') return { ...SURE, text };
  const sign = text === '0' ? 0 : text.startsWith('-') ? -1 : 1;
  const shown = shownBy(format, sign);
  if (shown === undefined) return { ...SURE, text, doubt: 'scaled' };
  if (shown.kind === 'day') return dayRead(text, shown, form);
  const isUnshown = shown.kind === 'nothing' || (sign === 0 && form.hidesZeros);
  return isUnshown ? { ...SURE, text, doubt: 'unshown' } : numberRead(text, shown);
}

function numberRead(text: string, shown: Shown): CellRead {
  const doubt = shown.scaled ? 'scaled' : undefined;
  if (shown.percents > 0) {
    const percents = `${shiftPoint(text, 2 * shown.percents)}${'%'.repeat(shown.percents)}`;
    return { text: asSaid(percents, shown), doubt, isPercent: true };
  }
  return { text: asSaid(text, shown), doubt, isPercent: false };
}

/** With what the format displays beside the number, where that says more of it: a unit, 约, ≥. */
function asSaid(text: string, { prefix, suffix }: Shown): string {
  const isSaid = (suffix !== '' && isKnownUnit(suffix)) || HEDGE_BEHIND.test(suffix);
  return `${HEDGE_BEFORE.test(prefix) ? prefix : ''}${text}${isSaid ? suffix : ''}`;
}

/** What a format may display beside a number that makes it another statement: 约55, ≥55, 55左右. */
const HEDGE_BEFORE =
  /(?:约|近|大约|接近|逾|超|不足|不到|未|不低于|不少于|不超过|不高于|至少|至多|[<>≤≥≦≧＜＞=~～±])$/u;
const HEDGE_BEHIND = /^(?:左右|以上|以下|以内|余|多|上下)/u;

/** Moves the point of a decimal to the right, digit by digit: 0.57 by two is 57. */
export function shiftPoint(decimal: string, places: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(decimal) ?? [];
  const digits = whole + fraction.padEnd(places, '0');
  const point = whole.length + places;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/u, '');
  const right = digits.slice(point).replace(/0+$/u, '');
  return `${sign}${left}${right === '' ? '' : `.${right}`}`;
}

function dayRead(serial: string, shown: Shown, { from1904 }: SheetForm): CellRead {
  if (!/[ymd]/u.test(shown.parts) || isTimeOnly(shown.parts)) {
    return { ...SURE, text: timeText(Number(serial)) };
  }
  const days = Math.floor(Number(serial)) + (from1904 ? DAYS_TO_1904 : 0);
  const iso = dayOfSerial(days);
  if (iso === undefined) return { ...SURE, text: serial, doubt: 'unshown' };
  return { ...SURE, text: dayText(iso, shown.parts) };
}

/** m between hours and seconds is a minute. */
function isTimeOnly(parts: string): boolean {
  return !/[yd]/u.test(parts) && /[hsa]/u.test(parts);
}

/** A day as far as it is displayed: 2020年, 2020年6月, 2020-06-30. */
function dayText(iso: string, parts: string): string {
  const [year = '', month = ''] = iso.split('-');
  if (!parts.includes('y') || parts.includes('d')) return iso;
  return parts.includes('m') ? `${year}年${String(Number(month))}月` : `${year}年`;
}

/** Days since 1899-12-30; before 1900-03-01 a day was counted that never was. */
function dayOfSerial(days: number): string | undefined {
  if (days < 1 || days > LAST_DAY || days === LEAP_DAY_THAT_WAS_NOT) return undefined;
  const start = dayNumber(1899, 12, days < LEAP_DAY_THAT_WAS_NOT ? 31 : 30);
  return start === undefined ? undefined : textOfDay(start.add(rational(days)));
}

function timeText(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}
