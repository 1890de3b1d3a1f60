import type { Language } from './messages.ts';
import { onOneLine } from './on-one-line.ts';

/** The words of `--as-of`. */
export interface AsOfTexts {
  readonly option: string;
  invalid(value: string): string;
  otherYear(asOf: string, year: number): string;
  notWithYears(asOf: string): string;
}

const zh: AsOfTexts = {
  option: '按截至某月底的年内数据评估，如 2023-06（按年末考核的不作到期判定）',
  invalid: (value) => `--as-of 应为年和月，如 2023-06，而不是“${value}”`,
  otherYear: (asOf, year) =>
    `--as-of ${asOf} 与 --year ${String(year)} 不是同一年；只写 --as-of 即可`,
  notWithYears: (asOf) =>
    `--as-of ${asOf} 不能与 --years 同用：各年并列只列整年；以前年度请另用 --years 评估`,
};

const en: AsOfTexts = {
  option:
    'evaluate up to the end of a month, such as 2023-06; what is due at the end of the year is not judged',
  invalid: (value) => `--as-of takes a year and a month such as 2023-06, not "${value}"`,
  otherYear: (asOf, year) =>
    `--as-of ${asOf} and --year ${String(year)} are not of one year; --as-of alone is enough`,
  notWithYears: (asOf) =>
    `--as-of ${asOf} does not go with --years: only whole years stand beside each other; evaluate the years before with --years alone`,
};

export function asOfTextsIn(language: Language): AsOfTexts {
  return onOneLine(language === 'zh' ? zh : en);
}
