import type { Finding } from '../../model/finding.ts';
import type { Amendment, Plan, Promised } from '../../model/plan.ts';
import type { PrintedTarget } from '../../model/printed.ts';
import { nameOf } from './compare-targets.ts';
import { printedOf, type Edit } from './goalposts.ts';
import type { Pair } from './match-promises.ts';

/** Documents that change a target were added, edited or taken out: what they let pass is no longer what it was. */
export function compareAmendments(edit: Edit, { before, after }: Pair): Finding[] {
  const [old, now] = [before.promised, after.promised];
  const [listed, listedNow] = [listOf(old, edit.before), listOf(now, edit.after)];
  if (JSON.stringify(listed) === JSON.stringify(listedNow)) return [];
  const first = listedNow.findIndex(
    (one, index) => JSON.stringify(one) !== JSON.stringify(listed[index]),
  );
  const args = {
    id: now.series.id,
    name: nameOf(now),
    before: lastOf(old, edit.before),
    after: lastOf(now, edit.after),
    number: now.amendments.at(first)?.number ?? null,
  };
  const at = [...after.path, 'amendments', ...(first < 0 ? [] : [first])];
  return [edit.tell('against/amended', args, at)];
}

function listOf(promised: Promised, plan: Plan): readonly unknown[] {
  return promised.amendments.map(({ number, date, ...amendment }) => [
    number,
    date,
    printed(promised, amendment, plan),
  ]);
}

/** The target that is in force in the end. */
function lastOf(promised: Promised, plan: Plan): PrintedTarget {
  return printed(promised, promised.amendments.at(-1) ?? promised, plan);
}

function printed(
  promised: Promised,
  { target }: Pick<Amendment, 'target'>,
  plan: Plan,
): PrintedTarget {
  return printedOf({ ...promised, target }, plan);
}
