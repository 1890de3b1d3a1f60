import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { findCycles } from '../../../src/plan/rules/find-cycles.ts';

type Graph = Readonly<Record<string, readonly string[]>>;

const FIXED = { seed: 20261123, numRuns: 2000 };

function cyclesOf(graph: Graph): string[][] {
  return findCycles(Object.keys(graph), (id) => graph[id] ?? []);
}

describe('findCycles', () => {
  it.each<[string, Graph, string[][]]>([
    ['nothing', {}, []],
    ['a chain', { a: ['b'], b: ['c'], c: [] }, []],
    ['a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    ['the same operand twice', { a: ['b', 'b'], b: [] }, []],
    ['an id that nobody declares', { a: ['x', 'y'] }, []],
    ['itself', { a: ['a', 'b'], b: [] }, [['a']]],
    ['itself in both operands', { a: ['a', 'a'] }, [['a']]],
    ['two', { a: ['b', 'x'], b: ['a', 'x'] }, [['a', 'b']]],
    ['two, through both operands', { a: ['b', 'x'], b: ['a', 'a'] }, [['a', 'b']]],
    ['three', { a: ['b'], b: ['c'], c: ['a'] }, [['a', 'b', 'c']]],
    [
      'two cycles',
      { a: ['b'], b: ['a'], c: ['d'], d: ['c'] },
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'two that share an id',
      { a: ['b', 'c'], b: ['a'], c: ['a'] },
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
    ],
    ['one that is entered from outside', { x: ['a'], a: ['b'], b: ['a'] }, [['a', 'b']]],
    ['one that is entered at its end', { x: ['b'], a: ['b'], b: ['a'] }, [['a', 'b']]],
  ])('of %s', (_name, graph, expected) => {
    expect(cyclesOf(graph)).toEqual(expected);
  });

  it('is not stopped by a long chain', () => {
    const length = 200_000;
    const ids = Array.from({ length }, (_, index) => `s${String(index)}`);
    const next = (id: string): string[] => [`s${String((Number(id.slice(1)) + 1) % length)}`];
    expect(findCycles(ids, next).map((cycle) => cycle.length)).toEqual([length]);
  });

  const ids = ['a', 'b', 'c', 'd', 'e'];
  const anyGraph: fc.Arbitrary<Graph> = fc.record(
    Object.fromEntries(ids.map((id) => [id, fc.array(fc.constantFrom(...ids), { maxLength: 2 })])),
  );

  it('finds one just when an id can be reached from itself', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(cyclesOf(graph).length > 0).toBe(ids.some((id) => reachedFrom(graph, id).has(id)));
      }),
      FIXED,
    );
  });

  it('gives cycles that are there', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        for (const cycle of cyclesOf(graph)) {
          cycle.forEach((id, index) => {
            expect(graph[id]).toContain(cycle[(index + 1) % cycle.length]);
          });
          expect(new Set(cycle).size).toBe(cycle.length);
        }
      }),
      FIXED,
    );
  });

  it('gives each once', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const members = cyclesOf(graph).map((cycle) => turned(cycle).join(' '));
        expect(new Set(members).size).toBe(members.length);
      }),
      FIXED,
    );
  });

  it('gives each from its first id in the order given', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        for (const cycle of cyclesOf(graph)) expect(cycle).toEqual(turned(cycle));
      }),
      FIXED,
    );
  });
});

/** The cycle from its first id on. */
function turned(cycle: readonly string[]): string[] {
  const first = cycle.indexOf([...cycle].sort()[0] ?? '');
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}

function reachedFrom(graph: Graph, start: string): Set<string> {
  const reached = new Set<string>();
  const open = [...(graph[start] ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(graph[id] ?? []));
  }
  return reached;
}
