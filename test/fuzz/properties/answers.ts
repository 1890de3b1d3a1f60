import { jobChoice } from '../make/choices.ts';
import { Oracle } from '../make/oracle.ts';
import { promisesIn, type PromiseSpec } from '../make/spec.ts';
import { fail, jobOf, judge, promisesOf } from '../judging.ts';
import { property, type Property } from '../property.ts';

/** The answers, beside those of arithmetic that was written a second time. */
export const oracle: Property = property('oracle', 16, jobChoice, (choice) => {
  const job = jobOf(choice);
  const evaluation = judge(job);
  if (evaluation === undefined) return;
  const reckoned = new Oracle(job.spec, job.figures);
  const specs = new Map(promisesIn(job.spec).map((one) => [one.id, one]));
  for (const { promised, status } of promisesOf(evaluation)) {
    const spec = specs.get(promised.series.id);
    if (spec === undefined) fail('a promise that the plan does not have', promised.series.id);
    const expected = reckoned.status(spec, job.year);
    const agrees =
      expected === 'open'
        ? status !== 'not-due'
        : expected === 'missing'
          ? status === 'no-data' || (status === 'undetermined' && !isPlain(spec))
          : status === (expected === 'undecided' ? 'undetermined' : expected);
    if (!agrees)
      fail(
        `${spec.id} in ${String(job.year)} is ${status} and must be ${expected}`,
        spec,
        job.figures,
      );
  }
});

/** One printed number that one figure is compared with: without it nothing at all is known. */
function isPlain({ derived, kind, target }: PromiseSpec): boolean {
  const isOnce =
    target.when.kind === 'byYear' || (target.when.kind === 'by' && target.when.date === undefined);
  return derived === undefined && kind === 'stock' && isOnce && target.bound.kind !== 'relation';
}
