import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { ROOT, run } from '../support/run.ts';
import { schemaFaults } from '../support/schema.ts';

const PLAN = './fixtures/synthetic-forms-2021-2025.yaml';
const FIGURES = 'fixtures/synthetic-forms-2025.csv';

async function table(...argv: readonly string[]): Promise<string> {
  return (await run(['evaluate', PLAN, FIGURES, '--fail-on', 'never', ...argv])).stdout;
}

describe('every form of target on made-up figures (合成数据)', () => {
  it.each(['zh', 'en'])('prints as the golden table (%s)', async (lang) => {
    await expect(await table('--lang', lang)).toMatchFileSnapshot(
      join(ROOT, `fixtures/golden/synthetic-forms-2025.${lang}.txt`),
    );
  });

  it('stores as JSON that is valid against its schema', async () => {
    const json = await table('--format', 'json');
    expect(schemaFaults('report', json)).toEqual([]);
    const report = JSON.parse(json) as Report;
    expect(report.commitments.map(({ id, status }) => [id, status])).toEqual([
      ['training-total', 'met'],
      ['stations-total', 'met'],
      ['charity', 'missed'],
      ['centre', 'met'],
      ['urban-rural-ratio', 'undetermined'],
      ['relief-staff', 'undetermined'],
      ['facility-area-per-100', 'met'],
      ['safe-homes', 'undetermined'],
      ['shelter', 'no-data'],
    ]);
    const ofAreas = report.figures.filter(({ area }) => area !== null);
    expect(ofAreas).toHaveLength(10);
    expect(report.areaFigures).toBe(0);
  });

  it('does not depend on the order of the rows', async () => {
    const [head = '', ...rows] = readFileSync(join(ROOT, FIGURES), 'utf8').trimEnd().split('\n');
    const reversed = [head, ...rows.reverse()].join('\n');
    const { stdout } = await run(['evaluate', PLAN, '-', '--format', 'json'], { stdin: reversed });
    const answers = (json: string): unknown => {
      const { indicators, commitments, verdict } = JSON.parse(json) as Report;
      return JSON.parse(
        JSON.stringify({ indicators, commitments, verdict }, (key, value: unknown) =>
          ['file', 'line', 'holds', 'fails', 'unknown', 'operands'].includes(key)
            ? undefined
            : value,
        ),
      );
    };
    expect(answers(stdout)).toEqual(answers(await table('--format', 'json')));
  });
});

describe('--scope', () => {
  it('without it commitments without figures are counted in one line', async () => {
    const text = await table();
    expect(text).toContain('9项文本任务中8项有数据；1项未列出，用 --scope all 列出');
    expect(text).not.toContain('庇护所');
    expect(text).toContain('每县有养老院');
  });

  it('lists all, or one kind alone', async () => {
    expect(await table('--scope', 'all')).toContain('庇护所');
    const indicators = await table('--scope', 'indicators');
    expect(indicators).toContain('每县有养老院');
    expect(indicators).not.toContain('五年新建站点');
    const commitments = await table('--scope', 'commitments');
    expect(commitments).toContain('庇护所');
    // The headline names what fails; this one only its row would name.
    expect(indicators).toContain('有活动室的村占比');
    expect(commitments).not.toContain('有活动室的村占比');
  });

  it('never moves the verdict or the JSON', async () => {
    const reports = await Promise.all(
      [[], ['--scope', 'indicators'], ['--scope', 'commitments'], ['--scope', 'all']].map((scope) =>
        table('--format', 'json', ...scope),
      ),
    );
    expect(new Set(reports).size).toBe(1);
  });

  it.each(['zh', 'en'])('of show: all prints formulas, areas and operands (%s)', async (lang) => {
    const { stdout } = await run(['show', PLAN, '--scope', 'all', '--lang', lang]);
    await expect(stdout).toMatchFileSnapshot(
      join(ROOT, `fixtures/golden/synthetic-forms-show.${lang}.txt`),
    );
  });

  it('of show: the table of the document, or its commitments too', async () => {
    const usual = (await run(['show', 'wansheng-2021-2025'])).stdout;
    const all = (await run(['show', 'wansheng-2021-2025', '--scope', 'all'])).stdout;
    expect(usual).toContain('用 --scope all 列出');
    expect(usual).not.toContain('火化率');
    expect(all).toContain('火化率');
    expect((await run(['show', 'henan-2020'])).stdout).toContain('殡仪馆');
  });
});
