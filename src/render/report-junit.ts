import { messagesIn, type ReportTexts } from '../messages/index.ts';
import type { Indicator, Report } from '../model/report.ts';
import { printable } from '../text/printable.ts';
import { conclusion } from './conclusion.ts';
import { draftLines, faultFacts, isDraft, marked, titleOf } from './draft-mark.ts';
import type { Group } from './group-counts.ts';
import { yearsSentence } from './matrix.ts';
import type { RenderOptions } from './options.ts';
import { promisesOf } from './promises.ts';
import { provenanceLines } from './provenance.ts';
import { exceptionFacts, isShort } from './standing.ts';
import { reportRows } from './report-rows.ts';
import { earlierText } from './row-facts.ts';
import { attributes, xmlText } from './xml.ts';

interface Suite {
  readonly group: Group;
  readonly rows: readonly Indicator[];
}

type Outcome = 'passed' | 'failed' | 'skipped';

/**
 * JUnit XML, as CI services read it: a suite for each kind of row, a test for each row. What the
 * verdict rests on fails where it is due and not met; what does not decide is skipped with its
 * text, and so is what is not yet due. Has no times: the same report gives the same bytes.
 */
export function renderReportJunit(report: Report, { language }: RenderOptions): string {
  const { report: texts } = messagesIn(language);
  const suites = suitesOf(report).flatMap(({ group, rows }, index) =>
    suiteLines(report, { group, rows, isFirst: index === 0 }, texts),
  );
  const name = printable(titleOf(report, texts));
  const all = suitesOf(report).flatMap(({ rows }) => rows);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name, ...withDraft(report, countsOf(report, all)) })}>`,
    ...draftSuite(report, texts),
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function suitesOf(report: Report): Suite[] {
  const main = report.indicators.filter(({ subOf }) => subOf === null);
  const having = (attribute: Indicator['attribute']): Indicator[] =>
    main.filter((row) => row.attribute === attribute);
  const all: Suite[] = [
    { group: 'binding', rows: having('binding') },
    { group: 'anticipatory', rows: having('anticipatory') },
    { group: 'other', rows: having(null) },
    { group: 'sub', rows: report.indicators.filter(({ subOf }) => subOf !== null) },
    { group: 'commitments', rows: report.commitments },
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

/** True for what the verdict rests on, as the report says it: the gate, and what is binding beside it. */
function decides({ gate, indicators }: Report, row: Indicator): boolean {
  if (row.attribute === 'binding' || gate === 'commitments') return true;
  return gate === 'all' && indicators.includes(row);
}

function outcomeOf(report: Report, row: Indicator): Outcome {
  if (row.standing === 'met') return 'passed';
  return isShort(row) && decides(report, row) ? 'failed' : 'skipped';
}

function countsOf(
  report: Report,
  rows: readonly Indicator[],
): Record<'tests' | 'failures' | 'errors', number> {
  const failures = rows.filter((row) => outcomeOf(report, row) === 'failed').length;
  return { tests: rows.length, failures, errors: 0 };
}

/** Never green: a draft is a failure of its own, in a suite that says so. */
function draftSuite(report: Report, texts: ReportTexts): string[] {
  const [line] = draftLines(report, texts).map(printable);
  if (line === undefined) return [];
  const name = texts.draft.mark;
  const of = attributes({ classname: marked(report, report.plan.id, texts), name });
  return [
    `  <testsuite${attributes({ name, tests: 1, failures: 1, errors: 0, skipped: 0 })}>`,
    `    <testcase${of}>`,
    `      <failure${attributes({ type: 'draft', message: line })}>${xmlText(line)}</failure>`,
    '    </testcase>',
    '  </testsuite>',
  ];
}

function withDraft(
  report: Report,
  { tests, failures, errors }: ReturnType<typeof countsOf>,
): ReturnType<typeof countsOf> {
  const own = isDraft(report) ? 1 : 0;
  return { tests: tests + own, failures: failures + own, errors };
}

function suiteLines(
  report: Report,
  { group, rows, isFirst }: Suite & { readonly isFirst: boolean },
  texts: ReportTexts,
): string[] {
  const skipped = rows.filter((row) => outcomeOf(report, row) === 'skipped').length;
  const name = marked(report, texts.groups[group], texts);
  return [
    `  <testsuite${attributes({ name, ...countsOf(report, rows), skipped })}>`,
    ...rows.flatMap((row) => caseLines(report, row, texts)),
    ...(isFirst ? [`    <system-out>${xmlText(aboutOf(report, texts))}</system-out>`] : []),
    '  </testsuite>',
  ];
}

/** What holds for all of it is said once. */
function aboutOf(report: Report, texts: ReportTexts): string {
  const lines = [conclusion(report, texts), ...provenanceLines(report, texts)];
  return lines.map(printable).join('\n');
}

function caseLines(report: Report, row: Indicator, texts: ReportTexts): string[] {
  const facts = factsOf(report, row, texts).map(printable);
  const [message = ''] = facts;
  const outcome = outcomeOf(report, row);
  const body = xmlText(facts.join('\n'));
  const name = printable(`${row.name} [${row.id}]`);
  const classname = marked(report, report.plan.id, texts);
  return [
    `    <testcase${attributes({ classname, name })}>`,
    ...(outcome === 'failed'
      ? [`      <failure${attributes({ type: row.standing, message })}>${body}</failure>`]
      : []),
    ...(outcome === 'skipped' ? [`      <skipped${attributes({ message })}/>`] : []),
    ...(outcome === 'failed' ? [] : [`      <system-out>${body}</system-out>`]),
    '    </testcase>',
  ];
}

/** The answer in one line, then the parts, earlier years and the place in the document. */
function factsOf(report: Report, indicator: Indicator, texts: ReportTexts): string[] {
  const { columns, colon, semicolon } = texts;
  const named = (label: string, value: string): string[] =>
    value === '' || value === '—' ? [] : [`${label}${colon}${value}`];
  const lines = reportRows([indicator], report, texts).map((row) => {
    const facts = [
      row.status,
      ...named(columns.requirement, row.requirement),
      ...named(columns.actual, row.actual),
      ...named(columns.gap, row.gap),
      ...named(columns.outlook, row.outlook),
    ].join(semicolon);
    return row.isPart ? `${row.name}${colon}${facts}` : facts;
  });
  const parts = promisesOf(indicator);
  const years = [indicator, ...indicator.parts].flatMap((entry) =>
    named(texts.sections.matrix, yearsSentence(report, entry, texts)),
  );
  return [
    ...lines,
    ...parts.flatMap((part) =>
      exceptionFacts(part, report, texts).map((fact) =>
        parts.length > 1 ? `${part.name}${colon}${fact}` : fact,
      ),
    ),
    ...parts.flatMap((part) => faultFacts(part, texts)),
    ...parts.flatMap((part) => named(columns.earlierYears, earlierText(part, texts))),
    ...years,
    ...named(columns.ref, indicator.ref),
  ];
}
