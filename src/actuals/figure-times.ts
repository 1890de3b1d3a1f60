import type { Figure } from '../model/actuals.ts';
import type { FigureStatus } from '../model/terms.ts';

/** What is given once only: of a part of the year before it is another figure than that of the year. */
export function keyOf(figure: Figure, status: FigureStatus): string {
  return `${figure.series} ${String(figure.year)} ${String(monthOf(figure))} ${status}`;
}

/** The month up to whose end a figure is. */
export function monthOf({ period }: Pick<Figure, 'period'>): number {
  return period?.to ?? 12;
}

/** In order of time. */
export function byTime(a: Figure, b: Figure): number {
  return a.year - b.year || monthOf(a) - monthOf(b);
}

/** By code units: the same order in every locale. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
