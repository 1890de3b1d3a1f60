import type { PlanHead } from '../model/draft.ts';
import { EXAMPLE_LABEL as EXAMPLE } from '../model/example-label.ts';
import type { DraftTexts } from '../messages/draft-texts.ts';
import { commented, headLines, modeline } from './draft-head.ts';

/**
 * A plan file to fill in: every part with a comment, and an example of each
 * form of target that tables use. It is a valid plan as far as the head is; of
 * each example that is left in it `validate` warns.
 */
export function renderSkeleton(head: PlanHead, texts: DraftTexts, schema: string): string {
  const { skeleton } = texts;
  const lines = [
    modeline(schema),
    ...commented(skeleton.top),
    ...headLines(head, texts, skeleton),
    ...commented(skeleton.areas),
    'areas:',
    `  - { level: county, name: 县(市、区)${EXAMPLE} }`,
    ...commented(skeleton.series),
    'series:',
    `  - { id: consumption-growth, name: 居民人均消费支出增速${EXAMPLE}, unit: '%' }`,
    ...commented(skeleton.indicators),
    'indicators:',
    ...rows(head, texts),
    ...commented(skeleton.commitments),
    'commitments:',
    ...entry([
      'id: example-facilities',
      `name: 新建养老服务设施数${EXAMPLE}`,
      'unit: 个',
      'kind: cumulative',
      'range: { min: 0 }',
      `target: { atLeast: 10, by: ${String(head.period.to)} }`,
      'implied: [due]',
      'ref: 第三章第二节',
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function rows({ period: { from, to } }: PlanHead, { skeleton }: DraftTexts): string[] {
  const years = from === to ? `${String(to)}: 1600` : `${String(from)}: 1400, ${String(to)}: 1600`;
  const printed = (text: string): string => `printed: '${text}'`;
  return [
    ...commented(skeleton.share, '  '),
    ...entry([
      'id: example-share',
      'number: 1',
      `name: 养老机构护理型床位占比${EXAMPLE}`,
      "unit: '%'",
      'attribute: binding',
      'baseline: 35',
      'range: { min: 0, max: 100 }',
      `target: { atLeast: 55, by: ${String(to)} }`,
      'printed: ≥55',
      'ref: 指标表 第1项',
    ]),
    ...commented(skeleton.count, '  '),
    ...entry([
      'id: example-count',
      'number: 2',
      `name: 社会组织数量${EXAMPLE}`,
      'unit: 个',
      'attribute: anticipatory',
      'baseline: 1300',
      'range: { min: 0 }',
      `target: { atLeast: { byYear: { ${years} } } }`,
      printed('1600'),
      'ref: 指标表 第2项',
    ]),
    ...commented(skeleton.relation, '  '),
    ...entry([
      'id: example-growth',
      'number: 3',
      `name: 城乡低保标准年度增速${EXAMPLE}`,
      "unit: '%'",
      'attribute: anticipatory',
      'target: { atLeast: { series: consumption-growth, lag: 1 }, every: year }',
      'printed: 不低于上年居民人均消费支出增速',
      'ref: 指标表 第3项',
    ]),
    ...commented(skeleton.yearly, '  '),
    ...entry([
      'id: example-training',
      'number: 4',
      `name: 当年培训养老护理员人次${EXAMPLE}`,
      'unit: 人次',
      'attribute: anticipatory',
      'kind: flow',
      'range: { min: 0 }',
      'target: { atLeast: 1000, every: year }',
      'printed: 每年不少于1000',
      'ref: 指标表 第4项',
    ]),
  ];
}

function entry(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
}
