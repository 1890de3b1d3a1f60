import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { DIFF_FORMATS } from '../../src/model/terms.ts';
import { renderDiff } from '../../src/render/diff-formats.ts';
import { diffReports } from '../../src/report/diff-reports.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { edited, planText, reportOf } from '../support/diffs.ts';
import { schemaFaults } from '../support/schema.ts';

const FIGURES = readFileSync('fixtures/xuchang-2020.csv', 'utf8');
const PLAN = planText('xuchang-2016-2020');
const LANGUAGES = ['zh', 'en'] as const;
const both = DIFF_FORMATS.flatMap((format) =>
  LANGUAGES.map((language) => [format, language] as const),
);

const before = reportOf(PLAN, FIGURES, 2020);
/** 合成数据: a lowered target, and a figure that fell by revision. */
const after = reportOf(
  edited(
    PLAN,
    "atLeast: 50, by: 2020 }\n    printed: '50'\n    ref: 专栏1 第2项",
    'atLeast: 46, by: 2020 }\n    ref: 专栏1 第2项',
  ),
  edited(FIGURES, '节地生态安葬率,%,2020,50', '节地生态安葬率,%,2020,45'),
  2020,
  '9.9.9',
);
const diff = diffReports(before, after);

const NASTY = '=1+1|<b>"甲"</b>\n# [x](y) `c` \u001b[31m&amp;';

function nasty(report: Report): Report {
  const [first, ...rest] = report.indicators;
  if (first === undefined) throw new Error('there is one');
  return {
    ...report,
    indicators: [{ ...first, name: NASTY, shortName: null, status: 'undetermined' }, ...rest],
  };
}

describe.each(both)('%s in %s', (format, language) => {
  it('is whole where nothing changed', () => {
    const text = renderDiff(diffReports(before, before), format, { language });
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/undefined|\[object|NaN/u);
    if (format === 'json') expect(schemaFaults('diff', text)).toEqual([]);
    else if (format !== 'csv') expect(text).toMatch(/没有变化|Nothing changed/u);
    else expect(text.split('\r\n').length).toBeGreaterThan(3);
  });

  it('names what changed, why, and the differing versions in its first lines', () => {
    const text = renderDiff(diff, format, { language });
    expect(text).not.toMatch(/undefined|\[object|NaN/u);
    const note = format === 'json' ? 'other-version' : '9.9.9';
    const [weakened, revised] =
      format === 'json'
        ? ['tekun-central-care-capacity', 'land-saving-burial-share']
        : ['集中供养能力', '节地生态安葬率'];
    const places = [note, weakened, revised].map((word) => text.indexOf(word));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(renderDiff(diff, format, { language })).toBe(text);
  });

  it('escapes what files hold', () => {
    const text = renderDiff(diffReports(before, nasty(before)), format, { language });
    expect(text).not.toContain('\u001b');
    if (format === 'html' || format === 'markdown') expect(text).not.toContain('<b>');
    if (format === 'markdown') {
      const rows = text.split('\n').filter((line) => line.startsWith('|'));
      const columns = rows.map((line) => line.match(/(?<!\\)\|/gu)?.length);
      expect(new Set(columns).size).toBe(1);
    }
    if (format === 'csv') expect(text).toContain("'=1+1|");
    if (format === 'json') expect(schemaFaults('diff', text)).toEqual([]);
  });
});

it('the table fits 80 columns', () => {
  for (const language of LANGUAGES) {
    const lines = renderDiff(diff, 'table', { language }).split('\n');
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(80);
  }
});

it('the CSV has a mark for Excel, one width, and numbers as numbers', () => {
  const text = renderDiff(diff, 'csv', { language: 'zh' });
  expect(text.startsWith('\ufeff')).toBe(true);
  const rows = parse(text, { bom: true });
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  const row = rows.find((cells) => cells[2] === 'land-saving-burial-share') ?? [];
  expect(row.slice(11, 17)).toEqual(['50', '45', '2020', '2020', '0', '-5']);
});

it('the HTML needs nothing else', () => {
  const text = renderDiff(diff, 'html', { language: 'zh' });
  expect(text).not.toMatch(/<script|<link|src=|https?:/u);
  for (const tag of [
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'ul',
    'li',
    'section',
    'main',
    'footer',
    'h2',
  ]) {
    const opened = text.match(new RegExp(`<${tag}[ >]`, 'gu'))?.length;
    expect([tag, opened]).toEqual([tag, text.match(new RegExp(`</${tag}>`, 'gu'))?.length]);
  }
});
