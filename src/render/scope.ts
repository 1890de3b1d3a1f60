import type { Indicator, Report } from '../model/report.ts';
import type { Scope } from '../model/terms.ts';
import { hasOwnFaults } from './draft-mark.ts';

/** The rows of a report that are listed; what is not listed is counted in a line. */
export interface ShownRows {
  readonly indicators: readonly Indicator[];
  readonly commitments: readonly Indicator[];
  /** Both, in this order. */
  readonly all: readonly Indicator[];
}

/** Beside the indicators: commitments that have figures, with errors or without, or are binding. */
export function isTold(row: Indicator): boolean {
  return row.hasData || row.attribute === 'binding' || hasOwnFaults(row);
}

/** Without a scope: the indicators, and of the commitments those that have figures or are binding. */
export function shownRows(report: Report, scope: Scope | undefined): ShownRows {
  const indicators = scope === 'commitments' ? [] : report.indicators;
  const commitments =
    scope === 'indicators'
      ? []
      : report.commitments.filter((row) => isTold(row) || scope !== undefined);
  return { indicators, commitments, all: [...indicators, ...commitments] };
}
