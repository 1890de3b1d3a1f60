import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Indicator, Plan, Promised } from '../../src/model/plan.ts';

/*
 * The indicator tables as the documents print them, transcribed from the
 * documents and not from the plan files: fixtures/transcribed/PLAN.csv. An
 * empty cell is '' or a dash; a row without a number of its own is 其中.
 * fixtures/heads.csv has what the documents say of themselves; where one
 * prints no date, the first day of its year.
 */
const FOLDER = 'fixtures/transcribed';
const ATTRIBUTES: Readonly<Record<string, string>> = { 约束性: 'binding', 预期性: 'anticipatory' };
const YEARS = ['2021', '2022', '2023', '2024', '2025'];

type Row = Readonly<Record<string, string>>;

export const TRANSCRIBED = readdirSync(FOLDER).map((file) => file.replace('.csv', ''));

const tables = new Map(TRANSCRIBED.map((id) => [id, rowsIn(`${FOLDER}/${id}.csv`)]));
const heads = new Map(rowsIn('fixtures/heads.csv').map((row) => [row['id'] ?? '', row]));

export function tableOf(id: string): readonly Row[] {
  return tables.get(id) ?? [];
}

/** Where the table of a plan is not what its document prints; `[]` also for a plan without a table. */
export function tableDifferences(id: string, plan: Plan): string[] {
  const rows = tableOf(id);
  const names = plan.indicators.map(({ number, name }) => `${String(number ?? '其中')} ${name}`);
  const printed = rows.map(({ number = '', name = '' }) => `${number} ${name}`);
  if (names.join('\n') !== printed.join('\n')) return [differs('rows', 'names', printed, names)];
  return plan.indicators.flatMap((indicator, index) =>
    rowDifferences(indicator, rows[index], plan),
  );
}

/** Where the head of a plan is not what its document says of itself. */
export function headDifferences(
  id: string,
  { region, period, source, title, id: own }: Plan,
): string[] {
  const found: Row = {
    id: own,
    document: source.title ?? title,
    region: region.name,
    code: region.code ?? '',
    issuer: source.issuer,
    published: source.published,
    number: source.number ?? '',
    base: String(period.base),
    from: String(period.from),
    to: String(period.to),
  };
  return compared('head', heads.get(id) ?? {}, found);
}

function rowDifferences(indicator: Indicator, row: Row = {}, plan: Plan): string[] {
  const { id, ref, attribute = '', promises } = indicator;
  const [main] = promises;
  if (main === undefined) return [`${id} promises nothing`];
  const number = textOf(row, 'number');
  const mark = number === '其中' ? number : `第${number}项`;
  const printed = {
    attribute: ATTRIBUTES[textOf(row, 'attribute')] ?? '',
    unit: textOf(row, 'unit'),
    baseline: textOf(row, 'baseline').replace(/^[-—]+$/u, ''),
    target: printedTarget(row),
    when: printedWhen(row, plan),
  };
  const found = {
    attribute,
    ...figuresOf(main, indicator.hasParts && !/\d$/u.test(textOf(row, 'target'))),
    target: targetText(main),
    when: whenText(main),
  };
  return [
    ...(ref.includes(mark) ? [] : [differs(id, 'ref', mark, ref)]),
    ...compared(id, printed, found),
  ];
}

/** Of a row that hangs on other figures, and has parts, the words are printed and nothing else. */
function figuresOf({ series, implied }: Promised, isWords: boolean): Row {
  if (isWords) return { unit: '', baseline: '' };
  // What a table does not print is marked as filled in.
  const unit = implied.includes('unit') ? '' : (series.unit?.name ?? '');
  return { unit, baseline: series.baseline?.text ?? '' };
}

function textOf(row: Row, column: string): string {
  return row[column] ?? '';
}

/** The comparator and the numbers of a cell; of a relation its words. */
function printedTarget(row: Row): string {
  const target = textOf(row, 'target');
  const comparator = target.startsWith('≤') ? 'atMost' : 'atLeast';
  const years = YEARS.flatMap((year) => (row[year] === undefined ? [] : [`${year} ${row[year]}`]));
  const digits = target.replace(/^[≥≤≧]/u, '');
  const numbers = years.length > 0 ? years : /^[\d.]+$/u.test(digits) ? [digits] : [];
  return [comparator, ...numbers, target].join(', ');
}

function targetText({ target: { comparator, bound }, printed = '' }: Promised): string {
  const numbers = [];
  if (bound.kind === 'number') numbers.push(bound.low.text);
  if (bound.kind === 'by-year') {
    numbers.push(...bound.years.map(({ year, low }) => `${String(year)} ${low.text}`));
  }
  return [comparator, ...numbers, printed].join(', ');
}

/** A number is due at the end of the period; of what hangs on other figures the words say when. */
function printedWhen(row: Row, { period }: Plan): string {
  if (row['2021'] !== undefined) return 'by-year';
  return /\d$/u.test(row['target'] ?? '') ? `by ${String(period.to)}` : '';
}

function whenText({ target: { when, bound } }: Promised): string {
  if (bound.kind !== 'number' && bound.kind !== 'by-year') return '';
  return when.kind === 'by' ? `by ${String(when.year)}` : when.kind;
}

function compared(owner: string, printed: Row, found: Row): string[] {
  return Object.keys(found).flatMap((field) =>
    printed[field] === found[field] ? [] : [differs(owner, field, printed[field], found[field])],
  );
}

function differs(owner: string, field: string, printed: unknown, found: unknown): string {
  return `${owner} ${field}: printed ${JSON.stringify(printed)}, in the plan ${JSON.stringify(found)}`;
}

function rowsIn(file: string): Row[] {
  return existsSync(file) ? parse<Row>(readFileSync(file), { columns: true }) : [];
}
