import { isTold } from '../scope.ts';
import type { Conflict, Indicator, Report } from '../../model/report.ts';
import { conflictText } from '../conflict-text.ts';
import { faultFacts } from '../draft-mark.ts';
import { shortNameOf } from '../promises.ts';
import { inForce } from '../../report/in-force.ts';
import { groupMissing, progressFacts } from '../table-details.ts';
import { yearsText } from '../years-text.ts';
import { standingText } from './answers.ts';
import { conflictAnswer } from './conflicts.ts';
import type { PageTexts, Section } from './context.ts';
import { element, prose } from './markup.ts';
import { rowsOfReport } from './not-reached.ts';

/** What only people can settle: contested values, missing data, what data do not decide. */
export function decideSection(report: Report, texts: PageTexts): Section {
  const { html } = texts;
  const lines = decideLines(report, texts);
  return {
    title: html.sections.decide,
    content: [
      lines.length === 0
        ? element('p', { class: 'none' }, html.none)
        : element(
            'ol',
            { class: 'decide' },
            lines.map((line) => element('li', {}, prose(line))),
          ),
    ],
  };
}

function decideLines(report: Report, texts: PageTexts): string[] {
  const { decide } = texts.html;
  const rows = rowsOfReport(report);
  // Under the target as printed, and under one that a later document set.
  const contested = rows
    .flatMap((row) => (row.adjusted === null ? [row] : [row, inForce(row)]))
    .filter(({ conflicts }) => conflicts.some(({ differs }) => differs));
  const open = rows.filter(({ standingOutlook }) => standingOutlook === 'undetermined');
  const noFigure = open.filter(isWithoutFigure);
  const without = report.commitments.filter((row) => !isTold(row)).length;
  return [
    ...(report.verdictContested ? [decide.verdictContested] : []),
    ...contested.map((row) => contestedLine(row, report, texts)),
    ...rows.flatMap((row) => undecidedLine(row, texts)),
    ...(noFigure.length === 0 ? [] : [decide.noFigure(report.year, noFigure.map(shortNameOf))]),
    ...open
      .filter((row) => row.standing === 'not-due' && !isWithoutFigure(row))
      .map((row) =>
        decide.noOutlook(
          shortNameOf(row),
          progressFacts(row, texts.report).join(texts.report.comma),
        ),
      ),
    ...notComputedLine(rows, texts),
    ...provisionalLine(rows, texts),
    ...(without === 0
      ? []
      : [decide.commitmentsWithout(without, report.summary.commitments.total)]),
  ];
}

function isWithoutFigure({ standing, noPace }: Indicator): boolean {
  return standing === 'not-due' && noPace === 'no-data';
}

function contestedLine(row: Indicator, report: Report, texts: PageTexts): string {
  const { decide } = texts.html;
  const under = (conflict: Conflict): string =>
    decide.conflictUnder(
      conflictText(conflict, texts.report, false),
      conflictAnswer(row, conflict, report, texts),
    );
  return decide.contested(
    shortNameOf(row),
    row.conflicts.filter(({ differs }) => differs).map(under),
  );
}

function undecidedLine(row: Indicator, texts: PageTexts): string[] {
  const { html, report: words } = texts;
  const { standing, missing } = row;
  if (standing !== 'no-data' && standing !== 'undetermined') return [];
  const years = yearsText(row, words);
  const why = [
    ...faultFacts(row, words),
    ...(missing.length === 0 ? [] : [words.missing(groupMissing(missing))]),
    ...(years === null ? [] : [years]),
  ].join(words.comma);
  return [html.decide.notJudged(shortNameOf(row), standingText(row, texts), why)];
}

function notComputedLine(rows: readonly Indicator[], { html }: PageTexts): string[] {
  const names = rows
    .filter(({ conflicts }) =>
      conflicts.some(({ computed, field }) => !computed && field !== 'attribute'),
    )
    .map(shortNameOf);
  return names.length === 0 ? [] : [html.decide.notComputed(names)];
}

function provisionalLine(rows: readonly Indicator[], { html }: PageTexts): string[] {
  const names = rows
    .filter(({ provisional, actual }) => provisional && actual !== null)
    .map(shortNameOf);
  return names.length === 0 ? [] : [html.decide.provisional(names)];
}
