import type { TemplateTexts } from '../../messages/messages.ts';
import type { XlsxTexts } from '../../messages/xlsx-texts.ts';
import type { Series } from '../../model/plan.ts';
import type { TemplateColumn, TemplateRow, TemplateTable } from '../template-rows.ts';
import type { InputRule } from './book.ts';

type Cells = InputRule['cells'];

/** The first row below the head. */
const FIRST = 2;

/** Units whose numbers are easily given as fractions. */
const SHARES: ReadonlySet<string> = new Set(['%', '‰']);

export function isShare({ unit, kind }: Series): boolean {
  return kind !== 'completion' && unit !== undefined && SHARES.has(unit.name);
}

/** What each cell that is to be filled in asks for. Cells that ask for the same have one rule. */
export function inputRules(
  table: TemplateTable,
  { columns: heads, hints }: TemplateTexts,
  { template, statuses }: XlsxTexts,
): InputRule[] {
  const rule = (
    column: TemplateColumn,
    cells: Cells,
    prompt: string,
    more: Pick<InputRule, 'allowed' | 'fault'> = { allowed: { kind: 'any' } },
  ): InputRule => ({ cells, title: heads[column], prompt, ...more });
  const numbers = table.rows.filter(({ series }) => series.kind !== 'completion');
  const values = groupsOf(numbers).map(({ series }) => {
    const { unit, isPart, hint } = factsOf(series, hints);
    const cells = cellsOf(table, 'value', (row) => isAlike(row.series, series));
    return rule(
      'value',
      cells,
      template.value(unit, isPart, hint),
      numberOnly(unit, isPart, template),
    );
  });
  const completions = cellsOf(table, 'value', ({ series }) => series.kind === 'completion');
  const words = [template.yes, template.no];
  return [
    ...values,
    rule('value', completions, template.completion, {
      allowed: { kind: 'words', words },
    }),
    rule(
      'area',
      cellsOf(table, 'area', ({ isNumbered }) => isNumbered),
      template.area,
    ),
    rule('status', cellsOf(table, 'status'), template.status, {
      allowed: { kind: 'words', words: Object.values(statuses) },
      fault: { text: template.notOffered, refuses: true },
    }),
    rule('source', cellsOf(table, 'source'), template.source),
    rule('note', cellsOf(table, 'note'), template.note),
  ].filter(({ cells }) => cells.length > 0);
}

/** A bound or a mark for no figure may be meant: it is asked about and not refused. */
function numberOnly(
  unit: string | null,
  isPart: boolean,
  { fraction, noNumber }: XlsxTexts['template'],
): Pick<InputRule, 'allowed' | 'fault'> {
  const formula = (cell: string): string =>
    isPart ? `AND(ISNUMBER(${cell}),OR(${cell}=0,ABS(${cell})>=1))` : `ISNUMBER(${cell})`;
  return {
    allowed: { kind: 'condition', formula },
    fault: { text: isPart ? fraction(unit ?? '') : noNumber, refuses: false },
  };
}

function factsOf(
  series: Series,
  hints: TemplateTexts['hints'],
): { readonly unit: string | null; readonly isPart: boolean; readonly hint: string } {
  return {
    unit: series.unit?.name ?? null,
    isPart: isShare(series),
    hint: hints[series.kind],
  };
}

function isAlike(one: Series, other: Series): boolean {
  return one.kind === other.kind && one.unit?.name === other.unit?.name;
}

/** The first row of each kind of figure in each unit. */
function groupsOf(rows: readonly TemplateRow[]): TemplateRow[] {
  return rows.filter(
    ({ series }, index) => rows.findIndex((row) => isAlike(row.series, series)) === index,
  );
}

function cellsOf(
  { columns, rows }: TemplateTable,
  column: TemplateColumn,
  isMeant: (row: TemplateRow) => boolean = () => true,
): Cells {
  const at = columns.indexOf(column) + 1;
  if (at === 0) return [];
  return rows.flatMap((row, index) => (isMeant(row) ? [[index + FIRST, at] as const] : []));
}
