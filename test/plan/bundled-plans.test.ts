import { describe, expect, it } from 'vitest';
import { BUNDLED, bundledPlan, loadBundled } from '../support/bundled.ts';
import { BUNDLED_CHECKS, conflictsOf } from '../support/bundled-checks.ts';
import { tableOf, TRANSCRIBED } from '../support/transcription.ts';

/*
 * What is asserted of a bundled plan stands in test/support/bundled-checks.ts, so that the
 * mutations of the plans can ask whether it would notice them.
 */
describe.each(BUNDLED)('$id', ({ id, file, text }) => {
  const plan = bundledPlan(id);
  const checks = BUNDLED_CHECKS.filter(({ of }) => of === undefined || of === id);

  it.each(checks)('$name', ({ check }) => {
    check(plan, id);
  });

  it('says where it came from', () => {
    expect(plan).toMatchObject({ id, file, sha256: `hash of ${id}` });
  });

  it('knows the place of every series', () => {
    const lines = text.split('\n');
    expect(plan.series.size).toBeGreaterThan(8);
    for (const { id: series, place } of plan.series.values()) {
      const [line = '', next = ''] = lines.slice(place.line - 1);
      const at = `${line.slice(place.column - 1)} ${next.trim()}`;
      expect(at).toMatch(new RegExp(`^(\\{ )?id: ${series}\\b`));
      expect(place.file).toBe(file);
    }
  });

  it('notes every conflict, what its author remarks, what it allows, and nothing else', () => {
    const { findings } = loadBundled(id);
    const conflicts = findings.filter(({ code }) => code === 'plan/conflict');
    expect(conflicts.length).toBeGreaterThanOrEqual(conflictsOf(plan).length);
    expect(new Set(findings.map(({ severity }) => severity))).not.toContain('error');
    const plain = findings.filter(({ allowed }) => allowed === undefined);
    const codes = plain.map(({ code, severity }) => `${severity} ${code}`);
    expect(codes.filter((code) => !/^note plan\/(?:conflict|remark)$/u.test(code))).toEqual([]);
  });
});

describe('the checks', () => {
  it('are of plans that there are', () => {
    const ids = BUNDLED.map(({ id }) => id);
    expect(BUNDLED_CHECKS.flatMap(({ of }) => of ?? []).filter((id) => !ids.includes(id))).toEqual(
      [],
    );
    expect(TRANSCRIBED.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('have a table for every plan with indicators', () => {
    const bare = BUNDLED.filter(({ id }) => bundledPlan(id).indicators.length > 0);
    expect(bare.map(({ id }) => id)).toEqual([...TRANSCRIBED].sort());
    for (const id of TRANSCRIBED) expect(tableOf(id).length).toBeGreaterThan(8);
  });
});
