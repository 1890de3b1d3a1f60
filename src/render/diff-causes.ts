import type { DiffTexts, NamedFigure } from '../messages/diff-texts.ts';
import type { ReportTexts } from '../messages/index.ts';
import type { Cause, PartChange } from '../model/diff.ts';
import { completionText } from './completion-text.ts';
import { editedValues } from './diff-values.ts';

/** More revisions of one promise than these are counted. */
const MOST_REVISIONS = 6;

type Entry = Omit<PartChange, 'class'>;

/** Why an entry changed, one sentence a cause; figures that appeared or are gone in one breath. */
export function causeLines(entry: Entry, texts: ReportTexts, diff: DiffTexts): string[] {
  const { causes, underBefore, after, before } = entry;
  const having = <K extends Cause['kind']>(kind: K): Extract<Cause, { kind: K }>[] =>
    causes.filter((cause): cause is Extract<Cause, { kind: K }> => cause.kind === kind);
  const plan = having('plan-changed').map((cause) =>
    cause.field === 'promise'
      ? diff.promise(cause.effect)
      : diff.planChanged(
          cause.field,
          cause.effect,
          editedValues(cause, { before, after }, texts, diff),
        ),
  );
  const now = after === null || after.standing === 'waived' ? after?.status : after.standing;
  const isOther = underBefore !== null && now !== undefined && underBefore !== now;
  const words = before?.final === true ? texts.finalStatus : texts.annualStatus;
  const lines = [
    ...plan,
    ...having('exception').map((cause) =>
      diff.exception(cause.what, cause.effect, cause.before, cause.after),
    ),
    ...(isOther ? [diff.underBefore(words[underBefore])] : []),
    ...revisedLines(having('data-revised'), entry, texts, diff),
    ...having('data-status').map((cause) =>
      diff.restated(
        figureOf(cause, entry),
        diff.figureStatus[cause.before],
        diff.figureStatus[cause.after],
      ),
    ),
    ...grouped(having('data-added'), entry, (figures) => diff.added(figures)),
    ...grouped(having('data-removed'), entry, (figures) => diff.removed(figures)),
    ...having('moved').map((cause) =>
      diff.moved(
        valueOf(cause.before, before?.unit ?? null, texts),
        cause.beforeYear,
        valueOf(cause.after, after?.unit ?? null, texts),
        cause.afterYear,
        cause.direction,
      ),
    ),
    ...having('due').map((cause) =>
      diff.due(cause.before, cause.after, after?.status !== 'not-due'),
    ),
  ];
  return lines;
}

function revisedLines(
  causes: readonly Extract<Cause, { kind: 'data-revised' }>[],
  entry: Entry,
  texts: ReportTexts,
  diff: DiffTexts,
): string[] {
  const shown = causes.slice(0, MOST_REVISIONS).map((cause) => {
    const isOwn = cause.series === entry.id;
    const unit = (state: Entry['before']): string | null => (isOwn ? (state?.unit ?? null) : null);
    return diff.revised(
      figureOf(cause, entry),
      valueOf(cause.before, unit(entry.before), texts),
      valueOf(cause.after, unit(entry.after), texts),
    );
  });
  const hidden = causes.length - shown.length;
  return hidden === 0 ? shown : [...shown, diff.moreRevisions(hidden)];
}

type Figure = Pick<Extract<Cause, { kind: 'data-added' }>, 'series' | 'name' | 'year' | 'area'>;

function figureOf({ series, name, year, area }: Figure, { id }: Entry): NamedFigure {
  return { name: series === id ? null : name, year, areas: area === null ? [] : [area] };
}

/** Figures of one series and year together, their areas in brackets. */
function grouped(
  figures: readonly Figure[],
  entry: Entry,
  sentence: (figures: readonly NamedFigure[]) => string,
): string[] {
  const groups = new Map<string, NamedFigure & { areas: string[] }>();
  for (const figure of figures) {
    const key = `${figure.series} ${String(figure.year)}`;
    const group = groups.get(key) ?? { ...figureOf(figure, entry), areas: [] };
    if (figure.area !== null) group.areas.push(figure.area);
    groups.set(key, group);
  }
  return groups.size === 0 ? [] : [sentence([...groups.values()])];
}

/** Digits with their unit, or whether it is finished. */
function valueOf(value: string, unit: string | null, texts: ReportTexts): string {
  if (/^[\d≥≤<>-]/u.test(value)) {
    return /^\d{4}-\d{2}/u.test(value) ? value : `${value}${unit ?? ''}`;
  }
  return completionText(value, texts);
}
