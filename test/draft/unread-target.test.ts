import { describe, expect, it } from 'vitest';
import type { Doubt } from '../../src/model/draft.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';
import { source } from '../support/plan.ts';
import { doubtsOf, draftOf, rowOf, rowsOf, withoutMarks, yamlOf } from '../support/tables.ts';

const HEADER = '序号,指标,单位,2020年,2025年目标值,属性';

function targetDoubt(name: string, unit: string, target: string): Doubt | undefined {
  return rowOf(name, unit, '', target).doubts.find(({ field }) => field === 'target')?.doubt;
}

describe('several numbers in one cell', () => {
  it.each([
    [
      '城市98、农村65',
      [
        ['城市', 'atLeast: 98'],
        ['农村', 'atLeast: 65'],
      ],
    ],
    [
      '城市100；农村80',
      [
        ['城市', 'atLeast: 100'],
        ['农村', 'atLeast: 80'],
      ],
    ],
    [
      '城市：９８％，农村：６５％',
      [
        ['城市', 'atLeast: 98'],
        ['农村', 'atLeast: 65'],
      ],
    ],
    [
      '城市不低于98/农村不超过65',
      [
        ['城市', 'atLeast: 98'],
        ['农村', 'atMost: 65'],
      ],
    ],
    [
      '城市居民达到98和农村居民65以上',
      [
        ['城市居民', 'atLeast: 98'],
        ['农村居民', 'atLeast: 65'],
      ],
    ],
    [
      '市级1、县级2、镇级3',
      [
        ['市级', 'atLeast: 1'],
        ['县级', 'atLeast: 2'],
        ['镇级', 'atLeast: 3'],
      ],
    ],
  ])('%s are parts, which the mark writes out', (target, expected) => {
    const doubt = targetDoubt('火化率', '%', target);
    const parts = expected.map(
      ([label = '', bound = ''], index) =>
        `{ id: indicator-1-${String(index + 1)}, name: '${label}火化率', unit: '%', target: { ${bound}, by: 2025 } }`,
    );
    expect(doubt).toEqual({
      code: 'target-parts',
      args: { text: target, example: `parts: [${parts.join(', ')}]` },
    });
  });

  it.each([
    ...['2, 00', '1, 245', '2021年5、2025年10', '城市98、农村', '98、65', '城市约98、农村约65'],
    ...['城市98', '、', '城市[98]、农村[65]'],
  ])('%j is not', (target) => {
    expect(targetDoubt('火化率', '%', target)?.code).toBe('target-unreadable');
  });

  it('are no parts where they are compared with other figures', () => {
    for (const target of [
      '不低于上年的1.3倍，且不低于5%',
      '不低于当地低保标准的1.3倍，全省平均的2倍',
    ]) {
      expect(targetDoubt('火化率', '%', target)?.code).toBe('target-relation');
    }
  });

  it('of the base year belong to the parts', () => {
    expect(doubtsOf(rowOf('火化率', '%', '城市90、农村50', '≥98'))).toEqual([
      'baseline baseline-parts',
    ]);
  });

  it('make a sound plan when the line of the mark is copied', () => {
    const draft = draftOf(`${HEADER}\n1,"低保'覆盖率",%,"城市90,农村50","城市98,农村65",约束性`);
    const example = /parts: \[.*\]/u.exec(yamlOf(draft))?.[0] ?? '';
    const yaml = withoutMarks(yamlOf(draft))
      .replace(/^ +(?:unit|range|printed): .*\n/gmu, '')
      .replace(/^( +)ref: /mu, `$1${example}\n$1ref: `);
    const loaded = loadPlan(source('demo-2021-2025.yaml', yaml));
    expect([loaded.ok, loaded.findings.filter(({ severity }) => severity === 'error')]).toEqual([
      true,
      [],
    ]);
    if (!loaded.ok) throw new Error(yaml);
    expect(loaded.plan.indicators[0]?.promises.map(({ series }) => series.name)).toEqual([
      "城市低保'覆盖率",
      "农村低保'覆盖率",
    ]);
  });
});

describe('brackets that are not read as a total', () => {
  it.each([
    ['增速', '%', '[8.5]', 'atLeast: 8.5'],
    ['增速', '%', '[8.5]%', 'atLeast: 8.5'],
    ['床位', '张', '(50)', 'atLeast: 50'],
    ['床位', '张', '（≤50）', 'atMost: 50'],
    ['床位', '', '【50】', 'atLeast: 50'],
    ['床位', '', '≥〔1,200〕', 'atLeast: 1200'],
  ])('%s in %j: %s', (name, unit, target, bound) => {
    const example = `{ ${bound}, by: 2025 }`;
    expect(targetDoubt(name, unit, target)).toEqual({
      code: 'target-brackets',
      args: { text: target, example },
    });
  });

  it.each(['(约50)', '(全市)', '50(其中公办20)', '[50', '(50)(60)'])('%s is not one', (target) => {
    expect(targetDoubt('床位', '张', target)?.code).toMatch(/^target-(?:unreadable|relation)$/u);
  });

  it('make a sound plan when the lines of the mark are copied', () => {
    const yaml = yamlOf(draftOf(`${HEADER}\n1,新建床位,张,,(50),约束性`));
    const [, example = ''] = /kind: cumulative 和 target: (\{.*?\})/u.exec(yaml) ?? [];
    const copied = withoutMarks(yaml).replace(
      /^( +)ref: /mu,
      `$1kind: cumulative\n$1target: ${example}\n$1ref: `,
    );
    expect(loadPlan(source('demo-2021-2025.yaml', copied)).findings).toEqual([]);
  });
});

it('an attribute that is not printed is allowed as its mark says', () => {
  for (const language of ['zh', 'en'] as const) {
    const yaml = yamlOf(
      draftOf([HEADER, '1,甲,张,1,≥2,约束性', '2,乙,张,1,≥2,'].join('\n')),
      language,
    );
    const allow = /allow: \[\{ rule: plan\/attribute-missing, .*\}\]/u.exec(yaml)?.[0] ?? '';
    const row = `${withoutMarks(yaml)}    ${allow}\n`;
    expect(
      loadPlan(source('demo-2021-2025.yaml', row)).findings.map(({ code, severity }) => [
        code,
        severity,
      ]),
    ).toEqual([['plan/attribute-missing', 'note']]);
  }
});

it('square brackets of every kind are the same total', () => {
  const [first, ...others] = ['[2000]', '［2000］', '〔2000〕', '【2000】', '[２０００]'].map(
    (cell) => {
      const [row] = rowsOf(`1,培训人次,人次,,${cell},预期性`);
      return [row?.totalOf, row?.target, row && doubtsOf(row)];
    },
  );
  expect(first?.[0]).toBe('indicator-1-yearly');
  for (const other of others) expect(other).toEqual(first);
});
