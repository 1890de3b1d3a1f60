import { messagesIn, type ReportTexts } from '../messages/index.ts';
import { targetWords } from '../messages/printed-words.ts';
import { printTarget } from '../model/printed.ts';
import { rowsOf, type Indicator, type Plan, type Promised } from '../model/plan.ts';
import { printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import type { Column } from './column-widths.ts';
import { formulaText } from './formula-text.ts';
import { framed } from './framed.ts';
import { plain, USUAL_WIDTH, type RenderOptions } from './options.ts';
import { targetText } from './target-text.ts';

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
  const rows = shownOf(plan, options);
  const notes = rows.flatMap((row) => [
    ...(row.note === undefined || !row.hasParts ? [] : [noteLine(row, row.note, texts)]),
    ...row.promises.flatMap((promised) => promiseNotes(promised, plan, texts)),
  ]);
  const hidden = plan.indicators.length + plan.commitments.length - rows.length;
  return [
    ...heading.flatMap((line, index) =>
      wrap(printable(line), width).map((text) => (index === 0 ? paint('strong', text) : text)),
    ),
    '',
    ...framed(columns, cellsOf(rows, plan, texts), width),
    ...(hidden === 0 ? [] : wrap(texts.rowsHidden(hidden), width)),
    ...operandLines(plan, options, texts).flatMap((line) => wrap(printable(line), width)),
    ...notes.flatMap((line) => wrap(printable(line), width)),
    '',
  ].join('\n');
}

/** Without a scope the table of the document; one without a table shows its commitments. */
function shownOf({ indicators, commitments }: Plan, { scope }: RenderOptions): Indicator[] {
  const isTable = indicators.length > 0;
  return [
    ...(scope === 'commitments' ? [] : indicators),
    ...(scope === 'indicators' || (scope === undefined && isTable) ? [] : commitments),
  ];
}

function cellsOf(rows: readonly Indicator[], plan: Plan, texts: ReportTexts): string[][] {
  return rows.flatMap((indicator) => {
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

/** What the file prints twice, what its author notes, what was filled in. */
function promiseNotes(promised: Promised, plan: Plan, texts: ReportTexts): string[] {
  const { series, shortName, implied, restored, note } = promised;
  const name = { name: series.name, shortName };
  const formula = formulaText(series, plan, texts);
  const { printed } = promised;
  return [
    ...conflictLines(promised, texts),
    ...promised.amendments.map((amendment) =>
      noteLine(
        name,
        `${texts.amendment({ ...amendment, approver: amendment.approver ?? null, note: amendment.note ?? null })}${targetWords(printTarget(amendment.target, plan, { unit: series.unit?.name }), texts)}`,
        texts,
      ),
    ),
    ...(formula === undefined ? [] : [noteLine(name, `= ${formula}`, texts)]),
    ...(printed === undefined || isPlainNumber(printed)
      ? []
      : [noteLine(name, texts.printedAs(printed), texts)]),
    ...(note === undefined ? [] : [noteLine(name, note, texts)]),
    ...(series.definition === undefined ? [] : [texts.definition(nameOf(name), series.definition)]),
    ...(implied.length === 0 ? [] : [noteLine(name, texts.impliedFields(implied), texts)]),
    ...(restored.length === 0 ? [] : [noteLine(name, texts.restoredFields(restored), texts)]),
  ];
}

/** The target column says as much. */
function isPlainNumber(printed: string): boolean {
  return /^[≥≤≧≦]?[\d.]+%?$/u.test(printed);
}

/** The areas and the series that are not promised, where everything is asked for. */
function operandLines(plan: Plan, { scope }: RenderOptions, texts: ReportTexts): string[] {
  if (scope !== 'all') return [];
  const promised = new Set(
    rowsOf(plan).flatMap(({ promises }) => promises.map(({ series }) => series.id)),
  );
  const operands = [...plan.series.values()].filter(({ id }) => !promised.has(id));
  return [
    ...plan.areas.map(({ level, name, areas, count }) => {
      const names = areas?.map((area) => area.name).join(texts.listComma);
      const counted = texts.levelCount(name, count ?? null);
      return `${counted} (${level})${names === undefined ? '' : `${texts.colon}${names}`}`;
    }),
    ...operands.map((series) => {
      const { id, name, unit, baseline, definition } = series;
      const facts = [
        baseline === undefined
          ? unit?.name
          : texts.inYear(plan.period.base, `${baseline.text}${unit?.name ?? ''}`),
        definition,
        formulaText(series, plan, texts),
      ].filter((fact) => fact !== undefined);
      return `${name} (${id})${texts.colon}${facts.join(texts.comma)}`;
    }),
  ];
}

function noteLine(
  named: { readonly name: string; readonly shortName: string | undefined },
  note: string,
  texts: ReportTexts,
): string {
  return `${nameOf(named)}${texts.colon}${note}`;
}

function nameOf({
  name,
  shortName,
}: {
  readonly name: string;
  readonly shortName: string | undefined;
}): string {
  return shortName ?? name;
}

function conflictLines(promised: Promised, texts: ReportTexts): string[] {
  const { series, shortName, conflicts, attributeConflicts } = promised;
  const head = `! ${shortName ?? series.name}${texts.colon}`;
  return [
    ...conflicts.map(({ field, year = null, value, unit, ref, note }) => {
      const printed =
        field === 'due'
          ? texts.yearEnd(Number(value.text))
          : `${value.text}${(unit ?? series.unit)?.name ?? ''}`;
      return `${head}${texts.conflict(field, year, printed, ref, note ?? null)}`;
    }),
    ...attributeConflicts.map(({ attribute, ref, note }) => {
      const printed = texts.attribute[attribute];
      return `${head}${texts.conflict('attribute', null, printed, ref, note ?? null)}`;
    }),
  ];
}
