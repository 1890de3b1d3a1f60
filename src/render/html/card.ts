import type { Indicator, Report } from '../../model/report.ts';
import { amountText, requirementText } from '../amounts.ts';
import { conflictText } from '../conflict-text.ts';
import { faultFacts } from '../draft-mark.ts';
import { shortNameOf } from '../promises.ts';
import { areaLines, derivedLines, relationLines } from '../table-computed.ts';
import { groupMissing, progressFacts } from '../table-details.ts';
import { markedActual } from '../row-facts.ts';
import { inForce } from '../../report/in-force.ts';
import { exceptionFacts } from '../standing.ts';
import { yearsText } from '../years-text.ts';
import { answerOf, outlookText } from './answers.ts';
import { chartOf } from './chart.ts';
import { conflictAnswer } from './conflicts.ts';
import { gapWithUnit, rowsOf, type PageTexts } from './context.ts';
import { element, prose, quantity, type Child, type Markup } from './markup.ts';
import { numbered } from './overview.ts';
import { sourceLines } from './source-lines.ts';
import { yearsTable } from './years-table.ts';
import { asOfMonth, isMidway } from '../as-of.ts';

type Fact = readonly [string, Child];

/** Everything that is known of one row; its parts below each other. */
export function card(row: Indicator, id: string, report: Report, texts: PageTexts): Markup {
  const { attribute, ref } = row;
  const { html, report: words } = texts;
  const tag = attribute === null ? '' : words.attribute[attribute];
  const head = element(
    'h3',
    {},
    numbered(row, texts),
    tag === '' ? '' : [' ', element('span', { class: 'tag' }, tag)],
  );
  const about = rowsOf(row).map((part, index) =>
    promise(part, `${id}-${String(index + 1)}`, report, texts),
  );
  if (row.parts.length === 0) return element('article', { class: 'card', id }, head, about);
  const whole = facts([
    [html.card.status, answerOf(row, texts)],
    [html.card.outlook, outlookText(row, report, texts)],
    [html.card.ref, ref],
    ...written(html.card.remark, row.remark),
    ...conflictFacts(row, report, texts),
  ]);
  const parts = row.parts.map((part, index) =>
    element('section', { class: 'part' }, element('h4', {}, part.name), about[index] ?? ''),
  );
  return element('article', { class: 'card with-parts', id }, head, whole, parts);
}

function promise(row: Indicator, id: string, report: Report, texts: PageTexts): Child {
  const drawing = chartOf(row, id, texts);
  return [
    facts(answerFacts(row, report, texts), 'answers'),
    element(
      'div',
      { class: 'both' },
      facts(detailFacts(row, report, texts)),
      drawing === null ? [] : element('figure', {}, drawing),
    ),
    drawing === null ? element('p', { class: 'no-chart' }, texts.html.noChart) : [],
    yearsTable(row, report, texts) ?? [],
  ];
}

function answerFacts(row: Indicator, report: Report, texts: PageTexts): Fact[] {
  const { html, report: words } = texts;
  const { requirement, baseline, unit } = row;
  const required = requirementText(requirement, unit, words);
  const when =
    requirement === null || requirement.comparator === 'completed'
      ? []
      : [
          '\u3000',
          quantity(
            requirement.every
              ? html.everyYear
              : html.by(requirement.dueDate ?? words.yearEnd(requirement.due)),
          ),
        ];
  const line = row.onTheLine ? `\u3000${html.onTheLine}` : '';
  return [
    [html.card.requirement, [quantity(required), ...when]],
    ...(baseline === null
      ? []
      : [
          [
            html.card.baseline,
            quantity(words.inYear(baseline.year, amountText(baseline, unit))),
          ] as const,
        ]),
    [html.card.actual, quantity(markedActual(row, report.year, texts.report))],
    [html.card.gap, [quantity(gapWithUnit(row, texts)), line]],
    [html.card.status, answerOf(row, texts)],
    [html.card.outlook, outlookText(row, report, texts)],
  ];
}

function detailFacts(row: Indicator, report: Report, texts: PageTexts): Fact[] {
  const { html, report: words } = texts;
  const { card: names } = html;
  const years = yearsText(row, words);
  const progress = isMidway(report)
    ? progressFacts(inForce(row), words, asOfMonth(report))
    : years === null
      ? []
      : [years];
  const isRounded = row.method === 'rounded';
  return [
    ...written(words.columns.exception, exceptionFacts(row, report, words).join(words.semicolon)),
    ...written(names.progress, progress.join(words.comma)),
    // With a pace the years stand among the facts of the progress.
    ...(isMidway(report) && row.outlook === null ? written(names.earlier, years) : []),
    ...(row.laterMet === null ? [] : written(names.note, words.laterMet(row.laterMet))),
    ...faultFacts(row, words).flatMap((fact) => written(names.missing, fact)),
    ...(row.missing.length === 0
      ? []
      : written(names.missing, words.missing(groupMissing(row.missing)))),
    ...computedFacts(row, report, texts),
    ...conflictFacts(row, report, texts),
    ...(isRounded ? written(names.method, html.roundedMethod) : []),
    ...(row.methodDiffers ? written(names.method, html.methodDiffers) : []),
    ...written(names.definition, row.definition),
    ...written(names.remark, row.remark),
    ...written(names.source, sourceLines(row, report, texts).join(words.semicolon)),
    [names.ref, row.ref],
  ];
}

function computedFacts(row: Indicator, report: Report, { report: words, html }: PageTexts): Fact[] {
  const start = `${shortNameOf(row)}${words.colon}`;
  const bare = (line: string): string => (line.startsWith(start) ? line.slice(start.length) : line);
  return [
    ...[...relationLines(report, [row], words), ...derivedLines([row], words)].flatMap((line) =>
      written(html.card.computed, bare(line)),
    ),
    ...areaLines([row], words).flatMap((line) => written(html.card.areas, bare(line))),
  ];
}

function conflictFacts(row: Indicator, report: Report, texts: PageTexts): Fact[] {
  const { card: names, decide } = texts.html;
  return row.conflicts.flatMap((conflict) => {
    const printed = conflictText(conflict, texts.report, false);
    const answer = conflictAnswer(row, conflict, report, texts);
    if (conflict.field === 'attribute') return written(names.conflict, printed);
    return written(
      names.conflict,
      conflict.computed
        ? decide.conflictUnder(printed, answer)
        : `${printed}${texts.report.comma}${answer}`,
    );
  });
}

function written(name: string, text: string | null): Fact[] {
  return text === null || text === '' ? [] : [[name, prose(text)]];
}

function facts(list: readonly Fact[], kind?: string): Markup {
  return element(
    'dl',
    kind === undefined ? {} : { class: kind },
    list.map(([name, value]) =>
      element('div', {}, element('dt', {}, name), element('dd', {}, value)),
    ),
  );
}
