import { finding, type Finding } from '../model/finding.ts';
import { normaliseName } from '../text/normalise-name.ts';
import { trimCell } from './read-cell.ts';
import { asOfFor, partOfHeading, type YearPart } from './read-part.ts';

export type Role =
  'indicator' | 'year' | 'value' | 'unit' | 'area' | 'definition' | 'status' | 'source' | 'note';

/** A column of figures of one year, or of a part of one. */
export interface YearColumn {
  readonly index: number;
  readonly year: number;
  readonly part?: YearPart | undefined;
}

/** What each column of a table means. */
export interface Layout {
  readonly form: 'long' | 'wide';
  readonly columns: Readonly<Partial<Record<Role, number>>>;
  /** Wide form: the columns that hold figures, with their years. */
  readonly years: readonly YearColumn[];
  /** Columns with a heading that says nothing here. */
  readonly ignored: readonly number[];
  readonly headings: readonly string[];
  readonly width: number;
}

const SYNONYMS: Readonly<Record<Role, readonly string[]>> = {
  indicator: [
    'indicator',
    'indicator id',
    'series',
    'id',
    'name',
    '指标',
    '指标名称',
    '主要指标',
    '指标代码',
    '项目和指标',
    '项目',
    '数据序列',
  ],
  year: ['year', 'time_period', '年份', '年度', '时间', '数据年份', '统计年份'],
  value: [
    'value',
    'actual',
    'obs_value',
    'figure',
    '完成值',
    '实际值',
    '数值',
    '数据',
    '实际完成值',
    '实绩',
    '完成数',
    '实际数',
    '实际完成',
    '实际完成数',
  ],
  unit: ['unit', 'unit_measure', '单位', '计量单位', '指标单位'],
  area: ['area', 'ref_area', '地区', '区域', '行政区划', '地区名称', '县(市、区)', '所属地区'],
  status: ['类型', '数据类别', 'status', 'obs_status', '数据状态', '数据性质', '数据类型', '状态'],
  definition: ['definition', '口径', '统计口径', '指标口径', '数据口径', '口径说明'],
  source: ['source', '来源', '数据来源', '资料来源', '出处'],
  note: ['note', 'notes', 'comment', 'comments', 'remark', '备注', '说明', '注'],
};

const ROLES: ReadonlyMap<string, Role> = new Map(
  (Object.keys(SYNONYMS) as Role[]).flatMap((role) =>
    SYNONYMS[role].map((word): [string, Role] => [normaliseName(word), role]),
  ),
);

/** 县区, 市(县、区), 乡镇街道, 辖区名称 …: a column that says where. */
const AREA_COLUMN =
  /^(?:所属|所在|填报)?(?:region|county|city|district|town|area|[省市州盟县区旗乡镇街道村社、/()]+|地区|区域|辖区|行政区)(?:名称|名|单位)?$|^(?:所在地|所属地|填报单位|报送单位|单位名称)$/u;
/** What decides whether a number is an actual at all. */
const DECIDING_WORDS =
  /^(?:目标|目标值|计划|计划数|计划值|规划值|预计|预计数|预测|预测数|预期值|快报|快报数|年报|年报数|target|plan|forecast|estimate)$/iu;

/** A year column, perhaps with the word for an actual behind it: 2023, 2023年, 2020年完成值. */
const YEAR_COLUMN =
  /^((?:19|20)\d{2})(?:年度?)?(?:底|末)?(?:完成值|实际值|实际完成值|完成情况|情况|数据|实绩|actual)?$/u;
/** Targets, plans and forecasts are never read as actuals. */
const TARGET_COLUMN =
  /目标|计划|预计|预测|预期|规划值|力争|任务|基期|target|plan|forecast|^(?:19|20)\d{2}[ef]$/iu;

/** The role of a column by its heading. */
export function roleOf(heading: string): Role | undefined {
  const key = normaliseName(heading);
  return ROLES.get(key) ?? (AREA_COLUMN.test(key) ? 'area' : undefined);
}

/** True for a cell of an ignored column that would change what its row is. */
export function isDecidingWord(cell: string): boolean {
  return DECIDING_WORDS.test(normaliseName(cell));
}

/** The year that a heading names as a whole year of figures: 2023, 2023年, 2020年完成值. */
export function yearOfHeading(heading: string): number | undefined {
  const year = YEAR_COLUMN.exec(normaliseName(heading))?.[1];
  return year === undefined ? undefined : Number(year);
}

/** True for a heading of targets, plans or forecasts. */
export function isTargetHeading(heading: string): boolean {
  return TARGET_COLUMN.test(normaliseName(heading));
}

export interface HeaderRead {
  readonly layout: Layout | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Decides from the header cells what the columns are. `at(index)` gives the place of a cell;
 * columns of parts of years are read only where they are asked for.
 */
export function readHeader(
  cells: readonly string[],
  at: (index: number) => NonNullable<Finding['place']>,
  readsParts = false,
): HeaderRead {
  const names = cells.map(trimCell);
  const roles = new Map<Role, number[]>();
  const years: YearColumn[] = [];
  const notes: Finding[] = [];
  const oddYears: number[] = [];
  const ignored: number[] = [];
  names.forEach((name, index) => {
    const key = normaliseName(name);
    const role = roleOf(name);
    const year = YEAR_COLUMN.exec(key)?.[1];
    const part = partOfHeading(name);
    if (role !== undefined) roles.set(role, [...(roles.get(role) ?? []), index]);
    else if (year !== undefined) years.push({ index, year: Number(year) });
    else if (TARGET_COLUMN.test(key)) {
      notes.push(finding('actuals/target-column', { column: name }, at(index)));
    } else if (readsParts && part !== undefined) years.push({ index, year: part.year, part });
    else if (part !== undefined || /^(?:19|20)\d{2}/u.test(key)) {
      oddYears.push(index);
    } else if (name !== '') {
      ignored.push(index);
      notes.push(finding('actuals/column-ignored', { column: name }, at(index)));
    }
  });
  // Among columns of years one that is passed over would make an older year the latest.
  const hasYears = years.length > 0 || (!isLong(roles) && oddYears.some(isPartAt(names)));
  const unclear = oddYears.map((index) =>
    hasYears
      ? yearColumnFault(names[index] ?? '', at(index))
      : finding('actuals/column-ignored', { column: names[index] ?? '' }, at(index)),
  );
  const errors = [
    ...twice(roles, names, at),
    ...yearsTwice(years, names, at),
    ...(hasYears ? unclear : []),
  ];
  const found = names.filter((name) => name !== '');
  const formErrors = formFaults(roles, hasYears ? [...years, ...oddYears] : [], found, at(0));
  if (errors.length + formErrors.length > 0) {
    return { layout: undefined, findings: [...formErrors, ...errors] };
  }
  const columns = Object.fromEntries([...roles].map(([role, [index]]) => [role, index]));
  const form = years.length > 0 ? 'wide' : 'long';
  return {
    layout: { form, columns, years, ignored, headings: names, width: cells.length },
    findings: [...notes, ...unclear],
  };
}

/** Columns of a year and of values: then no other column holds figures. */
function isLong(roles: ReadonlyMap<Role, unknown>): boolean {
  return roles.has('value') || roles.has('year');
}

function isPartAt(names: readonly string[]): (index: number) => boolean {
  return (index) => partOfHeading(names[index] ?? '') !== undefined;
}

/** A heading that begins with a year; of a part of a year with what lets it be read. */
function yearColumnFault(column: string, place: NonNullable<Finding['place']>): Finding {
  const asOf = asOfFor(column);
  return asOf === null
    ? finding('actuals/year-column', { column }, place)
    : finding('actuals/year-part', { text: column, asOf }, place);
}

function formFaults(
  roles: ReadonlyMap<Role, readonly number[]>,
  years: readonly unknown[],
  found: readonly string[],
  place: NonNullable<Finding['place']>,
): Finding[] {
  if (roles.size === 0 && years.length === 0) {
    return [finding('actuals/header-unknown', { found: [...found] }, place)];
  }
  if (years.length > 0 && (roles.has('value') || roles.has('year'))) {
    return [finding('actuals/header-both-forms', {}, place)];
  }
  const needed: Role[] = years.length > 0 ? ['indicator'] : ['indicator', 'year', 'value'];
  const missing = needed.filter((role) => !roles.has(role));
  if (missing.length === 0) return [];
  return [finding('actuals/header-missing', { missing, found: [...found] }, place)];
}

function twice(
  roles: ReadonlyMap<Role, readonly number[]>,
  names: readonly string[],
  at: (index: number) => NonNullable<Finding['place']>,
): Finding[] {
  return [...roles].flatMap(([role, indexes]) => {
    const second = indexes[1];
    if (second === undefined) return [];
    const columns = indexes.map((index) => names[index] ?? '');
    return [finding('actuals/header-twice', { role, columns }, at(second))];
  });
}

function yearsTwice(
  years: readonly YearColumn[],
  names: readonly string[],
  at: (index: number) => NonNullable<Finding['place']>,
): Finding[] {
  return years.flatMap(({ index, year, part }) => {
    const first = years.find((other) => other.year === year && other.part?.label === part?.label);
    if (first === undefined || first.index === index) return [];
    const columns = [names[first.index] ?? '', names[index] ?? ''];
    return [finding('actuals/header-twice', { role: String(year), columns }, at(index))];
  });
}
