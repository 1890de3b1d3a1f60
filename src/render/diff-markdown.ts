import { diffTextsIn } from '../messages/diff-texts.ts';
import { messagesIn } from '../messages/index.ts';
import type { Diff } from '../model/diff.ts';
import { headsOf, pairsOf } from './diff-columns.ts';
import { viewOf, type ViewRow } from './diff-view.ts';
import { markdownTable, markdownText } from './markdown-text.ts';
import type { RenderOptions } from './options.ts';

/** The comparison as Markdown, to be pasted into a document or a discussion. */
export function renderDiffMarkdown(diff: Diff, { language }: RenderOptions): string {
  const view = viewOf(diff, language);
  const words = diffTextsIn(language);
  const head = headsOf(messagesIn(language).report, words).map((text) => ({ text }));
  const list = (title: string, items: readonly string[]): string[] =>
    items.length === 0
      ? []
      : [`## ${markdownText(title)}`, items.map((item) => `- ${markdownText(item)}`).join('\n')];
  const notes = view.notes.map((note) => `> ${markdownText(note)}`).join('\n>\n');
  const blocks = [
    `# ${markdownText(view.title)}`,
    ...(notes === '' ? [] : [notes]),
    ...view.conclusion.map(markdownText),
    ...view.groups.flatMap(({ title, rows }) => [
      `## ${markdownText(title)}`,
      markdownTable(head, rows.map(cellsOf)).join('\n'),
    ]),
    ...list(words.sections.revisions, view.revisions),
    ...list(words.sections.provenance, view.provenance),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function cellsOf(row: ViewRow): (string | readonly string[])[] {
  const { number, name, isPart, causes } = row;
  return [number, isPart ? `· ${name}` : name, ...pairsOf(row), causes];
}
