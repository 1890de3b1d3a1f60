import { messagesIn } from '../messages/index.ts';
import type { Missing } from '../model/evaluation.ts';
import type { Plan } from '../model/plan.ts';
import type { RenderOptions } from './options.ts';

/** What Excel needs to read Chinese: UTF-8 with a mark, and its own line ends. */
const BOM = '\ufeff';
const LINE_END = '\r\n';

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
  const lines = [head, ...rows.map(cells)].map((row) => row.map(cell).join(','));
  return `${BOM}${lines.join(LINE_END)}${LINE_END}`;
}

/** Undefined is the region itself; areas that nobody names get a row each under a number. */
function areasOf({ area, unnamed }: Missing): (string | undefined)[] {
  if (unnamed === undefined) return [area?.name];
  const level = unnamed.levels.join('、');
  return Array.from({ length: unnamed.count }, (_one, index) => `${level}${String(index + 1)}`);
}

/** Quoted where it must be; a text that a spreadsheet would take for a formula is marked as text. */
function cell(text: string): string {
  const safe = /^[=+\-@]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
