import { asOfText, type Period } from '../model/as-of.ts';
import type { UsedFigure } from '../model/evaluation.ts';

/** The part of a year that a figure is of; nothing for one of the year, however its row says so. */
export function partLabel({ period }: { readonly period?: Period | undefined }): {
  readonly period?: string;
} {
  return period === undefined || period.to === 12 ? {} : { period: period.label };
}

/** The same of a value: as its row says it, and of a computed one the month. */
export function partOfValue(
  direct: UsedFigure | undefined,
  figures: readonly UsedFigure[],
  year: number,
): { readonly period?: string } {
  if (direct !== undefined) return direct.year === year ? partLabel(direct) : {};
  const months = figures.flatMap((one) =>
    one.year === year && one.period !== undefined ? [one.period.to] : [],
  );
  const month = Math.max(0, ...months);
  return month === 0 || month === 12 ? {} : { period: asOfText({ year, month }) };
}
