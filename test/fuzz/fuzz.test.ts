import { describe, expect, it } from 'vitest';
import { PROPERTIES } from './properties.ts';
import { runAll } from './run.ts';

/*
 * A few cases of every property, so that none of them rots; `npm run fuzz` is for many. What it
 * finds becomes a fixture, or a test beside what it found.
 */
const SEED = 8170;

describe('every property holds for a few cases', () => {
  it.each(PROPERTIES.map(({ name }) => name))('%s', async (name) => {
    const [told] = await runAll({ runs: 12, seed: SEED, only: name }, () => undefined);
    expect(told?.runs).toBeGreaterThanOrEqual(12);
    expect(told?.found?.text).toBe(undefined);
  });
});

describe('properties', () => {
  it('have names of their own', () => {
    const names = PROPERTIES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(15);
  });
});
