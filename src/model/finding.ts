import type { Place } from './place.ts';
import type { PrintedFormula, PrintedTarget } from './printed.ts';

export type Severity = 'error' | 'warning' | 'note';

/** A finding that its code says all about. */
type NoArgs = Readonly<Record<string, never>>;

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

/** What is not text, as its first bytes tell. */
export type NotText = 'office' | 'pdf' | 'html' | 'image' | 'archive' | 'binary';

/**
 * Every kind of finding with its arguments. A kind without a text in each
 * language, or without a severity, does not compile.
 */
export interface FindingArgs {
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
  'actuals/empty': NoArgs;
  'actuals/binary': NoArgs;
  'actuals/too-large': { size: number; limit: number };
  'actuals/encoding-unknown': NoArgs;
  'actuals/encoding-mismatch': { encoding: string };
  'actuals/gb18030': NoArgs;
  'actuals/csv-syntax': { detail: string };
  'actuals/header-unknown': { found: string[] };
  'actuals/header-missing': { missing: string[]; found: string[] };
  'actuals/header-twice': { role: string; columns: string[] };
  'actuals/header-both-forms': NoArgs;
  'actuals/second-header': { name: string };
  'actuals/year-column': { column: string };
  'actuals/column-decides': { column: string; word: string };
  'actuals/area-empty': { area: string; region: string };
  'actuals/target-column': { column: string };
  'actuals/column-ignored': { column: string };
  'actuals/cell-count': { expected: number; found: number };
  'actuals/name-missing': NoArgs;
  'actuals/name-near': { name: string; nearest: string; id: string };
  'actuals/name-has-parts': { name: string; parts: string[] };
  'actuals/name-unknown': { name: string; rows: number };
  'actuals/year-invalid': { text: string };
  'actuals/year-part': { text: string };
  'actuals/value-letters': { text: string; number: string };
  'actuals/value-footnote': { text: string; number: string };
  'actuals/value-decimal-comma': { text: string };
  'actuals/value-grouping': { text: string };
  'actuals/value-exponent': { text: string };
  'actuals/value-excel-error': { text: string };
  'actuals/value-approximate': { text: string };
  'actuals/value-date': { text: string };
  'actuals/value-ratio': { text: string };
  'actuals/value-unit': { text: string; unit: string; declared: string };
  'actuals/value-digits': { text: string };
  'actuals/value-split': { head: string; tail: string };
  'actuals/area-placeholder': { area: string };
  'actuals/area-level': { area: string; level: string };
  'actuals/area-total': { area: string; region: string };
  'actuals/area-region': { area: string; region: string };
  'actuals/region-unused': { name: string; year: number; value: string };
  'actuals/value-invalid': { text: string };
  'actuals/value-out-of-range': { text: string; range: string; unit: string };
  'actuals/value-normalised': { count: number; text: string };
  'actuals/unit-mismatch': { unit: string; declared: string };
  'actuals/unit-undeclared': { unit: string };
  'actuals/unit-twice': { unit: string; other: string };
  'actuals/status-invalid': { text: string };
  'actuals/duplicate': { name: string; year: number; area: string | null; firstLine: number };
  'actuals/duplicate-equal': { name: string; year: number; firstFile: string; firstLine: number };
  'actuals/duplicate-different': {
    name: string;
    year: number;
    value: string;
    firstValue: string;
    firstFile: string;
    firstLine: number;
  };
  'actuals/unit-needed': { name: string; units: string[] };
  'actuals/area-near': { area: string; nearest: string; level: string };
  'actuals/area-unknown': { areas: string[]; count: number };
  'actuals/area-spellings': { area: string; other: string; line: number };
  'actuals/completion-invalid': { text: string };
  'actuals/completion-unit': { unit: string };
  'actuals/completion-later': { text: string; year: number };
  'actuals/value-yes-no': { text: string };
  'actuals/area-figures': { count: number; areas: string[]; region: string };
  'actuals/superseded': { name: string; year: number; value: string; by: string };
  'actuals/estimate-unused': { name: string; year: number; value: string };
  'actuals/baseline-differs': { name: string; year: number; value: string; baseline: string };
  'actuals/too-many-errors': { count: number };
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
  'evaluate/year-outside-period': { year: number; from: number; to: number };
  'evaluate/no-figure': { year: number | null; from: number; to: number; years: number[] };
  'evaluate/fewer-than-before': { year: number; count: number; before: number };
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
  'evaluate/rounded-method': { id: string; name: string; decimals: number; basis: string };
  'against/target-weakened': TargetChange & { year: number | null };
  'against/target-changed': TargetChange & { year: number | null };
  'against/due-later': TargetChange & { dropped: number[] };
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

export type FindingCode = keyof FindingArgs;

const SEVERITIES: Readonly<Record<FindingCode, Severity>> = {
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
  'actuals/empty': 'error',
  'actuals/binary': 'error',
  'actuals/too-large': 'error',
  'actuals/encoding-unknown': 'error',
  'actuals/encoding-mismatch': 'error',
  'actuals/gb18030': 'note',
  'actuals/csv-syntax': 'error',
  'actuals/header-unknown': 'error',
  'actuals/header-missing': 'error',
  'actuals/header-twice': 'error',
  'actuals/header-both-forms': 'error',
  'actuals/second-header': 'error',
  'actuals/year-column': 'error',
  'actuals/column-decides': 'error',
  'actuals/area-empty': 'error',
  'actuals/target-column': 'note',
  'actuals/column-ignored': 'note',
  'actuals/cell-count': 'error',
  'actuals/name-missing': 'error',
  'actuals/name-near': 'error',
  'actuals/name-has-parts': 'error',
  'actuals/name-unknown': 'note',
  'actuals/year-invalid': 'error',
  'actuals/year-part': 'error',
  'actuals/value-letters': 'error',
  'actuals/value-footnote': 'error',
  'actuals/value-decimal-comma': 'error',
  'actuals/value-grouping': 'error',
  'actuals/value-exponent': 'error',
  'actuals/value-excel-error': 'error',
  'actuals/value-approximate': 'error',
  'actuals/value-date': 'error',
  'actuals/value-ratio': 'error',
  'actuals/value-unit': 'error',
  'actuals/value-digits': 'error',
  'actuals/value-split': 'error',
  'actuals/area-placeholder': 'error',
  'actuals/area-level': 'error',
  'actuals/area-total': 'error',
  'actuals/area-region': 'error',
  'actuals/region-unused': 'note',
  'actuals/value-invalid': 'error',
  'actuals/value-out-of-range': 'error',
  'actuals/value-normalised': 'note',
  'actuals/unit-mismatch': 'error',
  'actuals/unit-undeclared': 'error',
  'actuals/unit-twice': 'error',
  'actuals/status-invalid': 'error',
  'actuals/duplicate': 'error',
  'actuals/duplicate-equal': 'note',
  'actuals/duplicate-different': 'error',
  'actuals/unit-needed': 'error',
  'actuals/area-near': 'error',
  'actuals/area-unknown': 'note',
  'actuals/area-spellings': 'error',
  'actuals/completion-invalid': 'error',
  'actuals/completion-unit': 'error',
  'actuals/completion-later': 'error',
  'actuals/value-yes-no': 'error',
  'actuals/area-figures': 'note',
  'actuals/superseded': 'note',
  'actuals/estimate-unused': 'warning',
  'actuals/baseline-differs': 'warning',
  'actuals/too-many-errors': 'error',
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
  'evaluate/year-outside-period': 'error',
  'evaluate/no-figure': 'error',
  'evaluate/fewer-than-before': 'warning',
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
  'evaluate/rounded-method': 'note',
  'against/target-weakened': 'warning',
  'against/target-changed': 'warning',
  'against/due-later': 'warning',
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

/** The warnings of a plan file, which a plan can allow with a reason. */
export const WARNING_CODES: readonly FindingCode[] = (Object.keys(SEVERITIES) as FindingCode[])
  .filter((code) => code.startsWith('plan/') && SEVERITIES[code] === 'warning')
  .filter((code) => code !== 'plan/allow-unused');

/** Something wrong or doubtful in a plan or the data: data only, its texts stand in the message tables. */
export interface FindingOf<C extends FindingCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly args: FindingArgs[C];
  readonly place?: Place;
  /** Why the plan allows what a rule warns of; it is a note then. */
  readonly allowed?: string;
}

export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode];

export function finding<C extends FindingCode>(
  code: C,
  args: FindingArgs[C],
  place?: Place,
  severity: Severity = SEVERITIES[code],
): Finding {
  const made = place === undefined ? { code, severity, args } : { code, severity, args, place };
  // The pairing of code and args is what the signature guarantees.
  return made as unknown as Finding;
}

/** How severe a finding is, unless the rule or the plan says otherwise. */
export function severityOf(code: FindingCode): Severity {
  return SEVERITIES[code];
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** Sorted by file (in the order given), line and column; without a place last, in the order found. */
export function sortFindings(findings: readonly Finding[], files: readonly string[]): Finding[] {
  const rank = (found: Finding): readonly number[] => {
    if (found.place === undefined) return [files.length + 1, 0, 0];
    const index = files.indexOf(found.place.file);
    return [index < 0 ? files.length : index, found.place.line, found.place.column];
  };
  return findings
    .map((found) => ({ found, rank: rank(found) }))
    .sort((a, b) => {
      const differs = a.rank.findIndex((value, index) => value !== b.rank[index]);
      return differs < 0 ? 0 : (a.rank[differs] ?? 0) - (b.rank[differs] ?? 0);
    })
    .map(({ found }) => found);
}
