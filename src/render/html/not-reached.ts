import { isTold } from '../scope.ts';
import type { Indicator, Report } from '../../model/report.ts';
import { outlookWord } from '../outlook-word.ts';
import { shortNameOf } from '../promises.ts';
import { markedActual } from '../row-facts.ts';
import { inForce } from '../../report/in-force.ts';
import { isShort, requiredText } from '../standing.ts';
import { yearsText } from '../years-text.ts';
import { amended, gapWithUnit, rowsOf, type PageTexts, type Section } from './context.ts';
import { standingText } from './answers.ts';
import { element, prose, quantity, type Child } from './markup.ts';
import { dataTable } from './table.ts';
import { isMidway } from '../as-of.ts';

/** What the verdict rests on and is not met when due, or worse than the baseline, with room to say who, why and what next. */
export function notReachedSection(report: Report, texts: PageTexts): Section {
  const { html } = texts;
  const rows = rowsOfReport(report).filter((row) => isGate(row, report) && isBad(row));
  const title = html.sections.notReached(report.gate);
  const room = ['', '', ''];
  return {
    title,
    content: [
      rows.length === 0
        ? element('p', { class: 'none' }, html.none)
        : dataTable({
            caption: title,
            hideCaption: true,
            kind: 'room',
            head: [
              ...numberHead(texts),
              { text: html.columns.office, kind: 'blank' },
              { text: html.columns.reason, kind: 'blank' },
              { text: html.columns.measures, kind: 'blank' },
            ],
            rows: rows.map((row) => [...numberCells(row, report, texts), ...room]),
          }),
    ],
  };
}

/** What is missed beside the gate; nobody wonders where there is none. */
export function otherMissedSection(report: Report, texts: PageTexts): Section[] {
  const rows = rowsOfReport(report).filter(
    (row) => !isGate(row, report) && row.standing === 'missed',
  );
  if (rows.length === 0) return [];
  const title = texts.html.sections.otherMissed;
  const table = dataTable({
    caption: title,
    hideCaption: true,
    head: [...numberHead(texts), { text: texts.report.columns.attribute, kind: 'short' }],
    rows: rows.map((row) => [...numberCells(row, report, texts), attributeOf(row, texts)]),
  });
  return [{ title, content: [table] }];
}

/** Before the final target is due: how far behind, and what is needed per year. In the last year nothing can lag. */
export function laggingSection(report: Report, texts: PageTexts): Section[] {
  const { html, report: words } = texts;
  const rows = rowsOfReport(report).filter(isLagging).map(inForce);
  if (rows.length === 0 && !isMidway(report)) return [];
  const title = html.sections.lagging;
  if (rows.length === 0) {
    return [{ title, content: [element('p', { class: 'none' }, html.none)] }];
  }
  const table = dataTable({
    caption: title,
    hideCaption: true,
    head: [
      { text: words.columns.indicator, kind: 'name' },
      { text: words.columns.attribute, kind: 'short' },
      { text: words.columns.actual, isNumber: true },
      { text: html.columns.level, isNumber: true },
      { text: html.columns.pace, isNumber: true },
      { text: html.columns.shortfall, isNumber: true },
      { text: html.columns.perYear, isNumber: true },
      { text: words.columns.outlook, kind: 'words' },
    ],
    rows: rows.map((row) => laggingCells(row, report, texts)),
  });
  return [{ title, content: [table] }];
}

function laggingCells(row: Indicator, report: Report, texts: PageTexts): Child[] {
  const { html, report: words } = texts;
  const { pace, unit, shortfall, perYear } = row;
  const difference = (digits: string | null): Child =>
    digits === null ? html.nothing : quantity(words.difference(digits, unit));
  const years = yearsText(row, words);
  return [
    shortNameOf(row),
    attributeOf(row, texts),
    quantity(markedActual(row, report.year, texts.report)),
    pace === null ? html.nothing : quantity(`${pace.level}${unit ?? ''}`),
    pace === null ? html.nothing : pace.value,
    row.requirement?.every === true ? html.nothing : difference(shortfall),
    row.requirement?.every === true ? html.nothing : difference(perYear),
    prose([outlookWord(row, report, words), ...(years === null ? [] : [years])].join(words.comma)),
  ];
}

function numberHead({ html, report: { columns } }: PageTexts): {
  text: string;
  isNumber?: boolean;
  kind?: string;
}[] {
  return [
    { text: columns.indicator, kind: 'name' },
    { text: html.card.requirement, isNumber: true },
    { text: columns.actual, isNumber: true },
    { text: columns.gap, isNumber: true },
    { text: columns.status, kind: 'words' },
  ];
}

function numberCells(promise: Indicator, report: Report, texts: PageTexts): Child[] {
  const { report: words } = texts;
  const status = standingText(promise, texts);
  const row = inForce(promise);
  const years = yearsText(row, words);
  const facts = [
    row.standingOutlook === 'reversing'
      ? texts.html.both(status, outlookWord(row, report, words))
      : status,
    ...(years === null ? [] : [years]),
    ...(row.laterMet === null ? [] : [words.laterMet(row.laterMet)]),
  ];
  return [
    shortNameOf(row),
    amended(promise, requiredText(promise, words)),
    quantity(markedActual(row, report.year, texts.report)),
    quantity(gapWithUnit(row, texts)),
    prose(facts.join(words.comma)),
  ];
}

/**
 * Every promise that is judged by itself, binding ones first. Commitments
 * without figures would fill pages: they are counted elsewhere.
 */
export function rowsOfReport({ indicators, commitments }: Report): Indicator[] {
  const rank = ({ attribute }: Indicator): number => (attribute === 'binding' ? 0 : 1);
  return [...indicators, ...commitments.filter(isTold)]
    .flatMap(rowsOf)
    .sort((a, b) => rank(a) - rank(b));
}

function isGate(row: Indicator, { gate, commitments }: Report): boolean {
  switch (gate) {
    case 'binding':
      return row.attribute === 'binding';
    case 'all':
      return row.attribute === 'binding' || !isOneOf(row, commitments);
    case 'commitments':
      return true;
  }
}

function isOneOf({ id }: Indicator, rows: readonly Indicator[]): boolean {
  return rows.some((row) => row.id === id || row.parts.some((part) => part.id === id));
}

/** What is due and not shown to be met fails the verdict, whatever the reason. */
function isBad(row: Indicator): boolean {
  return isShort(row) || row.standingOutlook === 'reversing';
}

function isLagging({ standingOutlook }: Indicator): boolean {
  return standingOutlook === 'behind' || standingOutlook === 'reversing';
}

export function attributeOf({ attribute }: Indicator, { html, report }: PageTexts): string {
  return attribute === null ? html.nothing : report.attribute[attribute];
}
