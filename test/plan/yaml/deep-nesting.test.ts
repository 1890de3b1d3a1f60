import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../src/plan/load-plan.ts';

/*
 * A file of its own: a parser that runs out of stack can take the whole
 * process with it, which no assertion outlives.
 */
const SHAPES: readonly [string, (depth: number) => string][] = [
  ['brackets', (depth) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`],
  ['braces', (depth) => `a: ${'{ a: '.repeat(depth)}1${' }'.repeat(depth)}\n`],
  ['lists in a line', (depth) => `${'- '.repeat(depth)}x\n`],
  ['keys in a line', (depth) => `${'? '.repeat(depth)}x\n`],
  [
    'maps by indentation',
    (depth) => Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:\n`).join(''),
  ],
];

describe.each(SHAPES)('nesting of %s', (_name, nested) => {
  it.each([200, 1000, 3000])('%i levels deep is too deep', (depth) => {
    expect(codesOf(nested(depth))).toEqual(['plan/too-deep']);
  });

  it('20 levels deep is read, and is no plan', () => {
    const codes = codesOf(nested(20));
    expect(codes).not.toEqual([]);
    expect(codes).not.toContain('plan/too-deep');
  });
});

describe('brackets in text', () => {
  it('are no nesting as long as they are closed', () => {
    const codes = codesOf(`# ${'[ ] '.repeat(500)}\n- ${'"[{}]" '.trim()}\n`);
    expect(codes).toEqual(['plan/not-a-plan']);
  });
});

function codesOf(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  return loadPlan({ file: 'plan.yaml', bytes, sha256: '' }).findings.map(({ code }) => code);
}
