import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/io/read-source.ts';
import { LANGUAGES } from '../../src/messages/index.ts';
import type { Report } from '../../src/model/report.ts';
import { renderExplanation } from '../../src/render/explain.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { actualsOf, evaluated, planOfOne } from '../support/plan.ts';
import { REPORT_NAMES, storedReport } from '../support/reports.ts';

/** The value of arithmetic with numbers, brackets, + − × ÷ and |…|, exactly. */
function compute(text: string): Fraction {
  const tokens = text.match(/\d+(?:\.\d+)?(?:\/\d+)?|[()+−×÷|-]/gu) ?? [];
  let at = 0;
  const peek = (): string => tokens[at] ?? '';
  const sum = (): Fraction => {
    let value = product();
    while (peek() === '+' || peek() === '−') {
      value = tokens[at++] === '+' ? value.add(product()) : value.sub(product());
    }
    return value;
  };
  const product = (): Fraction => {
    let value = single();
    while (peek() === '×' || peek() === '÷') {
      value = tokens[at++] === '×' ? value.mul(single()) : value.div(single());
    }
    return value;
  };
  const single = (): Fraction => {
    const token = tokens[at++] ?? '';
    if (token === '−' || token === '-') return single().neg();
    if (token !== '(' && token !== '|') return new Fraction(token);
    const value = sum();
    at += 1;
    return token === '|' ? value.abs() : value;
  };
  const value = sum();
  if (at < tokens.length) throw new Error(`not all of ${text} is arithmetic`);
  return value;
}

const NUMBER = String.raw`[−-]?\d+(?:\.\d+)?(?:/\d+)?`;
/** `a − b = c` or `a ÷ b = n/d ≈ c`, behind an optional label, in front of a unit. */
const EQUATION = new RegExp(
  String.raw`(?:^|[：:]\s*|^\s+)([\d(|−-][\d.()/|+−×÷ -]* [+−×÷] [\d.()/|+−×÷ -]*?) = (${NUMBER})(?: ≈ (${NUMBER}))?`,
  'u',
);

const reports = new Map(
  await Promise.all(REPORT_NAMES.map(async (name) => [name, await storedReport(name)] as const)),
);

describe.each(LANGUAGES)('explanations in %s', (language) => {
  it.each(REPORT_NAMES)('of %s leave nothing out and compute as printed', (name) => {
    const report = reports.get(name);
    if (report === undefined) throw new Error(name);
    let equations = 0;
    for (const row of [...report.indicators, ...report.commitments]) {
      for (const { id } of [row, ...row.parts]) {
        const text = renderExplanation(report, id, { language });
        expect(text).not.toMatch(/undefined|NaN|\[object|null/u);
        expect(text).toContain(row.id);
        for (const line of text.split('\n')) {
          const [, arithmetic, result = '', rounded] = EQUATION.exec(line) ?? [];
          if (arithmetic === undefined) continue;
          equations += 1;
          expect([line, compute(arithmetic).toFraction()]).toEqual([
            line,
            compute(result).toFraction(),
          ]);
          if (rounded === undefined) continue;
          const error = compute(rounded).sub(compute(result)).abs();
          expect([line, error.compare('0.01') < 0]).toEqual([line, true]);
        }
      }
    }
    expect(equations).toBeGreaterThan(0);
  });
});

/** 合成数据: the report of one indicator. */
function made(fields: string, rows: string, year: number): Report {
  const plan = planOfOne(`unit: "%", ${fields}`);
  const options = { version: '0.0.0-test', digest: sha256, requestedYear: year };
  return buildReport(plan, actualsOf(plan, rows), evaluated(plan, rows, year), [], options);
}

describe('an explanation', () => {
  const explain = (name: (typeof REPORT_NAMES)[number], id: string): string => {
    const report = reports.get(name);
    if (report === undefined) throw new Error(name);
    return renderExplanation(report, id, { language: 'zh' });
  };

  it('writes out comparison and gap of a miss', () => {
    const text = explain('xuchang-2020', 'tekun-central-care-capacity');
    expect(text).toContain('比较：46.9% ≥ 50%？否');
    expect(text).toContain('差距：46.9 − 50 = −3.1');
    expect(text).toContain('fixtures/xuchang-2020.csv 第4行');
  });

  it('writes out the pace with its two shares and what is needed per year', () => {
    const text = explain('synthetic-xuchang-2023', 'nursing-bed-share');
    expect(text).toContain('当年应达：31.1 + (55 − 31.1) × 3 ÷ 5 = 45.44%');
    expect(text).toContain('已完成幅度：45 − 31.1 = 13.9');
    expect(text).toContain('应完成幅度：45.44 − 31.1 = 14.34');
    expect(text).toContain('进度系数：13.9 ÷ 14.34 = 695/717 ≈ 0.97');
    expect(text).toContain('今后年均需（余2年）：10 ÷ 2 = 5个百分点');
  });

  it('writes out a ratio with its units, a relation and a conversion', () => {
    expect(explain('synthetic-xuchang-2023', 'rural-urban-dibao-ratio')).toContain(
      '5538 ÷ (650 × 12) × 100 = 71%',
    );
    const parts = explain('synthetic-xuchang-2023', 'tekun-standard');
    expect(parts).toContain('650 × 12 × 1.3 = 10140元/年');
    expect(parts).toContain('取值：7200元/年（2023年），按填报数换算单位');
    expect(parts).toContain('分项中最差的一项决定本项');
  });

  it('computes with the figure of the evaluated year between annual targets', () => {
    const text = renderExplanation(
      made(
        'baseline: 1300, target: { atLeast: { byYear: { 2022: 1400, 2023: 1450, 2025: 1600 } } }',
        'x,2023,1436,,\nx,2024,1530,,',
        2024,
      ),
      'x',
      { language: 'zh' },
    );
    expect(text).toContain('考核年份的数据：1530%（2024年）');
    expect(text).toContain('已完成幅度：1530 − 1300 = 230');
    expect(text).toContain('应完成幅度：1525 − 1300 = 225');
  });

  it('shows what a value is rounded to before it is compared', () => {
    const text = renderExplanation(
      made(
        'rounding: { decimals: 0, basis: 合成数据 }, target: { atLeast: 55, by: 2025 }',
        'x,2025,54.6,,',
        2025,
      ),
      'x',
      { language: 'zh' },
    );
    expect(text).toContain('比较：55% ≥ 55%？是');
    expect(text).toContain('54.6%修约为55%');
    expect(text).toContain('差距：55 − 55 = 0');
  });

  it('answers the comparison of the last year by itself, and counts that year', () => {
    const text = renderExplanation(
      made(
        'target: { equals: 100, every: year }',
        [2021, 2022, 2023, 2024, 2025]
          .map((year) => `x,${String(year)},${year === 2022 ? '99' : '100'},,`)
          .join('\n'),
        2025,
      ),
      'x',
      { language: 'zh' },
    );
    expect(text).toContain('比较：100% = 100%？是');
    expect(text).toContain('结论：未完成');
    expect(text).toContain('应达5年、达到4年，2022年未达到');
  });

  it('tells what the other method gives', () => {
    expect(explain('synthetic-steps-2025', 'nursing-bed-share')).toContain('结论不同');
    expect(explain('xuchang-2020', 'tekun-central-care-capacity')).toContain('结论相同');
  });

  it('lists the earlier years under a changed target, too: they may be what lowers the outlook', () => {
    const text = explain('synthetic-exceptions-2024', 'inspections');
    const [, changed = ''] = text.split('经批准调整（×民发〔2023〕5号，2023-03-01）为≥3%');
    expect(changed).toContain('    2022年 未达到年度目标');
    expect(changed).toContain('    应达4年、达到3年，2022年未达到');
  });

  it('tells steps, areas, a contested answer and earlier years', () => {
    expect(explain('synthetic-steps-2025', 'relief-assistants')).toContain('42.5万人');
    expect(explain('synthetic-forms-2025', 'homes-in-every-county')).toContain('甲县');
    expect(explain('wansheng-2020', 'nursing-bed-share')).toContain('结论：数据不足以判定');
    expect(explain('synthetic-xuchang-2023', 'dibao-standard-growth')).toContain(
      '2022年 未达到年度目标',
    );
  });
});
