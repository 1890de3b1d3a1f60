import type { AsOf } from '../model/as-of.ts';
import type { Operand } from '../model/evaluation.ts';
import type { Area, Plan, Series } from '../model/plan.ts';

/** What a derived value and a bound may ask for. */
export interface Lookup {
  readonly plan: Plan;
  /** The month up to which the evaluated year is looked at; undefined where it is whole. */
  readonly asOf: AsOf | undefined;
  /** Without a source a figure satisfies nothing. */
  readonly requiresSource: boolean;
  seriesOf(id: string): Series;
  /** The value in the unit of the series, of the region or of one of its areas. */
  at(id: string, year: number, area?: Area): Operand;
  /** Of the year before the evaluated one: where that is a part of a year the same part (同期). */
  yearBefore(id: string, year: number, area?: Area): Operand;
  /** The areas that have a figure of one of the series, in whatever year. */
  areasWith(ids: readonly string[]): readonly Area[];
}
