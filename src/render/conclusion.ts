import type { ReportTexts } from '../messages/index.ts';
import type { Counts, Indicator, Report } from '../model/report.ts';
import { OUTLOOKS } from '../model/terms.ts';
import { amountText, shortfallText } from './amounts.ts';
import { promisesOf, shortNameOf } from './promises.ts';

type Group = 'binding' | 'anticipatory' | 'other';

/**
 * The answer for the plan in one sentence, as an evaluation report words it:
 * what is due and done by attribute, what failed by how much; before anything
 * binding is due the outlook of all.
 */
export function conclusion(report: Report, texts: ReportTexts): string {
  const { summary, gate, verdict, provisional } = report;
  const main = report.indicators.filter(({ subOf }) => subOf === null);
  const groups: readonly (readonly [Group, Counts, readonly Indicator[]])[] = [
    ['binding', summary.binding, main.filter(({ attribute }) => attribute === 'binding')],
    [
      'anticipatory',
      summary.anticipatory,
      main.filter(({ attribute }) => attribute === 'anticipatory'),
    ],
    ['other', summary.unattributed, main.filter(({ attribute }) => attribute === null)],
  ];
  const due = groups.filter(([, counts]) => counts.due > 0);
  const contested = report.indicators.filter((indicator) => indicator.contested);
  const clauses = [
    ...(verdict === 'open' ? [texts.nothingDue(gate)] : []),
    ...due.map(([group, counts, indicators]) =>
      groupClause(group, counts, indicators, report, texts),
    ),
    ...(report.year < report.plan.period.to ? [outlookClause(report, main, texts)] : []),
    ...(contested.length > 0
      ? [texts.contested(contested.length, contested.map(shortNameOf))]
      : []),
    ...(report.verdictContested ? [texts.verdictContested] : []),
  ];
  const midway = report.year < report.plan.period.to ? report.year : null;
  return texts.conclusion(
    verdict,
    provisional,
    midway,
    clauses.join(texts.clauseBreak) + texts.stop,
  );
}

/** Names what failed among the gate; of the others the number is enough. */
function groupClause(
  group: Group,
  counts: Counts,
  indicators: readonly Indicator[],
  report: Report,
  texts: ReportTexts,
): string {
  const dueOnes = indicators.filter(({ status }) => status !== 'not-due');
  const final = dueOnes.every((indicator) => indicator.final);
  const head = texts.dueCount(group, counts.due, counts.met, final);
  const isGate = report.gate === 'all' || group === 'binding';
  if (!isGate || counts.due === counts.met) return head;
  const failed = (['missed', 'no-data', 'undetermined'] as const).flatMap((status) => {
    const found = indicators.filter((indicator) => indicator.status === status);
    if (found.length === 0) return [];
    const names = found.map((indicator) =>
      status === 'missed' ? missedText(indicator, texts) : shortNameOf(indicator),
    );
    return [texts.countOf(status, found.length, names)];
  });
  return [head, ...failed].join(texts.comma);
}

function missedText(indicator: Indicator, texts: ReportTexts): string {
  return promisesOf(indicator)
    .filter(({ status }) => status === 'missed')
    .map((part) =>
      texts.shortOf(
        shortNameOf(part),
        amountText(part.actual, part.unit),
        shortfallText(part, texts),
      ),
    )
    .join(texts.semicolon);
}

function outlookClause(report: Report, main: readonly Indicator[], texts: ReportTexts): string {
  const inLastYear = report.year >= report.plan.period.to;
  const counts = OUTLOOKS.flatMap((outlook) => {
    const count = main.filter((indicator) => indicator.outlook === outlook).length;
    return count === 0 ? [] : [{ word: texts.outlook(outlook, undefined, inLastYear), count }];
  });
  return texts.outlookCounts(report.summary.total, counts);
}
