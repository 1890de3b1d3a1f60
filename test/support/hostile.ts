import { parse as parseCsv } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { openWorkbook } from '../../src/io/workbook/open-workbook.ts';
import { allIn, pageOf } from './page.ts';
import { ROOT } from './run.ts';

/** A list of fixtures/hostile. */
export function hostileList(name: string): unknown {
  return parse(readFileSync(join(ROOT, 'fixtures/hostile', name), 'utf8'), { logLevel: 'silent' });
}

/** What a terminal obeys or nobody sees; by the properties of Unicode, not by our own list. */
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u3164\uffa0\ufffe\uffff]/u;
/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;
const ELEMENTS =
  /^(?:html|head|meta|title|style|body|main|header|footer|section|article|figure|figcaption|svg|g|text|tspan|line|path|rect|circle|desc|table|caption|colgroup|col|thead|tbody|tr|th|td|h1|h2|h3|h4|p|ul|ol|li|dl|dt|dd|div|span|strong|em|b|br|code|small|sup)$/u;
const HARMLESS = /^(?!on)(?!href$|src$|action$|formaction$|xlink:|srcdoc$|style$)/iu;

/** What must hold of an output in a format, whatever names and remarks hold; empty where it does. */
export function outputFaults(format: string, output: string): string[] {
  const text = output.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n');
  const unseen = UNSEEN.exec(text);
  const around = (at: number): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
  return [
    ...(unseen === null ? [] : [`${format}: not seen at ${around(unseen.index)}`]),
    ...faultsOf(format, text),
  ];
}

function faultsOf(format: string, text: string): string[] {
  switch (format) {
    case 'json':
    case 'sarif':
      JSON.parse(text);
      return [];
    case 'csv':
    case 'worksheet':
    case 'template':
      return parseCsv(text, {})
        .flat()
        .filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell))
        .map((cell) => `${format}: a formula: ${cell.slice(0, 40)}`);
    case 'html':
      return pageFaults(text);
    case 'junit':
      pageOf(text);
      return [];
    case 'markdown':
      return markdownFaults(text);
    case 'github':
    case 'yaml':
      return [];
    case 'findings':
      return [...commandLines(text), ...(/^plans\/x/mu.test(text) ? ['a forged finding'] : [])];
    default:
      return commandLines(text);
  }
}

/** The page as a strict reader sees it: only elements of ours, and no attribute that does anything. */
function pageFaults(html: string): string[] {
  return allIn(pageOf(closed(html))).flatMap(({ name, attributes }) => [
    ...(ELEMENTS.test(name) ? [] : [`html: <${name}>`]),
    ...Object.keys(attributes)
      .filter((attribute) => !HARMLESS.test(attribute))
      .map((attribute) => `html: ${name} has ${attribute}`),
  ]);
}

/** HTML closes neither its document type nor these; a strict reader wants them closed. */
function closed(html: string): string {
  return html.replace(/^<!doctype html>/iu, '').replace(/<(meta|br)([^>]*[^>/])?>/gu, '<$1$2/>');
}

function markdownFaults(text: string): string[] {
  const bare = text.replace(/\\[^\w\s]/gu, '');
  return [/<(?!br>|\/?details>|\/?summary>)[a-z!/]/iu, /\]\(/u]
    .filter((pattern) => pattern.test(bare))
    .map((pattern) => `markdown: ${String(pattern)}`);
}

/** Lines that a CI runner takes for commands of its own. */
function commandLines(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /^\s*::|##\[/u.test(line))
    .map((line) => `a command: ${line.slice(0, 60)}`);
}

/** The same of a workbook that we write: it opens, no cell is computed, and no text would be, were it saved as CSV. */
export async function workbookFaults(bytes: Uint8Array): Promise<string[]> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) return [`xlsx: ${opened.fault.code}`];
  return opened.workbook.sheets.flatMap(({ name, rows }) =>
    rows
      .flatMap(({ cells }) => cells)
      .filter(
        ({ computed, kind, text }) =>
          computed ||
          kind === 'unsaved' ||
          kind === 'error' ||
          UNSEEN.test(text) ||
          (kind === 'text' && FORMULA.test(text) && !NUMBER.test(text)),
      )
      .map(({ text }) => `xlsx: a formula, or what is not seen, in ${name}: ${text}`),
  );
}

export function expectSafe(format: string, output: string): void {
  expect(outputFaults(format, output)).toEqual([]);
}
