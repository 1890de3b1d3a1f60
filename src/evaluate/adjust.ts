import { lastDayText, type AsOf } from '../model/as-of.ts';
import type { Adjusted, Comparison } from '../model/evaluation.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Amendment, Promised } from '../model/plan.ts';
import type { Status } from '../model/terms.ts';
import { alternativesFor, type Judge } from './alternatives.ts';
import { answersFor, yearsBetween, type Answers, type InYear } from './answers.ts';
import { compareYear } from './compare-year.ts';
import { resolveBound } from './resolve-bound.ts';
import type { Values } from './values.ts';
import { worstOutlook, worstStatus } from './worst.ts';

/** The last document by the end of the year that changed the target, if there is one. */
export function amendmentIn(
  { amendments }: Pick<Promised, 'amendments'>,
  year: number,
  asOf?: AsOf,
): Amendment | undefined {
  return amendments.findLast(({ date }) => isBy(date, year, asOf));
}

/** Of the evaluated year only what was decided by the month up to which it is looked at. */
function isBy(date: string, year: number, asOf: AsOf | undefined): boolean {
  return date <= lastDayText(year, asOf);
}

/** The answers under the target that a later document set; null where there is none yet. */
export function adjustedAnswers(values: Values, promised: Promised, year: number): Adjusted | null {
  const { asOf } = values;
  const amendment = amendmentIn(promised, year, asOf);
  if (amendment === undefined) return null;
  const changed = withTarget(promised, amendment);
  // Years before the document are judged by the target of their time.
  const inYear = (at: number): Promised => {
    const then = amendmentIn(promised, at, asOf);
    return then === undefined ? promised : withTarget(promised, then);
  };
  const judge: Judge = (given, of) =>
    withCarried(
      answersFor(given, of, year, inYear),
      carriedYears(given, Number(amendment.date.slice(0, 4)), inYear),
    );
  const { carried = [], ...answers } = judge(values, changed);
  return {
    ...answers,
    carried,
    amendment,
    alternatives: alternativesFor(values, changed, year, { ...answers, carried }, judge),
  };
}

/** The years before the document that a target of every year required at the time. */
function carriedYears(values: Values, until: number, inYear: InYear): Comparison[] {
  return yearsBetween(values.plan.period.from, until - 1).flatMap((at) => {
    const then = inYear(at);
    const { when } = then.target;
    if (when.kind !== 'every' || at < when.from || at > when.to) return [];
    return [compareYear(values, then, at, resolveBound(values, then, at))];
  });
}

/** A document that asks for less from now on does not undo what was missed before it. */
function withCarried(answers: Answers, all: readonly Comparison[]): Answers {
  const { requirement, comparison, history, status } = answers;
  const known = new Set([...history, comparison].map(({ year }) => year));
  const carried = all.filter(({ year }) => !known.has(year));
  if (carried.length === 0) return answers;
  const past = worstStatus(carried.map((one) => one.status));
  if (status === 'not-due' || !requirement.final) {
    return { ...answers, ...outlookAfter(past, answers), carried };
  }
  const worst = worstStatus([past, status]);
  const outlook = worst === 'met' ? answers.outlook : null;
  return { ...answers, status: worst, outlook, carried };
}

/** A year that was missed counts in the end, however well the new target is kept. */
function outlookAfter(past: Status, { outlook }: Answers): Partial<Answers> {
  if (past === 'met' || outlook === null) return {};
  const atBest = past === 'missed' ? 'behind' : 'undetermined';
  if (worstOutlook([outlook, atBest]) === outlook) return {};
  return { outlook: atBest, pace: null, noPace: 'every-year' };
}

/** Of what the document prints and leaves out, nothing is of the new target. */
function withTarget(promised: Promised, { target }: Amendment): Promised {
  return {
    ...promised,
    target,
    printed: undefined,
    implied: [],
    conflicts: promised.conflicts.filter(({ field }) => field !== 'target' && field !== 'due'),
  };
}

/** The document that changed the target, and those that did so only after the evaluated year. */
export function amendmentNotes(
  { series: { id, name: full }, shortName, amendments }: Promised,
  adjusted: Adjusted | null,
  year: number,
  asOf?: AsOf,
): Finding[] {
  const name = shortName ?? full;
  const later = amendments.filter(({ date }) => !isBy(date, year, asOf));
  return [
    ...(adjusted === null
      ? []
      : [
          finding('evaluate/target-amended', {
            id,
            name,
            number: adjusted.amendment.number,
            date: adjusted.amendment.date,
          }),
        ]),
    ...later.map(({ number, date }) =>
      finding('evaluate/amended-later', { id, name, number, date, year }),
    ),
  ];
}
