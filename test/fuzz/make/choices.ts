import fc from 'fast-check';

/*
 * What is random are choices, small and flat; plans, figures and tables are built from them by plain
 * functions. So a counterexample shrinks to the few choices that matter.
 */

const SHAPES = [
  'plain',
  'plain',
  'plain',
  'plain',
  'relation',
  'steps',
  'ratio',
  'rate',
  'growth',
  'total',
  'areas',
  'nested',
  'completed',
  'parts',
] as const;

const rowChoice: fc.Arbitrary<RowChoice> = fc.record<RowChoice>({
  shape: fc.constantFrom(...SHAPES),
  comparator: fc.constantFrom(
    'atLeast',
    'atLeast',
    'atMost',
    'above',
    'below',
    'equals',
    'between',
    'about',
  ),
  when: fc.constantFrom('by', 'by', 'every', 'byYear', 'date'),
  /** In units of the last place. */
  bound: fc.integer({ min: 11, max: 93 }),
  width: fc.integer({ min: 1, max: 20 }),
  places: fc.integer({ min: 0, max: 2 }),
  due: fc.nat({ max: 4 }),
  from: fc.nat({ max: 4 }),
  unit: fc.nat({ max: 6 }),
  other: fc.nat({ max: 2 }),
  attribute: fc.constantFrom('binding', 'binding', 'anticipatory', undefined),
  ranged: fc.boolean(),
  alias: fc.boolean(),
  definition: fc.boolean(),
  baseline: fc.option(fc.integer({ min: 1, max: 98 }), { nil: undefined }),
  lag: fc.nat({ max: 2 }),
  times: fc.constantFrom(
    ['1', '1'],
    ['1.3', '1.3'],
    ['0.5', '0.5'],
    ['0.3', '0.4'],
    ['2/3', '2/3'],
  ),
  /** What few rows have. */
  more: fc.constantFrom(
    'nothing',
    'nothing',
    'nothing',
    'rounding',
    'rounding',
    'conflict',
    'amended',
    'commitment',
    'sub',
    'cumulative',
    'implied',
  ),
});

export interface RowChoice {
  readonly shape: (typeof SHAPES)[number];
  readonly comparator: 'atLeast' | 'atMost' | 'above' | 'below' | 'equals' | 'between' | 'about';
  readonly when: 'by' | 'every' | 'byYear' | 'date';
  readonly bound: number;
  readonly width: number;
  readonly places: number;
  readonly due: number;
  readonly from: number;
  readonly unit: number;
  readonly other: number;
  readonly attribute: 'binding' | 'anticipatory' | undefined;
  readonly ranged: boolean;
  readonly alias: boolean;
  readonly definition: boolean;
  readonly baseline: number | undefined;
  readonly lag: number;
  readonly times: readonly string[];
  readonly more: string;
}

const cellChoice: fc.Arbitrary<CellChoice> = fc.record<CellChoice>({
  what: fc.constantFrom('near', 'near', 'near', 'near', 'any', 'any', 'missing', 'bound'),
  delta: fc.integer({ min: -3, max: 3 }),
  any: fc.nat({ max: 9999 }),
  places: fc.nat({ max: 2 }),
  sign: fc.constantFrom('≥', '≤', '>', '<'),
  status: fc.constantFrom('final', 'final', 'final', 'provisional', 'estimate', 'both'),
  source: fc.boolean(),
});

export interface CellChoice {
  readonly what: string;
  readonly delta: number;
  readonly any: number;
  readonly places: number;
  readonly sign: '≥' | '≤' | '>' | '<';
  readonly status: 'final' | 'provisional' | 'estimate' | 'both';
  readonly source: boolean;
}

export interface JobChoice {
  readonly rows: readonly RowChoice[];
  readonly cells: readonly CellChoice[];
  /** Years of the period beside the first, and the evaluated one among them. */
  readonly years: number;
  readonly year: number;
  readonly areas: 'listed' | 'counted' | 'named';
  readonly reportsDerived: boolean;
}

export const jobChoice: fc.Arbitrary<JobChoice> = fc.record({
  rows: fc.array(rowChoice, { minLength: 1, maxLength: 4 }),
  cells: fc.array(cellChoice, {
    minLength: 1,
    maxLength: 40,
    size: 'max',
  }),
  years: fc.nat({ max: 4 }),
  year: fc.nat({ max: 4 }),
  areas: fc.constantFrom('listed', 'counted', 'named'),
  reportsDerived: fc.boolean(),
});
