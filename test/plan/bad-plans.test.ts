import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { YAML_FAULTS_EN } from '../../src/messages/en-yaml.ts';
import { YAML_FAULTS_ZH } from '../../src/messages/zh-yaml.ts';
import { hasErrors } from '../../src/model/finding.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';
import { badCases } from '../support/bad-cases.ts';

/*
 * A new case is two files: fixtures/plans-bad/NAME.yaml, with `id: NAME`, and
 * NAME.expected.json, all that loadPlan must find in it: one cause, one finding.
 */
const { files, names, pairs, bytesOf, expectedOf, covered } = badCases(
  'fixtures/plans-bad',
  '.yaml',
);

/** Too big for a file, and not text: load-plan.test.ts has them. */
const ELSEWHERE = ['plan/too-many-warnings', 'plan/too-large', 'plan/encoding'];

/** Faults of YAML that are told in another way, or that no text has been found for. */
const NO_CASE = [
  ...['ALIAS_PROPS', 'BAD_ALIAS', 'DUPLICATE_KEY', 'MULTIPLE_ANCHORS'],
  ...['BAD_COLLECTION_TYPE', 'IMPOSSIBLE', 'RESOURCE_EXHAUSTION'],
];

interface Placed {
  readonly code: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

describe.each(names)('%s', (name) => {
  const bytes = bytesOf(name);
  const load = (): ReturnType<typeof loadPlan> =>
    loadPlan({ file: `${name}.yaml`, bytes, sha256: '' }, name);

  it('has the findings that are expected and no others', () => {
    const found = load().findings.map(({ code, place, args, allowed }) => ({
      code,
      line: place?.line,
      column: place?.column,
      ...(code === 'plan/yaml-syntax' ? { kind: args.kind } : {}),
      ...(allowed === undefined ? {} : { allowed }),
    }));
    expect(found.sort(byPlace)).toEqual(expectedOf(name));
  });

  it('is refused just when a finding is an error, and shows each in its line', () => {
    const loaded = load();
    expect(loaded.ok).toBe(!hasErrors(loaded.findings));
    const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
    for (const { place } of loaded.findings) {
      if (place === undefined) throw new Error('every finding in a plan has a place');
      const { file, line, column, length = 1, lineText = lines[0] } = place;
      const text = lines[line - 1];
      if (text === undefined) throw new Error(`there is no line ${String(line)}`);
      expect({ file, lineText }).toEqual({ file: `${name}.yaml`, lineText: text });
      expect(column).toBeLessThanOrEqual(text.length + 1);
      expect(column + length).toBeLessThanOrEqual(Math.max(column, text.length) + 1);
    }
  });
});

describe('the cases', () => {
  it('are pairs of a plan and its findings', () => {
    expect(files).toEqual(pairs);
    expect(names.length).toBeGreaterThan(100);
  });

  it('cover every code of a plan', () => {
    const source = readFileSync('src/model/findings/plan.ts', 'utf8');
    const codes = new Set(source.match(/(?<=')plan\/[a-z-]+(?=')/g));
    expect(codes.size).toBeGreaterThan(30);
    const missing = [...codes].filter((code) => !covered.has(code) && !ELSEWHERE.includes(code));
    expect(missing).toEqual([]);
    expect(ELSEWHERE.filter((code) => covered.has(code))).toEqual([]);
    expect([...covered].filter((code) => !codes.has(code))).toEqual([]);
  });
});

describe('the faults of YAML', () => {
  it('have a case each, and a text in each language', () => {
    const covered = new Set(names.flatMap((name) => expectedOf(name).map(({ kind }) => kind)));
    const kinds = Object.keys(YAML_FAULTS_ZH);
    expect(Object.keys(YAML_FAULTS_EN)).toEqual(kinds);
    expect(kinds.filter((kind) => !covered.has(kind)).sort()).toEqual([...NO_CASE].sort());
  });
});

function byPlace(a: Placed, b: Placed): number {
  const lines = (a.line ?? 0) - (b.line ?? 0);
  const columns = (a.column ?? 0) - (b.column ?? 0);
  return lines || columns || (a.code < b.code ? -1 : 1);
}
