import type { Operand } from '../model/evaluation.ts';
import type { Area, Plan, Series } from '../model/plan.ts';

/** What a derived value and a bound may ask for. */
export interface Lookup {
  readonly plan: Plan;
  /** Without a source a figure satisfies nothing. */
  readonly requiresSource: boolean;
  seriesOf(id: string): Series;
  /** The value in the unit of the series, of the region or of one of its areas. */
  at(id: string, year: number, area?: Area): Operand;
  /** The areas that have a figure of one of the series, in whatever year. */
  areasWith(ids: readonly string[]): readonly Area[];
}
