import type { ReportTexts } from '../messages/index.ts';
import type { Interval, Operand, Part, Requirement } from '../model/report.ts';
import { completionText } from './completion-text.ts';
import { SIGNS } from '../model/signs.ts';

interface Amount {
  readonly value: string | null;
  readonly interval?: Interval;
}

/** A value with its unit: 46.9%, ≥95%, 30—40平方米; a dash where there is none. */
export function amountText(amount: Amount | null, unit: string | null): string {
  if (amount === null) return '—';
  const { value, interval } = amount;
  if (value !== null) return `${value}${unit ?? ''}`;
  if (interval === undefined || (interval.low === null && interval.high === null)) return '—';
  return `${intervalDigits(interval)}${unit ?? ''}`;
}

export function intervalDigits({ low, lowOpen, high, highOpen }: Interval): string {
  if (low === null) return high === null ? '—' : `${highOpen ? '<' : '≤'}${high}`;
  if (high === null) return `${lowOpen ? '>' : '≥'}${low}`;
  return `${low}—${high}`;
}

/** The value that was compared, or whether it is finished, with the part of a year that it is of: 500人（2023年上半年）. */
export function actualText(part: Pick<Part, 'actual' | 'unit'>, texts: ReportTexts): string {
  const { period } = part.actual ?? {};
  const value = valueText(part, texts);
  return period === undefined ? value : texts.inPart(period, value);
}

/** The same with its year, whatever that is. */
export function datedActual(part: Pick<Part, 'actual' | 'unit'>, texts: ReportTexts): string {
  const { actual } = part;
  const value = actualText(part, texts);
  return actual === null || actual.period !== undefined ? value : texts.inYear(actual.year, value);
}

function valueText({ actual, unit }: Pick<Part, 'actual' | 'unit'>, texts: ReportTexts): string {
  if (actual?.completion != null) return completionText(actual.completion, texts);
  const [only] = actual?.operands ?? [];
  // As the row says it: ≥95, not what is left of it inside the possible values.
  if (actual?.asBound === true && !actual.derived && only?.text != null) {
    return `${only.text}${only.unit ?? ''}`;
  }
  return amountText(actual, unit);
}

/** A figure behind a value, with the part of a year that it is of: 550人（2023年上半年）; null where it has no digits. */
export function operandAmount(
  { text, unit, period }: Pick<Operand, 'text' | 'unit' | 'period'>,
  texts: ReportTexts,
): string | null {
  if (text === null) return null;
  const value = `${text}${unit ?? ''}`;
  return period === undefined ? value : texts.inPart(period, value);
}

/** What a requirement says without what it rests on. */
type RequirementNumbers = Pick<
  Requirement,
  | 'comparator'
  | 'bound'
  | 'boundInterval'
  | 'upper'
  | 'upperInterval'
  | 'tolerance'
  | 'due'
  | 'dueDate'
>;

/** The requirement as resolved: ≥50%, 30—40%; the sign alone where an operand is missing. */
export function requirementText(
  requirement: RequirementNumbers | null,
  unit: string | null,
  texts: ReportTexts,
): string {
  if (requirement === null) return '—';
  const { comparator, bound, boundInterval, upper, upperInterval, tolerance } = requirement;
  if (comparator === 'completed') {
    return texts.finishedBy(requirement.dueDate ?? texts.yearEnd(requirement.due));
  }
  const low = bound ?? (boundInterval === undefined ? null : intervalDigits(boundInterval));
  if (low === null) return `${SIGNS[comparator]}？`;
  const around = tolerance === null ? '' : `±${tolerance}`;
  if (comparator !== 'between') return `${SIGNS[comparator]}${low}${around}${unit ?? ''}`;
  const high = upper ?? (upperInterval === undefined ? '？' : intervalDigits(upperInterval));
  return `${low}—${high}${unit ?? ''}`;
}

/** +4.2, -3.1, 0; for a bound the least it can be. */
export function gapText({ gap, gapInterval }: Pick<Part, 'gap' | 'gapInterval'>): string {
  if (gap !== null) return gap.startsWith('-') || gap === '0' ? gap : `+${gap}`;
  return gapInterval === undefined ? '—' : intervalDigits(gapInterval);
}

/**
 * How far a missed promise is from its requirement, in words: 低于目标3.1个百分点.
 * Null where the compared year is not what failed (an earlier year of an every-year target).
 */
export function shortfallText(part: Part, texts: ReportTexts): string | null {
  const { gap, requirement, unit } = part;
  if (gap === null || requirement === null) return null;
  const { comparator } = requirement;
  if (gap === '0') return comparator === 'above' || comparator === 'below' ? texts.onTheLine : null;
  if (!gap.startsWith('-')) return null;
  const digits = gap.replace(/^-/u, '');
  return texts.gap(comparator, texts.difference(digits, unit));
}
