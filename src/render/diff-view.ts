import { diffTextsIn, type DiffTexts } from '../messages/diff-texts.ts';
import { messagesIn, type Language, type ReportTexts } from '../messages/index.ts';
import type { Change, Class, Diff, PartChange, Side } from '../model/diff.ts';
import { CLASS_ORDER } from '../report/diff/order.ts';
import { causeLines } from './diff-causes.ts';
import { planTitle, shownState, verdictShown, type Shown } from './diff-values.ts';

export type GroupKey = Exclude<Class, 'unchanged'> | 'weakened';

/** A line of a table of changes: an indicator, a commitment, or below it a part. */
export interface ViewRow {
  readonly change: PartChange;
  /** The row it belongs to; the same as `change` but for a part. */
  readonly of: Change;
  readonly isPart: boolean;
  readonly number: string;
  readonly name: string;
  readonly before: Shown | null;
  readonly after: Shown | null;
  readonly causes: readonly string[];
}

/** A diff in the words of a language, for every format that people read. */
export interface DiffView {
  readonly title: string;
  /** What must be read before the rest. */
  readonly notes: readonly string[];
  /** Verdict and counts. */
  readonly conclusion: readonly string[];
  readonly groups: readonly {
    readonly key: GroupKey;
    readonly title: string;
    readonly rows: readonly ViewRow[];
  }[];
  readonly revisions: readonly string[];
  readonly provenance: readonly string[];
}

export function viewOf(diff: Diff, language: Language): DiffView {
  const { report: texts } = messagesIn(language);
  const words = diffTextsIn(language);
  const { before, after, notes } = diff;
  const keys: readonly GroupKey[] = ['weakened', ...CLASS_ORDER];
  return {
    title: `${words.title(planTitle(diff))}${texts.colon}${words.years(before.year, after.year)}`,
    notes: notes.map(({ code, ...note }) => words.notes[code](note)),
    conclusion: conclusionOf(diff, texts, words),
    groups: keys.flatMap((key) => {
      const changes = diff.changes.filter((change) => groupOf(change) === key);
      const rows = changes.flatMap((change) => rowsOf(change, diff, texts, words));
      return changes.length === 0 ? [] : [{ key, title: words.groups[key], rows }];
    }),
    revisions: diff.revisions.map(({ name, year, area, before: was, after: now }) =>
      words.revised({ name, year, areas: area === null ? [] : [area] }, was, now),
    ),
    provenance: [sourceOf('before', before, words), sourceOf('after', after, words)],
  };
}

/** What was weakened stands by itself, whatever became of it. */
export function groupOf({ weakened, class: found }: Change): GroupKey {
  return weakened || found === 'unchanged' ? 'weakened' : found;
}

function conclusionOf(
  { before, after, summary }: Diff,
  texts: ReportTexts,
  words: DiffTexts,
): string[] {
  const verdicts = [before, after].map((side) => verdictShown(side, texts, words));
  const [was = '', now = ''] = verdicts;
  const has = (group: 'binding' | 'indicators'): boolean =>
    before[group].total + after[group].total > 0;
  const groups = ['weakened', ...CLASS_ORDER, 'unchanged'] as const;
  const counts = groups
    .map((group) => ({ group, count: summary[group] }))
    .filter(({ count }) => count > 0);
  const isNothing = summary.unchanged === summary.total;
  return [
    words.verdict(was, now, was === now),
    ...(['binding', 'indicators'] as const)
      .filter(has)
      .map((group) => words.dueCounts(group, before[group], after[group])),
    words.counts(summary.total, counts),
    ...(isNothing ? [words.nothingChanged] : []),
  ];
}

function rowsOf(change: Change, diff: Diff, texts: ReportTexts, words: DiffTexts): ViewRow[] {
  const line = (part: PartChange, isPart: boolean): ViewRow => ({
    change: part,
    of: change,
    isPart,
    number: isPart ? '' : numberOf(change, texts),
    name: part.name,
    before: part.before === null ? null : shownState(part.before, diff.before, texts),
    after: part.after === null ? null : shownState(part.after, diff.after, texts),
    causes: causesOf(part, isPart ? [] : change.parts, texts, words),
  });
  const isWhole = change.before !== null && change.after !== null;
  // Of what is in one of the plans only the row says it all.
  const parts = isWhole ? change.parts : [];
  return [line(change, false), ...parts.map((part) => line(part, true))];
}

function causesOf(
  change: PartChange,
  parts: readonly PartChange[],
  texts: ReportTexts,
  words: DiffTexts,
): string[] {
  const lines = causeLines(change, texts, words);
  return lines.length === 0 && parts.length === 0 ? [words.unexplained] : lines;
}

function numberOf({ number, before, after }: Change, texts: ReportTexts): string {
  return (after ?? before)?.row === 'sub' ? texts.subRow : String(number ?? '');
}

function sourceOf(
  side: 'before' | 'after',
  { plan, year, actuals, waivers }: Side,
  words: DiffTexts,
): string {
  return words.source(
    side,
    words.hashed(`${plan.id} ${plan.file}`, plan.sha256),
    year,
    [...actuals, ...(waivers === null ? [] : [waivers])].map(({ file, sha256 }) =>
      words.hashed(file, sha256),
    ),
  );
}
