import type { Severity, NoArgs } from './severity.ts';

/** Combinations of a plan that make no sense. */
export type NoSense =
  | 'kind-of-derived'
  | 'ratio-of-itself'
  | 'ratio-per-share'
  | 'growth-since'
  | 'times-positive'
  | 'flow-from-day'
  | 'cumulative-baseline'
  | 'levels-indistinct'
  | 'rounding-bound'
  | 'total-of-derived'
  | 'total-every'
  | 'cumulative-every'
  | 'share-of-share'
  | 'share-unit'
  | 'growth-unit'
  | 'completion-compared'
  | 'completed-numbers'
  | 'completion-computed'
  | 'implied-tolerance'
  | 'tolerance-positive'
  | 'steps-order'
  | 'steps-last';

/** What can be wrong with YAML: the names that the parser has for it, and finer ones. */
export type YamlFault =
  | 'ALIAS_PROPS'
  | 'BAD_ALIAS'
  | 'BAD_COLLECTION_TYPE'
  | 'BAD_DIRECTIVE'
  | 'BAD_DQ_ESCAPE'
  | 'BAD_INDENT'
  | 'BAD_PROP_ORDER'
  | 'BAD_SCALAR_START'
  | 'BLOCK_AS_IMPLICIT_KEY'
  | 'BLOCK_IN_FLOW'
  | 'BLOCK_SCALAR_HEADER'
  | 'COLON_MISSING'
  | 'COMMA_MISSING'
  | 'COLON_SPACE'
  | 'COMMENT_SPACE'
  | 'DASH_MISSING'
  | 'DASH_SPACE'
  | 'DUPLICATE_KEY'
  | 'FULL_WIDTH_BRACKET'
  | 'IMPOSSIBLE'
  | 'INDENT_DIFFERS'
  | 'KEY_OVER_1024_CHARS'
  | 'LIST_MISSING'
  | 'MISSING_CHAR'
  | 'MULTILINE_IMPLICIT_KEY'
  | 'MULTIPLE_ANCHORS'
  | 'MULTIPLE_DOCS'
  | 'MULTIPLE_TAGS'
  | 'NON_STRING_KEY'
  | 'RESOURCE_EXHAUSTION'
  | 'TAB_AS_INDENT'
  | 'TAG_RESOLVE_FAILED'
  | 'TAG_SPACE'
  | 'TARGET_AS_PRINTED'
  | 'UNCLOSED_BRACKET'
  | 'UNCLOSED_QUOTE'
  | 'UNEXPECTED_TOKEN';

/** What to know about a value in the wrong form, where an example says too little. */
export type FormHint = 'id' | 'reference' | 'level' | 'year-only' | 'month-only' | 'comparator';

/** What a document hardly does to a target: due before it, turned round, put off for long. */
export type AmendmentOddity = 'past' | 'turned' | 'far';

/** What is not text, as its first bytes tell. */
export type NotText = 'office' | 'pdf' | 'html' | 'image' | 'archive' | 'binary';

/** Findings in a plan file by itself. */
export interface PlanFindingArgs {
  'plan/too-large': { size: number; limit: number };
  'plan/encoding': { guess: 'GB18030' | 'UTF-16' | null };
  'plan/not-text': { kind: NotText };
  'plan/hidden-character': { character: string; count: number };
  'plan/empty': NoArgs;
  /** `likely` is what is to be written there instead. */
  'plan/yaml-syntax': { kind: YamlFault; detail: string; likely?: string };
  'plan/duplicate-key': { key: string; firstLine: number };
  /** `key` is the first that comes again; without an id the line of the id is lost as well. */
  'plan/row-head': { key: string; hasId: boolean };
  'plan/list-missing': { list: string; within: string; exists: boolean };
  'plan/yaml-alias': { name: string };
  'plan/too-deep': { limit: number };
  'plan/not-a-plan': { found: string };
  'plan/unknown-key': { key: string; nearest: string | null; known: string[] };
  /** `within` is what of the owner lacks the key, '' for itself; `example` is a line with it. */
  'plan/missing-key': { key: string; owner: string; within: string; example: string | null };
  /** `likely` is what was probably meant: '' where the key is to be left out. */
  'plan/wrong-form': {
    key: string;
    value: string;
    expected: string;
    likely: string | null;
    hint?: FormHint;
  };
  'plan/no-comparator': { known: string[]; value: string | null; likely: string | null };
  'plan/two-comparators': { keys: string[] };
  'plan/target-and-parts': NoArgs;
  'plan/duplicate-id': { id: string; firstLine: number };
  'plan/duplicate-name': { name: string; firstId: string; firstLine: number };
  'plan/unknown-reference': { id: string; nearest: string | null };
  'plan/cycle': { ids: string[] };
  'plan/sub-of-sub': { id: string };
  'plan/period-order': { base: number; from: number; to: number };
  'plan/year-outside-period': { year: number; from: number; to: number };
  'plan/when-missing': NoArgs;
  'plan/when-twice': { keys: string[] };
  'plan/from-without-every': NoArgs;
  'plan/bounds-reversed': { low: string; high: string };
  'plan/between-needs-range': { id: string };
  'plan/unit-mismatch': { unit: string; other: string; otherId: string };
  'plan/unit-missing': { id: string };
  'plan/ratio-unit': { unit: string; of: string; over: string };
  'plan/self-relation': { id: string };
  'plan/ratio-per': NoArgs;
  'plan/rounding-full-coverage': { bound: string };
  'plan/id-file': { id: string; file: string };
  'plan/outside-range': { value: string; range: string };
  'plan/conflict-year': NoArgs;
  'plan/conflict-value': { field: string };
  'plan/nothing-promised': NoArgs;
  'plan/no-such-day': { date: string };
  'plan/two-derivations': { keys: string[] };
  'plan/total-of-stock': { id: string; of: string };
  'plan/completion-key': { id: string; key: string };
  'plan/no-sense': { id: string; reason: NoSense };
  'plan/never-missed': { id: string; bound: string; range: string };
  'plan/rounding-places': { decimals: number; bound: string };
  'plan/duplicate-level': { level: string; firstLine: number };
  'plan/duplicate-area': { name: string; firstLine: number };
  'plan/unknown-level': { level: string; nearest: string | null; known: string[] };
  'plan/unit-doubtful': { name: string; unit: string; usual: string };
  'plan/comparator-words': { comparator: string; text: string };
  'plan/printed-differs': { printed: string; written: string };
  'plan/conflict-same': { field: string; value: string };
  'plan/target-behind-baseline': { comparator: string; bound: string; baseline: string };
  'plan/baseline-bound': { baseline: string };
  'plan/baseline-computed': { baseline: string; computed: string; of: string; over: string };
  'plan/annual-last-year': { last: number; to: number };
  'plan/annual-backwards': { year: number; value: string; yearBefore: number; before: string };
  'plan/amendment-order': { date: string; before: string };
  'plan/amendment-early': { date: string; published: string };
  /** Both targets as YAML in one line. */
  'plan/amendment-old': { number: string; old: string; target: string };
  'plan/amendment-same': { number: string };
  'plan/amendment-late': { number: string; date: string; due: number };
  'plan/amendment-odd': { number: string; reason: AmendmentOddity; due: number };
  'plan/share-outside': { value: string; whole: string; unit: string };
  'plan/share-fraction': { value: string; likely: string };
  'plan/share-without-range': { name: string; whole: string };
  'plan/hundredfold': { value: string; baseline: string };
  'plan/id-period': { id: string; from: number; to: number };
  'plan/id-region': { id: string; region: string };
  'plan/title-period': { words: string; from: number; to: number };
  'plan/base-year': { base: number; from: number };
  'plan/published-early': { published: string; base: number };
  'plan/published-late': { published: string; to: number };
  'plan/surplus': { key: 'name' | 'unit'; text: string; likely: string };
  'plan/region-code': { code: string; name: string };
  'plan/row-number': { number: number; expected: number };
  'plan/ref-number': { number: number; ref: string };
  'plan/attribute-missing': { id: string };
  'plan/filled-in': { list: string; key: string };
  'plan/unused-series': { id: string };
  'plan/lag-outside-data': { lag: number; id: string; year: number; begins: number };
  'plan/range-odd': { name: string; usual: string };
  'plan/unit-absent': { name: string };
  'plan/equals-part': { value: string };
  'plan/bound-not-whole': { value: string; unit: string };
  'plan/name-number': { name: string; said: string; key: string; written: string };
  'plan/level-name': { name: string; levels: string[]; other: string; otherLevel: string };
  'plan/too-many-warnings': { count: number; most: number };
  'plan/example-left': { name: string };
  'plan/allow-unused': { rule: string };
  'plan/allow-unknown': { rule: string; nearest: string | null; known: string[] };
  'plan/to-check': { text: string };
  'plan/remark': { id: string; name: string; note: string };
  'plan/conflict': {
    id: string;
    name: string;
    field: string;
    year: number | null;
    printed: string | null;
    value: string;
    ref: string;
  };
}

export const PLAN_SEVERITIES: Readonly<Record<keyof PlanFindingArgs, Severity>> = {
  'plan/too-large': 'error',
  'plan/encoding': 'error',
  'plan/not-text': 'error',
  'plan/hidden-character': 'error',
  'plan/empty': 'error',
  'plan/yaml-syntax': 'error',
  'plan/duplicate-key': 'error',
  'plan/row-head': 'error',
  'plan/list-missing': 'error',
  'plan/yaml-alias': 'error',
  'plan/too-deep': 'error',
  'plan/not-a-plan': 'error',
  'plan/unknown-key': 'error',
  'plan/missing-key': 'error',
  'plan/wrong-form': 'error',
  'plan/no-comparator': 'error',
  'plan/two-comparators': 'error',
  'plan/target-and-parts': 'error',
  'plan/duplicate-id': 'error',
  'plan/duplicate-name': 'error',
  'plan/unknown-reference': 'error',
  'plan/cycle': 'error',
  'plan/sub-of-sub': 'error',
  'plan/period-order': 'error',
  'plan/year-outside-period': 'error',
  'plan/when-missing': 'error',
  'plan/when-twice': 'error',
  'plan/from-without-every': 'error',
  'plan/bounds-reversed': 'error',
  'plan/between-needs-range': 'error',
  'plan/unit-mismatch': 'error',
  'plan/unit-missing': 'error',
  'plan/ratio-unit': 'error',
  'plan/self-relation': 'error',
  'plan/ratio-per': 'error',
  'plan/rounding-full-coverage': 'error',
  'plan/id-file': 'error',
  'plan/outside-range': 'error',
  'plan/conflict-year': 'error',
  'plan/conflict-value': 'error',
  'plan/nothing-promised': 'error',
  'plan/no-such-day': 'error',
  'plan/two-derivations': 'error',
  'plan/total-of-stock': 'error',
  'plan/completion-key': 'error',
  'plan/no-sense': 'error',
  'plan/never-missed': 'warning',
  'plan/rounding-places': 'error',
  'plan/duplicate-level': 'error',
  'plan/duplicate-area': 'error',
  'plan/unknown-level': 'error',
  'plan/unit-doubtful': 'warning',
  'plan/comparator-words': 'warning',
  'plan/printed-differs': 'warning',
  'plan/conflict-same': 'warning',
  'plan/target-behind-baseline': 'warning',
  'plan/baseline-bound': 'warning',
  'plan/baseline-computed': 'warning',
  'plan/annual-last-year': 'warning',
  'plan/annual-backwards': 'warning',
  'plan/amendment-order': 'error',
  'plan/amendment-early': 'warning',
  'plan/amendment-old': 'warning',
  'plan/amendment-same': 'warning',
  'plan/amendment-late': 'warning',
  'plan/amendment-odd': 'warning',
  'plan/share-outside': 'warning',
  'plan/share-fraction': 'warning',
  'plan/share-without-range': 'warning',
  'plan/hundredfold': 'warning',
  'plan/id-period': 'warning',
  'plan/id-region': 'warning',
  'plan/title-period': 'warning',
  'plan/base-year': 'warning',
  'plan/published-early': 'warning',
  'plan/published-late': 'warning',
  'plan/surplus': 'warning',
  'plan/region-code': 'error',
  'plan/row-number': 'warning',
  'plan/ref-number': 'warning',
  'plan/attribute-missing': 'warning',
  'plan/filled-in': 'error',
  'plan/unused-series': 'warning',
  'plan/lag-outside-data': 'warning',
  'plan/range-odd': 'warning',
  'plan/unit-absent': 'warning',
  'plan/equals-part': 'warning',
  'plan/bound-not-whole': 'warning',
  'plan/name-number': 'warning',
  'plan/level-name': 'warning',
  'plan/too-many-warnings': 'error',
  'plan/example-left': 'warning',
  'plan/allow-unused': 'warning',
  'plan/allow-unknown': 'error',
  'plan/to-check': 'error',
  'plan/remark': 'note',
  'plan/conflict': 'note',
};
