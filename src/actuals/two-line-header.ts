import { finding, type Finding } from '../model/finding.ts';
import { normaliseName, toHalfWidth } from '../text/normalise-name.ts';
import { isTargetHeading, roleOf, yearOfHeading } from './header.ts';
import type { PlaceOf } from './locate-cell.ts';
import { trimCell } from './read-cell.ts';

/** One line of a table, before anybody knows what it is. */
export interface TableLine {
  readonly cells: readonly string[];
  readonly line: number;
  readonly at: PlaceOf;
}

/** 完成, 完成情况, 各年完成值: a heading that says of what stands under it that it was done. */
const ACTUAL = /^(?:各年度?|历年|分年度?)?(?:实际)?(?:完成|实绩|实际)(?:情况|数据|值|数)?$/u;
const FIGURE = /^(?:[≥≤<>=~约近]*[+-]?\d[\d,]*(?:\.\d+)?)\s*(?:[%‰]|[\p{Script=Han}/]{1,4})?$/u;

/** True for digits, perhaps with a unit; a year is a heading. */
export function looksLikeFigure(cell: string): boolean {
  const text = toHalfWidth(trimCell(cell));
  return FIGURE.test(text) && !/^(?:19|20)\d{2}(?:年|$)/u.test(text);
}

type Heading = 'indicator' | 'years' | 'actual' | 'year' | 'target' | 'column' | 'other';

/** What a heading is to another one above or below it. */
export function headingKind(text: string): Heading {
  const role = roleOf(text);
  if (role === 'value' || ACTUAL.test(normaliseName(text))) return 'actual';
  if (role === 'year') return 'years';
  if (role === 'indicator') return role;
  if (role !== undefined) return 'column';
  if (yearOfHeading(text) !== undefined) return 'year';
  return isTargetHeading(text) ? 'target' : 'other';
}

/**
 * True if the line below the first line of a header can only be its second:
 * it names no indicator, holds no figure, and says of some column what it is.
 */
export function isSecondLine(top: TableLine, below: TableLine): boolean {
  const heads = top.cells.map(headingKind);
  const cells = below.cells.map(trimCell);
  const kinds = cells.map(headingKind);
  const names = heads.indexOf('indicator');
  const name = cells[names] ?? '';
  if (names < 0 ? !kinds.includes('indicator') : name !== '' && kinds[names] !== 'indicator') {
    return false;
  }
  if (cells.some(looksLikeFigure)) return false;
  // A row without a name, with its year in the column of years.
  if (
    kinds.some((kind, index) => kind === 'year' && heads[index] === 'years' && isAlone(top, index))
  )
    return false;
  return kinds.some((kind) => kind === 'year' || kind === 'actual' || kind === 'target');
}

/** The heading is not merged over the next column. */
function isAlone({ cells }: TableLine, index: number): boolean {
  const next = cells[index + 1];
  return next === undefined || trimCell(next) !== '';
}

/** A heading of the first line, and whether it is merged over the columns behind it. */
interface Group {
  readonly text: string;
  readonly over: boolean;
}

/**
 * The headings of a table whose header has two lines: one for each column, in
 * which a heading of the first line holds for the empty cells behind it, as
 * merged cells are written. What two lines say together must be sure.
 */
export function joinLines(top: TableLine, below: TableLine): readonly string[] | Finding {
  const width = Math.max(top.cells.length, below.cells.length);
  const columns: { readonly head: string; readonly under: string; heading: string }[] = [];
  let group: Group | undefined;
  for (let index = 0; index < width; index += 1) {
    const own = trimCell(top.cells[index] ?? '');
    const under = trimCell(below.cells[index] ?? '');
    group = groupAt(own, under, group);
    const head = headOf(own, under, group);
    const heading = head === undefined ? undefined : join(head, under);
    if (head === undefined || heading === undefined) {
      const args = { top: group?.text ?? own, below: under };
      return finding('actuals/header-lines', args, (under === '' ? top : below).at(index));
    }
    columns.push({ head, under, heading });
  }
  const headings = columns.map(({ heading }) => heading);
  return columns.map((column) => besideActual(column, headings) ?? column.heading);
}

function groupAt(own: string, under: string, group: Group | undefined): Group | undefined {
  if (own !== '') return { text: own, over: under !== '' };
  // An empty column may part two groups, or be a column of the one before.
  return under === '' && group !== undefined ? { ...group, over: false } : group;
}

/** The heading of the first line that holds for a column; undefined where that is not sure. */
function headOf(own: string, under: string, group: Group | undefined): string | undefined {
  if (own !== '' || under === '' || group === undefined) return own;
  if (group.over) return group.text;
  // A cell merged downwards over both lines ends there: 指标 and 单位 before the years.
  const kind = headingKind(group.text);
  return kind === 'indicator' || kind === 'column' ? '' : undefined;
}

/** 2021年 over 完成值 and 完成率: beside the figure itself a column of that year may be passed over. */
function besideActual(
  { head, under }: { readonly head: string; readonly under: string },
  headings: readonly string[],
): string | undefined {
  if (headingKind(head) !== 'year' || headingKind(under) !== 'other' || under === '')
    return undefined;
  const heading = `${under}(${head})`;
  const isSafe = headings.includes(actualOf(head)) && headingKind(heading) === 'other';
  return isSafe ? heading : undefined;
}

/** Two headings as one; undefined where together they mean nothing sure. */
function join(head: string, under: string): string | undefined {
  if (head === '' || normaliseName(head) === normaliseName(under)) return under;
  if (under === '') return head;
  const top = headingKind(head);
  const below = headingKind(under);
  return top === 'target' || below === 'target'
    ? joinTarget(head, under)
    : JOINED[below](head, under);
}

/** By what the second line says. */
const JOINED: Readonly<
  Record<Exclude<Heading, 'target'>, (head: string, under: string) => string | undefined>
> = {
  year: joinYear,
  actual: joinActual,
  other: joinOther,
  indicator: joinColumn,
  column: joinColumn,
  years: (head, under) => (roleOf(head) === roleOf(under) ? under : undefined),
};

/** 指标 over 指标名称, 项目 or 基本情况 over 指标名称 and 单位. */
function joinColumn(head: string, under: string): string | undefined {
  const top = headingKind(head);
  const isOver = top === 'other' || top === 'indicator';
  return isOver || roleOf(head) === roleOf(under) ? under : undefined;
}

function joinActual(head: string): string | undefined {
  const top = headingKind(head);
  if (top === 'year') return actualOf(head);
  return top === 'actual' ? '完成值' : undefined;
}

/** Years stand under 完成值 or 年度, or under the same year; under 禹州市 they would be something else. */
function joinYear(head: string, under: string): string | undefined {
  const top = headingKind(head);
  const isSame = top === 'year' && yearOfHeading(head) === yearOfHeading(under);
  return isSame || top === 'actual' || top === 'years' ? under : undefined;
}

/** Under 目标值, and as 目标值 under whatever, nothing is read; but not both a target and an actual. */
function joinTarget(head: string, under: string): string | undefined {
  const kinds = [headingKind(head), headingKind(under)];
  const isMixed = kinds[0] === 'target' && /完成|实际|实绩|actual/iu.test(under);
  if (isMixed || kinds.includes('indicator') || kinds.includes('column')) return undefined;
  const joined = kinds[1] === 'target' ? `${head}${under}` : `${under}${head}`;
  return headingKind(joined) === 'target' ? joined : undefined;
}

/** A column of its own, such as 排名 or 上半年 under a year: it must not become a known one. */
function joinOther(head: string, under: string): string | undefined {
  const kind = headingKind(head);
  if (kind === 'indicator' || kind === 'column') return undefined;
  const joined = /^(?:19|20)\d{2}/u.test(under) ? under : `${head}${under}`;
  return headingKind(joined) === 'other' ? joined : undefined;
}

function actualOf(heading: string): string {
  return `${String(yearOfHeading(heading))}年完成值`;
}
