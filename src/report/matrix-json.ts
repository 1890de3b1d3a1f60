import type { IndicatorResult, PromiseResult, YearAnswers } from '../model/evaluation.ts';
import type * as Json from '../model/report.ts';
import { actualOf } from './comparison-json.ts';
import { amountText } from './numbers.ts';

type Cell = Json.MatrixCell;

/** The answers of several years beside each other: a row for each indicator, its parts below it. */
export function matrixOf(years: readonly YearAnswers[]): Json.Matrix {
  const cells = new Map<string, Cell[]>();
  const add = (id: string, cell: Cell): void => {
    const row = cells.get(id);
    if (row === undefined) cells.set(id, [cell]);
    else row.push(cell);
  };
  for (const { year, indicators, commitments } of years) {
    for (const result of [...indicators, ...commitments]) {
      const { indicator, promises } = result;
      const only = indicator.hasParts ? undefined : promises[0];
      add(indicator.id, cellOf(year, result, only));
      if (!indicator.hasParts) continue;
      for (const part of promises) {
        const final = part.requirement.final && part.status !== 'not-due';
        add(part.promised.series.id, cellOf(year, { ...part, final }, part));
      }
    }
  }
  const rows = [...cells].map(([id, row]) => ({ id, cells: row }));
  return { years: years.map(({ year }) => year), rows };
}

function cellOf(
  year: number,
  {
    status,
    standing,
    outlook,
    final,
    provisional,
  }: Pick<IndicatorResult, 'status' | 'standing' | 'outlook' | 'final' | 'provisional'>,
  promise: PromiseResult | undefined,
): Cell {
  const actual = promise?.trend.find((one) => one.year === year)?.actual;
  const compared = promise?.comparison.year ?? year;
  return {
    year,
    ...(actual === undefined
      ? { value: null }
      : amountText(actual.interval, undefined, actual.text)),
    completion: promise === undefined ? null : completionOf(promise),
    provisional: actual === undefined ? provisional : actual.provisional,
    final,
    due: status !== 'not-due' && compared !== year ? compared : null,
    status,
    standing,
    outlook,
  };
}

function completionOf({
  promised: { series },
  comparison: { actual, year },
}: PromiseResult): string | null {
  return actual.known ? actualOf(actual, year, series, undefined).completion : null;
}
