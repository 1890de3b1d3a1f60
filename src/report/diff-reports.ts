import type { Diff } from '../model/diff.ts';
import type { Report } from '../model/report.ts';
import { compareRows, onlyRow, type ComparedRow } from './diff/compare-rows.ts';
import { figuresOf } from './diff/figures.ts';
import { isSameInput, notesOf } from './diff/notes.ts';
import { inOrder, summaryOf } from './diff/order.ts';
import { sideOf } from './diff/sides.ts';
import { rowsOf } from './diff/state.ts';

/**
 * Compares two reports (DESIGN §8): what became of each indicator and
 * commitment, matched by id, and why: the plan was edited, the figures were
 * revised, or they moved. Pure; has no clock: the same reports give the same
 * bytes. The classes and causes are defined in schemas/diff.schema.json. Never
 * throws: reports of different plans are compared too, and a note says so.
 */
export function diffReports(before: Report, after: Report): Diff {
  const setting = {
    years: [before.year, after.year] as const,
    figures: figuresOf(before, after),
    isOtherPlan: before.plan.sha256 !== after.plan.sha256,
    isSameInput: isSameInput(before, after),
  };
  const old = new Map(rowsOf(before).map((row) => [row.indicator.id, row]));
  const now = rowsOf(after);
  const ids = new Set(now.map(({ indicator }) => indicator.id));
  const compared: ComparedRow[] = [
    ...now.map((row): ComparedRow => {
      const was = old.get(row.indicator.id);
      if (was !== undefined) return compareRows(was, row, setting);
      return { change: onlyRow('after', row), isTargetKnown: true };
    }),
    ...[...old]
      .filter(([id]) => !ids.has(id))
      .map(([, row]) => ({ change: onlyRow('before', row), isTargetKnown: true })),
  ];
  const changes = compared.map(({ change }) => change);
  const unknown = compared
    .filter(({ isTargetKnown }) => !isTargetKnown)
    .map(({ change: { shortName, name } }) => shortName ?? name);
  return {
    schemaVersion: DIFF_VERSION,
    notes: notesOf([before, after], changes, unknown),
    before: sideOf(before),
    after: sideOf(after),
    summary: summaryOf(changes),
    changes: inOrder(changes.filter((change) => change.class !== 'unchanged')),
    revisions: [...setting.figures.revisions],
  };
}

/** The version of `schemas/diff.schema.json` that is written. */
const DIFF_VERSION = 1;
