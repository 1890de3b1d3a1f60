import type { ExplainTexts } from '../../messages/explain-texts.ts';
import type { ReportTexts } from '../../messages/index.ts';
import type { Actual, Operand, Part, Rule } from '../../model/report.ts';
import { datedActual } from '../amounts.ts';
import { faultFacts } from '../draft-mark.ts';
import { isPlain, resultDigits, timesFactor } from './digits.ts';

/** The figures and how the compared value comes out of them. */
export function valueLines(part: Part, words: ExplainTexts, texts: ReportTexts): string[] {
  const { actual, unit, areas, missing } = part;
  const faults = faultFacts(part, texts);
  const lines = [
    `${words.figures}${texts.colon}${actual === null && faults.length === 0 ? words.noFigures : ''}`,
    ...faults.map((line) => `  ${line}`),
    ...(actual?.operands ?? []).map((one) => `  ${operandLine(one, words, texts)}`),
    ...missing.map(
      ({ name, year, month, area }) =>
        `  ${texts.missing([{ name, year, month, areas: area === null ? [] : [area] }])}`,
    ),
  ];
  if (actual === null) return lines;
  const { rule } = actual;
  const shown = `${words.value}${texts.colon}${datedActual(part, texts)}`;
  const note = actual.derived || rule !== undefined ? '' : reportedAs(actual, unit, words);
  const open = actual.value === null && actual.interval !== undefined ? words.between : note;
  return [
    ...lines,
    ...(rule === undefined ? [] : [words.rules[rule.kind]]),
    ...(rule === undefined ? [] : arithmetic(actual, rule, unit).map((line) => `  ${line}`)),
    ...(areas === null ? [] : [`  ${texts.areas(areas)}`]),
    open === '' ? shown : `${shown}${texts.comma}${open}`,
  ];
}

/** A figure in another unit is converted, and said to be. */
function reportedAs({ operands }: Actual, unit: string | null, words: ExplainTexts): string {
  const isConverted = operands.some((one) => one.unit !== null && one.unit !== unit);
  return isConverted ? words.converted : words.asReported;
}

export function operandLine(operand: Operand, words: ExplainTexts, texts: ReportTexts): string {
  const { name, year, period, area, text, unit, origin, source, provisional } = operand;
  const printed = origin === 'baseline' ? words.baselineOrigin : words.conflictOrigin;
  const about = [
    ...(origin === 'actual' ? [] : [printed]),
    ...placeOf(operand, words),
    ...(source === null ? [] : [source]),
    ...(provisional ? [words.provisional] : []),
  ];
  const isWord = text === 'yes' || text === 'no';
  const value = isWord ? texts.completion[text] : `${text ?? '—'}${unit ?? ''}`;
  const dated = period === undefined ? texts.inYear(year, value) : texts.inPart(period, value);
  const who = [...(area === null ? [] : [area]), name].join(' ');
  return [`${who}${texts.colon}${dated}`, ...about].join(texts.comma);
}

function placeOf({ file, line, sheet, cell }: Operand, words: ExplainTexts): string[] {
  if (file === null || line === null) return [];
  return sheet === undefined || cell === undefined
    ? [words.line(file, line)]
    : [words.cell(file, sheet, cell)];
}

/** The printed arithmetic, only where every figure is there once, as a number. */
function arithmetic(actual: Actual, rule: Rule, unit: string | null): string[] {
  const { operands, value, exact } = actual;
  if (!operands.every(({ text, area }) => isPlain(text) && area === null)) return [];
  const steps = stepsOf(operands, rule);
  if (steps === null || value === null) return [];
  return [`${steps}${timesFactor(rule.factor)} ${resultDigits({ value, exact }, unit)}`];
}

function stepsOf(operands: readonly Operand[], { kind, of, over, per }: Rule): string | null {
  if (kind === 'total') {
    const years = new Set(operands.map(({ year }) => year));
    const isSum = years.size === operands.length && operands.every(({ series }) => series === of);
    return isSum ? `(${operands.map(scaled).join(' + ')})` : null;
  }
  const [first, second, ...others] = operands;
  if (first === undefined || second === undefined || others.length > 0) return null;
  const divisor = kind === 'growth' ? of : over;
  if (first.series !== of || second.series !== divisor) return null;
  // One unit above and below falls out.
  const isOneUnit = first.factor === second.factor;
  const [above, below] = isOneUnit
    ? [
        { ...first, factor: '1' },
        { ...second, factor: '1' },
      ]
    : [first, second];
  const quotient = `${bracketed(above)} ÷ ${bracketed(below)}`;
  if (kind === 'growth') return `(${quotient} − 1)`;
  const [only, ...range] = per;
  return only === undefined || range.length > 0 ? null : `${quotient}${perText(only)}`;
}

function perText(per: string): string {
  return per === '1' ? '' : ` × ${per.includes('/') ? `(${per})` : per}`;
}

function scaled({ text, factor }: Operand): string {
  return `${text ?? ''}${timesFactor(factor)}`;
}

function bracketed(operand: Operand): string {
  const text = scaled(operand);
  return text.includes(' ') || text.startsWith('-') ? `(${text})` : text;
}
