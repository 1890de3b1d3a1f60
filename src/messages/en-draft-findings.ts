import { quote, list } from './en-words.ts';
import type { FindingTextsOf } from './messages.ts';

export const enDraftFindings: FindingTextsOf<'draft'> = {
  'draft/empty': () =>
    'the table is empty: it needs a header (such as number,indicator,unit,2020,2025 target,attribute) and rows',
  'draft/header-unknown': ({ found }) =>
    `no header found: it needs a column of indicators (指标, 主要指标, indicator) and one of targets (目标值, target, or the years); number, unit, baseline and attribute may be there too, separated by commas or tabs; the nearest row has: ${found.length === 0 ? 'nothing' : found.slice(0, 12).join(', ')}`,
  'draft/no-target-column': ({ found }) =>
    `the header has no column of targets: one such as 目标值, 2025年目标值, target or 2025, or one column a year; found: ${found.join(', ')}`,
  'draft/header-twice': ({ columns }) =>
    `${list(columns)} mean the same; remove one of the columns or rename it`,
  'draft/year-outside-period': ({ column, year, base, from, to }) =>
    `column ${quote(column)} is of ${String(year)}, which is neither the base year ${String(base)} nor within ${String(from)} to ${String(to)}; check --base, --from and --to, or remove the column`,
  'draft/no-rows': () => 'there are no indicators below the header',
  'draft/cell-count': ({ expected, found }) =>
    `the row has ${String(found)} cells and the header ${String(expected)}, so it is not sure which cell belongs to which column; leave missing cells empty, and put cells with commas in quotes`,
  'draft/name-missing': () =>
    'the row has no name; where cells were merged, write the name in each row',
  'draft/duplicate-name': ({ name, firstLine }) =>
    `${quote(name)} is also the name in line ${String(firstLine)}, so figures could not be told apart; write the names in full`,
  'draft/duplicate-number': ({ number, firstLine }) =>
    `the number ${String(number)} stands in line ${String(firstLine)} too; check it, and number sections through`,
  'draft/duplicate-id': ({ id, firstLine }) =>
    `the id ${quote(id)} stands in line ${String(firstLine)} too; choose another`,
  'draft/id-invalid': ({ text }) =>
    `${quote(text)} cannot be an id: lower-case words and digits joined by hyphens, such as nursing-bed-share`,
  'draft/completed-column': ({ column }) =>
    `column ${quote(column)} holds completed values, which are no part of a plan and are not read; they belong into the CSV of figures (plancheck template) for plancheck evaluate`,
  'draft/column-ignored': ({ column }) => `column ${quote(column)} is not used`,
  'draft/year-before-base': ({ column, base }) =>
    `column ${quote(column)} is before the base year ${String(base)} and not used; if that is not the base year, give it with --base`,
  'draft/only-last-year': ({ year, names }) =>
    `${String(names.length)} ${names.length === 1 ? 'row prints' : 'rows print'} a target for ${String(year)} alone and nothing for the years before: due then (${names.slice(0, 12).join(', ')}${names.length > 12 ? ' …' : ''})`,
  'draft/section': ({ text }) => `${quote(text)} is the heading of a section, and no row`,
};
