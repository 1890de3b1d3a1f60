import { messagesIn, type ReportTexts } from '../messages/index.ts';
import type { Plan, Promised, Target } from '../model/plan.ts';
import { printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import type { Column } from './column-widths.ts';
import { framed } from './framed.ts';
import { plain, USUAL_WIDTH, type RenderOptions } from './options.ts';
import { SIGNS } from './signs.ts';

/** The indicators of a plan as its document prints them, and what it prints twice. */
export function renderPlan(plan: Plan, options: RenderOptions): string {
  const { report: texts } = messagesIn(options.language);
  const width = options.width ?? USUAL_WIDTH;
  const paint = options.paint ?? plain;
  const { columns: names } = texts;
  const columns: Column[] = [
    { head: names.number, most: 4 },
    { head: names.indicator },
    { head: names.unit, most: 7 },
    { head: names.baseline, most: 9 },
    { head: names.target, most: 15 },
    { head: names.attribute, most: 12 },
    { head: names.ref, most: 13 },
  ];
  const { issuer, published, number } = plan.source;
  const source = [issuer, ...(number === undefined ? [] : [number]), published].join(texts.comma);
  const { base, from, to } = plan.period;
  const heading = [
    plan.title,
    source,
    `${plan.id}${texts.comma}${String(base)} → ${String(from)}—${String(to)}`,
  ];
  const conflicts = plan.indicators.flatMap(({ promises }) =>
    promises.flatMap((promised) => conflictLines(promised, texts)),
  );
  return [
    ...heading.flatMap((line, index) =>
      wrap(printable(line), width).map((text) => (index === 0 ? paint('strong', text) : text)),
    ),
    '',
    ...framed(columns, rowsOf(plan, texts), width),
    ...conflicts.flatMap((line) => wrap(printable(line), width)),
    '',
  ].join('\n');
}

function rowsOf(plan: Plan, texts: ReportTexts): string[][] {
  return plan.indicators.flatMap((indicator) => {
    const number = indicator.subOf === undefined ? String(indicator.number ?? '') : texts.subRow;
    const attribute = indicator.attribute === undefined ? '' : texts.attribute[indicator.attribute];
    const cells = (row: readonly string[]): string[] => row.map(printable);
    const numbers = ({ series, target }: Promised): string[] => [
      series.unit?.name ?? '',
      series.baseline?.text ?? '',
      targetText(target, plan, texts),
    ];
    const [first] = indicator.promises;
    if (!indicator.hasParts && first !== undefined) {
      return [cells([number, indicator.name, ...numbers(first), attribute, indicator.ref])];
    }
    return [
      cells([number, indicator.name, '', '', '', attribute, indicator.ref]),
      ...indicator.promises.map((part) =>
        cells([
          '',
          `· ${part.series.name}`,
          ...numbers(part),
          '',
          part.ref === indicator.ref ? '' : part.ref,
        ]),
      ),
    ];
  });
}

/** A target as written: ≥55（2025年）, ≥上年“…”（逐年）, 2021年≥1350、2022年≥1400. */
function targetText({ comparator, bound, when }: Target, plan: Plan, texts: ReportTexts): string {
  const sign = SIGNS[comparator];
  const pair = ({ low, high }: { low: { text: string }; high?: { text: string } }): string =>
    high === undefined ? `${sign}${low.text}` : `${low.text}—${high.text}`;
  if (bound.kind === 'by-year') {
    return bound.years.map((one) => texts.inYear(one.year, pair(one))).join(texts.listComma);
  }
  const year = when.kind === 'by' ? when.year : undefined;
  const text = bound.kind === 'number' ? pair(bound) : relationText(sign, bound, plan, texts);
  if (when.kind === 'every') return `${text} ${texts.everyYear}`;
  return year === undefined ? text : texts.inYear(year, text);
}

function relationText(
  sign: string,
  bound: Extract<Target['bound'], { kind: 'relation' }>,
  plan: Plan,
  texts: ReportTexts,
): string {
  const name = plan.series.get(bound.series)?.name ?? bound.series;
  const [low, high] = bound.times;
  const factor = low.text === high.text ? low.text : `${low.text}—${high.text}`;
  return `${sign}${texts.relationShort(name, factor === '1' ? null : factor, bound.lag)}`;
}

function conflictLines({ series, shortName, conflicts }: Promised, texts: ReportTexts): string[] {
  return conflicts.map(({ field, value, unit, ref, note }) => {
    const printed = `${value.text}${(unit ?? series.unit)?.name ?? ''}`;
    return `! ${shortName ?? series.name}${texts.colon}${texts.conflict(field, printed, ref, note ?? null)}`;
  });
}
