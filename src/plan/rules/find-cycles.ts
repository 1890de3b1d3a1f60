/** So many ids in cycles are told: a series for each of thousands of others could close as many long ones. */
const MOST_IDS = 1_000_000;

/**
 * The cycles among `ids`, each once, from that of its ids which comes first in the order given.
 * Iterative, so that a long chain of series cannot exhaust the stack.
 */
export function findCycles(
  ids: readonly string[],
  next: (id: string) => readonly string[],
): string[][] {
  const done = new Set<string>();
  const rank = new Map(ids.map((id, index) => [id, index]));
  const cycles = new Map<string, string[]>();
  let told = 0;
  for (const start of ids) {
    const trail: string[] = [];
    const open = new Set<string>();
    const stack: { id: string; leave: boolean }[] = [{ id: start, leave: false }];
    for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
      if (step.leave) {
        open.delete(step.id);
        done.add(step.id);
        trail.pop();
      } else if (open.has(step.id)) {
        if (told > MOST_IDS) return [...cycles.values()];
        const cycle = fromFirst(trail.slice(trail.indexOf(step.id)), rank);
        cycles.set(cycle.join(' '), cycle);
        told += cycle.length;
      } else if (!done.has(step.id)) {
        open.add(step.id);
        trail.push(step.id);
        stack.push({ id: step.id, leave: true });
        for (const id of [...next(step.id)].reverse()) stack.push({ id, leave: false });
      }
    }
  }
  return [...cycles.values()];
}

function fromFirst(cycle: readonly string[], rank: ReadonlyMap<string, number>): string[] {
  const rankAt = (index: number): number => rank.get(cycle[index] ?? '') ?? Infinity;
  const first = cycle.reduce(
    (best, _id, index) => (rankAt(index) < rankAt(best) ? index : best),
    0,
  );
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
