import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, messagesIn } from '../../src/messages/index.ts';
import type { Report } from '../../src/model/report.ts';
import { DIFF_FORMATS } from '../../src/model/terms.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../src/render/report-formats.ts';
import { readXml, within } from '../support/junit.ts';
import { run } from '../support/run.ts';
import { schemaFaults } from '../support/schema.ts';
import { sheetBook } from '../support/workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'plancheck-draft-'));
const at = (name: string): string => join(folder, name);
const GOOD = 'fixtures/xuchang-2020.csv';
const PLAN = 'xuchang-2016-2020';

beforeAll(() => {
  const good = readFileSync(GOOD, 'utf8');
  writeFileSync(at('bad.csv'), good.replace(',50,', ',5O,'));
  writeFileSync(at('cut.csv'), `${good}"没有结束`);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const draft = async (...more: string[]): ReturnType<typeof run> =>
  run(['evaluate', PLAN, at('bad.csv'), '--draft', ...more]);

/** Where each format must say that it is a draft; a new format must say it somewhere. */
const MARKS: Readonly<Record<ReportFormat, (output: string, mark: string) => boolean>> = {
  table: (output, mark) => output.split('\n')[0]?.includes(mark) === true,
  json: (output) => {
    const { options, verdict, findings } = JSON.parse(output) as Report;
    const errors = findings.filter(({ severity }) => severity === 'error');
    return options.draft === true && ['draft', 'fail'].includes(verdict) && errors.length === 1;
  },
  markdown: (output, mark) =>
    output
      .split('\n')
      .slice(0, 3)
      .every((line) => line === '' || line.includes(mark)),
  html: (output, mark) =>
    [/<title>[^<]*/u, /class="plan">[^<]*/u, /class="draft">[^<]*/u, /class="watermark"[^<]*/u]
      .map((place) => place.exec(output)?.[0] ?? '')
      .every((place) => place.includes(mark)),
  csv: (output, mark) => everyRowSays(output, mark),
  worksheet: (output, mark) => everyRowSays(output, mark),
  junit: (output, mark) => {
    const page = readXml(output);
    const suites = within(page, 'testsuite').map(({ attributes }) => attributes['name'] ?? '');
    const cases = within(page, 'testcase').map(({ attributes }) => attributes['classname'] ?? '');
    const isRed = within(page, 'failure').some(({ attributes }) => attributes['type'] === 'draft');
    return isRed && [...suites, ...cases].every((name) => name.includes(mark));
  },
  brief: (output, mark) =>
    output
      .trimEnd()
      .split('\n\n')
      .every((paragraph) => paragraph.includes(mark)),
};

function everyRowSays(output: string, mark: string): boolean {
  const [, ...rows]: string[][] = parse(output, { bom: true });
  return rows.length > 0 && rows.every((row) => row.includes(mark));
}

describe.each(LANGUAGES)('a draft in %s', (language) => {
  const { mark } = messagesIn(language).report.draft;

  it.each(REPORT_FORMATS)('says so as %s', async (format) => {
    const { stdout } = await draft('--format', format, '--lang', language);
    expect(MARKS[format](stdout, mark)).toBe(true);
    const { stdout: whole } = await run([
      ...['evaluate', PLAN, GOOD, '--format', format, '--lang', language],
    ]);
    expect(whole).not.toContain(mark);
  });

  it('says so where one indicator is explained', async () => {
    const argv = ['explain', PLAN, 'land-saving-burial-share', at('bad.csv'), '--lang', language];
    expect((await run(argv)).code).toBe(2);
    const { code, stdout, stderr } = await run([...argv, '--draft']);
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toContain(mark);
    expect(stdout).toContain(
      messagesIn(language).report.draft.place(at('bad.csv'), 5, undefined, undefined),
    );
    expect(stderr).toContain('actuals/value-letters');
  });
});

describe('the command', () => {
  it('names the option where it refuses, and not where it would not help', async () => {
    const hint = messagesIn('zh').cli.draftHint();
    const refused = await run(['evaluate', PLAN, at('bad.csv')]);
    expect([refused.code, refused.stderr.includes(hint)]).toEqual([2, true]);
    const cut = await run(['evaluate', PLAN, at('cut.csv')]);
    expect([cut.code, cut.stderr.includes(hint)]).toEqual([2, false]);
    const forced = await run(['evaluate', PLAN, at('bad.csv'), at('cut.csv'), '--draft']);
    expect([forced.code, forced.stdout]).toEqual([2, '']);
    expect(forced.stderr).toContain(messagesIn('zh').cli.draftRefused());
  });

  it('still refuses a faulty plan and faulty exceptions', async () => {
    writeFileSync(at('plan.yaml'), 'schemaVersion: 1\n');
    writeFileSync(at('waivers.yaml'), 'schemaVersion: 1\n');
    expect((await run(['evaluate', at('plan.yaml'), GOOD, '--draft'])).code).toBe(2);
    expect((await draft('--waivers', at('waivers.yaml'))).code).toBe(2);
    expect((await draft('--sheet', '表1')).code).toBe(2);
  });

  it.each(REPORT_FORMATS)(
    'tells the errors beside %s, and ends with 1 or as asked',
    async (format) => {
      const { code, stderr } = await draft('--format', format);
      expect([code, stderr.includes('actuals/value-letters')]).toEqual([1, true]);
      expect(stderr).toContain(messagesIn('zh').report.draft.line(1));
      expect((await draft('--format', format, '--fail-on', 'never')).code).toBe(0);
    },
  );

  it('is no pass though nothing is wrong', async () => {
    const rows = readFileSync(GOOD, 'utf8').replace(',46.9,', ',50,');
    writeFileSync(at('pass.csv'), rows);
    const argv = ['evaluate', PLAN, at('pass.csv'), '--format', 'json'];
    const verdictOf = async (...more: string[]): Promise<[number, string]> => {
      const { code, stdout } = await run([...argv, ...more]);
      return [code, (JSON.parse(stdout) as Report).verdict];
    };
    expect(await verdictOf()).toEqual([0, 'pass']);
    expect(await verdictOf('--draft')).toEqual([1, 'draft']);
    expect(await verdictOf('--draft', '--fail-on', 'never')).toEqual([0, 'draft']);
  });

  it('works beside the other options, and reads workbooks and messy files', async () => {
    const stored = at('combined.json');
    const some = ['--years', '2018-2020', '--require-source'];
    const { code } = await draft(...some, '-o', stored, '-o', at('combined.html'));
    const text = readFileSync(stored, 'utf8');
    const { options, matrix } = JSON.parse(text) as Report;
    expect([code, schemaFaults('report', text)]).toEqual([1, []]);
    expect([options.draft, options.requireSource]).toEqual([true, true]);
    const month = await draft('--as-of', '2020-12', '--format', 'json');
    expect(JSON.parse(month.stdout)).toMatchObject({ options: { draft: true, asOf: '2020-12' } });
    const cells = matrix?.rows.find(({ id }) => id === 'land-saving-burial-share')?.cells;
    expect(cells?.map((cell) => cell.value)).toEqual([null, null, null]);
    for (const file of ['workbooks/xuchang-2020.openpyxl.xlsx', 'xuchang-2020-messy.csv']) {
      const made = await run(['evaluate', PLAN, `fixtures/${file}`, at('bad.csv'), '--draft']);
      expect([made.code, made.stdout.includes('草稿')]).toEqual([1, true]);
    }
  });

  it('names the sheet and the cell of an error in a workbook', async () => {
    const [head = '', ...rows] = readFileSync(at('bad.csv'), 'utf8').trim().split('\n');
    const sheet = [head, ...rows].map((row) => row.replace('\uFEFF', '').split(','));
    writeFileSync(at('坏.xlsx'), sheetBook(sheet));
    const { stdout } = await run(['evaluate', PLAN, at('坏.xlsx'), '--draft', '-f', 'json']);
    const { indicators } = JSON.parse(stdout) as Report;
    const faulty = indicators.flatMap(({ faults = [] }) => faults);
    const line = 1 + sheet.findIndex((row) => row.includes('5O'));
    const column = String.fromCodePoint(65 + (sheet[line - 1]?.indexOf('5O') ?? 0));
    const cell = `${column}${String(line)}`;
    expect(faulty).toMatchObject([{ code: 'actuals/value-letters', line, sheet: '表1', cell }]);
    for (const format of ['table', 'markdown', 'html', 'csv', 'brief'] as const) {
      const report = await run(['evaluate', PLAN, at('坏.xlsx'), '--draft', '-f', format]);
      expect([format, report.stdout.includes(`坏.xlsx 表1!${cell}`)]).toEqual([format, true]);
    }
  });

  it('does not choose a plan by figures with errors', async () => {
    writeFileSync(
      at('both.csv'),
      '指标,年份,完成值\n节地生态安葬率,2020,50\n养老机构护理型床位占比,2021,5O\n',
    );
    const { code, stderr } = await run(['evaluate', 'xuchang', at('both.csv'), '--draft']);
    expect([code, stderr.includes('xuchang-2016-2020、xuchang-2021-2025')]).toEqual([2, true]);
    const asked = await run(['evaluate', 'xuchang', at('both.csv'), '--draft', '-y', '2021']);
    expect(asked.code).toBe(1);
  });
});

describe('a stored draft', () => {
  const stored = async (name: string, ...argv: string[]): Promise<string> => {
    const { stdout } = await run(['evaluate', PLAN, ...argv, '--format', 'json']);
    expect(schemaFaults('report', stdout)).toEqual([]);
    writeFileSync(at(name), stdout);
    return at(name);
  };

  it('is verified as one', async () => {
    const file = await stored('draft.json', at('bad.csv'), '--draft');
    for (const language of LANGUAGES) {
      const { code, stdout } = await run(['verify', file, '--lang', language]);
      expect([code, /草稿|DRAFT/u.test(stdout)]).toEqual([0, true]);
    }
    const { stdout } = await run(['verify', file, '--format', 'json']);
    expect(schemaFaults('verification', stdout)).toEqual([]);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'holds', report: { draft: true } });
    // Without the mark it is no report that plancheck wrote.
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const options: Partial<Report['options']> = { ...report.options };
    delete options.draft;
    writeFileSync(at('unmarked.json'), JSON.stringify({ ...report, options }, null, 2));
    expect((await run(['verify', at('unmarked.json')])).code).toBe(1);
  });

  it.each(DIFF_FORMATS)('is told at the head of a comparison as %s', async (format) => {
    const [was, now] = [
      await stored('was.json', at('bad.csv'), '--draft'),
      await stored('now.json', GOOD),
    ];
    for (const language of LANGUAGES) {
      const { mark } = messagesIn(language).report.draft;
      const argv = ['diff', was, now, '--format', format, '--lang', language];
      const { stdout } = await run(argv);
      if (format === 'json') {
        expect(schemaFaults('diff', stdout)).toEqual([]);
        expect(JSON.parse(stdout)).toMatchObject({
          notes: [{ code: 'draft' }],
          before: { options: { draft: true }, verdict: 'fail' },
        });
        continue;
      }
      const body = stdout.slice(Math.max(0, stdout.indexOf('<h1>')));
      const first = body.split('\n').slice(0, 4).join('\n');
      expect(first).toContain(mark);
    }
    const { stdout } = await run(['diff', now, now, '--format', format]);
    expect(stdout).not.toContain('草稿');
  });
});
