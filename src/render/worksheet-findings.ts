import { findingText } from '../messages/finding-text.ts';
import type { Finding, Part, Report } from '../model/report.ts';
import { placeTextOf } from './place-text.ts';
import { promisesOf } from './promises.ts';
import { keyOf } from './worksheet-doubts.ts';
import {
  differenceOf,
  operandsOf,
  sourcesOf,
  type WorksheetContext,
  type WorksheetRow,
} from './worksheet-row.ts';
import { operandAmount } from './amounts.ts';

const DIFFERS = 'evaluate/derived-differs';

/** Findings that rows of their own tell already. */
const TOLD_APART: ReadonlySet<string> = new Set(['evaluate/contested', 'evaluate/method-differs']);

/** What of the arguments of a finding names an indicator and its numbers. */
interface Named {
  readonly id?: string;
  readonly name?: string;
  readonly year?: number;
  readonly value?: string;
  readonly reported?: string;
  readonly computed?: string;
}

/** Which promises were reported and computed with different values, by {@link keyOf}. */
export function differingOf({ findings }: Report): ReadonlySet<string> {
  return new Set(
    findings
      .filter(({ code }) => code === DIFFERS)
      .map(({ args }) => {
        const { id = '', year = 0 } = args as Named;
        return keyOf(id, year);
      }),
  );
}

/** Warnings about the data that name what they are about. */
export function findingRows(context: WorksheetContext): WorksheetRow[] {
  const { report } = context;
  const parts = [...report.indicators, ...report.commitments].flatMap((row) =>
    row.parts.length > 0 ? [row, ...promisesOf(row)] : [row],
  );
  return report.findings
    .filter(
      ({ code, severity, args }) =>
        severity !== 'note' &&
        /^(?:actuals|evaluate)\//u.test(code) &&
        !TOLD_APART.has(code) &&
        (args as Named).name !== undefined,
    )
    .map((found) => findingRow(found, parts, context));
}

function findingRow(
  found: Finding,
  parts: readonly Part[],
  context: WorksheetContext,
): WorksheetRow {
  const named = found.args as Named;
  const part = partOf(named, parts);
  const row: WorksheetRow = {
    doubt: found.code === DIFFERS ? 'differs' : 'toVerify',
    item: named.name ?? '',
    ref: '',
    year: named.year ?? null,
    ...numbersOf(named, part?.unit ?? null, context),
    computation: '',
    source: placeOf(found),
    remark: findingText(context.messages, found),
  };
  return part === undefined ? row : withPart(row, part, context);
}

/** What the plan and the compared figures add, if the finding is about their year. */
function withPart(row: WorksheetRow, part: Part, context: WorksheetContext): WorksheetRow {
  const { name: item, ref, actual } = part;
  const year = row.year ?? actual?.year ?? null;
  if (actual?.year !== year) return { ...row, item, ref, year };
  return {
    ...row,
    item,
    ref,
    year,
    computation: row.doubt === 'differs' ? computationOf(part, context) : '',
    source: row.source === '' ? sourcesOf(operandsOf(part), context) : row.source,
  };
}

function partOf({ id, name }: Named, parts: readonly Part[]): Part | undefined {
  return parts.find((part) =>
    id === undefined ? part.name === name || part.shortName === name : part.id === id,
  );
}

/** The numbers that a finding names; they have no unit of their own. */
function numbersOf(
  { value, reported, computed }: Named,
  unit: string | null,
  context: WorksheetContext,
): Pick<WorksheetRow, 'reported' | 'recomputed' | 'difference'> {
  const withUnit = (digits = ''): string =>
    /\d$/u.test(digits) ? `${digits}${unit ?? ''}` : digits;
  return {
    reported: withUnit(reported ?? value),
    recomputed: withUnit(computed),
    difference: differenceOf(reported ?? '', computed ?? '', unit, context),
  };
}

/** The figures that were computed with; the result stands in a column of its own. */
function computationOf(part: Part, { messages }: WorksheetContext): string {
  const inputs = (part.actual?.operands ?? []).filter(({ series }) => series !== part.id);
  return inputs
    .map((one) =>
      messages.report.operandValue(one.name, one.year, operandAmount(one, messages.report)),
    )
    .join(messages.report.semicolon);
}

function placeOf({ file, line, sheet, cell }: Finding): string {
  return file === undefined || line === undefined ? '' : placeTextOf({ file, line, sheet, cell });
}
