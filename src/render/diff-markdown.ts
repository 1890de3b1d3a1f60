import { diffTextsIn } from '../messages/diff-texts.ts';
import { messagesIn } from '../messages/index.ts';
import type { Diff } from '../model/diff.ts';
import { printable } from '../text/printable.ts';
import { viewOf, type ViewRow } from './diff-view.ts';
import { pairText } from './diff-pair.ts';
import type { RenderOptions } from './options.ts';

/** The comparison as Markdown, to be pasted into a document or a discussion. */
export function renderDiffMarkdown(diff: Diff, { language }: RenderOptions): string {
  const view = viewOf(diff, language);
  const words = diffTextsIn(language);
  const { columns } = messagesIn(language).report;
  const head = [
    columns.number,
    columns.indicator,
    columns.attribute,
    columns.requirement,
    columns.actual,
    columns.gap,
    columns.status,
    columns.outlook,
    words.columns.causes,
  ];
  const list = (title: string, items: readonly string[]): string[] =>
    items.length === 0
      ? []
      : [`## ${text(title)}`, items.map((item) => `- ${text(item)}`).join('\n')];
  const blocks = [
    `# ${text(view.title)}`,
    ...(view.notes.length === 0 ? [] : [view.notes.map((note) => `> ${text(note)}`).join('\n>\n')]),
    ...view.conclusion.map(text),
    ...view.groups.flatMap(({ title, rows }) => [
      `## ${text(title)}`,
      table(head, rows.map(cellsOf)),
    ]),
    ...list(words.sections.revisions, view.revisions),
    ...list(words.sections.provenance, view.provenance),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function cellsOf({ number, name, isPart, before, after, causes }: ViewRow): string[] {
  const pair = (
    of: 'attribute' | 'requirement' | 'actual' | 'gap' | 'status' | 'outlook',
  ): string => text(pairText(before?.[of], after?.[of]));
  return [
    text(number),
    `${isPart ? '· ' : ''}${text(name)}`,
    pair('attribute'),
    pair('requirement'),
    pair('actual'),
    pair('gap'),
    pair('status'),
    pair('outlook'),
    causes.map(text).join('<br>'),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text that Markdown shows as it is: no tags, no columns, no marks. */
function text(from: string): string {
  return printable(from)
    .replace(/[&<>]/gu, (char) => ENTITIES[char] ?? char)
    .replace(/[\\`*_[\]|~#]/gu, String.raw`\$&`)
    .replace(/^(\s*)([+-])(\s)/u, String.raw`$1\$2$3`);
}
