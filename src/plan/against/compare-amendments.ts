import type { Finding } from '../../model/finding.ts';
import type { Amendment, Plan, Promised } from '../../model/plan.ts';
import type { PrintedTarget } from '../../model/printed.ts';
import { compareTargets, nameOf } from './compare-targets.ts';
import { printedOf, type Edit } from './goalposts.ts';
import type { Pair } from './match-promises.ts';

/** Documents that change a target were added, edited or taken out: what they let pass is no longer what it was. */
export function compareAmendments(edit: Edit, pair: Pair): Finding[] {
  const [old, now] = [pair.before.promised, pair.after.promised];
  const [listed, listedNow] = [listOf(old, edit.before), listOf(now, edit.after)];
  if (JSON.stringify(listed) === JSON.stringify(listedNow)) return [];
  const changed = listedNow.flatMap((one, index) =>
    JSON.stringify(one) === JSON.stringify(listed[index]) ? [] : [index],
  );
  const numbers = changed.map((index) => now.amendments[index]?.number ?? '');
  const args = {
    id: now.series.id,
    name: nameOf(now),
    before: lastOf(old, edit.before),
    after: lastOf(now, edit.after),
  };
  const at = [...pair.after.path, 'amendments', ...changed.slice(0, 1)];
  const moved = compareTargets(edit, {
    ...pair,
    before: { ...pair.before, promised: inForce(old) },
    after: { ...pair.after, promised: inForce(now) },
  });
  const isStricter = moved.length > 0 && moved.every(({ code }) => code === 'against/strengthened');
  return [
    isStricter
      ? edit.tell('against/strengthened', { ...args, field: 'target' }, at)
      : edit.tell('against/amended', { ...args, number: numbers.join('、') || null }, at),
  ];
}

/** With the target that is in force in the end. */
function inForce(promised: Promised): Promised {
  const last = promised.amendments.at(-1);
  return last === undefined ? promised : { ...promised, target: last.target, implied: [] };
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
