import type { Severity, NoArgs } from './severity.ts';

/** Findings in a table that a plan is drafted from. */
export interface DraftFindingArgs {
  'draft/empty': NoArgs;
  'draft/header-unknown': { found: string[] };
  'draft/no-target-column': { found: string[] };
  'draft/header-twice': { columns: string[] };
  'draft/year-outside-period': {
    column: string;
    year: number;
    base: number;
    from: number;
    to: number;
  };
  'draft/no-rows': NoArgs;
  'draft/cell-count': { expected: number; found: number };
  'draft/name-missing': NoArgs;
  'draft/duplicate-name': { name: string; firstLine: number };
  'draft/duplicate-number': { number: number; firstLine: number };
  'draft/duplicate-id': { id: string; firstLine: number };
  'draft/id-invalid': { text: string };
  'draft/completed-column': { column: string };
  'draft/column-ignored': { column: string };
  'draft/year-before-base': { column: string; base: number };
  'draft/only-last-year': { year: number; names: string[] };
  'draft/section': { text: string };
}

export const DRAFT_SEVERITIES: Readonly<Record<keyof DraftFindingArgs, Severity>> = {
  'draft/empty': 'error',
  'draft/header-unknown': 'error',
  'draft/no-target-column': 'error',
  'draft/header-twice': 'error',
  'draft/year-outside-period': 'error',
  'draft/no-rows': 'error',
  'draft/cell-count': 'error',
  'draft/name-missing': 'error',
  'draft/duplicate-name': 'error',
  'draft/duplicate-number': 'error',
  'draft/duplicate-id': 'error',
  'draft/id-invalid': 'error',
  'draft/completed-column': 'note',
  'draft/column-ignored': 'note',
  'draft/year-before-base': 'note',
  'draft/only-last-year': 'note',
  'draft/section': 'note',
};
