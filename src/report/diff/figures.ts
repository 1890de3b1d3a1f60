import type { Revision } from '../../model/diff.ts';
import type * as Json from '../../model/report.ts';
import { ONE, type Rational } from '../../number/rational.ts';
import { amountShown, factorBetween, isSameAmount } from './amounts.ts';

/** A figure that is named in one of the reports. */
export interface Named {
  readonly series: string;
  readonly name: string;
  readonly year: number;
  /** Of a figure of part of a year: another figure than that of the year. */
  readonly period?: string | undefined;
  readonly area: string | null;
}

/** The figures of both reports beside each other. */
export interface Figures {
  readonly revisions: readonly Revision[];
  /** Of which only the status differs: 快报数, then 年报数. */
  readonly restated: readonly Revision[];
  readonly isBefore: (figure: Omit<Named, 'name'>) => boolean;
  readonly isAfter: (figure: Omit<Named, 'name'>) => boolean;
}

export function figuresOf(before: Json.Report, after: Json.Report): Figures {
  const [old, now] = [effective(before), effective(after)];
  const [units, unitsNow] = [unitsOf(before), unitsOf(after)];
  const names = new Map([...namesOf(before), ...namesOf(after)]);
  const pairs = [...now].flatMap(([key, figure]) => {
    const was = old.get(key);
    const { series } = figure;
    const [unit, unitNow] = [units.get(series), unitsNow.get(series)];
    const isNamed = unit !== undefined && unitNow !== undefined;
    const factor = isNamed ? factorBetween(unit, unitNow) : ONE;
    // In units that do not convert they cannot be compared; that the unit is another is told.
    if (was === undefined || factor === undefined) return [];
    return [{ was, figure, factor, name: names.get(series) ?? series }];
  });
  const isSame = ({ was, figure, factor }: (typeof pairs)[number]): boolean =>
    isSameFigure(was, figure, factor);
  return {
    revisions: pairs.filter((pair) => !isSame(pair)).map(revisionOf),
    restated: pairs
      .filter((pair) => isSame(pair) && pair.was.status !== pair.figure.status)
      .map(revisionOf),
    isBefore: (figure) => old.has(keyOf(figure)),
    isAfter: (figure) => now.has(keyOf(figure)),
  };
}

function isSameFigure(was: Json.Figure, figure: Json.Figure, factor: Rational): boolean {
  return was.completion === figure.completion && isSameAmount(was, figure, factor);
}

function revisionOf({
  was,
  figure,
  name,
}: {
  readonly was: Json.Figure;
  readonly figure: Json.Figure;
  readonly name: string;
}): Revision {
  const { series, year, area } = figure;
  return {
    series,
    name,
    year,
    area,
    before: shown(was),
    beforeStatus: was.status,
    after: shown(figure),
    afterStatus: figure.status,
  };
}

function shown(figure: Json.Figure): string {
  return figure.completion ?? amountShown(figure) ?? '';
}

const RANKS: Readonly<Record<Json.Figure['status'], number>> = {
  final: 2,
  provisional: 1,
  estimate: 0,
};

/** What counts of each series, year and area: a final figure before a provisional one; an estimate decides nothing. */
function effective({ figures }: Json.Report): Map<string, Json.Figure> {
  const found = new Map<string, Json.Figure>();
  for (const figure of figures) {
    if (figure.status === 'estimate') continue;
    const key = keyOf(figure);
    const other = found.get(key);
    if (other === undefined || RANKS[other.status] < RANKS[figure.status]) found.set(key, figure);
  }
  return found;
}

function keyOf({ series, year, period, area }: Omit<Named, 'name'>): string {
  return JSON.stringify([series, year, area, ...(period === undefined ? [] : [period])]);
}

/** All promises of a report, parts in the place of their row. */
export function promisesOf({ indicators, commitments }: Json.Report): Json.Part[] {
  return [...indicators, ...commitments].flatMap((row) =>
    row.parts.length > 0 ? row.parts : [row],
  );
}

/** What a promise names of other series. */
export function operandsOf({ actual, requirement }: Json.Part): Json.Operand[] {
  return [
    ...(actual?.operands ?? []),
    ...(requirement?.relation?.operands ?? []),
    ...(requirement?.steps?.operands ?? []),
  ];
}

function namesOf(report: Json.Report): Map<string, string> {
  const promises = promisesOf(report);
  return new Map([
    ...promises.flatMap((promise) =>
      [...operandsOf(promise), ...promise.missing].map(
        ({ series, name }) => [series, name] as const,
      ),
    ),
    ...promises.map(({ id, name }) => [id, name] as const),
  ]);
}

function unitsOf(report: Json.Report): Map<string, string | null> {
  return new Map(
    promisesOf(report).flatMap(({ id, unit, requirement }) => {
      const others = [requirement?.relation, requirement?.steps];
      return [
        ...others.flatMap((one) => (one == null ? [] : [[one.series, one.unit] as const])),
        [id, unit] as const,
      ];
    }),
  );
}
