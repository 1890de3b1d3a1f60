import { importTable, type ImportOptions } from '../../src/draft/import-table.ts';
import { draftTextsIn } from '../../src/messages/draft-texts.ts';
import type { Language } from '../../src/messages/index.ts';
import type { Draft, DraftRow, PlanHead } from '../../src/model/draft.ts';
import { loadPlan, type LoadedPlan } from '../../src/plan/load-plan.ts';
import { renderDraft } from '../../src/render/draft-yaml.ts';
import { source } from './plan.ts';

/** A made-up head, with nothing missing. */
export const HEAD: PlanHead = {
  id: 'demo-2021-2025',
  title: '示例市“十四五”民政事业发展规划（合成数据）',
  region: { id: 'demo', name: '示例市', code: undefined },
  period: { base: 2020, from: 2021, to: 2025 },
  issuer: '示例市人民政府',
  published: '2021-12-31',
};

const SCHEMA = '../schemas/plan.schema.json';

export function draftOf(table: string | Uint8Array, options: ImportOptions = {}): Draft {
  const { draft, findings } = importTable(source('table.csv', table), HEAD, options);
  if (draft === undefined) throw new Error(JSON.stringify(findings, undefined, 1));
  return draft;
}

/** The rows of a table below the usual header. */
export function rowsOf(...lines: readonly string[]): readonly DraftRow[] {
  return draftOf(['序号,指标,单位,2020年,2025年目标值,属性', ...lines].join('\n')).rows;
}

/** One row of the usual header, by its cells. */
export function rowOf(name: string, unit: string, baseline: string, target: string): DraftRow {
  const cells = [name, unit, baseline, target].map((cell) => `"${cell}"`).join(',');
  const [row] = rowsOf(`1,${cells},约束性`);
  if (row === undefined) throw new Error('no row');
  return row;
}

/** What is doubted of a row: field and code. */
export function doubtsOf({ doubts }: DraftRow): string[] {
  return doubts.map(({ field, doubt }) => `${field} ${doubt.code}`);
}

export function yamlOf(draft: Draft, language: Language = 'zh'): string {
  return renderDraft(draft, draftTextsIn(language), SCHEMA).text;
}

/** The plan that a draft would be if its marks were deleted. */
export function loadedWithoutMarks(yaml: string): LoadedPlan {
  return loadPlan(source('demo-2021-2025.yaml', withoutMarks(yaml)));
}

export function withoutMarks(yaml: string): string {
  return yaml
    .split('\n')
    .filter((line) => !/^ *# (?:待核对：|TO CHECK: )/u.test(line))
    .map((line) => line.replace(/ # (?:待核对：|TO CHECK: ).*$/u, ''))
    .join('\n');
}
