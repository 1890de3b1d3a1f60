import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { closest } from '../../src/text/nearest.ts';

const KEYS = ['id', 'name', 'shortName', 'aliases', 'unit', 'attribute', 'baseline', 'target'];

describe('closest', () => {
  it.each([
    ['traget', KEYS, 'target'],
    ['targt', KEYS, 'target'],
    ['targets', KEYS, 'target'],
    ['Target', KEYS, 'target'],
    ['BASELINE', KEYS, 'baseline'],
    ['nmae', KEYS, 'name'],
    ['form', ['base', 'from', 'to'], 'from'],
    ['shortname', KEYS, 'shortName'],
    ['atribute', KEYS, 'attribute'],
    ['base-line', KEYS, 'baseline'],
    ['nam', KEYS, 'name'],
    ['name', KEYS, 'name'],
    ['护理型床位占', ['护理型床位占比', '节地生态安葬率'], '护理型床位占比'],
    ['社会组职数', ['社会组织数', '社会工作者数'], '社会组织数'],
  ])('of %s is the spelling that was meant', (text, candidates, expected) => {
    expect(closest(text, candidates)).toBe(expected);
  });

  it.each([
    ['comment', KEYS],
    ['value', KEYS],
    ['火化率', ['护理型床位占比', '节地生态安葬率']],
    ['城镇', ['农村']],
    ['name', []],
  ])('of %s is nothing when none is near', (text, candidates) => {
    expect(closest(text, candidates)).toBeUndefined();
  });

  it('reaches a third of the length, begun thirds of letters included', () => {
    expect(closest('by', ['bx'])).toBe('bx');
    expect(closest('by', ['xz'])).toBeUndefined();
    expect(closest('abcdef', ['abcdxy'])).toBe('abcdxy');
    expect(closest('abcdef', ['abcxyz'])).toBeUndefined();
    expect(closest('abcdef', ['abcdefxy'])).toBe('abcdefxy');
    expect(closest('abcdef', ['abcdefxyz'])).toBeUndefined();
    expect(closest('abcdef', ['abcd'])).toBe('abcd');
    expect(closest('abcdef', ['abc'])).toBeUndefined();
    expect(closest('abcd', ['abxy'])).toBe('abxy');
    expect(closest('abcd', ['axyz'])).toBeUndefined();
  });

  it('reaches full thirds only of a name in Han characters, and at least one', () => {
    expect(closest('城市标准', ['城市低准'])).toBe('城市低准');
    expect(closest('城市标准', ['农村标准'])).toBeUndefined();
    expect(closest('城市', ['城乡'])).toBe('城乡');
    expect(closest('城市低保标准', ['农村低保标准'])).toBe('农村低保标准');
  });

  it('prefers the nearer, and of two equally near the first', () => {
    expect(closest('target', ['tarmac', 'targets'])).toBe('targets');
    expect(closest('targxx', ['target', 'targot'])).toBe('target');
    expect(closest('targxx', ['targot', 'target'])).toBe('targot');
  });

  it('reads any iterable', () => {
    expect(closest('nam', new Map(KEYS.map((key) => [key, 1])).keys())).toBe('name');
  });

  it('is within a third of the length, and none other is nearer', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '床'), maxLength: 9 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 6 }), (text, candidates) => {
        const third = text.length / 3;
        const limit = Math.max(1, text.includes('床') ? Math.floor(third) : Math.ceil(third));
        const distances = candidates.map((candidate) => editDistance(text, candidate));
        const least = Math.min(limit + 1, ...distances);
        const expected = least > limit ? undefined : candidates[distances.indexOf(least)];
        expect(closest(text, candidates)).toBe(expected);
      }),
      { seed: 20261123, numRuns: 1000 },
    );
  });
});

/** Levenshtein's distance by its definition. */
function editDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const rest = editRows(a, b);
  return rest[b.length] ?? Number.NaN;
}

function editRows(a: string, b: string): number[] {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row;
}
