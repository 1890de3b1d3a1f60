import type { Severity } from './severity.ts';

/** Findings of an evaluation. */
export interface EvaluateFindingArgs {
  'evaluate/year-outside-period': { year: number; from: number; to: number };
  'evaluate/no-figure': {
    year: number | null;
    /** YYYY-MM, where the year is looked at up to a month. */
    asOf?: string;
    from: number;
    to: number;
    years: number[];
  };
  'evaluate/fewer-than-before': { year: number; count: number; before: number };
  /** The year was chosen although rows with errors may be of a later one. */
  'evaluate/draft-year': { year: number };
  'evaluate/contested': { id: string; name: string; field: string; value: string; ref: string };
  'evaluate/conflict-agrees': {
    id: string;
    name: string;
    field: string;
    value: string;
    ref: string;
  };
  'evaluate/conflict-not-computed': { id: string; name: string; value: string; ref: string };
  'evaluate/method-differs': { id: string; name: string; full: string; rounded: string };
  'evaluate/derived-differs': {
    id: string;
    name: string;
    year: number;
    reported: string;
    computed: string;
  };
  'evaluate/suspect-share': { id: string; name: string; year: number; value: string };
  'evaluate/definition-differs': {
    id: string;
    name: string;
    year: number;
    given: string;
    declared: string;
  };
  'evaluate/bound-figure': { id: string; name: string; year: number; value: string };
  'evaluate/areas-over-count': { id: string; name: string; count: number; found: number };
  'evaluate/completion-contradicts': { id: string; name: string };
  'evaluate/computed-outside-range': { id: string; name: string; year: number; value: string };
  'evaluate/no-quotient': { id: string; name: string; year: number; of: string };
  'evaluate/cumulative-falls': { id: string; name: string; year: number; before: number };
  'evaluate/completed-before': { id: string; name: string; date: string };
  'evaluate/completion-date-needed': { id: string; name: string; date: string };
  'evaluate/date-within-year': { id: string; name: string; date: string };
  'evaluate/attribute-conflict': { id: string; name: string; value: string; ref: string };
  /** `of`: the figures, by name. */
  'evaluate/no-source': { id: string; name: string; year: number; of: string[] };
  'evaluate/target-amended': { id: string; name: string; number: string; date: string };
  'evaluate/amended-later': {
    id: string;
    name: string;
    number: string;
    date: string;
    year: number;
  };
  'evaluate/rounded-method': { id: string; name: string; decimals: number; basis: string };
}

export const EVALUATE_SEVERITIES: Readonly<Record<keyof EvaluateFindingArgs, Severity>> = {
  'evaluate/year-outside-period': 'error',
  'evaluate/no-figure': 'error',
  'evaluate/fewer-than-before': 'warning',
  'evaluate/draft-year': 'warning',
  'evaluate/contested': 'warning',
  'evaluate/conflict-agrees': 'note',
  'evaluate/conflict-not-computed': 'note',
  'evaluate/method-differs': 'warning',
  'evaluate/derived-differs': 'warning',
  'evaluate/suspect-share': 'warning',
  'evaluate/definition-differs': 'warning',
  'evaluate/bound-figure': 'note',
  'evaluate/areas-over-count': 'warning',
  'evaluate/completion-contradicts': 'warning',
  'evaluate/computed-outside-range': 'warning',
  'evaluate/no-quotient': 'warning',
  'evaluate/cumulative-falls': 'warning',
  'evaluate/completed-before': 'warning',
  'evaluate/completion-date-needed': 'warning',
  'evaluate/date-within-year': 'warning',
  'evaluate/attribute-conflict': 'note',
  'evaluate/no-source': 'warning',
  'evaluate/target-amended': 'note',
  'evaluate/amended-later': 'note',
  'evaluate/rounded-method': 'note',
};
