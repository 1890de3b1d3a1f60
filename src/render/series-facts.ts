import type { Operand, Part, Report } from '../model/report.ts';
import { promisesOf } from './promises.ts';

export interface SeriesFacts {
  readonly name: string;
  /** Null where a report does not tell. */
  readonly unit: string | null;
}

/** The names and units of the series that a report has figures of, as far as its rows and operands name them. */
export function seriesFacts(report: Report): ReadonlyMap<string, SeriesFacts> {
  const facts = new Map<string, SeriesFacts>();
  const rows = [...report.indicators, ...report.commitments];
  const parts = rows.flatMap((row) => promisesOf(row));
  const converted = new Set(
    report.figures.filter(({ unit }) => unit !== null).map((figure) => keyOf(figure)),
  );
  for (const operand of parts.flatMap(operandsOf)) {
    const { series, name, unit, origin } = operand;
    // A figure that was given in another unit has that one here.
    const isOwn = origin === 'actual' && !converted.has(keyOf(operand));
    const known = facts.get(series)?.unit ?? null;
    facts.set(series, { name, unit: known ?? (isOwn ? unit : null) });
  }
  for (const { series, name } of parts.flatMap(({ missing }) => missing)) {
    if (!facts.has(series)) facts.set(series, { name, unit: null });
  }
  for (const relation of parts.flatMap(({ requirement }) => [
    requirement?.relation,
    requirement?.steps,
  ])) {
    if (relation != null) facts.set(relation.series, { name: relation.name, unit: relation.unit });
  }
  for (const { id, name, unit } of parts) facts.set(id, { name, unit });
  return facts;
}

function operandsOf({ actual, requirement, adjusted }: Part): Operand[] {
  return [
    actual,
    adjusted?.actual,
    ...[requirement, adjusted?.requirement].flatMap((one) => [one?.relation, one?.steps]),
  ].flatMap((one) => one?.operands ?? []);
}

/** Where a figure stands: one in each place. */
function keyOf({
  series,
  file,
  line,
  cell,
}: Pick<Operand, 'series' | 'file' | 'line' | 'cell'>): string {
  return JSON.stringify([series, file, line, cell ?? null]);
}
