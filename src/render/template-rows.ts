import type { TemplateTexts } from '../messages/messages.ts';
import type { Missing } from '../model/evaluation.ts';
import type { Plan, Series } from '../model/plan.ts';

export type TemplateColumn = keyof TemplateTexts['columns'];

/** One figure to be filled in. */
export interface TemplateRow {
  readonly series: Series;
  readonly year: number;
  readonly area: string;
  /** The area has a number for its name, which has to be written there. */
  readonly isNumbered: boolean;
}

export interface TemplateTable {
  readonly columns: readonly TemplateColumn[];
  readonly rows: readonly TemplateRow[];
}

/** The columns and rows to fill in: areas and definitions have a column where there are any. */
export function templateTable(plan: Plan, needed: readonly Missing[]): TemplateTable {
  const region = plan.region.name;
  const rows = needed.flatMap((missing) =>
    areasOf(missing, region).map((area): TemplateRow => ({
      series: missing.series,
      year: missing.year,
      area,
      isNumbered: missing.unnamed !== undefined,
    })),
  );
  const hasAreas = rows.some(({ area }) => area !== region);
  const hasDefinitions = rows.some(({ series }) => series.definition !== undefined);
  return {
    columns: [
      'indicator',
      'year',
      ...(hasAreas ? (['area'] as const) : []),
      'unit',
      'value',
      ...(hasDefinitions ? (['definition'] as const) : []),
      'status',
      'source',
      'note',
    ],
    rows,
  };
}

/** What stands in a cell before anything is filled in. */
export function templateText(
  { series, year, area }: TemplateRow,
  column: TemplateColumn,
  { hints }: TemplateTexts,
): string {
  switch (column) {
    case 'indicator':
      return series.name;
    case 'year':
      return String(year);
    case 'area':
      return area;
    case 'unit':
      return series.unit?.name ?? '';
    case 'definition':
      return series.definition ?? '';
    case 'note':
      return hints[series.kind];
    case 'value':
    case 'status':
    case 'source':
      return '';
  }
}

/** Areas that nobody names get a row each under a number. */
function areasOf({ area, unnamed }: Missing, region: string): string[] {
  if (unnamed === undefined) return [area?.name ?? region];
  const level = unnamed.levels.join('、');
  return Array.from({ length: unnamed.count }, (_one, index) => `${level}${String(index + 1)}`);
}
