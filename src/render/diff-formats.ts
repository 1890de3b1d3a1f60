import type { Diff } from '../model/diff.ts';
import { renderDiffCsv } from './diff-csv.ts';
import type { DiffFormat } from '../model/terms.ts';
import { renderDiffHtml } from './diff-html.ts';
import { renderDiffJson } from './diff-json.ts';
import { renderDiffMarkdown } from './diff-markdown.ts';
import { renderDiffTable } from './diff-table.ts';
import type { RenderOptions } from './options.ts';

/** One renderer for each format; a missing one does not compile. */
const RENDERERS: Readonly<Record<DiffFormat, (diff: Diff, options: RenderOptions) => string>> = {
  table: renderDiffTable,
  json: renderDiffJson,
  markdown: renderDiffMarkdown,
  html: renderDiffHtml,
  csv: renderDiffCsv,
};

/** Turns a comparison into text. Pure: decides nothing and reads nothing but the diff. */
export function renderDiff(diff: Diff, format: DiffFormat, options: RenderOptions): string {
  return RENDERERS[format](diff, options);
}
