import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT_FORMATS } from '../../src/render/report-formats.ts';
import type { Report } from '../../src/model/report.ts';
import { sealOf } from '../../src/report/seal.ts';
import { sha256 } from '../../src/io/read-source.ts';
import { workbook } from '../support/workbook.ts';

/** A command, and the format of what it prints. */
export type Call = readonly [format: string, argv: readonly string[], stdin?: string];
export type WayIn = (text: string, folder: string) => readonly Call[];

/** A name and a made-up plan around it (合成数据). */
const PLAIN = '示例';
const PLAN = './h-2021-2025.yaml';
const EVALUATE = ['evaluate', PLAN, 'f.csv', '-y', '2023', '--scope', 'all'];

/** A hostile text in every field of one kind of input. */
export const WAYS: Readonly<Record<string, WayIn>> = {
  plan: (text, folder) => {
    write(folder, { 'h-2021-2025.yaml': planWith(text), 'f.csv': figuresWith(PLAIN) });
    return [
      ...reports(EVALUATE),
      ...['json', 'github', 'sarif', 'junit', 'text'].map((format): Call => [
        format,
        ['validate', PLAN, '--format', format, '--max-warnings', '0'],
      ]),
      ['table', ['show', PLAN, '--scope', 'all']],
      ['table', ['explain', PLAN, 'a', 'f.csv', '-y', '2023']],
      ['template', ['template', PLAN]],
      ['xlsx', [...EVALUATE, '-o', 'r.xlsx']],
      ['xlsx', ['template', PLAN, '-o', 't.xlsx']],
    ];
  },
  figures: (text, folder) => {
    write(folder, { 'h-2021-2025.yaml': planWith(PLAIN), 'f.csv': figuresWith(text) });
    return [
      ...reports(EVALUATE),
      ['table', ['explain', PLAN, 'a', 'f.csv', '-y', '2023']],
      ['xlsx', [...EVALUATE, '-o', 'r.xlsx']],
    ];
  },
  waivers: (text, folder) => {
    const fields = ['reason', 'approver', 'number'].map((key) => `${key}: ${quoted(text)}`);
    write(folder, {
      'h-2021-2025.yaml': planWith(PLAIN),
      'f.csv': figuresWith(PLAIN),
      'w.yaml': `schemaVersion: 1\nplan: h-2021-2025\nwaivers:\n${['b', 'c', 'e']
        .map(
          (id) =>
            `  - { indicator: ${id}, year: 2023, ${fields.join(', ')}, expires: 2025-12-31 }\n`,
        )
        .join('')}`,
    });
    return reports([...EVALUATE, '--waivers', 'w.yaml'], ['table', 'html', 'worksheet', 'json']);
  },
  names: (text, folder) => {
    write(folder, {
      'h-2021-2025.yaml': planWith(PLAIN),
      'f.csv': `指标名称,年份,完成值\n${cell(`远${text}远远远`)},2023,5\n`,
    });
    return [
      ['table', EVALUATE],
      ['table', ['diff', PLAN, 'f.csv', '--years', '2022,2023']],
    ];
  },
  workbook: (text, folder) => {
    const name = text.replace(
      /[^\n\r\t\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu,
      '?',
    );
    const rows = [HEAD, ...FIGURES.map((row) => [...row, '', name, name])];
    write(folder, {
      'h-2021-2025.yaml': planWith(PLAIN),
      'f.xlsx': workbook({
        sheets: [{ name: name.slice(0, 31), rows }, { name: `${name.slice(0, 30)}2` }],
      }),
    });
    const argv = EVALUATE.map((one) => (one === 'f.csv' ? 'f.xlsx' : one));
    return reports(argv, ['table', 'html', 'csv', 'json']);
  },
  import: (text, folder) => {
    write(folder, {
      't.csv': `序号,指标,单位,2020年,2025年目标值,属性\n1,${cell(`甲${text}`)},${cell(text)},1,2,约束性\n`,
    });
    const head = ['--region', 'h', '--from', '2021', '--to', '2025'];
    const texts = ['--name', '--title', '--issuer', '--ref'].flatMap((flag) => [flag, text]);
    return [
      [
        'yaml',
        [
          'import',
          't.csv',
          ...head,
          ...texts.map((one) => (one.startsWith('-') && one === text ? ` ${one}` : one)),
        ],
      ],
    ];
  },
  argument: (text, folder) => {
    const word = `x${text}`;
    const figures = join(import.meta.dirname, '../../fixtures/xuchang-2020.csv');
    mkdirSync(folder, { recursive: true });
    return [
      ['show', word],
      ['show', `./${word}.yaml`],
      ['list', '--plans', word],
      ['evaluate', 'xuchang', word],
      ...[
        '--sheet',
        '-o',
        '--waivers',
        '-y',
        '--years',
        '--as-of',
        '-f',
        '--fail-on',
        '--encoding',
        '--lang',
        '--scope',
      ].map((flag) => ['evaluate', 'xuchang', figures, flag, word]),
      ['evaluate', 'xuchang', figures, `--${word}`],
      ['evaluate', 'xuchang', figures, '-o', `nowhere/${word}.json`],
      [word],
      ['explain', 'xuchang', word, figures],
      ['verify', word],
      ['diff', word, word],
      ['diff', 'xuchang', figures, '--years', word],
      ['validate', '--max-warnings', word],
      ['validate', './nowhere.yaml', '--against', word],
      ['import', word, '--region', 'h', '--from', '2021', '--to', '2025'],
      [
        'import',
        '-',
        '--region',
        word,
        '--from',
        word,
        '--to',
        word,
        '--code',
        word,
        '--published',
        word,
      ],
    ].map((argv): Call => ['table', argv]);
  },
  stored: (text, folder) => {
    const report = storedWith(text);
    const json = JSON.stringify(report);
    write(folder, { 'r.json': json, 's.json': json });
    return ['table', 'json', 'markdown', 'html', 'csv'].map((format): Call => [
      format,
      ['diff', 'r.json', 's.json', '--format', format],
    ]);
  },
};

const HEAD = ['指标名称', '年份', '完成值', '地区', '来源', '备注'];
const FIGURES = [
  ['a', '2023', '40'],
  ['b', '2023', '15'],
  ['c', '2023', '30'],
  ['s1', '2023', '20'],
  ['d', '2023', '否'],
];
let stored: Report | undefined;

/** A report of the usual kind, whose texts are replaced and whose seal is right again. */
export function keepStored(report: Report): void {
  stored = report;
}

function storedWith(text: string): Report {
  if (stored === undefined) throw new Error('no report is kept');
  const rows = stored.indicators.map((row) => ({ ...row, name: `${row.name}${text}`, ref: text }));
  const { plan } = stored;
  const changed = {
    ...stored,
    plan: { ...plan, title: text, region: { ...plan.region, name: text } },
    actuals: stored.actuals.map((one) => ({ ...one, file: text })),
    indicators: rows,
  };
  return { ...changed, seal: sealOf(changed, sha256) };
}

function reports(argv: readonly string[], formats: readonly string[] = REPORT_FORMATS): Call[] {
  return formats.map((format) => [format, [...argv, '--format', format]]);
}

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

function cell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function figuresWith(text: string): string {
  const rows = FIGURES.map((row) => [...row, '', cell(text), cell(text)].join(','));
  return `${HEAD.join(',')}\n${rows.join('\n')}\n`;
}

/** In double quotes, everything but ASCII escaped: what may not stand in a file may be written so. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/gu, (char) =>
    char.length === 1 ? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}` : char,
  );
}

function planWith(text: string): string {
  const j = quoted(text);
  const and = (more: string): string => quoted(`${text}${more}`);
  return `schemaVersion: 1
id: h-2021-2025
title: ${j}
region: { id: h, name: ${j} }
period: { base: 2020, from: 2021, to: 2025 }
source: { issuer: ${j}, published: 2022-01-01, title: ${j}, number: ${j} }
areas: [{ level: county, name: ${and('县')}, date: 2020-12-31, names: [${and('1')}, ${and('2')}] }]
series:
  - { id: s1, name: ${and('S')}, unit: "%", definition: ${j} }
  - { id: s2, name: ${and('T')}, unit: ${j} }
indicators:
  - id: a
    number: 1
    name: ${and('A')}
    shortName: ${and('短')}
    aliases: [ ${and('别')} ]
    unit: "%"
    attribute: binding
    baseline: 10
    definition: ${j}
    note: ${j}
    target: { atLeast: 55, by: 2025 }
    ref: ${j}
    conflicts: [{ field: baseline, value: 37.3, ref: ${j}, note: ${j} }]
    amendments:
      - { number: ${j}, date: 2023-06-30, approver: ${j}, note: ${j}, old: { atLeast: 55, by: 2025 }, new: { atLeast: 50, by: 2025 } }
  - { id: b, number: 2, name: ${and('B')}, unit: ${j}, attribute: anticipatory, baseline: 10, target: { atLeast: 20, every: year }, ref: [${j}, ${and('2')}] }
  - { id: c, number: 3, name: ${and('C')}, unit: "%", attribute: binding, target: { atLeast: { series: s1, times: 2 }, every: year }, ref: ${j} }
  - { id: e, number: 4, name: ${and('E')}, unit: "%", attribute: binding, shareOfAreas: { levels: [county], where: { series: s2, atLeast: 1 } }, target: { equals: 100, by: 2023 }, ref: ${j} }
commitments:
  - { id: d, name: ${and('D')}, target: { completed: true, by: 2023 }, ref: ${j} }
`;
}
