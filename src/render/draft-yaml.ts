import type { Draft, DraftField, DraftRow, DraftTarget, Doubt } from '../model/draft.ts';
import type { DraftTexts } from '../messages/draft-texts.ts';
import { commented, headLines, marked, modeline } from './draft-head.ts';
import { yamlText } from './yaml-scalar.ts';

export interface DraftText {
  readonly text: string;
  /** How many comments there are that `validate` will report. */
  readonly marks: number;
}

/** The plan file of a draft: what is sure as it is, the rest with a mark in its line. */
export function renderDraft(draft: Draft, texts: DraftTexts, schema: string): DraftText {
  const { head, rows, below, countedIds } = draft;
  const totals = rows.flatMap((row) => yearlySeries(row));
  const lines = [
    modeline(schema),
    ...commented([...texts.imported, ...(countedIds ? [texts.countedIds] : [])]),
    ...headLines(head, texts),
    ...(totals.length > 0 ? ['series:', ...totals] : []),
    'indicators:',
    ...rows.flatMap((row) => [...asides(row.above, texts), ...rowLines(row, texts)]),
    ...asides(below, texts),
  ];
  return { text: `${lines.join('\n')}\n`, marks: countMarks(draft) };
}

/** One for each line that has doubts, however many; a name may say the same words. */
function countMarks({ head, rows, below }: Draft): number {
  const ofHead = head.issuer === undefined || head.published === undefined ? 1 : 0;
  return rows.reduce(
    (sum, { doubts, above }) => sum + above.length + new Set(doubts.map(({ field }) => field)).size,
    ofHead + below.length,
  );
}

function asides(doubts: readonly Doubt[], texts: DraftTexts): string[] {
  return doubts.map((doubt) => `  ${marked(texts, doubtText(doubt, texts))}`);
}

/** The yearly figures of a total, which are what is reported. */
function yearlySeries({ totalOf, name, unit }: DraftRow): string[] {
  if (totalOf === undefined) return [];
  return [
    `  - id: ${totalOf}`,
    `    name: ${yamlText(`当年${name}`)}`,
    ...(unit === undefined ? [] : [`    unit: ${yamlText(unit)}`]),
    '    kind: flow',
    '    range: { min: 0 }',
  ];
}

function rowLines(row: DraftRow, texts: DraftTexts): string[] {
  const { id, number, subOf, name, unit, attribute, baseline, range, totalOf, target } = row;
  const line = (key: DraftField, value: string | undefined): string[] => {
    const doubts = row.doubts.filter(({ field }) => field === key);
    const text = doubts.map(({ doubt }) => doubtText(doubt, texts)).join(texts.semicolon);
    if (value === undefined) {
      return text === '' ? [] : [marked(texts, `${key}${texts.colon}${text}`)];
    }
    return [`${key}: ${value}${text === '' ? '' : ` ${marked(texts, text)}`}`];
  };
  const plain = (key: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${key}: ${value}`];
  const { implied } = row;
  const lines = [
    ...line('id', id),
    ...line('number', number === undefined ? undefined : String(number)),
    ...line('subOf', subOf),
    ...line('name', yamlText(name)),
    ...line('unit', unit === undefined ? undefined : yamlText(unit)),
    ...line('attribute', attribute),
    ...line('baseline', baseline === undefined ? undefined : quantityText(baseline)),
    ...plain('range', range === undefined ? undefined : rangeText(range)),
    ...plain('total', totalOf === undefined ? undefined : `{ of: ${totalOf} }`),
    ...line('target', target === undefined ? undefined : targetText(target)),
    ...plain('printed', row.printed === undefined ? undefined : yamlText(row.printed)),
    ...plain('implied', implied.length === 0 ? undefined : `[${implied.join(', ')}]`),
    ...plain('ref', yamlText(row.ref)),
    ...plain('allow', isBound(baseline) ? texts.allowBound : undefined),
  ];
  return lines.map((text, index) => `${index === 0 ? '  - ' : '    '}${text}`);
}

/** What the table prints as a bound is one: the warning of it is answered. */
function isBound(baseline: string | undefined): boolean {
  return baseline !== undefined && /^[≥≤><]/u.test(baseline);
}

/** Plain digits are a number; a bound is text. */
function quantityText(text: string): string {
  return /^[\d-]/u.test(text) ? text : yamlText(text);
}

function rangeText({ min, max }: NonNullable<DraftRow['range']>): string {
  return max === undefined
    ? `{ min: ${String(min)} }`
    : `{ min: ${String(min)}, max: ${String(max)} }`;
}

function targetText({ comparator, bound, tolerance, due }: DraftTarget): string {
  return [
    `{ ${comparator}: ${boundText(bound)}`,
    ...(tolerance === undefined ? [] : [`tolerance: ${tolerance}`]),
    ...(due === undefined ? [] : [`by: ${String(due)}`]),
  ]
    .join(', ')
    .concat(' }');
}

function boundText(bound: DraftTarget['bound']): string {
  switch (bound.kind) {
    case 'number':
      return bound.text;
    case 'pair':
      return `[${bound.low}, ${bound.high}]`;
    case 'by-year': {
      const years = bound.years.map(([year, text]) => `${String(year)}: ${text}`);
      return `{ byYear: { ${years.join(', ')} } }`;
    }
  }
}

function doubtText({ code, args }: Doubt, texts: DraftTexts): string {
  // The pairing of code and args is what the union guarantees.
  return (texts.doubts[code] as (args: object) => string)(args);
}
