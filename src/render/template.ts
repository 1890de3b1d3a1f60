import { messagesIn } from '../messages/index.ts';
import type { Missing } from '../model/evaluation.ts';
import type { Plan } from '../model/plan.ts';
import { csvText } from './csv-text.ts';
import type { RenderOptions } from './options.ts';
import { templateTable, templateText } from './template-rows.ts';

/** A CSV that is ready to be filled in: a row for each figure, unit given, value empty. */
export function renderTemplate(
  plan: Plan,
  needed: readonly Missing[],
  { language }: RenderOptions,
): string {
  const { template } = messagesIn(language);
  const { columns, rows } = templateTable(plan, needed);
  return csvText([
    columns.map((column) => template.columns[column]),
    ...rows.map((row) => columns.map((column) => templateText(row, column, template))),
  ]);
}
