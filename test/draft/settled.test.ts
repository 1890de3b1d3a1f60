import fc from 'fast-check';
import { test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { Draft, DraftRow, DraftTarget } from '../../src/model/draft.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';
import { source } from '../support/plan.ts';
import { draftOf, yamlOf } from '../support/tables.ts';

/*
 * A table that is sound as a document prints it, in all the forms that import
 * reads: once its marks are settled, `validate` must have nothing to say. What
 * it said would come from import itself.
 */

/** Names with the unit in which each is counted, or without one. */
const NAMES = [
  ['火化率', '%'],
  ['养老机构护理型床位占比', '%'],
  ['社会组织数量', '个'],
  ['每千名老年人拥有床位数', '张'],
  ['低保标准年度增速', '%'],
  ['社会工作者占比', '‰'],
  ['志愿服务站点', '个'],
  ['社会捐赠总额', '万元'],
  ['低保标准占最低工资标准的比例', '%'],
  ['培训护理员', '人次'],
] as const;

const YEARS = [2021, 2022, 2023, 2024, 2025];

type Attribute = '约束性' | '预期性' | '' | '——';

interface Cells {
  readonly isSub: boolean;
  readonly isNumbered: boolean;
  readonly unit: 'column' | 'bracket' | 'figure' | 'none';
  readonly baseline: string;
  readonly targets: readonly string[];
  readonly attribute: Attribute;
}

/** Numbers that do not fall, all of which a share can be: a slip of a document is no affair of import. */
const rising = fc
  .array(fc.integer({ min: 20, max: 90 }), { minLength: 6, maxLength: 6 })
  .map((numbers) => numbers.sort((a, b) => a - b).map(String));

const signed = fc.constantFrom(
  (text: string) => `≥${text}`,
  (text: string) => `不低于${text}`,
  (text: string) => `${text}以上`,
  (text: string) => `＞${text}`,
  (text: string) => `超过${text}`,
);

const PLAIN = (text: string): string => text;

/** The targets of five years: what is printed in each, from the numbers. */
const forms: fc.Arbitrary<(numbers: readonly string[]) => string[]> = fc.oneof(
  fc.constant((numbers: readonly string[]) => [...numbers]),
  signed.map((sign) => (numbers: readonly string[]) => numbers.map(sign)),
  // Some with a sign, some blank.
  fc
    .tuple(
      signed,
      fc.array(fc.constantFrom('sign', 'bare', 'blank'), { minLength: 4, maxLength: 4 }),
    )
    .map(
      ([sign, kinds]) =>
        (numbers: readonly string[]) =>
          numbers.map((text, index) => {
            const kind = kinds[index] ?? 'bare';
            return kind === 'blank' ? '——' : (kind === 'sign' ? sign : PLAIN)(text);
          }),
    ),
  fc
    .constantFrom(
      PLAIN,
      (text: string) => `≥${text}`,
      (text: string) => `${text}左右`,
      (text: string) => `${text}—${String(Number(text) + 5)}`,
      () => '全覆盖',
      (text: string) => `达到${text}`,
      (text: string) => `[${text}]`,
      (text: string) => `〔${text}〕`,
    )
    .map((form) => (numbers: readonly string[]) => ['', '', '', '', form(numbers.at(-1) ?? '')]),
);

const baselines = fc.constantFrom(
  PLAIN,
  () => '',
  () => '——',
  (text: string) => `≥${text}`,
  (text: string) => `${text}以上`,
);

const row: fc.Arbitrary<Cells> = fc
  .record({
    isSub: fc.boolean(),
    isNumbered: fc.boolean(),
    unit: fc.constantFrom<Cells['unit'][]>('column', 'bracket', 'figure', 'none'),
    numbers: rising,
    baseline: baselines,
    form: forms,
    attribute: fc.constantFrom<Attribute[]>('约束性', '预期性', '', '——'),
  })
  .map(({ numbers: [first = '', ...rest], baseline, form, ...others }) => ({
    ...others,
    baseline: baseline(first),
    targets: form(rest),
  }));

/** The lines of a table, its numbers counted through. */
function linesOf(rows: readonly Cells[]): string[] {
  let number = 0;
  return rows.map(({ isSub, isNumbered, unit: place, baseline, targets, attribute }, index) => {
    const [name, unit] = NAMES[index] ?? NAMES[0];
    const isPart = isSub && index > 0;
    if (!isPart || isNumbered) number += 1;
    return [
      !isPart || isNumbered ? String(number) : '',
      `${isPart ? '其中：' : ''}${name}${place === 'bracket' ? `(${unit})` : ''}`,
      place === 'column' ? unit : '',
      baseline,
      ...targets.map((text, year) => {
        // Nothing but a share can be full.
        if (text === '全覆盖' && unit !== '%') return '95';
        return place === 'figure' && year === 4 && /^[≥\d]+$/u.test(text) ? `${text}${unit}` : text;
      }),
      attribute,
    ].join(',');
  });
}

const WRITTEN: DraftTarget = {
  comparator: 'atLeast',
  bound: { kind: 'number', text: '95' },
  tolerance: undefined,
  due: 2025,
};

/** What a reader fills in where a mark says that nothing is printed; all else stays as the draft has it. */
function settled(draft: Draft): Draft {
  const rows = draft.rows.map((one, index): DraftRow => ({
    ...one,
    unit: one.unit ?? NAMES[index]?.[1],
    implied: one.unit === undefined ? [...one.implied, 'unit'] : one.implied,
    attribute: one.attribute ?? 'binding',
    target: one.target ?? WRITTEN,
    printed: one.target === undefined ? undefined : one.printed,
    doubts: [],
    above: [],
  }));
  return { ...draft, rows, below: [] };
}

property.prop([fc.array(row, { minLength: 1, maxLength: NAMES.length })], { seed: 20261128 })(
  'a draft whose marks are settled gives no warnings',
  (rows) => {
    const header = ['序号', '指标', '单位', '2020年', ...YEARS.map(String), '属性'].join(',');
    const draft = draftOf(['专栏1 指标', header, ...linesOf(rows)].join('\n'));
    expect(draft.rows).toHaveLength(rows.length);
    const yaml = yamlOf(settled(draft));
    const { findings } = loadPlan(source('demo-2021-2025.yaml', yaml));
    const warned = findings.filter(({ severity }) => severity !== 'note');
    expect(warned.map(({ code, args }) => [code, args, yaml])).toEqual([]);
  },
);
