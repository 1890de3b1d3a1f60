import type { Report } from '../model/report.ts';
import type { Verification } from '../model/verification.ts';

export type Difference = Verification['differences'][number];

type Fields = Readonly<Record<string, unknown>>;

/**
 * Every place at which a stored report is not the report that its inputs give, in the order of the
 * recomputed one. Keys may stand in any order; what is in an array has its place.
 */
export function compareStored(stored: unknown, recomputed: Report): Difference[] {
  return differences(stored, recomputed, '').map((found) => ({
    ...found,
    name: nameOf(found.at, recomputed) ?? null,
  }));
}

function differences(stored: unknown, recomputed: unknown, at: string): Omit<Difference, 'name'>[] {
  if (
    isFields(stored) &&
    isFields(recomputed) &&
    Array.isArray(stored) === Array.isArray(recomputed)
  ) {
    const keys = new Set([...Object.keys(recomputed), ...Object.keys(stored)]);
    return [...keys].flatMap((key) =>
      differences(valueAt(stored, key), valueAt(recomputed, key), `${at}/${pointerKey(key)}`),
    );
  }
  if (stored === recomputed) return [];
  return [{ at, stored: textOf(stored), recomputed: textOf(recomputed) }];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** Only what stands there itself: `__proto__` in a file is a key like any other. */
function valueAt(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function textOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** As JSON pointers have it (RFC 6901). */
export function pointerKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** What the reader knows the place by: the name of a row, or a file. */
function nameOf(at: string, report: Report): string | undefined {
  const [, list = '', index = ''] = at.split('/');
  const position = Number(index);
  switch (list) {
    case 'indicators':
    case 'commitments':
      return report[list][position]?.name;
    case 'figures': {
      const figure = report.figures[position];
      return figure === undefined ? undefined : `${figure.series} ${String(figure.year)}`;
    }
    case 'actuals':
      return report.actuals[position]?.file;
    case 'matrix':
      return rowOfMatrix(at, report);
    default:
      return undefined;
  }
}

function rowOfMatrix(at: string, { matrix, indicators, commitments }: Report): string | undefined {
  const [, , , index = ''] = at.split('/');
  const id = matrix?.rows[Number(index)]?.id;
  return [...indicators, ...commitments].find((row) => row.id === id)?.name ?? id;
}

/**
 * True if two JSON texts are the same but for the spaces between their tokens: a key that stands
 * twice, or in another order, makes another text although it is read as the same.
 */
export function isSameJson(a: string, b: string): boolean {
  return withoutSpaces(a) === withoutSpaces(b);
}

function withoutSpaces(json: string): string {
  return json.replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n\ufeff]+/gu, '$1');
}
