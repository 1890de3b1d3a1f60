import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, messagesIn } from '../../src/messages/index.ts';
import type { Report } from '../../src/model/report.ts';
import { conclusion } from '../../src/render/conclusion.ts';
import {
  REPORT_FILE_FORMATS,
  renderReport,
  renderReportFile,
  type ReportFileFormat,
} from '../../src/render/report-formats.ts';
import { reportRows } from '../../src/render/report-rows.ts';
import { printable, visible } from '../../src/text/printable.ts';
import { bookOf, partOf, partsOf, textOfBook } from '../support/book.ts';
import { junitFaults, readXml, within } from '../support/junit.ts';
import { REPORT_NAMES, storedReport } from '../support/reports.ts';
import { schemaFaults } from '../support/schema.ts';

/** Names as nobody should write them, and as somebody will. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x";"y")',
  '| 表 | \\| *粗* _斜_ `码` [x](y) &lt;',
  '"引号" \'撇号\' onload="x"',
  '-1+2',
  '@SUM(A1)',
  '换\n行\r\n与\t制表',
  'a\u0000b\u001b[31mc\u202ed',
  '\ud800半个',
];

const stored = new Map<string, Report>();

beforeAll(async () => {
  for (const name of REPORT_NAMES) stored.set(name, await storedReport(name));
  const [first] = stored.values();
  if (first === undefined) throw new Error('there are reports');
  const { indicators } = first;
  const renamed = indicators.map((row, index) => ({
    ...row,
    name: HOSTILE[index % HOSTILE.length] ?? '',
    shortName: null,
    remark: HOSTILE[(index + 1) % HOSTILE.length] ?? '',
    ref: HOSTILE[(index + 2) % HOSTILE.length] ?? '',
  }));
  stored.set('hostile', { ...first, indicators: renamed });
});

interface Checked {
  readonly faults: readonly string[];
  /** Whether a name of a row is found, as the format writes it. */
  readonly shows: (name: string, isPart: boolean) => boolean;
}

/** Bytes come as a text of as many characters. */
const CHECKS: Readonly<Record<ReportFileFormat, (output: string) => Checked | Promise<Checked>>> = {
  table: (output) => {
    // Lines break anywhere in the column of names, which stands second.
    const letters = output.replace(/[^\p{L}]/gu, '');
    return {
      faults: controlsIn(output),
      shows: (name) => {
        const [first = ''] = /\p{L}{2,6}/u.exec(printable(name)) ?? [];
        return letters.includes(first);
      },
    };
  },
  json: (output) => ({
    faults: schemaFaults('report', output),
    // What nobody sees is written as an escape: read again it is the same.
    shows: (name) => JSON.stringify(JSON.parse(output)).includes(JSON.stringify(name)),
  }),
  markdown: (output) => {
    const rows = output.split('\n').filter((line) => line.startsWith('|'));
    const broken = rows.filter((row) => !row.endsWith(' |'));
    const raw = output.match(/<[a-z/]/giu) ?? [];
    const text = output
      .replace(/\\([\\`*_~[\]|#+=.)-])/gu, '$1')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    return {
      faults: [...broken, ...raw, ...controlsIn(output)],
      shows: (name) => text.includes(printable(name)),
    };
  },
  html: (output) => {
    // Reading it throws on the first fault of the markup.
    const page = readXml(
      output.replace(/^<!doctype html>\n?/iu, '').replaceAll('&nbsp;', '\u00a0'),
    );
    const scripts = within(page, 'script').length;
    const text = output.replace(/<[^>]*>/gu, '');
    const shown = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
    return {
      faults: scripts === 0 ? controlsIn(output) : ['script'],
      shows: (name) =>
        shown.replaceAll('&amp;', '&').includes(printable(name).replace(/\p{Cs}/gu, '')),
    };
  },
  csv: (output) => {
    const rows: string[][] = parse(output, { bom: true });
    const cells = rows.flat();
    const formulas = cells.filter((cell) => /^[=+\-@](?!\d+(?:\.\d+)?$)/u.test(cell));
    const whole = new Set(cells);
    const written = (name: string): string => visible(name.replace(/\r\n?/gu, '\n'));
    return {
      faults: [...formulas, ...controlsIn(output.replace(/\r\n|\t/gu, ''))],
      shows: (name) => whole.has(written(name)) || whole.has(`'${written(name)}`),
    };
  },
  worksheet: (output) => {
    const rows: string[][] = parse(output, { bom: true });
    const formulas = rows.flat().filter((cell) => /^[=+\-@](?!\d+(?:\.\d+)?$)/u.test(cell));
    const numbers = rows.slice(1).filter(([number], index) => number !== String(index + 1));
    // What gives no cause to ask has no row.
    return { faults: [...formulas, ...numbers.flat()], shows: () => true };
  },
  brief: (output) => ({
    faults: [...controlsIn(output), ...(output.match(/^[-*#|].*/gmu) ?? [])],
    shows: (name) => output.includes(printable(name)),
  }),
  junit: (output) => {
    const names = within(readXml(output), 'testcase').map(({ attributes }) => attributes['name']);
    return {
      faults: junitFaults(output),
      shows: (name, isPart) =>
        isPart ||
        names.some((one) => one?.startsWith(printable(name).replace(/\p{Cs}/gu, '')) === true),
    };
  },
  xlsx: async (output) => {
    const bytes = Buffer.from(output, 'latin1');
    // Reading a part throws on the first fault of its markup.
    const parts = partsOf(bytes).map((name) => readXml(partOf(bytes, name)));
    const formulas = parts.flatMap((part) => within(part, 'f'));
    const { sheets } = await bookOf(bytes);
    const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const texts = cells.filter(({ kind }) => kind === 'text').map(({ text }) => text);
    const dangerous = texts.filter((text) => /^\s*[=+\-@](?!\d+(?:\.\d+)?$)/u.test(text));
    // Another reader sees the same, and saves as CSV what is no formula there either.
    const other = read(bytes);
    const saved = other.SheetNames.flatMap((name) => {
      const rows: string[][] = parse(utils.sheet_to_csv(other.Sheets[name] ?? {}), {
        relax_column_count: true,
      });
      return rows.flat();
    });
    const whole = new Set(saved);
    return {
      faults: [
        ...formulas.map(({ text }) => text),
        ...dangerous,
        ...texts.flatMap(controlsIn),
        ...saved.filter((cell) => /^\s*[=+\-@](?!\d+(?:\.\d+)?$)/u.test(cell)),
      ],
      shows: (name, isPart) => {
        const lines = name.split(/\r\n|[\r\n]/u).map(printable);
        const shown = lines.join('\n');
        return isPart ? whole.has(`· ${shown}`) : whole.has(shown) || whole.has(`'${shown}`);
      },
    };
  },
};

function controlsIn(output: string): string[] {
  return output.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/gu) ?? [];
}

const all = REPORT_FILE_FORMATS.flatMap((format) =>
  LANGUAGES.flatMap((language) =>
    [...REPORT_NAMES, 'hostile'].map((name) => ({ format, language, name })),
  ),
);

describe('every format of reports', () => {
  it.each(all)('$format of $name in $language is valid and whole', async (one) => {
    const report = stored.get(one.name);
    if (report === undefined) throw new Error(one.name);
    const options = { language: one.language, languageExplicit: true, scope: 'all' as const };
    const before = JSON.stringify(report);
    const written = await renderReportFile(report, one.format, options);
    const isText = typeof written === 'string';
    const output = isText ? written : Buffer.from(written).toString('latin1');
    if (isText) expect(output.endsWith('\n')).toBe(true);
    expect(output).not.toMatch(/undefined|\[object|NaN/u);
    const { faults, shows } = await CHECKS[one.format](output);
    expect(faults).toEqual([]);
    const rows = reportRows(
      [...report.indicators, ...report.commitments],
      report,
      messagesIn(one.language).report,
    );
    const missing = rows.filter(({ name, isPart }) => !shows(name, isPart));
    expect(missing.map(({ name }) => name)).toEqual([]);
    const again = await renderReportFile(report, one.format, options);
    expect(isText ? again : Buffer.from(again).toString('latin1')).toBe(output);
    expect(JSON.stringify(report)).toBe(before);
  });

  it.each(LANGUAGES)(
    'says the verdict and what limits it, as a workbook in %s',
    async (language) => {
      const { report: texts } = messagesIn(language);
      for (const [, report] of stored) {
        const bytes = Buffer.from(await renderReportFile(report, 'xlsx', { language }));
        const { sheets } = await bookOf(bytes);
        const first = (sheets[0]?.rows ?? []).flatMap(({ cells }) => cells.map(({ text }) => text));
        expect(first[2]?.startsWith(texts.verdict[report.verdict])).toBe(true);
        expect(first).toContain(conclusion(report, texts));
        const all = await textOfBook(bytes);
        expect(first.some((text) => text.includes(report.plan.sha256))).toBe(true);
        for (const { sha256 } of report.actuals) expect(all).toContain(sha256);
        const rows = [...report.indicators, ...report.commitments];
        for (const waiver of rows.flatMap(({ waivers }) => waivers))
          expect(all).toContain(waiver.number);
        const contested = rows.filter((row) => row.contested).length;
        const marked = sheets[1]?.rows.filter(({ cells }) =>
          cells.some(({ text }) => text.endsWith(` ${texts.contestedMark}`)),
        );
        expect((marked ?? []).length >= contested).toBe(true);
        expect(report.provisional).toBe(
          first.some((text) => /快报数，待年报数核定|rests on preliminary figures/u.test(text)),
        );
      }
    },
  );

  it('fails in JUnit exactly where the verdict is a fail, and in every draft', async () => {
    for (const [, report] of stored) {
      const output = await renderReport(report, 'junit', { language: 'zh' });
      const { attributes } = readXml(output);
      const isDraft = report.options.draft === true;
      expect(Number(attributes['failures']) > 0).toBe(report.verdict === 'fail' || isDraft);
      expect(Number(attributes['tests'])).toBe(
        report.indicators.length + report.commitments.length + (isDraft ? 1 : 0),
      );
    }
  });
});
