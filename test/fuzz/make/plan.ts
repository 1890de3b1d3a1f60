import type { JobChoice, RowChoice } from './choices.ts';
import { placed } from './fraction.ts';
import type {
  AreaSpec,
  BoundSpec,
  DerivedSpec,
  PlanSpec,
  PromiseSpec,
  RowSpec,
  SeriesSpec,
  TargetSpec,
} from './spec.ts';

export const BASE = 2020;
export const COUNTIES = ['甲县', '乙市', '丙区'] as const;

/** Units that convert among each other; the last row has none. */
export const UNITS: readonly (readonly string[])[] = [
  ['%', '‰'],
  ['人', '万人'],
  ['万元', '元', '亿元'],
  ['个', '万个'],
  ['元/月', '元/年'],
  ['张', '万张'],
  [],
];

/** Names that no slip of the pen makes of one another. */
const NAMES = ['养老服务', '救助管理', '殡葬改革', '志愿组织', '慈善事业', '婚姻登记'];
const OPERANDS = ['甲类水平', '乙类情形', '丙类状态', '丁类规模', '戊类程度'];

interface Made {
  readonly row: RowSpec;
  readonly series: readonly SeriesSpec[];
}

export function planOf(choice: JobChoice): PlanSpec {
  const to = BASE + 1 + choice.years;
  const made: Made[] = [];
  choice.rows.forEach((row, index) => {
    const main = made.findLast((one) => one.row.subOf === undefined && !one.row.isCommitment)?.row;
    made.push(rowOf(row, index, to, main?.id));
  });
  const all = made.map(({ row }) => row);
  const series = made.flatMap((one) => one.series);
  const usesAreas = [...series, ...all.flatMap(({ promises }) => promises)].some(
    ({ derived }) => derived?.kind === 'shareOfAreas',
  );
  return { base: BASE, to, areas: usesAreas ? [areasOf(choice)] : [], series, rows: all };
}

function areasOf({ areas }: JobChoice): AreaSpec {
  const level = { level: 'county', name: '县(市、区)' };
  if (areas === 'named') return level;
  return areas === 'listed' ? { ...level, names: COUNTIES } : { ...level, count: COUNTIES.length };
}

function rowOf(choice: RowChoice, index: number, to: number, main: string | undefined): Made {
  const { shape, more, attribute } = choice;
  const id = `r${String(index)}`;
  const name = NAMES[index % NAMES.length] ?? id;
  const isCommitment = more === 'commitment' && index > 0;
  const subOf = more === 'sub' && !isCommitment ? main : undefined;
  const common = { id, name, attribute, isCommitment, subOf };
  if (shape !== 'parts') {
    const { promise, series } = promiseOf(choice, id, name, to);
    return { row: { ...common, promises: [promise] }, series };
  }
  const parts = ['城市', '农村'].map((of, part) =>
    promiseOf(
      { ...choice, shape: part === 0 ? 'plain' : 'relation', more: 'nothing' },
      `${id}-${String(part)}`,
      `${of}${name}`,
      to,
    ),
  );
  return {
    row: { ...common, promises: parts.map(({ promise }) => promise) },
    series: parts.flatMap(({ series }) => series),
  };
}

function promiseOf(
  choice: RowChoice,
  id: string,
  name: string,
  to: number,
): { readonly promise: PromiseSpec; readonly series: readonly SeriesSpec[] } {
  const { shape, more, alias, definition } = choice;
  const { derived, unit, series } = derivedOf(choice, id, name);
  const own: SeriesSpec = {
    id,
    name,
    unit,
    kind: kindOf(choice),
    alias: alias ? `${name}情况` : undefined,
    definition: definition && shape === 'plain' ? '年末常住人口' : undefined,
    range: rangeOf(choice, unit, derived),
    baseline: baselineOf(choice, derived),
    derived,
  };
  const { target, operands } = targetOf(choice, own, to);
  const isRounded = more === 'rounding' && isPlainNumber(target) && choice.comparator !== 'equals';
  return {
    promise: {
      ...own,
      target,
      rounding: isRounded ? choice.places : undefined,
      impliedTolerance:
        target.comparator === 'about' && (more === 'implied' || choice.width % 2 === 0),
      conflicts: conflictsOf(choice, own, target),
      amended: amendedOf(choice, target, to),
    },
    series: [...series, ...operands],
  };
}

function isPlainNumber({ bound }: TargetSpec): boolean {
  return bound.kind === 'number';
}

function kindOf({ shape, more }: RowChoice): SeriesSpec['kind'] {
  if (shape === 'completed') return 'completion';
  return shape === 'plain' && more === 'cumulative' ? 'cumulative' : 'stock';
}

function unitOf({ unit, other, shape }: RowChoice): string | undefined {
  if (shape === 'completed') return undefined;
  const units = UNITS[unit] ?? [];
  return units[other % Math.max(1, units.length)];
}

function rangeOf(
  { ranged, shape }: RowChoice,
  unit: string | undefined,
  derived: DerivedSpec | undefined,
): SeriesSpec['range'] {
  if (shape === 'completed' || !ranged || derived?.kind === 'growth') return undefined;
  return unit === '%' ? { min: '0', max: '100' } : { min: '0' };
}

function baselineOf(choice: RowChoice, derived: DerivedSpec | undefined): string | undefined {
  const { baseline, places } = choice;
  // What starts with the period has none.
  const starts = derived?.kind === 'total' || kindOf(choice) !== 'stock';
  return baseline === undefined || starts ? undefined : placed(baseline, places);
}

/** The operands of a derived series are declared beside it. */
function derivedOf(
  choice: RowChoice,
  id: string,
  name: string,
): {
  readonly derived: DerivedSpec | undefined;
  readonly unit: string | undefined;
  readonly series: readonly SeriesSpec[];
} {
  const operand = (
    key: string,
    unit: string | undefined,
    kind: SeriesSpec['kind'] = 'stock',
  ): SeriesSpec => ({
    id: `${id}${key}`,
    name: `${name}${OPERANDS[key.charCodeAt(0) % OPERANDS.length] ?? ''}`,
    unit,
    kind,
    range: kind === 'completion' || !choice.ranged ? undefined : { min: '0' },
  });
  const counted = unitOf({ ...choice, unit: 1 + (choice.unit % 5) });
  const sibling = unitOf({ ...choice, unit: 1 + (choice.unit % 5), other: choice.other + 1 });
  switch (choice.shape) {
    case 'ratio':
      return {
        derived: { kind: 'ratio', of: `${id}a`, over: `${id}b` },
        unit: '%',
        series: [operand('a', counted), operand('b', sibling)],
      };
    case 'rate': {
      const per = choice.lag === 2 ? (['8', '10'] as const) : (['100', '100'] as const);
      return {
        derived: { kind: 'ratio', of: `${id}a`, over: `${id}b`, per },
        unit: '张',
        series: [operand('a', '张'), operand('b', '万人')],
      };
    }
    case 'growth':
      return {
        derived: { kind: 'growth', of: `${id}a`, since: choice.lag === 0 ? 'base' : 'previous' },
        unit: '%',
        series: [operand('a', counted)],
      };
    case 'total':
      return {
        derived: { kind: 'total', of: `${id}a` },
        unit: counted,
        series: [operand('a', sibling, choice.more === 'cumulative' ? 'cumulative' : 'flow')],
      };
    case 'nested':
      return {
        derived: { kind: 'ratio', of: `${id}a`, over: `${id}b` },
        unit: '%',
        series: [
          { ...operand('a', counted), derived: { kind: 'total', of: `${id}c` } },
          operand('b', counted),
          operand('c', sibling, 'flow'),
        ],
      };
    case 'areas': {
      const isBuilt = choice.lag === 1;
      const bound: BoundSpec = isBuilt
        ? { kind: 'completed' }
        : { kind: 'number', low: placed(choice.width, 0) };
      const comparator = isBuilt ? ('completed' as const) : ('atLeast' as const);
      const where = { series: `${id}a`, comparator, bound };
      return {
        derived: { kind: 'shareOfAreas', level: 'county', where },
        unit: '%',
        series: [operand('a', isBuilt ? undefined : '个', isBuilt ? 'completion' : 'stock')],
      };
    }
    case 'plain':
    case 'relation':
    case 'steps':
    case 'completed':
    case 'parts':
      return { derived: undefined, unit: unitOf(choice), series: [] };
  }
}

function targetOf(
  choice: RowChoice,
  own: SeriesSpec,
  to: number,
): { readonly target: TargetSpec; readonly operands: readonly SeriesSpec[] } {
  const { shape, bound: units, places, lag, times } = choice;
  // Not more than 99: a share cannot be.
  const width = Math.min(choice.width, 99 - units);
  const years = to - BASE;
  const due = BASE + 1 + (choice.due % years);
  const date = choice.when === 'date' ? `${String(due)}-06-30` : undefined;
  if (shape === 'completed') {
    const when = { kind: 'by', year: due, date } as const;
    return {
      target: { comparator: 'completed', bound: { kind: 'completed' }, when },
      operands: [],
    };
  }
  const comparator = comparatorOf(choice);
  const tolerance = comparator === 'about' ? placed(width, places) : undefined;
  const low = placed(units, places);
  const ends = comparator === 'between' ? { low, high: placed(units + width, places) } : { low };
  // A total is not asked for in each of the years that it is of.
  const isOnce = choice.when !== 'every' || shape === 'total' || own.kind === 'cumulative';
  const when = isOnce
    ? ({ kind: 'by', year: due, date } as const)
    : ({ kind: 'every', from: BASE + 1 + (choice.from % years) } as const);
  const other: SeriesSpec = {
    id: `${own.id}x`,
    name: `${own.name}对照水平`,
    unit: own.unit ?? '个',
    kind: 'stock',
    range: choice.ranged ? { min: '0' } : undefined,
    baseline: choice.baseline === undefined ? undefined : placed(choice.baseline, places),
  };
  if (shape === 'relation' && own.unit !== undefined) {
    const [first = '1', second = '1'] = comparator === 'between' ? ['0.3', '0.4'] : times;
    const bound = { kind: 'relation', series: other.id, times: [first, second], lag } as const;
    return { target: { comparator, bound, tolerance, when }, operands: [other] };
  }
  if (shape === 'steps' && comparator !== 'between') {
    const steps = [
      { upTo: placed(units - 5, places), bound: placed(units - 3, places) },
      { upTo: placed(units, places), bound: low },
      { bound: placed(units + width, places) },
    ];
    const bound = { kind: 'steps', of: other.id, steps } as const;
    return { target: { comparator, bound, tolerance, when }, operands: [{ ...other, unit: '个' }] };
  }
  if (choice.when !== 'byYear') {
    return {
      target: { comparator, bound: { kind: 'number', ...ends }, tolerance, when },
      operands: [],
    };
  }
  const first = BASE + 1 + (choice.from % years);
  const printed = [...new Set([Math.min(first, due), Math.max(first, due)])];
  const rising = printed.map((year, index) => ({
    year,
    low: placed(units + index, places),
    ...(comparator === 'between' ? { high: placed(units + width + index, places) } : {}),
  }));
  const bound = { kind: 'byYear', years: rising } as const;
  return { target: { comparator, bound, tolerance, when: { kind: 'byYear' } }, operands: [] };
}

/** Beyond what they can be, some comparisons would ask for nothing. */
function comparatorOf({ comparator, shape }: RowChoice): RowChoice['comparator'] {
  return shape === 'steps' && comparator === 'between' ? 'atLeast' : comparator;
}

function conflictsOf(
  { more, bound, width, places }: RowChoice,
  { baseline }: SeriesSpec,
  target: TargetSpec,
): PromiseSpec['conflicts'] {
  if (more !== 'conflict' || target.bound.kind !== 'number') return [];
  if (target.comparator === 'between') return [];
  const other = placed(bound - (width % 10), places);
  if (width % 3 === 1 && baseline !== undefined) {
    return other === baseline ? [] : [{ field: 'baseline', value: other }];
  }
  return other === target.bound.low ? [] : [{ field: 'target', value: other }];
}

function amendedOf(
  { more, bound, width, places, from }: RowChoice,
  target: TargetSpec,
  to: number,
): PromiseSpec['amended'] {
  const { when } = target;
  if (more !== 'amended' || target.bound.kind !== 'number' || when.kind === 'byYear')
    return undefined;
  if (target.comparator === 'between') return undefined;
  const last = when.kind === 'by' ? when.year : to;
  const year = BASE + 1 + (from % (last - BASE));
  const low = placed(bound + (width % 2 === 0 ? -5 : 5), places);
  return { date: `${String(year)}-03-31`, target: { ...target, bound: { kind: 'number', low } } };
}
