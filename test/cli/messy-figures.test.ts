import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { gb18030 } from '../actuals/loading.ts';
import { fixture, run } from '../support/run.ts';
import { schemaFaults } from '../support/schema.ts';

/*
 * The figures of fixtures/xuchang-2020.csv as an office would send them: a
 * title, a header of two lines with targets, serial numbers, line breaks in
 * names, remarks and signatures below.
 */
const MESSY = fixture('xuchang-2020-messy.csv');

async function reportOf(stdin: string | Uint8Array): Promise<Report> {
  const argv = ['evaluate', 'xuchang', '-', '--year', '2020', '--format', 'json'];
  const { stdout } = await run(argv, { stdin });
  expect(schemaFaults('report', stdout)).toEqual([]);
  return JSON.parse(stdout) as Report;
}

/** All that a report answers, without where in its input a figure stands. */
function answersOf({ findings, ...report }: Report): unknown {
  const others = findings.filter(({ code }) => !code.startsWith('actuals/'));
  const text = JSON.stringify({ ...report, findings: others }, (key, value: unknown) =>
    ['line', 'actuals', 'seal'].includes(key) ? undefined : value,
  );
  return JSON.parse(text) as unknown;
}

/** The same table with another separator: none of its cells holds one. */
function separatedBy(separator: string): string {
  return MESSY.replaceAll(',', separator);
}

describe('a messy file', () => {
  it.each<[string, string | Uint8Array]>([
    ['as it is', MESSY],
    ['in GB18030', gb18030(MESSY)],
    [
      'with tabs, as Excel writes Unicode text',
      Buffer.from(`\ufeff${separatedBy('\t')}`, 'utf16le'),
    ],
    ['with semicolons', separatedBy(';')],
    ['with line ends of another system', MESSY.replaceAll('\r\n', '\n')],
  ])('%s gives the same answers as the clean one', async (_title, content) => {
    const messy = await reportOf(content);
    expect(messy.figures).toHaveLength(13);
    expect(answersOf(messy)).toEqual(answersOf(await reportOf(fixture('xuchang-2020.csv'))));
  });

  it('tells all that was left out or taken out, in five kinds of notes', async () => {
    const { findings, actuals } = await reportOf(MESSY);
    expect(actuals).toMatchObject([{ rows: 13 }]);
    const notes = findings.filter(({ code }) => code.startsWith('actuals/'));
    expect(notes.every(({ severity }) => severity === 'note')).toBe(true);
    expect(notes.map(({ code, line }) => `${code} ${String(line)}`)).toEqual([
      'actuals/lines-above 1',
      'actuals/column-ignored 4',
      'actuals/target-column 5',
      'actuals/column-ignored 5',
      'actuals/value-normalised 8',
      'actuals/serial-numbers 9',
      'actuals/lines-below 23',
    ]);
    expect(notes.map(({ args }) => args)).toMatchObject([
      { count: 2, lines: [1, 2] },
      { column: '序号' },
      { column: '2020年规划目标' },
      { column: '完成率（%）(2020年)' },
      { text: '37.3%' },
      { count: 4, different: 0 },
      { count: 3, lines: [23, 24, 25] },
    ]);
  });

  it.each([
    ['zh', '表头之上2行未作为数据读取：第1行“许昌市“十三五”民政事业发展主要指标完成情况表”、第2行'],
    [
      'en',
      '2 lines above the header not read as data: line 1 "许昌市“十三五”民政事业发展主要指标完成情况表", line 2',
    ],
  ])('says so in %s', async (language, text) => {
    const argv = [
      'evaluate',
      'xuchang',
      '-',
      '--year',
      '2020',
      '--format',
      'json',
      '--lang',
      language,
    ];
    const { stderr } = await run(argv, { stdin: MESSY });
    expect(stderr).toContain(text);
  });

  it.each<[string, string, string]>([
    [
      'targets alone under the year',
      MESSY.replace('规划目标,完成值', '规划目标,年度目标'),
      'actuals/header-missing',
    ],
    [
      'a figure above the header',
      MESSY.replace('\r\n,,,,,,\r\n序号', '\r\n1,节地生态安葬率,%,50,50,100,\r\n序号'),
      'actuals/line-above',
    ],
    ['a figure below the remarks', `${MESSY}13,城镇化率,%,50,50,100,\r\n`, 'actuals/row-below'],
    [
      'remarks that make it a forecast',
      `${MESSY}备注：完成值为预计数,,,,,,\r\n`,
      'actuals/line-decides',
    ],
    [
      'a title of half a year',
      MESSY.replace('主要指标完成情况表', '2020年上半年统计表'),
      'actuals/line-decides',
    ],
    [
      'an office of another area',
      MESSY.replace('填报单位：许昌市', '填报单位：禹州市'),
      'actuals/line-area',
    ],
    ['areas over the values', MESSY.replace(',2020年,', ',禹州市,'), 'actuals/header-lines'],
  ])('with %s gives no verdict', async (_title, content, code) => {
    expect(content).not.toBe(MESSY);
    const {
      code: exit,
      stdout,
      stderr,
    } = await run(['evaluate', 'xuchang', '-', '--year', '2020'], { stdin: content });
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`[${code}]`);
  });
});
