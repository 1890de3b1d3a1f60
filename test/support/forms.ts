import { rowsOf, type Plan, type Promised } from '../../src/model/plan.ts';

/** A form of target as the documents use it, and how to tell that a promise has it. */
interface Form {
  readonly name: string;
  readonly has: (promised: Promised, plan: Plan) => boolean;
}

const comparator =
  (wanted: Promised['target']['comparator']) =>
  ({ target }: Promised): boolean =>
    target.comparator === wanted;

const bound =
  (wanted: Promised['target']['bound']['kind']) =>
  ({ target }: Promised): boolean =>
    target.bound.kind === wanted;

const derived =
  (wanted: 'ratio' | 'growth' | 'total' | 'share-of-areas') =>
  ({ series }: Promised): boolean =>
    series.derivation?.kind === wanted;

/** The bound of a target, or of the condition that areas are counted by. */
function bounds({ target, series }: Promised): readonly Promised['target']['bound'][] {
  const { derivation } = series;
  return derivation?.kind === 'share-of-areas'
    ? [target.bound, derivation.where.bound]
    : [target.bound];
}

/** The forms in the order of the table in README. A promise may have several. */
export const FORMS: readonly Form[] = [
  { name: '不低于', has: comparator('atLeast') },
  { name: '不超过', has: comparator('atMost') },
  { name: '超过', has: comparator('above') },
  { name: '等于（全覆盖）', has: comparator('equals') },
  { name: '介于', has: comparator('between') },
  { name: '左右', has: comparator('about') },
  { name: '完成与否', has: comparator('completed') },
  { name: '逐年目标值', has: bound('by-year') },
  { name: '逐年考核', has: ({ target }) => target.when.kind === 'every' },
  {
    name: '与其他数据挂钩',
    has: (promised) => bounds(promised).some(({ kind }) => kind === 'relation'),
  },
  { name: '分档', has: (promised) => bounds(promised).some(({ kind }) => kind === 'steps') },
  { name: '比值', has: derived('ratio') },
  { name: '增幅', has: derived('growth') },
  {
    name: '累计',
    has: (promised) => derived('total')(promised) || promised.series.kind === 'cumulative',
  },
  { name: '达标地区占比', has: derived('share-of-areas') },
  {
    name: '自某日起逐年',
    has: ({ target: { when } }) => when.kind === 'every' && when.fromDate !== undefined,
  },
  { name: '期限推定', has: ({ implied }) => implied.includes('due') },
];

export function promisesIn(plan: Plan): readonly Promised[] {
  return rowsOf(plan).flatMap(({ promises }) => promises);
}

/** The rows of the table of README for one plan: its rows and commitments, and the promises by form. */
export function rowsOfForms(plan: Plan): (readonly [name: string, count: number])[] {
  const promises = promisesIn(plan);
  return [
    ['指标', plan.indicators.length],
    ['文本任务', plan.commitments.length],
    ['分别判定的承诺', promises.length],
    ...FORMS.map(
      ({ name, has }) => [name, promises.filter((promised) => has(promised, plan)).length] as const,
    ),
    [
      '文件内不一致',
      promises.reduce(
        (sum, { conflicts, attributeConflicts }) =>
          sum + conflicts.length + attributeConflicts.length,
        0,
      ),
    ],
  ];
}

/** The table of README, of all plans. */
export function formsTable(plans: readonly Plan[]): string {
  const columns = plans.map(rowsOfForms);
  return [
    `| | ${plans.map(({ id }) => id).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(plans.length)}`,
    ...(columns[0] ?? []).map(([name], row) => {
      const counts = columns.map((column) => String((column[row]?.[1] ?? 0) || '·'));
      return `| ${[name, ...counts].join(' | ')} |`;
    }),
  ].join('\n');
}
