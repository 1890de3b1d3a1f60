import fc from 'fast-check';
import type { Evaluation, PromiseResult } from '../../../src/model/evaluation.ts';
import { gated } from '../../../src/evaluate/verdict.ts';
import { leavesOf } from '../../../src/model/plan.ts';
import { jobChoice } from '../make/choices.ts';
import { digitsOf, fraction, fractionOf, order, plus } from '../make/fraction.ts';
import { promisesIn, seriesIn, type FigureSpec } from '../make/spec.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { loadActuals } from '../../../src/actuals/load-actuals.ts';
import { tableOf, USUAL } from '../make/table.ts';
import {
  answersOf,
  fail,
  jobOf,
  judge,
  promisesOf,
  show,
  sourceOf,
  statusesOf,
  type Job,
} from '../judging.ts';
import { property, type Property } from '../property.ts';

const keyOf = ({ series, year, area }: FigureSpec): string =>
  `${series} ${String(year)} ${area ?? ''}`;
const isDecided = (status: string | undefined): boolean => status === 'met' || status === 'missed';

const loss = fc.record({
  at: fc.nat({ max: 99 }),
  way: fc.constantFrom('removed', 'removed', 'estimated', 'at least', 'at most'),
});

/** Removes or blurs what is known of a series in a year, whatever its status is. */
function without(
  figures: readonly FigureSpec[],
  lost: readonly { readonly at: number; readonly way: string }[],
): readonly FigureSpec[] {
  return lost.reduce<readonly FigureSpec[]>((left, { at, way }) => {
    const chosen = left[at % Math.max(1, left.length)];
    if (chosen === undefined) return left;
    const key = keyOf(chosen);
    const rest = left.filter((one) => keyOf(one) !== key);
    if (way === 'removed') return rest;
    if (way === 'estimated') return [...rest, { ...chosen, status: 'estimate' }];
    const isNumber = /^\d/u.test(chosen.digits) && !chosen.digits.includes('-');
    if (chosen.sign !== '' || !isNumber) return left;
    const sign = way === 'at least' ? '≥' : '≤';
    return left.map((one) => (keyOf(one) === key && one.sign === '' ? { ...one, sign } : one));
  }, figures);
}

/** A contradiction leaves open what one of its sides alone would decide. */
const CONTRADICTIONS = ['evaluate/cumulative-falls', 'evaluate/computed-outside-range'];

/** Who knows less decides nothing otherwise, and never more. */
export const lessKnown: Property = property(
  'less-known',
  16,
  fc.record({ choice: jobChoice, lost: fc.array(loss, { minLength: 1, maxLength: 5 }) }),
  ({ choice, lost }) => {
    // A reported value may be rounded, and passes where the computed one would not.
    const job = jobOf({ ...choice, reportsDerived: false });
    const figures = without(job.figures, lost);
    const [full, less] = [judge(job), judge(job, figures)];
    if (less === undefined) return;
    if (full === undefined)
      fail('fewer figures give an answer where all give none', job.figures, figures);
    const known = new Map(promisesOf(full).map((one) => [one.promised.series.id, one]));
    for (const { promised, status, outlook } of promisesOf(less)) {
      const { id } = promised.series;
      const before = known.get(id);
      if (before === undefined || isContradicted(before)) continue;
      if (isDecided(status) && status !== before.status) {
        fail(
          `${id} is ${before.status}, and ${status} by fewer figures`,
          job.spec,
          job.figures,
          figures,
        );
      }
      const isReached = outlook === 'achieved' || outlook === 'held';
      if (isReached && before.outlook !== outlook) {
        fail(
          `${id} is ${String(before.outlook)}, and ${outlook} by fewer figures`,
          job.spec,
          job.figures,
          figures,
        );
      }
    }
    const isContradiction = promisesOf(full).some(isContradicted);
    if (less.verdict === 'pass' && full.verdict !== 'pass' && !isContradiction) {
      fail('passes by fewer figures', job.spec, job.figures, figures);
    }
  },
);

function isContradicted({ findings, adjusted }: PromiseResult): boolean {
  const own = adjusted?.comparison.actual.findings ?? [];
  return [...findings, ...own].some(({ code }) => CONTRADICTIONS.includes(code));
}

/** Without the figure that was compared nothing is met, and no plan passes that needs it. */
export const removed: Property = property(
  'removed',
  8,
  fc.record({ choice: jobChoice, at: fc.nat({ max: 9 }) }),
  ({ choice, at }) => {
    const job = jobOf(choice);
    const full = judge(job);
    const met = full === undefined ? [] : promisesOf(full).filter(({ status }) => status === 'met');
    const chosen = met[at % Math.max(1, met.length)];
    if (full === undefined || chosen === undefined) return;
    const { series } = chosen.promised;
    const gone =
      series.derivation === undefined && series.kind === 'stock'
        ? usedIn(chosen, job)
        : job.figures.filter(({ series: id }) => leavesOf(job.plan, [series.id]).has(id));
    if (gone.length === 0) return;
    const keys = new Set(gone.map(keyOf));
    const less = judge(
      job,
      job.figures.filter((one) => !keys.has(keyOf(one))),
    );
    if (less === undefined) return;
    const status = statusesOf(less).get(series.id);
    if (isDecided(status) && !isByEveryYear(chosen, status)) {
      fail(`${series.id} is ${String(status)} without a figure`, job.spec, job.figures, gone);
    }
    if (gates(full, chosen) && less.verdict === 'pass')
      fail('passes without a figure', job.figures, gone);
  },
);

/** Another year of an every-year target may have been missed all the same. */
function isByEveryYear({ requirement }: PromiseResult, status: string | undefined): boolean {
  return requirement.every && requirement.final && status === 'missed';
}

function usedIn({ comparison }: PromiseResult, job: Job): readonly FigureSpec[] {
  const used = comparison.actual.figures.filter(({ origin }) => origin === 'actual');
  return job.figures.filter((one) =>
    used.some(({ series, year }) => series.id === one.series && year === one.year),
  );
}

function gates(evaluation: Evaluation, promise: PromiseResult): boolean {
  return gated(evaluation, evaluation.gate).some(({ promises }) => promises.includes(promise));
}

/** Estimates decide nothing, final figures supersede provisional ones, and provisional ones are marked. */
export const statuses: Property = property(
  'statuses',
  6,
  fc.record({ choice: jobChoice, other: fc.integer({ min: 1, max: 99 }) }),
  ({ choice, other }) => {
    const job = jobOf(choice);
    const completions = new Set(
      seriesIn(job.spec).flatMap(({ id, kind }) => (kind === 'completion' ? [id] : [])),
    );
    const numbers = job.figures.filter(({ series }) => !completions.has(series));
    const digits = String(other);
    const answers = answersOf(judge(job));
    const one = new Map(numbers.map((figure) => [keyOf(figure), figure]));
    const estimates = [...one.values()].map((figure): FigureSpec => ({
      ...figure,
      digits,
      sign: '',
      status: 'estimate',
    }));
    const rest = job.figures.filter(({ status }) => status !== 'estimate');
    const guessed = answersOf(judge(job, [...rest, ...estimates]));
    if (show(guessed) !== show(answers)) fail('estimates decide', job.spec, job.figures);
    const finals = numbers.filter(({ status }) => status === 'final');
    const early = finals.map((one): FigureSpec => ({
      ...one,
      digits,
      sign: '',
      status: 'provisional',
    }));
    const plain = job.figures.filter(({ status }) => status === 'final');
    const superseded = answersOf(judge(job, [...early, ...plain]));
    if (show(superseded) !== show(answersOf(judge(job, plain)))) {
      fail('superseded figures decide', job.spec, plain);
    }
    provisionalIsMarked(job, plain);
  },
);

function provisionalIsMarked(job: Job, plain: readonly FigureSpec[]): void {
  const provisional = plain.map((one): FigureSpec => ({ ...one, status: 'provisional' }));
  const [final, marked] = [judge(job, plain), judge(job, provisional)];
  if (final === undefined || marked === undefined) return;
  if (final.provisional) fail('provisional by final figures', job.figures);
  if (show([...statusesOf(final)]) !== show([...statusesOf(marked)])) {
    fail('provisional figures are judged otherwise', job.spec, plain);
  }
  for (const { promised, status, provisional: isMarked } of promisesOf(marked)) {
    if (
      (status === 'met' || status === 'missed') &&
      !isMarked &&
      rests(job, promised.series.id, plain)
    ) {
      fail(`${promised.series.id} is not marked as provisional`, job.spec, plain);
    }
  }
  if (marked.verdict === 'pass' && !marked.provisional && final.verdict === 'pass') {
    fail('a pass by provisional figures is not marked', job.spec, plain);
  }
}

/** True if no printed baseline can have decided. */
function rests(job: Job, id: string, figures: readonly FigureSpec[]): boolean {
  const leaves = leavesOf(job.plan, [id]);
  return figures.some(({ series }) => leaves.has(series));
}

/** What rises never misses what it had reached from below, and what falls not from above. */
export const monotone: Property = property(
  'monotone',
  6,
  fc.record({ choice: jobChoice, by: fc.integer({ min: 1, max: 5000 }) }),
  ({ choice, by }) => {
    const job = jobOf(choice);
    const full = judge(job);
    if (full === undefined) return;
    const specs = new Map(promisesIn(job.spec).map((one) => [one.id, one]));
    for (const { promised, status } of promisesOf(full)) {
      const spec = specs.get(promised.series.id);
      const { comparator, bound } = promised.target;
      const isUp = comparator === 'atLeast' || comparator === 'above';
      const isDown = comparator === 'atMost' || comparator === 'below';
      if (spec === undefined || status !== 'met' || (!isUp && !isDown)) continue;
      if (spec.derived !== undefined || spec.kind !== 'stock' || bound.kind === 'completion')
        continue;
      const figures = job.figures.map((one) =>
        one.series === spec.id && one.sign === ''
          ? moved(one, isUp ? by : -by, spec.range?.max)
          : one,
      );
      const after = judge(job, figures);
      if (after !== undefined && statusesOf(after).get(spec.id) !== 'met') {
        fail(`${spec.id} is no longer met by better figures`, spec, job.figures, figures);
      }
    }
  },
);

function moved(figure: FigureSpec, by: number, most: string | undefined): FigureSpec {
  const value = plus(fractionOf(figure.digits), fraction(by, 100));
  if (order(value, fraction(0)) < 0) return { ...figure, digits: '0' };
  const isOver = most !== undefined && order(value, fractionOf(most)) > 0;
  return { ...figure, digits: isOver ? most : (digitsOf(value) ?? figure.digits) };
}

/** Two figures of one thing that differ leave no answer, in one file or in two. */
export const twice: Property = property(
  'twice',
  3,
  fc.record({ choice: jobChoice, at: fc.nat({ max: 99 }), inOne: fc.boolean() }),
  ({ choice, at, inOne }) => {
    const job = jobOf(choice);
    const chosen = job.figures[at % Math.max(1, job.figures.length)];
    if (chosen === undefined || !/^[\d.]+$/u.test(chosen.digits) || chosen.status === 'estimate')
      return;
    const other = digitsOf(plus(fractionOf(chosen.digits), fraction(1, 2))) ?? '1';
    const again: FigureSpec = { ...chosen, digits: Number(other) > 100 ? '1' : other };
    const files = inOne ? [[...job.figures, again]] : [job.figures, [again]];
    const sources = files.map((part, index) =>
      sourceOf(`part-${String(index)}.csv`, tableOf(job.spec, part, USUAL)),
    );
    const result = evaluate(job.plan, loadActuals(sources, job.plan), { year: job.year });
    if (result.ok) fail('an answer by figures that contradict each other', chosen, again);
  },
);
