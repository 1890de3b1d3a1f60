import { Option } from 'commander';
import { asOfTextsIn } from '../messages/as-of-texts.ts';
import type { Language } from '../messages/index.ts';
import { asOfOf, asOfText, type AsOf } from '../model/as-of.ts';
import { UsageError } from './context.ts';

/** The end of a month: 2023-06. */
export function asOfOption(language: Language): Option {
  const texts = asOfTextsIn(language);
  return new Option('--as-of <month>', texts.option).argParser((value) => {
    const asOf = asOfOf(value);
    if (asOf === undefined) throw new UsageError(texts.invalid(value));
    return asOf;
  });
}

/** A month is of one year, and only whole years stand beside each other. */
export function checkAsOf(
  {
    asOf,
    year,
    years,
  }: {
    readonly asOf?: AsOf;
    readonly year?: number;
    readonly years?: readonly number[];
  },
  language: Language,
): void {
  if (asOf === undefined) return;
  const texts = asOfTextsIn(language);
  const month = asOfText(asOf);
  if (year !== undefined && year !== asOf.year) throw new UsageError(texts.otherYear(month, year));
  if (years !== undefined) throw new UsageError(texts.notWithYears(month));
}
