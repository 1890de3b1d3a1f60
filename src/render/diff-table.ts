import { diffTextsIn } from '../messages/diff-texts.ts';
import { messagesIn, type ReportTexts } from '../messages/index.ts';
import type { Diff } from '../model/diff.ts';
import { printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import type { Cell, Column } from './column-widths.ts';
import type { Shown } from './diff-values.ts';
import { viewOf, type DiffView, type GroupKey, type ViewRow } from './diff-view.ts';
import { grid } from './grid.ts';
import { plain, USUAL_WIDTH, type RenderOptions, type Tone } from './options.ts';
import { shortNameOf } from './promises.ts';

const TONES: Readonly<Record<GroupKey, Tone>> = {
  weakened: 'bad',
  regressed: 'bad',
  'lost-data': 'doubt',
  improved: 'good',
  'newly-judged': 'strong',
  changed: 'strong',
  added: 'strong',
  removed: 'strong',
};

/** The comparison for people at a terminal: each change in two lines, before and after, with its causes below. */
export function renderDiffTable(diff: Diff, options: RenderOptions): string {
  const { report: texts } = messagesIn(options.language);
  const words = diffTextsIn(options.language);
  const width = options.width ?? USUAL_WIDTH;
  const paint = options.paint ?? plain;
  const view = viewOf(diff, options.language);
  const bullets = (title: string, items: readonly string[]): string[] =>
    items.length === 0
      ? []
      : ['', paint('strong', title), ...items.flatMap((item) => bullet(item, width))];
  return [
    ...wrap(printable(view.title), width).map((line) => paint('strong', line)),
    ...view.notes.flatMap((note) => bullet(note, width).map((line) => paint('doubt', line))),
    '',
    ...view.conclusion.flatMap((line) => wrap(printable(line), width)),
    ...view.groups.flatMap((group) => [
      '',
      paint(TONES[group.key], group.title),
      ...changeLines(group, options, width),
      ...group.rows.flatMap((row) => causeBullets(row, texts, width)),
    ]),
    ...bullets(words.sections.revisions, view.revisions),
    ...bullets(words.sections.provenance, view.provenance),
    '',
  ].join('\n');
}

function changeLines(
  { rows }: DiffView['groups'][number],
  { language }: RenderOptions,
  width: number,
): string[] {
  const { columns: names } = messagesIn(language).report;
  const { sides } = diffTextsIn(language);
  const columns: Column[] = [
    { head: names.number, most: 4 },
    { head: names.indicator },
    { head: '', most: 6 },
    { head: names.attribute, most: 6 },
    { head: names.requirement, most: 12 },
    { head: names.actual, most: 12 },
    { head: names.status, most: 14 },
    { head: names.outlook, most: 8 },
  ];
  return grid(
    columns,
    rows.flatMap((row) => pairOf(row, sides)),
    width,
  );
}

function pairOf(
  { number, change, isPart, before, after }: ViewRow,
  sides: Readonly<Record<'before' | 'after', string>>,
): Cell[][] {
  const name = printable(shortNameOf(change));
  const lines = (['before', 'after'] as const).flatMap((side) => {
    const shown = { before, after }[side];
    return shown === null ? [] : [[sides[side], ...cellsOf(shown)]];
  });
  return lines.map((cells, index) =>
    [...(index === 0 ? [number, isPart ? `· ${name}` : name] : ['', '']), ...cells].map((text) => ({
      text,
    })),
  );
}

function cellsOf({ attribute, requirement, actual, status, outlook }: Shown): string[] {
  return [attribute, printable(requirement), printable(actual), status, outlook];
}

function causeBullets({ change, causes }: ViewRow, texts: ReportTexts, width: number): string[] {
  if (causes.length === 0) return [];
  const name = shortNameOf(change);
  return bullet(`${name}${texts.colon}${causes.join(texts.semicolon)}`, width);
}

function bullet(text: string, width: number): string[] {
  return wrap(printable(text), width - 2).map(
    (line, index) => `${index === 0 ? '- ' : '  '}${line}`,
  );
}
