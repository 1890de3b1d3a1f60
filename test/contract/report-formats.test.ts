import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, messagesIn } from '../../src/messages/index.ts';
import type { Report } from '../../src/model/report.ts';
import {
  REPORT_FORMATS,
  renderReport,
  type ReportFormat,
} from '../../src/render/report-formats.ts';
import { reportRows } from '../../src/render/report-rows.ts';
import { printable, visible } from '../../src/text/printable.ts';
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

const CHECKS: Readonly<Record<ReportFormat, (output: string) => Checked>> = {
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
  json: (output) => {
    const { indicators, commitments } = JSON.parse(output) as Report;
    const parts = indicators.flatMap((row) => row.parts.map(({ name }) => name));
    const names = new Set([...indicators, ...commitments].map(({ name }) => name).concat(parts));
    return {
      faults: [...schemaFaults('report', output), ...controlsIn(output)],
      // Whatever is escaped is read back as it was.
      shows: (name, isPart) => isPart || names.has(name),
    };
  },
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
    const written = (name: string): string => visible(name.replaceAll('\r\n', '\n'));
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
};

function controlsIn(output: string): string[] {
  return output.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/gu) ?? [];
}

const all = REPORT_FORMATS.flatMap((format) =>
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
    const output = await renderReport(report, one.format, options);
    expect(output.endsWith('\n')).toBe(true);
    expect(output).not.toMatch(/undefined|\[object|NaN/u);
    const { faults, shows } = CHECKS[one.format](output);
    expect(faults).toEqual([]);
    const rows = reportRows(
      [...report.indicators, ...report.commitments],
      report,
      messagesIn(one.language).report,
    );
    const missing = rows.filter(({ name, isPart }) => !shows(name, isPart));
    expect(missing.map(({ name }) => name)).toEqual([]);
    expect(await renderReport(report, one.format, options)).toBe(output);
    expect(JSON.stringify(report)).toBe(before);
  });

  it('fails in JUnit exactly where the verdict is a fail', async () => {
    for (const [, report] of stored) {
      const output = await renderReport(report, 'junit', { language: 'zh' });
      const { attributes } = readXml(output);
      expect(Number(attributes['failures']) > 0).toBe(report.verdict === 'fail');
      expect(Number(attributes['tests'])).toBe(
        report.indicators.length + report.commitments.length,
      );
    }
  });
});
