import { briefTextsIn } from '../messages/brief-texts.ts';
import { messagesIn, type Messages } from '../messages/index.ts';
import type { Indicator, Report } from '../model/report.ts';
import { printable } from '../text/printable.ts';
import type { BriefContext } from './brief-facts.ts';
import { draftLines, marked } from './draft-mark.ts';
import { gapParagraphs } from './brief-gaps.ts';
import { groupPart, kindOf, type BriefPart } from './brief-groups.ts';
import { conclusion } from './conclusion.ts';
import { groupCounts } from './group-counts.ts';
import { matrixCells, yearsSentence } from './matrix.ts';
import type { RenderOptions } from './options.ts';
import { provenanceLines } from './provenance.ts';
import { reportRows, type ReportRow } from './report-rows.ts';
import { withoutEmpty } from './report-sections.ts';
import { hasNumbers } from './row-facts.ts';
import { shownRows, type ShownRows } from './scope.ts';
import { areaLines, derivedLines, relationLines } from './table-computed.ts';
import { progressLines } from './table-details.ts';
import { termLines } from './table-remarks.ts';
import { asOfMonth, isMidway } from './as-of.ts';

/**
 * Paragraphs for the self-evaluation report (自评报告) of the bureau, or before the last year an
 * evaluation report: plain text to be pasted, every number and answer from the report.
 */
export function renderBrief(report: Report, options: RenderOptions): string {
  const messages = messagesIn(options.language);
  const brief = briefTextsIn(options.language);
  const context: BriefContext = { report, texts: messages.report, brief };
  const parts = partsOf(shownRows(report, options.scope), messages, context).filter(
    ({ paragraphs }) => paragraphs.length > 0,
  );
  const paragraphs = [
    brief.title(report.plan.title, kindOfReport(report), report.year, asOfMonth(report)),
    ...parts.flatMap(({ section, paragraphs: own }, index) => [
      brief.heading(index + 1, brief.sections[section]),
      ...own,
    ]),
  ];
  // Pasted one by one, each must say it.
  const own = paragraphs.map((text) => marked(report, text, messages.report));
  const written = [...draftLines(report, messages.report), ...own];
  return `${written.map(printable).join('\n\n')}\n`;
}

/** Only the year in the middle of the period has its own evaluation (中期评估). */
function kindOfReport(report: Report): 'final' | 'midway' | 'yearly' {
  const {
    year,
    plan: { period },
  } = report;
  if (!isMidway(report)) return 'final';
  return year === Math.floor((period.from + period.to) / 2) ? 'midway' : 'yearly';
}

function partsOf(rows: ShownRows, messages: Messages, context: BriefContext): BriefPart[] {
  const having = (attribute: Indicator['attribute']): Indicator[] =>
    rows.indicators.filter((row) => row.attribute === attribute);
  return [
    { section: 'overall', paragraphs: overall(context) },
    groupPart('binding', having('binding'), context),
    groupPart('anticipatory', having('anticipatory'), context),
    groupPart('other', having(null), context),
    commitmentPart(rows, context),
    { section: 'progress', paragraphs: progress(rows, context) },
    {
      section: 'gaps',
      paragraphs: gapParagraphs(withoutEmpty(rows), rows.all, messages, context),
    },
    { section: 'years', paragraphs: years(rows, context) },
    { section: 'sources', paragraphs: sources(rows, context) },
  ];
}

function overall({ report, texts, brief }: BriefContext): string[] {
  const main = [...report.indicators.filter(({ subOf }) => subOf === null)];
  const rowsOf: Readonly<Record<string, readonly Indicator[]>> = {
    binding: main.filter(({ attribute }) => attribute === 'binding'),
    anticipatory: main.filter(({ attribute }) => attribute === 'anticipatory'),
    other: main.filter(({ attribute }) => attribute === null),
    sub: report.indicators.filter(({ subOf }) => subOf !== null),
    commitments: report.commitments,
  };
  const counts = groupCounts(report).map(({ group, counts: numbers }) =>
    brief.counts(texts.groups[group], numbers, kindOf(rowsOf[group] ?? [])),
  );
  return [
    brief.intro(report.plan.title, report.year, asOfMonth(report)),
    conclusion(report, texts),
    counts.join(brief.sentenceBreak),
  ];
}

/** What is not listed is counted. */
function commitmentPart(rows: ShownRows, context: BriefContext): BriefPart {
  const { report, texts } = context;
  const { commitments } = report.summary;
  if (commitments.total === 0) return { section: 'commitments', paragraphs: [] };
  const { paragraphs } = groupPart('commitments', rows.commitments, context);
  const unlisted = commitments.total - rows.commitments.length;
  return {
    section: 'commitments',
    paragraphs: [
      `${texts.commitmentsCount(commitments)}${texts.stop}`,
      ...paragraphs,
      ...(unlisted === 0 || paragraphs.length === 0 ? [] : [context.brief.unlisted(unlisted)]),
    ],
  };
}

/** Before the last year: pace, distance and what is needed in each year from here. */
function progress(rows: ShownRows, { report, texts, brief }: BriefContext): string[] {
  if (!isMidway(report)) return [];
  const lines = progressLines(report, withoutEmpty(rows), texts);
  return lines.length === 0 ? [] : [brief.paceLead, ...lines.map((line) => stopped(line, texts))];
}

/** The years beside each other; what has no figure in any of them is named in one sentence. */
function years(rows: ShownRows, context: BriefContext): string[] {
  const { report, texts, brief } = context;
  const listed = reportRows(rows.all, report, texts).filter(
    ({ entry }) => hasNumbers(entry) && matrixCells(report, entry.id, texts).length > 0,
  );
  const isTold = ({ entry }: ReportRow): boolean =>
    matrixCells(report, entry.id, texts).some(({ value, isDue }) => value !== '' || isDue);
  const untold = listed.filter((row) => !isTold(row)).map(({ name }) => name);
  return [
    ...listed
      .filter(isTold)
      .map(
        ({ entry, name }) =>
          `${name}${texts.colon}${yearsSentence(report, entry, texts, brief.provisionalYear)}${texts.stop}`,
      ),
    ...(untold.length === 0 ? [] : [brief.noYears(untold)]),
  ];
}

/** Files, method, and how what is not reported was computed. */
function sources({ all }: ShownRows, { report, texts, brief }: BriefContext): string[] {
  const { aheadFrom, onTrackFrom } = report.conventions;
  const { sections } = texts;
  const items: readonly (readonly [string, readonly string[]])[] = [
    [sections.provenance, provenanceLines(report, texts)],
    [sections.conventions, texts.conventionLines(aheadFrom, onTrackFrom, asOfMonth(report))],
    [sections.relations, [...relationLines(report, all, texts), ...derivedLines(all, texts)]],
    [sections.areas, areaLines(all, texts)],
    [sections.notes, termLines(all, texts)],
  ];
  return items
    .filter(([, lines]) => lines.length > 0)
    .map(([head, lines], index) =>
      brief.item(
        index + 1,
        head,
        lines.map((line) => stopped(line, texts)).join(brief.sentenceBreak),
      ),
    );
}

function stopped(text: string, { stop }: BriefContext['texts']): string {
  return text.endsWith(stop.trim()) ? text : `${text}${stop.trim()}`;
}
