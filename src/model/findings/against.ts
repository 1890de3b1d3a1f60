import type { PrintedFormula, PrintedTarget } from '../printed.ts';
import type { Severity } from './severity.ts';

interface TargetChange {
  id: string;
  name: string;
  before: PrintedTarget;
  after: PrintedTarget;
}

interface ConflictArgs {
  id: string;
  name: string;
  field: string;
  year: number | null;
  value: string;
  ref: string;
}

interface Period {
  base: number;
  from: number;
  to: number;
}

/** What of a series an edit can change, beside its baseline. */
export type ChangedField = 'name' | 'alias' | 'unit' | 'kind' | 'definition' | 'range' | 'formula';

/** Where a row stands, which decides whether it is counted. */
export type PlaceInPlan = 'indicators' | 'sub' | 'commitments';

/** What an edit can remove: a row, one of its parts, or the target that a row had as a whole. */
export type RemovedKind = 'indicator' | 'commitment' | 'part' | 'target';

/** Findings of what an edit does to a plan. */
export interface AgainstFindingArgs {
  'against/target-weakened': TargetChange & { year: number | null };
  'against/target-changed': TargetChange & { year: number | null };
  'against/due-later': TargetChange & { dropped: number[] };
  /** The targets in force; `number` is the first document that differs, null where one was taken out. */
  'against/amended': TargetChange & { number: string | null };
  'against/attribute-weakened': { id: string; name: string; before: string; after: string | null };
  'against/baseline-changed': {
    id: string;
    name: string;
    before: string | null;
    after: string | null;
    direction: 'raised' | 'lowered' | 'changed' | 'removed' | 'added';
  };
  'against/rounding': { id: string; name: string; before: number | null; after: number | null };
  'against/series-changed': {
    id: string;
    name: string;
    field: ChangedField;
    before: string | PrintedFormula | null;
    after: string | PrintedFormula | null;
  };
  'against/moved': { id: string; name: string; before: PlaceInPlan; after: PlaceInPlan };
  'against/removed': {
    kind: RemovedKind;
    id: string;
    name: string;
    before: PrintedTarget | null;
    successor: { id: string; name: string } | null;
  };
  'against/renamed': { id: string; name: string; before: string };
  'against/areas-changed': {
    level: string;
    name: string;
    before: number | null;
    after: number | null;
    removed: string[];
    added: string[];
    dropped: boolean;
  };
  'against/period-changed': { before: Period; after: Period };
  'against/gate-narrowed': { before: 'all' | 'commitments'; after: 'all' | 'binding' };
  'against/conflict-removed': ConflictArgs;
  'against/conflict-added': ConflictArgs;
  'against/strengthened': {
    id: string;
    name: string;
    field: 'target' | 'due' | 'attribute';
    before: PrintedTarget | string | null;
    after: PrintedTarget | string | null;
  };
  'against/added': { kind: RemovedKind; id: string; name: string; after: PrintedTarget | null };
  'against/not-compared': { before: string; errors: number; line: number };
  'against/new-plan': { revision: string };
  'against/renamed-plan': { before: string };
  'against/removed-plan': { file: string; revision: string };
}

export const AGAINST_SEVERITIES: Readonly<Record<keyof AgainstFindingArgs, Severity>> = {
  'against/target-weakened': 'warning',
  'against/target-changed': 'warning',
  'against/due-later': 'warning',
  'against/amended': 'warning',
  'against/attribute-weakened': 'warning',
  'against/baseline-changed': 'warning',
  'against/rounding': 'warning',
  'against/series-changed': 'warning',
  'against/moved': 'warning',
  'against/removed': 'warning',
  'against/renamed': 'note',
  'against/areas-changed': 'warning',
  'against/period-changed': 'warning',
  'against/gate-narrowed': 'warning',
  'against/conflict-removed': 'warning',
  'against/conflict-added': 'note',
  'against/strengthened': 'note',
  'against/added': 'note',
  'against/not-compared': 'warning',
  'against/new-plan': 'note',
  'against/renamed-plan': 'note',
  'against/removed-plan': 'warning',
};
