import type { Doubt, DraftField, Doubted, DraftRow } from '../model/draft.ts';
import { SIGNS } from '../model/signs.ts';
import { ATTRIBUTE_WORDS } from '../model/terms.ts';
import { compare, rational, ZERO } from '../number/rational.ts';
import { isSameUnit, readUnit, splitName } from './draft-unit.ts';
import type { TableLayout } from './find-header.ts';
import { readTarget, type CellRead } from './read-target.ts';
import { canBeTotal, rowTarget } from './row-target.ts';
import type { YearCell } from './target-read.ts';
import { isNoFigure } from './tidy-cell.ts';
import { partsIn } from './unread-target.ts';
import { isBoundedPart } from '../plan/measure-words.ts';
import { mayBeNegative } from './unit-words.ts';

/** What a row is, before its figures are read. */
export interface RowIdentity {
  readonly id: string;
  readonly number: number | undefined;
  readonly subOf: string | undefined;
  /** The name as printed, without a number and 其中. */
  readonly printedName: string;
  readonly ref: string;
  readonly doubts: readonly Doubted[];
  readonly above: readonly Doubt[];
}

/** Reads one row of a table: what is sure, and a doubt for everything that is not. */
export function readRow(
  identity: RowIdentity,
  cells: readonly string[],
  layout: TableLayout,
  tableUnit: string | undefined,
): DraftRow {
  const { columns, targets } = layout;
  const cell = (index: number | undefined): string =>
    index === undefined ? '' : (cells[index] ?? '');
  const doubts: Doubted[] = [...identity.doubts];
  const tell = (field: DraftField, doubt: Doubt | undefined): void => {
    if (doubt !== undefined) doubts.push({ field, doubt });
  };
  const { name, unit: bracket, kept } = splitName(identity.printedName);
  const baselineText = cell(columns.baseline);
  const baselineRead = inUnit(readTarget(baselineText), layout.baselineUnit);
  const years: YearCell[] = targets.map((target) => {
    const text = cell(target.index);
    return { ...target, text, read: inUnit(readTarget(text), target.unit) };
  });
  const figures = [
    { text: baselineText, read: baselineRead },
    ...years.map(({ text, read }) => ({ text, read })),
  ];
  const read = readUnit(name, {
    column: columns.unit === undefined ? undefined : cell(columns.unit),
    bracket,
    headings: [layout.baselineUnit, ...targets.map(({ unit }) => unit)],
    table: tableUnit,
    cells: figures.flatMap((figure) => unitsIn(figure)),
  });
  const unit = read.unit ?? (isFullCoverage(years) ? '%' : undefined);
  tell('name', bracketDoubt(kept, read.doubt));
  tell('unit', unit === read.unit ? read.doubt : { code: 'unit-assumed', args: { unit: '%' } });
  const attributeText = cell(columns.attribute);
  const word = attributeText.toLowerCase();
  const attribute = Object.hasOwn(ATTRIBUTE_WORDS, word) ? ATTRIBUTE_WORDS[word] : undefined;
  const isDoubtful = attribute === undefined && columns.attribute !== undefined;
  tell('attribute', isDoubtful ? attributeDoubt(attributeText) : undefined);
  const isTotal = canBeTotal(unit) && hasTotal(years);
  const baseline = baselineOf(baselineText, baselineRead, unit, isTotal);
  tell('baseline', baseline.doubt);
  const target = rowTarget(years, { id: identity.id, name, unit, baseline: baseline.plain });
  for (const doubt of target.doubts) tell('target', doubt);
  const numbers = [baseline.digits, ...target.numbers].filter((one) => one !== undefined);
  const { id, number, subOf, ref, above } = identity;
  const isImplied = read.isImplied || unit !== read.unit;
  return {
    id,
    number,
    subOf,
    name,
    unit,
    attribute,
    baseline: baseline.text,
    range: rangeOf(name, unit, numbers),
    totalOf: isTotal && target.target !== undefined ? `${id}-yearly` : undefined,
    target: target.target,
    printed: target.printed,
    implied: impliedIn(target.target?.tolerance !== undefined, isImplied),
    ref,
    doubts,
    above,
  };
}

function impliedIn(tolerance: boolean, unit: boolean): DraftRow['implied'] {
  return [...(tolerance ? (['tolerance'] as const) : []), ...(unit ? (['unit'] as const) : [])];
}

function unitsIn({ text, read }: { text: string; read: CellRead }): {
  text: string;
  unit: string | undefined;
}[] {
  return read.kind === 'number' || read.kind === 'pair' ? [{ text, unit: read.unit }] : [];
}

function hasTotal(years: readonly YearCell[]): boolean {
  // In the columns of several years it is no target that can be read.
  const [only, ...more] = years.filter(({ read }) => read.kind !== 'none');
  return more.length === 0 && only?.read.kind === 'number' && only.read.isTotal;
}

function isFullCoverage(years: readonly YearCell[]): boolean {
  return years.some(({ read }) => read.kind === 'full-coverage');
}

/** A figure below a heading with a unit is in it, unless it has one itself. */
function inUnit(read: CellRead, unit: string | undefined): CellRead {
  const isFigure = read.kind === 'number' || read.kind === 'pair';
  return isFigure ? { ...read, unit: read.unit ?? unit } : read;
}

/** 机构数(含民办): where nothing else is a unit, what stands in brackets may be one. */
function bracketDoubt(kept: string | undefined, unit: Doubt | undefined): Doubt | undefined {
  return kept !== undefined && (unit?.code === 'unit-missing' || unit?.code === 'unit-assumed')
    ? { code: 'bracket-kept', args: { text: kept } }
    : undefined;
}

function attributeDoubt(text: string): Doubt {
  return isNoFigure(text)
    ? { code: 'attribute-missing', args: {} }
    : { code: 'attribute-unreadable', args: { text } };
}

interface BaselineRead {
  /** As it is written in the plan: 31.1, ≥95. */
  readonly text: string | undefined;
  /** Its number alone; `plain` only where it is no bound. */
  readonly digits: string | undefined;
  readonly plain: string | undefined;
  readonly doubt: Doubt | undefined;
}

function baselineOf(
  text: string,
  read: CellRead,
  unit: string | undefined,
  isTotal: boolean,
): BaselineRead {
  const none = (doubt?: Doubt): BaselineRead => ({
    text: undefined,
    digits: undefined,
    plain: undefined,
    doubt,
  });
  if (read.kind === 'none') return none();
  if (isTotal) return none({ code: 'baseline-of-total', args: { text } });
  if (read.kind !== 'number' || read.sign === 'about' || read.isTotal) {
    const code = partsIn(text) === undefined ? 'baseline-unreadable' : 'baseline-parts';
    return none({ code, args: { text } });
  }
  if (read.unit !== undefined && unit !== undefined && !isSameUnit(read.unit, unit)) {
    return none({ code: 'baseline-unit', args: { text, unit } });
  }
  const { digits, sign } = read;
  return sign === undefined
    ? { text: digits, digits, plain: digits, doubt: undefined }
    : { text: `${SIGNS[sign]}${digits}`, digits, plain: undefined, doubt: undefined };
}

/** The values that are possible, to guard against slips: a part is at most the whole, a count not negative. */
function rangeOf(
  name: string,
  unit: string | undefined,
  numbers: readonly string[],
): DraftRow['range'] {
  const values = numbers.map(rational);
  if (mayBeNegative(name) || values.some((value) => compare(value, ZERO) < 0)) return undefined;
  const whole = unit === '%' ? 100 : unit === '‰' ? 1000 : undefined;
  const isPart =
    whole !== undefined &&
    unit !== undefined &&
    isBoundedPart(name, unit) &&
    values.every((value) => compare(value, rational(whole)) <= 0);
  return { min: 0, max: isPart ? whole : undefined };
}
