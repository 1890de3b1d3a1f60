import { diffTextsIn, type DiffTexts } from '../messages/diff-texts.ts';
import { messagesIn, type ReportTexts } from '../messages/index.ts';
import type { Diff, Side, State } from '../model/diff.ts';
import { printable } from '../text/printable.ts';
import { csvText } from './csv-text.ts';
import { shownState, verdictShown } from './diff-values.ts';
import { groupOf, viewOf, type ViewRow } from './diff-view.ts';
import type { RenderOptions } from './options.ts';

/**
 * The comparison as a table for a spreadsheet: a line for each change and part,
 * notes and verdict in lines of their own at the top. Numbers are numbers.
 */
export function renderDiffCsv(diff: Diff, { language }: RenderOptions): string {
  const { report: texts, cli } = messagesIn(language);
  const words = diffTextsIn(language);
  const view = viewOf(diff, language);
  const head = headOf(texts, words);
  const alone = (group: string, text: string): string[] => [
    group,
    ...head.slice(2).map(() => ''),
    text,
  ];
  const rows = [
    head,
    ...view.notes.map((note) => alone(cli.severity.note, note)),
    alone(words.columns.verdict, verdictText(diff, texts, words)),
    alone(words.sections.provenance, view.provenance.join(texts.semicolon)),
    ...view.groups.flatMap((group) => group.rows.map((row) => cellsOf(row, diff, texts, words))),
    ...view.revisions.map((revision) => alone(words.sections.revisions, revision)),
  ];
  return csvText(rows.map((row) => row.map(printable)));
}

function verdictText(diff: Diff, texts: ReportTexts, words: DiffTexts): string {
  const [was, now] = [
    verdictShown(diff.before, texts, words),
    verdictShown(diff.after, texts, words),
  ];
  return words.verdict(was, now, was === now);
}

const SIDES = ['before', 'after'] as const;

function headOf({ columns }: ReportTexts, words: DiffTexts): string[] {
  const { columns: own, sides } = words;
  const both = (name: string): string[] => SIDES.map((side) => `${name} (${sides[side]})`);
  return [
    own.group,
    own.weakened,
    own.id,
    columns.number,
    columns.indicator,
    own.part,
    own.unit,
    ...[columns.attribute, columns.requirement, columns.actual, own.year].flatMap(both),
    ...[columns.gap, columns.status, columns.outlook].flatMap(both),
    own.underBefore,
    own.causes,
  ];
}

function cellsOf(row: ViewRow, diff: Diff, texts: ReportTexts, words: DiffTexts): string[] {
  const { change, of, isPart, number, causes } = row;
  const { before, after, underBefore } = change;
  const states = [facts(before, diff.before, texts), facts(after, diff.after, texts)];
  const both = (name: keyof Facts): string[] => states.map((state) => state[name]);
  const isSame = isPart ? change.class : groupOf(of) === 'weakened' ? of.class : groupOf(of);
  return [
    words.groups[isSame],
    change.weakened ? words.yes : words.no,
    change.id,
    number,
    of.name,
    isPart ? change.name : '',
    (after ?? before)?.unit ?? '',
    ...both('attribute'),
    ...both('requirement'),
    ...both('actual'),
    ...both('year'),
    ...both('gap'),
    ...both('status'),
    ...both('outlook'),
    underBefore === null ? '' : texts.finalStatus[underBefore],
    causes.join(texts.semicolon),
  ];
}

interface Facts {
  readonly attribute: string;
  readonly requirement: string;
  readonly actual: string;
  readonly year: string;
  readonly gap: string;
  readonly status: string;
  readonly outlook: string;
}

const NOTHING: Facts = {
  attribute: '',
  requirement: '',
  actual: '',
  year: '',
  gap: '',
  status: '',
  outlook: '',
};

/** Actual and gap as bare numbers, where they are numbers. */
function facts(state: State | null, side: Side, texts: ReportTexts): Facts {
  if (state === null) return NOTHING;
  const { actual, gap } = state;
  const { attribute, requirement, status, outlook, ...shown } = shownState(state, side, texts);
  return {
    attribute,
    requirement: requirement === '—' ? '' : requirement,
    actual: actual === null ? '' : (actual.value ?? shown.actual),
    year: actual === null ? '' : String(actual.year),
    gap: gap ?? (shown.gap === '—' ? '' : shown.gap),
    status,
    outlook,
  };
}
