import type { ReportTexts } from '../messages/index.ts';
import type { Counts, Indicator, Report } from '../model/report.ts';
import { OUTLOOKS } from '../model/terms.ts';
import { actualText, shortfallText } from './amounts.ts';
import { isDraft } from './draft-mark.ts';
import { outlookWord } from './outlook-word.ts';
import { promisesOf, shortNameOf } from './promises.ts';
import { inForce } from '../report/in-force.ts';
import { asPrinted, isShort } from './standing.ts';
import { yearsText } from './years-text.ts';
import { asOfMonth, isMidway } from './as-of.ts';

type Group = 'binding' | 'anticipatory' | 'other' | 'commitments';

/**
 * The answer for the plan in one sentence, as an evaluation report words it:
 * what is due and done by attribute, what failed by how much; before anything
 * binding is due the outlook of all.
 */
export function conclusion(report: Report, texts: ReportTexts): string {
  const { summary, gate, verdict, provisional } = report;
  const main = report.indicators.filter(({ subOf }) => subOf === null);
  const groups: readonly (readonly [Group, Pick<Counts, 'due' | 'met'>, readonly Indicator[]])[] = [
    ['binding', summary.binding, main.filter(({ attribute }) => attribute === 'binding')],
    [
      'anticipatory',
      summary.anticipatory,
      main.filter(({ attribute }) => attribute === 'anticipatory'),
    ],
    ['other', summary.unattributed, main.filter(({ attribute }) => attribute === null)],
    ...(gate === 'commitments'
      ? [['commitments', summary.commitments, report.commitments] as const]
      : bindingCommitments(report)),
  ];
  const due = groups.filter(([, counts]) => counts.due > 0);
  const rows = [...report.indicators, ...report.commitments];
  const contested = rows.filter((indicator) => indicator.contested);
  const clauses = [
    ...(verdict === 'open' || (isDraft(report) && due.length === 0)
      ? [texts.nothingDue(gate)]
      : []),
    ...due.map(([group, counts, indicators]) =>
      groupClause(group, counts, indicators, report, texts),
    ),
    ...subClause(report, texts),
    ...commitmentsClause(report, texts),
    ...(isMidway(report) ? outlookClause(report, main, texts) : []),
    ...(contested.length > 0
      ? [texts.contested(contested.length, contested.map(shortNameOf))]
      : []),
    ...agreeingClause(rows, texts),
    ...(report.verdictContested ? [texts.verdictContested] : []),
  ];
  const midway = isMidway(report) ? report.year : null;
  return texts.conclusion(
    verdict,
    provisional,
    midway,
    clauses.join(texts.clauseBreak) + texts.stop,
    asOfMonth(report),
    isDraft(report),
  );
}

/** Names what failed among the gate; of the others the number is enough. */
function groupClause(
  group: Group,
  counts: Pick<Counts, 'due' | 'met'>,
  indicators: readonly Indicator[],
  report: Report,
  texts: ReportTexts,
): string {
  const dueOnes = indicators.filter(({ standing }) => standing !== 'not-due');
  const finals = dueOnes.filter((indicator) => indicator.final).length;
  const kind = finals === dueOnes.length ? 'final' : finals === 0 ? 'annual' : 'mixed';
  const head = texts.dueCount(group, counts.due, counts.met, kind);
  const isGate = report.gate === 'all' || group === report.gate || group === 'commitments';
  if (counts.due === counts.met) return head;
  // What is excused is named beside what does not decide, too.
  const told = isGate
    ? (['missed', 'no-data', 'undetermined', 'waived'] as const)
    : (['waived'] as const);
  const failed = told.flatMap((status) => {
    const found = indicators.filter(({ standing }) => standing === status);
    if (found.length === 0) return [];
    // Commitments without figures would fill pages.
    const names =
      report.gate === 'commitments' && status === 'no-data'
        ? []
        : found.map((indicator) =>
            status === 'missed' || status === 'waived'
              ? shortText(indicator, status, texts)
              : shortNameOf(indicator),
          );
    return [texts.countOf(status, found.length, names)];
  });
  return [head, ...failed].join(texts.comma);
}

/** What is missed, or excused, and by how much. */
function shortText(
  indicator: Indicator,
  standing: 'missed' | 'waived',
  texts: ReportTexts,
): string {
  return (
    promisesOf(indicator)
      .filter((part) => part.standing === standing)
      // What only a changed target excuses is told as it was printed.
      .map((part) =>
        standing === 'missed' || part.waivers.length > 0 ? inForce(part) : asPrinted(part),
      )
      .map((part) =>
        texts.shortOf(
          shortNameOf(part),
          actualText(part, texts),
          shortfallText(part, texts) ?? yearsText(part, texts),
        ),
      )
      .join(texts.semicolon)
  );
}

/** Commitments that are printed as binding decide beside the table. */
function bindingCommitments({
  commitments,
}: Report): (readonly ['commitments', Pick<Counts, 'due' | 'met'>, readonly Indicator[]])[] {
  const binding = commitments.filter(({ attribute }) => attribute === 'binding');
  const due = binding.filter(({ standing }) => standing !== 'not-due').length;
  const met = binding.filter(({ standing }) => standing === 'met').length;
  return binding.length === 0 ? [] : [['commitments', { due, met }, binding]];
}

/** What the document prints twice is doubtful even where the answer is the same. */
function agreeingClause(rows: readonly Indicator[], texts: ReportTexts): string[] {
  const agreeing = rows.filter(
    (indicator) =>
      indicator.hasData &&
      !indicator.contested &&
      promisesOf(indicator).some(({ conflicts }) =>
        conflicts.some(({ field, computed }) => computed && field !== 'attribute'),
      ),
  );
  return agreeing.length === 0 ? [] : [texts.agreeing(agreeing.length, agreeing.map(shortNameOf))];
}

/** Beside a table of indicators the commitments are counted apart. */
function commitmentsClause({ gate, summary }: Report, texts: ReportTexts): string[] {
  const { commitments } = summary;
  if (commitments.total === 0 || gate === 'commitments') return [];
  return [texts.commitmentsCount(commitments)];
}

/** Rows 其中 of the gate that are not met, or excused, decide too, though they are counted apart. */
function subClause(report: Report, texts: ReportTexts): string[] {
  const failed = report.indicators.filter(
    (indicator) =>
      indicator.subOf !== null &&
      (report.gate === 'all' || indicator.attribute === 'binding') &&
      (isShort(indicator) || indicator.standing === 'waived'),
  );
  const waived = failed.filter(({ standing }) => standing === 'waived');
  const short = failed.filter(isShort);
  const nameOf = (indicator: Indicator): string =>
    indicator.standing === 'missed' || indicator.standing === 'waived'
      ? shortText(indicator, indicator.standing, texts)
      : shortNameOf(indicator);
  return [
    ...(short.length === 0 ? [] : [texts.subRows(short.length, short.map(nameOf))]),
    ...(waived.length === 0 ? [] : [texts.subWaived(waived.length, waived.map(nameOf))]),
  ];
}

function outlookClause(report: Report, main: readonly Indicator[], texts: ReportTexts): string[] {
  if (main.length === 0) return [];
  const counts = new Map<string, number>();
  for (const outlook of OUTLOOKS) {
    for (const indicator of main.filter((one) => one.standingOutlook === outlook)) {
      const word = outlookWord(indicator, report, texts);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  if (counts.size === 0) return [];
  const words = [...counts].map(([word, count]) => ({ word, count }));
  return [texts.outlookCounts(report.summary.total, words)];
}
