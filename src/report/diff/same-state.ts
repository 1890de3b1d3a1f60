import type { Requirement, State } from '../../model/diff.ts';
import { isSameAmount } from './amounts.ts';

/** True if nothing that a report says of an entry differs but the year. */
export function isSameState(before: State, after: State): boolean {
  return (
    PLAIN.every((key) => before[key] === after[key]) &&
    JSON.stringify(before.waivers) === JSON.stringify(after.waivers) &&
    before.adjusted?.number === after.adjusted?.number &&
    isSameRequirement(before.adjusted?.requirement ?? null, after.adjusted?.requirement ?? null) &&
    isSameActual(before.actual, after.actual) &&
    isSameRequirement(before.requirement, after.requirement) &&
    isSameHistory(before.history, after.history)
  );
}

const PLAIN = [
  'row',
  'attribute',
  'unit',
  'definition',
  'status',
  'final',
  'outlook',
  'standing',
  'standingOutlook',
  'laterMet',
  'contested',
  'provisional',
] as const;

function isSameActual(a: State['actual'], b: State['actual']): boolean {
  if (a === null || b === null) return a === b;
  return a.completion === b.completion && isSameAmount(a, b);
}

function isSameRequirement(a: Requirement | null, b: Requirement | null): boolean {
  if (a === null || b === null) return a === b;
  const keys = [
    'comparator',
    'bound',
    'upper',
    'tolerance',
    'finalDue',
    'every',
    'relation',
  ] as const;
  return (
    keys.every((key) => a[key] === b[key]) &&
    JSON.stringify(a.boundInterval) === JSON.stringify(b.boundInterval)
  );
}

/** Of the years that both know: a later one was added by time alone. */
function isSameHistory(a: State['history'], b: State['history']): boolean {
  return a.every(({ year, status }) =>
    b.every((other) => other.year !== year || other.status === status),
  );
}
