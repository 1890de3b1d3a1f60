/**
 * The cycles among `ids`, each once, from its first id in the order given.
 * Iterative, so that a long chain of series cannot exhaust the stack.
 */
export function findCycles(
  ids: readonly string[],
  next: (id: string) => readonly string[],
): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
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
        cycles.push(trail.slice(trail.indexOf(step.id)));
      } else if (!done.has(step.id)) {
        open.add(step.id);
        trail.push(step.id);
        stack.push({ id: step.id, leave: true });
        for (const id of [...next(step.id)].reverse()) stack.push({ id, leave: false });
      }
    }
  }
  return cycles;
}
