import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { codes, csv, FREE, gb18030, PLAN_2025, read, SHARE, utf16le } from './loading.ts';

/*
 * A text marks the places where findings are expected: 【 stands before the
 * first character of the place, 】 behind the last; the marks are taken out.
 */
const LINE_END = /\r\n|\n|\r/;

interface Marked {
  readonly text: string;
  /** `line:column`, with the length where both ends are in one line. */
  readonly places: readonly string[];
}

function unmark(marked: string): Marked {
  const places: string[] = [];
  marked.split(LINE_END).forEach((line, index) => {
    const bare = line.replace(/[【】]/g, '');
    for (const { index: start } of line.matchAll(/【/g)) {
      const column = line.slice(0, start).replace(/[【】]/g, '').length + 1;
      const end = line.indexOf('】', start);
      const open = line.indexOf('【', start + 1);
      const isClosed = end > start && (open < 0 || end < open);
      const length = isClosed ? end - start - 1 : undefined;
      expect(bare).not.toBe('');
      places.push(
        `${String(index + 1)}:${String(column)}${length === undefined ? '' : `+${String(length)}`}`,
      );
    }
  });
  return { text: marked.replace(/[【】]/g, ''), places };
}

/** The findings at the marks of a text, and nothing else, each with the text of its line. */
function expectAt(marked: string, expected: readonly string[], plan: Plan = PLAN_2025): void {
  const { text, places } = unmark(marked);
  const lines = text.split(LINE_END);
  const { findings } = read(plan, text);
  const found = findings.map(({ code, place }, index) => {
    if (place === undefined) throw new Error(`${code} has no place`);
    const { file, line, column, length = 1, lineText } = place;
    expect({ file, lineText }).toEqual({ file: 'a.csv', lineText: lines[line - 1] });
    expect(column + length).toBeLessThanOrEqual(Math.max(column, lines[line - 1]?.length ?? 0) + 1);
    const withLength = places[index]?.includes('+') === true ? `+${String(length)}` : '';
    return `${code.replace('actuals/', '')} ${String(line)}:${String(column)}${withLength}`;
  });
  expect(found).toEqual(expected.map((code, index) => `${code} ${places[index] ?? 'nowhere'}`));
}

const HEADER = '指标名称,年份,完成值';

describe('the place of', () => {
  it.each<[string, string, string[]]>([
    ['an unknown header', `【甲】,乙,丙\n`, ['header-unknown']],
    ['an unknown header below empty lines', `\n\n【甲】,乙,丙\n`, ['header-unknown']],
    ['a missing column', `【指标名称】,年份\n`, ['header-missing']],
    ['a column given twice', `指标名称,年份,完成值,【实际值】\n`, ['header-twice']],
    ['a column given three times', `完成值,指标名称,【实际值】,年份,数值\n`, ['header-twice']],
    ['both forms', `【指标名称】,年份,2021\n`, ['header-both-forms']],
    ['a target column', `指标名称,2021,【 2025年目标值 】\n`, ['target-column']],
    [
      'ignored columns',
      `【序号】,指标名称,2021,【"完成率,%"】,【排名】\n`,
      ['column-ignored', 'column-ignored', 'column-ignored'],
    ],
    ['a surplus cell', `${HEADER}\n${FREE},2021,2,【00】\n`, ['cell-count']],
    [
      'the first surplus cell that is not empty',
      `${HEADER}\n${FREE},2021,2,,【00】\n`,
      ['cell-count'],
    ],
    ['a short row', `${HEADER}\n【${FREE}】\n`, ['cell-count']],
    ['a missing name', `年份,指标名称,完成值\n2021,【 】,5\n`, ['name-missing']],
    ['a name that is nearly one', `${HEADER}\n【居民人均消费支出增数】,2021,5\n`, ['name-near']],
    ['a name with parts', `${HEADER}\n【特困人员基本生活标准】,2021,5\n`, ['name-has-parts']],
    [
      'an unknown name, its first',
      `${HEADER}\n【火化率】,2021,5\n火化率,2022,6\n`,
      ['name-unknown'],
    ],
    ['a faulty year', `年份,指标名称,完成值\n【二一】,${FREE},5\n`, ['year-invalid']],
    ['a part of a year', `${HEADER}\n${FREE},【2021年6月】,5\n`, ['year-part']],
    ['a faulty value', `${HEADER}\n${FREE},2021,【约5】\n`, ['value-approximate']],
    ['a faulty value with blanks', `${HEADER}\n${FREE},2021,【 约5 】\n`, ['value-approximate']],
    ['a quoted value', `${HEADER}\n${FREE},2021,【"2,00"】\n`, ['value-decimal-comma']],
    ['a value behind a quoted name', `${HEADER}\n"${FREE}",2021,【5a】\n`, ['value-letters']],
    [
      'a value behind quotes in quotes',
      `备注,${HEADER}\n"a ""b"", c",${FREE},2021,【5a】\n`,
      ['value-letters'],
    ],
    ['a value behind an empty cell', `备注,${HEADER}\n,${FREE},2021,【5a】\n`, ['value-letters']],
    [
      'a value behind quotes around nothing',
      `备注,${HEADER}\n"",${FREE},2021,【5a】\n`,
      ['value-letters'],
    ],
    [
      'faulty values of a wide table',
      `指标名称,2021,2022,2023\n${FREE},【1a】,2,【"3,0"】\n${SHARE},1,【#N/A】,3\n`,
      ['value-letters', 'value-decimal-comma', 'value-excel-error'],
    ],
    ['a value out of range', `${HEADER}\n${SHARE},2021,【101】\n`, ['value-out-of-range']],
    ['a value spelled otherwise', `${HEADER}\n${SHARE},2021,【５】\n`, ['value-normalised']],
    ['a unit of another kind', `${HEADER},单位\n${SHARE},2021,5,【人次】\n`, ['unit-mismatch']],
    ['a contradicting unit', `单位,${HEADER}\n【张】,${SHARE}（%）,2021,5\n`, ['unit-twice']],
    ['an unknown status', `${HEADER},数据状态\n${SHARE},2021,5,【不明】\n`, ['status-invalid']],
    ['a second figure', `${HEADER}\n${SHARE},2021,5\n${SHARE},2021,【6】\n`, ['duplicate']],
    [
      'a superseded figure',
      `${HEADER},数据状态\n${SHARE},2021,【5】,P\n${SHARE},2021,6,A\n`,
      ['superseded'],
    ],
    ['an estimate', `${HEADER},数据状态\n${SHARE},2021,【5】,E\n`, ['estimate-unused']],
    ['a figure beside the baseline', `${HEADER}\n${SHARE},2020,【37.3】\n`, ['baseline-differs']],
  ])('%s', (_title, marked, expected) => {
    expectAt(marked, expected);
  });
});

describe('the line and the column', () => {
  const ROW = `${FREE},2021,`;

  it.each<[string, string, string[]]>([
    [
      'after a name of two lines',
      `${HEADER}\n"居民人均\n消费支出增速",2021,【5a】\n`,
      ['value-letters'],
    ],
    [
      'in the row after it',
      `${HEADER}\n"居民人均\n消费支出增速",2021,5\n${FREE},2022,【5a】\n`,
      ['value-letters'],
    ],
    [
      'after many lines in one cell',
      `备注,${HEADER}\n"一\n二\n\n四",${FREE},2021,【5a】\n,${FREE},2022,【6a】\n`,
      ['value-letters', 'value-letters'],
    ],
    ['after a header of two lines', `指标名称,年份,"完成\n值"\n${ROW}【5a】\n`, ['value-letters']],
    ['of a cell that begins here and ends below', `${HEADER}\n${ROW}【"5\n6"\n`, ['value-invalid']],
    ['with CRLF', `${HEADER}\r\n${ROW}5\r\n${FREE},2022,【5a】\r\n`, ['value-letters']],
    [
      'with CRLF within quotes',
      `备注,${HEADER}\r\n"一\r\n二",${ROW}【5a】\r\n,${FREE},2022,【6a】\r\n`,
      ['value-letters', 'value-letters'],
    ],
    ['with lone CR', `${HEADER}\r${ROW}5\r${FREE},2022,【5a】\r`, ['value-letters']],
    ['with lone CR within quotes', `备注,${HEADER}\r"一\r二",${ROW}【5a】\r`, ['value-letters']],
    [
      'with LF in quotes and CRLF outside',
      `备注,${HEADER}\r\n"一\n二\n",${ROW}【5a】\r\n,${FREE},2022,【6a】\r\n`,
      ['value-letters', 'value-letters'],
    ],
    ['after empty lines', `\n\n${HEADER}\n\n\n${ROW}【5a】\n`, ['value-letters']],
    ['after rows of empty cells', `${HEADER}\n,,\n,,\n${ROW}【5a】\n`, ['value-letters']],
    ['without a line end', `${HEADER}\n${ROW}【5a】`, ['value-letters']],
    ['with tabs', `指标名称\t年份\t完成值\n${FREE}\t2021\t【5a】\n`, ['value-letters']],
    [
      'with tabs and commas',
      `指标名称\t年份\t完成值\n${FREE}\t2021\t【2,00】\n`,
      ['value-decimal-comma'],
    ],
    [
      'with tabs and empty cells',
      `备注\t指标名称\t年份\t完成值\n\t${FREE}\t\t【5a】\n`,
      ['year-invalid', 'value-letters'],
    ],
    [
      'with tabs and quotes',
      `指标名称\t年份\t完成值\n"${FREE.slice(0, 2)}\n${FREE.slice(2)}"\t2021\t【5a】\n`,
      ['value-letters'],
    ],
    ['behind signs of two units', `备注,${HEADER}\n𠮷𠮷,${ROW}【5a】\n`, ['value-letters']],
    [
      'of two faults in one row',
      `${HEADER}\n${FREE},【2021Q1】,【5a】\n`,
      ['year-part', 'value-letters'],
    ],
    [
      'in the order of the rows',
      `${HEADER}\n${ROW}【5a】\n${FREE},【21】,6\n【火化率】,2021,7\n`,
      ['value-letters', 'year-invalid', 'name-unknown'],
    ],
  ])('are exact %s', (_title, marked, expected) => {
    const empty = _title === 'with tabs and empty cells';
    // An empty cell has no character to mark: it stands where the next tab does.
    expectAt(empty ? marked.replace('\t\t', '\t【\t') : marked, expected);
  });

  it('count from behind the byte order mark', () => {
    const { findings } = read(PLAN_2025, '\ufeff甲,乙\n');
    expect(findings).toMatchObject([{ place: { line: 1, column: 1, lineText: '甲,乙' } }]);
    const { findings: others } = read(PLAN_2025, `\ufeff指标名称,2021,序号\n`);
    expect(others).toMatchObject([{ place: { line: 1, column: 11, length: 2 } }]);
  });

  it.each([
    ['GB18030', gb18030],
    ['UTF-16', utf16le],
  ])('count characters, not bytes, in %s', (_title, encode) => {
    const { findings } = read(PLAN_2025, encode(`${HEADER}\n${ROW}约5\n`));
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'actuals/value-approximate', place: { line: 2, column: ROW.length + 1, length: 2 } },
    ]);
  });

  it('are exact far down in a file of several megabytes', () => {
    const filler = `"备注\n${'一'.repeat(200)}",${FREE},,\n`;
    const count = 6000;
    const text = `备注,${HEADER}\n${filler.replace(',,', ',2019,').repeat(count)},${FREE},2021,5a\n`;
    expect(new TextEncoder().encode(text).length).toBeGreaterThan(3_000_000);
    const { findings } = read(PLAN_2025, text);
    expect(findings).toMatchObject([
      { code: 'actuals/value-letters', place: { line: 2 * count + 2, column: FREE.length + 8 } },
    ]);
  });
});

describe('a fault of the syntax', () => {
  it.each([
    `${HEADER}\n${FREE},2021,"5\n`,
    `${HEADER}\n${FREE},2021,"5"6\n`,
    `${HEADER}\n${FREE},2021,5"6\n`,
    `"指标名称,年份,完成值\n`,
  ])('is one finding, and no other: %j', (text) => {
    expect(codes(read(PLAN_2025, text))).toEqual(['actuals/csv-syntax']);
  });

  it.each<[string, string]>([
    ['an open quote', `${HEADER}\n${FREE},2020,4\n${FREE},2021,【"5】\n${FREE},2022,6\n`],
    ['an open quote in the last row', `${HEADER}\n${FREE},2021,【"5】\n`],
    ['an open quote in the header', `【"指标名称,年份】,完成值\n${FREE},2021,5\n`],
    ['text behind a quote', `${HEADER}\n${FREE},2021,【"5"6】\n${FREE},2022,6\n`],
    ['a quote within a cell', `${HEADER}\n${FREE},2021,【5"6】\n${FREE},2022,6\n`],
  ])('of %s is shown in its cell', (_title, marked) => {
    const { text, places } = unmark(marked);
    const [line, column, length] = (places[0] ?? '').split(/[:+]/).map(Number);
    const found = read(PLAN_2025, text).findings.filter(
      ({ code }) => code === 'actuals/csv-syntax',
    );
    expect(found).toMatchObject([{ place: { line } }]);
    const shown = (found[0]?.place?.column ?? 0) - (column ?? 0);
    expect(shown).toBeGreaterThanOrEqual(0);
    expect(shown).toBeLessThan(length ?? 0);
  });

  it.each<[string, string, number]>([
    ['an open quote', `${HEADER}\n${FREE},2020,4\n${FREE},2021,"5\n${FREE},2022,6\n`, 3],
    ['text behind a quote', `${HEADER}\n${FREE},2020,4\n${FREE},2021,"5"6\n${FREE},2022,6\n`, 3],
    [
      'text behind a quote, after a cell of two lines',
      `${HEADER}\n"居民人均\n消费支出增速",2020,4\n${FREE},2021,"5"6\n`,
      4,
    ],
  ])('of %s names the line', (_title, text, line) => {
    const found = read(PLAN_2025, text).findings.filter(
      ({ code }) => code === 'actuals/csv-syntax',
    );
    expect(found).toMatchObject([{ place: { line, lineText: text.split('\n')[line - 1] } }]);
  });
});

describe('the rows before a fault of the syntax', () => {
  it('are read, so that their faults are told at once', () => {
    expectAt(`${HEADER}\n${FREE},2020,【5x】\n${FREE},2021,【"5\n${FREE},2022,6x\n`, [
      'value-letters',
      'csv-syntax',
    ]);
  });
});

describe('places of any table', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '一',
      '一\n二',
      '"',
      '""',
      ',',
      '\t',
      '一,"二"\n\n三',
      'a\r\nb',
      ' 一 ',
      '𠮷',
    ),
    fc.string({ unit: fc.constantFrom('一', 'a', '"', ',', '\n', ' ', '\t'), maxLength: 8 }),
  );

  it.each([',', '\t'])('are those of the cells themselves, parted by %j', (delimiter) => {
    const remarks = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(remarks, (rows) => {
        const header = ['备注', '指标名称', '说明2', '年份', '说明3', '完成值'];
        const records = rows.map(([a, b, c], index) => [
          a,
          FREE,
          b,
          String(2000 + index),
          c,
          `${String(index)}x`,
        ]);
        const head = csv([header], delimiter);
        let before = head;
        const expected = records.map((record) => {
          const text = csv([record], delimiter);
          const start = before + text.slice(0, text.lastIndexOf(delimiter) + 1);
          before += text;
          const lines = start.split(LINE_END);
          return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
        });
        const { findings } = read(PLAN_2025, head + csv(records, delimiter));
        const found = findings
          .filter(({ severity }) => severity === 'error')
          .map(({ place }) => place);
        expect(found).toMatchObject(expected);
        expect(found).toHaveLength(records.length);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});
