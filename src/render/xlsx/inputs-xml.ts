import { cellName } from '../../model/workbook.ts';
import { attributes, xmlText } from '../xml.ts';
import type { InputRule } from './book.ts';

/** What programs show of a title, of the words beside a cell, and of those about a fault. */
const LONGEST = { title: 32, text: 255, fault: 225 } as const;

/** What may be filled in where (ECMA-376, 18.3.1.33). */
export function inputsXml(rules: readonly InputRule[]): string {
  if (rules.length === 0) return '';
  return `<dataValidations count="${String(rules.length)}">${rules.map(ruleXml).join('')}</dataValidations>`;
}

function ruleXml({ cells, title, prompt, allowed, fault }: InputRule): string {
  const [[row, column] = [1, 1]] = cells;
  const named = {
    sqref: rangesOf(cells),
    showInputMessage: 1,
    promptTitle: short(title, LONGEST.title),
    prompt: short(prompt, LONGEST.text),
    ...(fault === undefined
      ? {}
      : {
          showErrorMessage: 1,
          errorTitle: short(title, LONGEST.title),
          error: short(fault.text, LONGEST.fault),
          ...(fault.refuses ? {} : { errorStyle: 'warning' }),
        }),
    allowBlank: 1,
  };
  switch (allowed.kind) {
    case 'any':
      return `<dataValidation${attributes(named)}/>`;
    case 'words': {
      const list = `"${allowed.words.join(',')}"`;
      return validation({ type: 'list', ...named }, list);
    }
    case 'condition':
      return validation({ type: 'custom', ...named }, allowed.formula(cellName(row, column)));
  }
}

function validation(values: Readonly<Record<string, string | number>>, formula: string): string {
  return `<dataValidation${attributes(values)}><formula1>${xmlText(formula)}</formula1></dataValidation>`;
}

/** Cells of one column below each other as ranges: E2:E5 E9. */
function rangesOf(cells: InputRule['cells']): string {
  const ranges: { readonly column: number; readonly top: number; bottom: number }[] = [];
  for (const [row, column] of cells) {
    const last = ranges.at(-1);
    if (last?.column === column && last.bottom === row - 1) last.bottom = row;
    else ranges.push({ column, top: row, bottom: row });
  }
  return ranges
    .map(({ column, top, bottom }) =>
      top === bottom
        ? cellName(top, column)
        : `${cellName(top, column)}:${cellName(bottom, column)}`,
    )
    .join(' ');
}

function short(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
