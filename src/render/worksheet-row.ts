import type { Doubt, WorksheetTexts } from '../messages/worksheet-texts.ts';
import type { Messages } from '../messages/index.ts';
import type { Operand, Part, Report } from '../model/report.ts';
import { differenceOfTexts } from '../report/numbers.ts';
import { actualText, amountText } from './amounts.ts';
import { placeTextOf } from './place-text.ts';
import { areaText, derivedText, requirementSource } from './table-computed.ts';

/** What the rows are made of. */
export interface WorksheetContext {
  readonly report: Report;
  readonly messages: Messages;
  readonly words: WorksheetTexts;
}

/** One matter to follow up; what does not apply is empty. */
export interface WorksheetRow {
  readonly doubt: Doubt;
  readonly item: string;
  readonly ref: string;
  readonly year: number | null;
  readonly reported: string;
  readonly recomputed: string;
  readonly difference: string;
  readonly computation: string;
  readonly source: string;
  readonly remark: string;
}

/** A row about a promise with its figures; the remark says what is doubtful. */
export function rowOf(
  doubt: Doubt,
  part: Part,
  remarks: readonly (string | null)[],
  context: WorksheetContext,
): WorksheetRow {
  const { report, messages } = context;
  const { report: texts } = messages;
  const { actual, requirement } = part;
  const computation = [
    derivedText(part, texts),
    areaText(part, texts),
    requirementSource(part, report, texts),
  ];
  return {
    doubt,
    item: part.name,
    ref: part.ref,
    year: actual?.year ?? (part.status === 'not-due' ? null : requirement?.due) ?? report.year,
    ...numbersOf(part, context),
    computation: joined(computation, texts.semicolon),
    source: sourcesOf(operandsOf(part), context),
    remark: joined(remarks, texts.semicolon),
  };
}

/** What is known of a row, joined; null and empty left out. */
export function joined(facts: readonly (string | null)[], separator: string): string {
  return facts.filter((fact) => fact !== null && fact !== '').join(separator);
}

/** The figures behind the value and behind the bound. */
export function operandsOf({ actual, requirement }: Part): readonly Operand[] {
  return [
    ...(actual?.operands ?? []),
    ...(requirement?.relation?.operands ?? []),
    ...(requirement?.steps?.operands ?? []),
  ];
}

/** What was reported of the promise itself, beside what its figures give. */
export function reportedOperand({ id, actual }: Part): Operand | undefined {
  return actual?.operands.find(
    ({ series, year, area, origin }) =>
      series === id && year === actual.year && area === null && origin === 'actual',
  );
}

/** Files and lines, each with the source that the row names. */
export function sourcesOf(
  operands: readonly Operand[],
  { messages, words }: WorksheetContext,
): string {
  const places = operands.flatMap((operand) => {
    const { file, line, source } = operand;
    return file === null || line === null
      ? []
      : [words.place(placeTextOf({ ...operand, file }), source)];
  });
  return [...new Set(places)].join(messages.report.semicolon);
}

function numbersOf(
  part: Part,
  context: WorksheetContext,
): Pick<WorksheetRow, 'reported' | 'recomputed' | 'difference'> {
  const { actual, unit } = part;
  if (actual === null) return { reported: '', recomputed: '', difference: '' };
  if (!actual.derived) {
    const reported = actualText(part, context.messages.report);
    return { reported, recomputed: '', difference: '' };
  }
  const own = reportedOperand(part);
  const isSameUnit = own !== undefined && (own.unit === null || own.unit === unit);
  return {
    reported: own?.text == null ? '' : `${own.text}${own.unit ?? unit ?? ''}`,
    recomputed: amountText(actual, unit),
    difference: isSameUnit
      ? differenceOf(own.text ?? '', actual.exact ?? actual.value ?? '', unit, context)
      : '',
  };
}

/** By how much the reported number is above the computed one; empty where one of them is no number. */
export function differenceOf(
  reported: string,
  computed: string,
  unit: string | null,
  { messages, words }: WorksheetContext,
): string {
  const value = differenceOfTexts(reported, computed);
  if (value === undefined || value === '0') return value ?? '';
  const amount = messages.report.difference(value.replace(/^-/u, ''), unit);
  return value.startsWith('-') ? words.less(amount) : words.more(amount);
}
