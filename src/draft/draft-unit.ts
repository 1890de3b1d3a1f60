import type { Doubt } from '../model/draft.ts';
import { unitOf } from '../number/unit.ts';
import { isShareName } from '../plan/measure-words.ts';
import { isUnitWord, unitText } from './unit-words.ts';
import { isNoFigure } from './tidy-cell.ts';

/** Everywhere that a table may print the unit of a row. */
export interface PrintedUnits {
  /** The cell of the unit column; undefined where there is no such column. */
  readonly column: string | undefined;
  /** In brackets behind the name. */
  readonly bracket: string | undefined;
  /** In brackets behind the headings of the figures; figures below them have it too. */
  readonly headings: readonly (string | undefined)[];
  /** Above the table: 单位：%. */
  readonly table: string | undefined;
  /** Behind the figures themselves, or behind their headings. */
  readonly cells: readonly { readonly text: string; readonly unit: string | undefined }[];
}

export interface UnitRead {
  readonly unit: string | undefined;
  readonly isImplied: boolean;
  readonly doubt: Doubt | undefined;
}

/** The unit of a row: as printed for it, else for the table, else what its name says, marked. */
export function readUnit(name: string, printed: PrintedUnits): UnitRead {
  const column = printed.column === undefined || isNoFigure(printed.column) ? [] : [printed.column];
  const own = [...column, printed.bracket].filter((one) => one !== undefined);
  const [first] = own;
  if (first !== undefined) {
    const other = own.find((one) => !isSameUnit(one, first));
    return {
      unit: unitText(first),
      isImplied: false,
      doubt:
        other === undefined
          ? undefined
          : { code: 'unit-differs', args: { unit: unitText(first), other: unitText(other) } },
    };
  }
  if (printed.table !== undefined) {
    const unit = unitText(printed.table);
    const doubt: Doubt = { code: 'unit-of-table', args: { unit } };
    return { unit, isImplied: false, doubt: printed.column === undefined ? undefined : doubt };
  }
  const heading = printed.headings.find((one) => one !== undefined);
  const ofHeading = heading === undefined ? undefined : sure(heading);
  return fromCells(printed) ?? ofHeading ?? fromName(name);
}

function sure(unit: string): UnitRead {
  return { unit: unitText(unit), isImplied: false, doubt: undefined };
}

/** 55%: the figure carries its unit; a figure beside it that does not is probably in the same. */
function fromCells({ cells }: PrintedUnits): UnitRead | undefined {
  const unit = cells.find((cell) => cell.unit !== undefined)?.unit;
  if (unit === undefined) return undefined;
  const bare = cells.find((cell) => cell.unit === undefined);
  const doubt: Doubt | undefined =
    bare === undefined ? undefined : { code: 'unit-of-cell', args: { unit, text: bare.text } };
  return { unit, isImplied: false, doubt };
}

function fromName(name: string): UnitRead {
  if (!isShareName(name)) {
    return { unit: undefined, isImplied: false, doubt: { code: 'unit-missing', args: {} } };
  }
  return { unit: '%', isImplied: true, doubt: { code: 'unit-assumed', args: { unit: '%' } } };
}

export function isSameUnit(one: string, other: string): boolean {
  return unitOf(unitText(one)).name === unitOf(unitText(other)).name;
}

/** A name, the unit in brackets behind it, and what stands there but is no unit. */
export interface NameParts {
  readonly name: string;
  readonly unit: string | undefined;
  readonly kept: string | undefined;
}

export function splitName(text: string): NameParts {
  const found = /^(.+)[(（[［]([^()（）[\]［］]+)[)）\]］]$/u.exec(text);
  const [, name = '', inner = ''] = found ?? [];
  if (found === null) return { name: text, unit: undefined, kept: undefined };
  const said = /^(?:计量)?单位[:：](.+)$/u.exec(inner)?.[1];
  if (said !== undefined || isUnitWord(unitText(inner))) {
    return { name, unit: said ?? inner, kept: undefined };
  }
  return { name: text, unit: undefined, kept: inner };
}
