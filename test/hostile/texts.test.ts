import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectSafe, hostileList, outputFaults, workbookFaults } from '../support/hostile.ts';
import { storedReport } from '../support/reports.ts';
import { run } from '../support/run.ts';
import { sheetBook } from '../support/workbook.ts';
import { keepStored, WAYS } from './ways-in.ts';

/*
 * Hostile texts (fixtures/hostile/texts.yaml), each through every way in and out again in every
 * format: the command ends as the list says, and the output holds what must hold of its format.
 */
interface Text {
  readonly name: string;
  readonly text?: string;
  readonly hidden?: boolean;
  readonly repeat?: number;
  readonly of?: string;
  readonly head?: string;
  readonly tail?: string;
}
interface Answer {
  readonly exit: number;
  /** Of validate, to which faulty content is no reason not to check. */
  readonly validate?: number;
  readonly finds?: readonly string[];
}
interface List {
  readonly texts: readonly Text[];
  readonly ways: Readonly<Record<string, Readonly<Record<'seen' | 'hidden', Answer>>>>;
}

const { texts, ways } = hostileList('texts.yaml') as List;
const folder = mkdtempSync(join(tmpdir(), 'plancheck-hostile-'));

function textOf({ text, repeat = 0, of = '', head = '', tail = '' }: Text): string {
  return text ?? `${head}${of.repeat(repeat)}${tail}`;
}

describe.each(Object.entries(ways))('a hostile text in %s', (way, answers) => {
  it.each(texts.map((text) => [text.name, text] as const))('%s', async (name, text) => {
    keepStored(await storedReport('xuchang-2020'));
    const answer = answers[text.hidden === true ? 'hidden' : 'seen'];
    const cwd = join(folder, way, name);
    const calls = WAYS[way]?.(textOf(text), cwd) ?? [];
    expect(calls.length).toBeGreaterThan(0);
    for (const [format, argv] of calls) {
      const { code, stdout, stderr } = await run(argv, {
        cwd,
        terminal: true,
        env: { NO_COLOR: '1' },
      });
      const told = `${format} ${argv.join(' ').slice(0, 100)}: ${stderr.slice(0, 300)}`;
      if (answer.finds !== undefined) {
        for (const found of answer.finds) expect(`${stdout}${stderr}`).toContain(found);
      }
      expect([exitOf(argv, answer, code), told]).toEqual([answer.exit, told]);
      expectSafe('findings', stderr);
      expectSafe(code === 2 ? 'findings' : format, stdout);
      // What is written last is the workbook.
      if (format === 'xlsx' && code !== 2) {
        const bytes = readFileSync(join(cwd, argv.at(-1) ?? ''));
        expect(await workbookFaults(bytes)).toEqual([]);
      }
    }
  });
});

describe('the checks of outputs', () => {
  it.each([
    ['csv', '﻿a,"=1+1"\r\n'],
    ['csv', 'a\u001b[31m\n'],
    ['html', '<html><body><img /></body></html>'],
    ['html', '<html><body><p onclick="x">x</p></body></html>'],
    ['markdown', 'a <script>'],
    ['markdown', '[x](javascript:1)'],
    ['json', '{"a":"\u202e"}'],
    ['table', 'x\n  ::error::x\n'],
    ['table', 'x ##[add-mask]y'],
    ['findings', 'plans/x.yaml:1:1 差错：x\n'],
  ])('see what is wrong: %s %j', (format, output) => {
    expect(outputFaults(format, output)).toHaveLength(1);
  });

  it('see formulas in a workbook, and broken ones', async () => {
    expect(await workbookFaults(sheetBook([['x', { f: '1+1', v: '2' }]]))).toHaveLength(1);
    expect(await workbookFaults(sheetBook([['=1+1', 2]]))).toHaveLength(1);
    expect(await workbookFaults(sheetBook([['1+1', -2]]))).toEqual([]);
    expect(await workbookFaults(Buffer.from('PK'))).toHaveLength(1);
  });
});

/** Only the judging of figures answers with the exit code of the list; looking up ends with 0. */
function exitOf(argv: readonly string[], answer: Answer, code: number): number {
  if (argv[0] === 'validate' && answer.validate !== undefined) {
    return code === answer.validate ? answer.exit : code;
  }
  const judges = ['evaluate', 'diff', 'verify', 'import'].includes(argv[0] ?? '');
  if (judges || answer.exit === 2 || code > 1) return code;
  return answer.exit;
}
