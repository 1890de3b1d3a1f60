import type { Interval } from '../number/interval.ts';
import type { Period } from '../model/as-of.ts';
import type { Figure } from '../model/actuals.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Series } from '../model/plan.ts';
import type { FigureStatus } from '../model/terms.ts';
import type { Touched } from './fault-reach.ts';

/** A figure of a county or town: checked, and kept whole only where it is used. */
export interface AreaFigure {
  readonly series: Series;
  readonly year: number;
  readonly period?: Period;
  /** The area in the form in which areas are compared, and as printed. */
  readonly area: string;
  readonly areaName: string;
  readonly status: FigureStatus;
  readonly text: string;
  /** In the unit of the series; left out where the text is plain digits in that unit. */
  readonly interval?: Interval;
  /** Everything about it, for a series of which figures of areas are used. */
  readonly whole?: Omit<Figure, 'area'>;
}

/** Where the figures and findings of a file go. */
export interface Sink {
  /** True if figures of areas are wanted whole. */
  usesAreasOf(series: string): boolean;
  region(figure: Figure, place: Place): void;
  /** `place` is worked out only when it is asked for. */
  area(figure: AreaFigure, place: () => Place): void;
  /** `touched`: of an error, what it can have touched; left out where that is not known. */
  report(found: Finding, touched?: Touched): void;
}
