import type { SheetCell, SheetCellKind } from '../../model/workbook.ts';
import { decimalOf } from './decimal.ts';
import type { SharedParts } from './sheet-part.ts';
import { unescapeText } from './strings-part.ts';

type Read = Pick<SheetCell, 'kind' | 'text'>;

const DAY = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]*Z?)?$/u;
const BOOLEANS: ReadonlyMap<string, string> = new Map([
  ['1', 'TRUE'],
  ['true', 'TRUE'],
  ['0', 'FALSE'],
  ['false', 'FALSE'],
]);
const WHOLE = /^\d+$/u;
/** So much of a formula tells which one it is. */
const SHOWN_FORMULA = 60;

/**
 * What a cell of a sheet holds, by its type (ECMA-376, 18.18.11); undefined for an empty one.
 * A formula without a result is told apart from an empty one: nobody knows what it would be.
 */
export function readCellValue(
  type: string,
  value: string | undefined,
  formula: string | undefined,
  { strings }: Pick<SharedParts, 'strings'>,
): Read | undefined | 'faulty' {
  if (value === undefined || (value === '' && type !== 'str')) {
    return formula === undefined
      ? undefined
      : read('unsaved', `=${formula.slice(0, SHOWN_FORMULA)}`);
  }
  switch (type) {
    case 'n':
      return readIf('number', decimalOf(value));
    case 's':
      return sharedText(value.trim(), strings);
    case 'str':
      return filled(unescapeText(value));
    case 'inlineStr':
      return filled(value);
    case 'b':
      return readIf('boolean', BOOLEANS.get(value.trim()));
    case 'e':
      return read('error', value);
    case 'd':
      return readIf('day', DAY.exec(value.trim())?.[1]);
    default:
      return 'faulty';
  }
}

function read(kind: SheetCellKind, text: string): Read {
  return { kind, text };
}

function readIf(kind: SheetCellKind, text: string | undefined): Read | 'faulty' {
  return text === undefined ? 'faulty' : read(kind, text);
}

function sharedText(index: string, strings: readonly string[]): Read | undefined | 'faulty' {
  const text = WHOLE.test(index) ? strings[Number(index)] : undefined;
  return text === undefined ? 'faulty' : filled(text);
}

function filled(text: string): Read | undefined {
  return text === '' ? undefined : read('text', text);
}
