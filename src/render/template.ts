import { messagesIn } from '../messages/index.ts';
import type { Missing } from '../model/evaluation.ts';
import type { Plan } from '../model/plan.ts';
import { csvText } from './csv-text.ts';
import type { RenderOptions } from './options.ts';

interface Row {
  readonly missing: Missing;
  readonly area: string;
}

/** A CSV that is ready to be filled in: a row for each figure, unit given, value empty. */
export function renderTemplate(
  plan: Plan,
  needed: readonly Missing[],
  { language }: RenderOptions,
): string {
  const { template } = messagesIn(language);
  const rows = needed.flatMap((missing) =>
    areasOf(missing).map((area): Row => ({ missing, area: area ?? plan.region.name })),
  );
  const hasAreas = rows.some(({ area }) => area !== plan.region.name);
  const hasDefinitions = rows.some(({ missing }) => missing.series.definition !== undefined);
  const { columns } = template;
  const cells = ({ missing: { series, year }, area }: Row): string[] => [
    series.name,
    String(year),
    ...(hasAreas ? [area] : []),
    series.unit?.name ?? '',
    '',
    ...(hasDefinitions ? [series.definition ?? ''] : []),
    '',
    '',
    template.hints[series.kind],
  ];
  const head = [
    columns.indicator,
    columns.year,
    ...(hasAreas ? [columns.area] : []),
    columns.unit,
    columns.value,
    ...(hasDefinitions ? [columns.definition] : []),
    columns.status,
    columns.source,
    columns.note,
  ];
  return csvText([head, ...rows.map(cells)]);
}

/** Undefined is the region itself; areas that nobody names get a row each under a number. */
function areasOf({ area, unnamed }: Missing): (string | undefined)[] {
  if (unnamed === undefined) return [area?.name];
  const level = unnamed.levels.join('、');
  return Array.from({ length: unnamed.count }, (_one, index) => `${level}${String(index + 1)}`);
}
