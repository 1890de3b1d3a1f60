import { findingText } from '../messages/finding-text.ts';
import type { Messages } from '../messages/index.ts';
import type { Finding, Indicator, Report } from '../model/report.ts';
import { fileTextOf, placeTextOf } from './place-text.ts';
import { isTold, type ShownRows } from './scope.ts';
import { exceptionLines } from './standing.ts';
import { shownFindings } from './shown-findings.ts';
import { areaLines, derivedLines, relationLines } from './table-computed.ts';
import { earlierMissLines, notMetLines, progressLines } from './table-details.ts';
import { remarkLines } from './table-remarks.ts';
import { asOfMonth, isMidway } from './as-of.ts';

/** What stands below the table of a report: sentences under a title; without sentences it is left out. */
export interface ReportSection {
  readonly title: string;
  readonly items: readonly string[];
}

export function reportSections(
  report: Report,
  rows: ShownRows,
  messages: Messages,
): ReportSection[] {
  const { report: texts } = messages;
  const { sections } = texts;
  const { aheadFrom, onTrackFrom } = report.conventions;
  const told = withoutEmpty(rows);
  return [
    { title: sections.notMet, items: notMetLines(told, texts) },
    { title: sections.exceptions, items: exceptionLines(rows.all, report, texts) },
    { title: sections.earlierMisses, items: earlierMissLines(told, texts) },
    {
      title: sections.progress,
      items: isMidway(report) ? progressLines(report, rows.all, texts) : [],
    },
    { title: sections.areas, items: areaLines(rows.all, texts) },
    {
      title: sections.relations,
      items: [...relationLines(report, rows.all, texts), ...derivedLines(rows.all, texts)],
    },
    {
      title: sections.notes,
      items: [...noteLines(report, rows, messages), ...remarkLines(rows.all, texts)],
    },
    {
      title: sections.conventions,
      items: texts.conventionLines(aheadFrom, onTrackFrom, asOfMonth(report)),
    },
  ];
}

/** Commitments without figures are counted, and listed where they are asked for; why is plain. */
export function withoutEmpty({ indicators, commitments }: ShownRows): Indicator[] {
  return [...indicators, ...commitments.filter(isTold)];
}

function noteLines(report: Report, rows: ShownRows, messages: Messages): string[] {
  const { report: texts, cli } = messages;
  const files = report.actuals.map((one) => `${fileTextOf(one)} (${one.encoding})`);
  const findings = shownFindings(report, rows).map((found) => {
    const mark = found.severity === 'note' ? '' : `[${cli.severity[found.severity]}] `;
    return `${mark}${findingText(messages, found)}${placeText(found)}`;
  });
  const waivers = report.waivers?.file ?? null;
  return [texts.provenance(report.plan.file, files, waivers), ...findings];
}

function placeText({ file, line, sheet, cell }: Finding): string {
  if (file === undefined || line === undefined) return '';
  return ` [${placeTextOf({ file, line, sheet, cell })}]`;
}
