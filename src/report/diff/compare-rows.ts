import type { Change, PartChange } from '../../model/diff.ts';
import { withParts } from './classify.ts';
import { compareEntries, onlyIn, type Setting } from './compare-entry.ts';
import { entryOf, partsOf, type Row } from './state.ts';

/** A row of either report, or of both. */
export interface ComparedRow {
  readonly change: Change;
  readonly isTargetKnown: boolean;
}

export function compareRows(before: Row, after: Row, setting: Setting): ComparedRow {
  const [old, now] = [partsOf(before), partsOf(after)];
  const isSplit = old.size > 0 || now.size > 0;
  // What moves a row with parts stands in the parts.
  const ofRow = isSplit ? { ...setting, isOtherPlan: false } : setting;
  const own = compareEntries(entryOf(before), entryOf(after), ofRow);
  const parts = isSplit ? compareParts(old, now, setting) : [];
  const changes = parts.map(({ change }) => change);
  const weakened = own.change.weakened || changes.some((part) => part.weakened);
  const found = withParts(
    own.change.class,
    changes.map((part) => part.class),
  );
  return {
    isTargetKnown: isSplit ? parts.every((part) => part.isTargetKnown) : own.isTargetKnown,
    change: rowChange(after, {
      ...own.change,
      // Which of the parts made the row better cannot be told.
      class:
        isSplit && weakened && (found === 'improved' || found === 'newly-judged')
          ? 'changed'
          : found,
      weakened,
      parts: changes.filter((part) => part.class !== 'unchanged'),
    }),
  };
}

function compareParts(
  old: ReturnType<typeof partsOf>,
  now: ReturnType<typeof partsOf>,
  setting: Setting,
): { readonly change: PartChange; readonly isTargetKnown: boolean }[] {
  const kept = [...now].map(([id, after]) => {
    const before = old.get(id);
    return before === undefined
      ? { change: onlyIn('after', after), isTargetKnown: true }
      : compareEntries(before, after, setting);
  });
  const removed = [...old].filter(([id]) => !now.has(id));
  return [
    ...kept,
    ...removed.map(([, before]) => ({ change: onlyIn('before', before), isTargetKnown: true })),
  ];
}

export function onlyRow(side: 'before' | 'after', row: Row): Change {
  const parts = [...partsOf(row).values()].map((entry) => onlyIn(side, entry));
  return rowChange(row, { ...onlyIn(side, entryOf(row)), parts });
}

function rowChange(
  { kind, indicator: { number } }: Row,
  { id, ...change }: Omit<Change, 'kind' | 'number'>,
): Change {
  return { id, kind, number, ...change };
}
