import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { loadPlan, type LoadedPlan } from '../../src/plan/load-plan.ts';
import { BUNDLED, type Bundled } from '../support/bundled.ts';
import { BUNDLED_CHECKS } from '../support/bundled-checks.ts';
import { KINDS, mutationsOf, type Kind, type Mutation } from '../support/mutate-plan.ts';
import { dataOf, reasonOf, REASONS, type Reason } from '../support/unnoticeable.ts';

/*
 * Every bundled plan with one place altered, some hundreds of times: how much of it does `validate`
 * notice, and how much the tests of the plans? The shares are recorded in fixtures/mutations.json
 * and may not fall. `PLANCHECK_RENEW=1` renews the record; `PLANCHECK_LIST=1` writes what nobody
 * noticed to coverage/mutations.txt, to be read for further rules.
 */
const RECORD = 'fixtures/mutations.json';
const LIST = 'coverage/mutations.txt';
/** So far the record may lag behind, in points, before it must be renewed. */
const SLACK = 2;

/** How many of each kind are made of each plan, where it has the places. */
const QUOTAS: Readonly<Record<Kind, number>> = {
  value: 18,
  year: 9,
  key: 16,
  unit: 7,
  operator: 9,
  attribute: 5,
  reference: 9,
  id: 5,
  name: 8,
  number: 5,
  code: 2,
  text: 4,
  shape: 24,
};

/** A long plan takes long to load: half as many, so that the whole stays quick. */
const LONG = 10_000;

interface Outcome {
  readonly plan: string;
  readonly mutation: Mutation;
  readonly reason: Reason | undefined;
  readonly byValidate: boolean;
  readonly byTests: boolean;
}

interface Counts {
  readonly mutations: number;
  readonly unnoticeable: number;
  readonly validate: number;
  readonly tests: number;
  readonly together: number;
}

/** In per cent of what can be noticed. */
interface Shares {
  readonly validate: number;
  readonly together: number;
}

const renews = Boolean(process.env['PLANCHECK_RENEW']);
const lists = Boolean(process.env['PLANCHECK_LIST']);
const outcomes: Outcome[] = [];

describe.each(BUNDLED)('$id with one place altered', (bundled) => {
  const mutations = mutationsOf(bundled.id, bundled.text, quotasFor(bundled));

  it('is altered the same way every time', () => {
    const again = mutationsOf(bundled.id, bundled.text, quotasFor(bundled));
    expect(again).toEqual(mutations);
    expect(new Set(mutations.map(({ text }) => text)).size).toBe(mutations.length);
    expect(mutations.length).toBeGreaterThan(60);
  });

  it('is noticed or not', () => {
    const original = { text: bundled.text, data: dataOf(bundled.text) };
    const known = new Set(load(bundled, bundled.text).findings.map(signOf));
    for (const mutation of mutations) {
      const loaded = load(bundled, mutation.text);
      const byValidate = loaded.findings.some(
        (found) => found.severity !== 'note' && !known.has(signOf(found)),
      );
      const byTests = loaded.ok && isNoticedByTests(bundled.id, loaded);
      const reason = reasonOf(mutation, original, byValidate || byTests);
      outcomes.push({ plan: bundled.id, mutation, reason, byValidate, byTests });
    }
    expect(outcomes.length).toBeGreaterThan(0);
  });
});

describe('the share that is noticed', () => {
  const recorded = JSON.parse(readFileSync(RECORD, 'utf8')) as Record<string, Shares>;

  it('is of some hundreds of mutations', () => {
    expect(outcomes.length).toBeGreaterThanOrEqual(600);
  });

  it.skipIf(renews).each(['total', ...KINDS])('does not fall: %s', (kind) => {
    const { validate, together } = sharesOf(countsOf(kind));
    const before = recorded[kind];
    const help = `${kind}: ${String(validate)} % by validate, ${String(together)} % together, recorded ${JSON.stringify(before)}`;
    const fell = `${help}. It fell: find out why with PLANCHECK_LIST=1 (${LIST}); only where the plans themselves have changed renew the record with PLANCHECK_RENEW=1`;
    expect(validate, fell).toBeGreaterThanOrEqual(before?.validate ?? Infinity);
    expect(together, fell).toBeGreaterThanOrEqual(before?.together ?? Infinity);
    const rose = `${help}. It rose: keep that with PLANCHECK_RENEW=1, which renews ${RECORD}`;
    expect(validate, rose).toBeLessThanOrEqual((before?.validate ?? 0) + SLACK);
    expect(together, rose).toBeLessThanOrEqual((before?.together ?? 0) + SLACK);
  });

  it('finds what is unnoticeable for every reason that is given', () => {
    const found = new Set(outcomes.map(({ reason }) => reason));
    expect(Object.keys(REASONS).filter((reason) => !found.has(reason as Reason))).toEqual([]);
  });

  afterAll(() => {
    console.log(tableOf(recorded));
    if (renews) {
      const shares = ['total', ...KINDS].map((kind) => [kind, sharesOf(countsOf(kind))]);
      writeFileSync(RECORD, `${JSON.stringify(Object.fromEntries(shares), undefined, 2)}\n`);
    }
    if (lists) {
      mkdirSync('coverage', { recursive: true });
      writeFileSync(LIST, listOf());
    }
  });
});

function quotasFor({ text }: Bundled): Readonly<Record<Kind, number>> {
  const share = text.length > LONG ? 0.6 : 1.2;
  const quotas = KINDS.map((kind) => [kind, Math.ceil(QUOTAS[kind] * share)] as const);
  return Object.fromEntries(quotas) as Record<Kind, number>;
}

function load({ id, file }: Bundled, text: string): LoadedPlan {
  return loadPlan({ file, bytes: new TextEncoder().encode(text), sha256: '' }, id);
}

/** A finding without its place, which moves with lines that come and go. */
function signOf({ code, severity, args }: Finding): string {
  return JSON.stringify([code, severity, args]);
}

function isNoticedByTests(id: string, { plan }: Extract<LoadedPlan, { ok: true }>): boolean {
  return BUNDLED_CHECKS.some(({ of, check }) => {
    if (of !== undefined && of !== id) return false;
    try {
      check(plan, id);
      return false;
    } catch {
      return true;
    }
  });
}

function ofKind(kind: string): Outcome[] {
  return outcomes.filter(({ mutation }) => kind === 'total' || mutation.kind === kind);
}

function countsOf(kind: string): Counts {
  const all = ofKind(kind);
  const noticeable = all.filter(({ reason }) => reason === undefined);
  return {
    mutations: all.length,
    unnoticeable: all.length - noticeable.length,
    validate: noticeable.filter(({ byValidate }) => byValidate).length,
    tests: noticeable.filter(({ byTests }) => byTests).length,
    together: noticeable.filter(({ byValidate, byTests }) => byValidate || byTests).length,
  };
}

function sharesOf({ mutations, unnoticeable, validate, together }: Counts): Shares {
  const all = mutations - unnoticeable;
  const share = (part: number): number => (all === 0 ? 100 : Math.floor((part * 1000) / all) / 10);
  return { validate: share(validate), together: share(together) };
}

function tableOf(recorded: Readonly<Record<string, Shares>>): string {
  const head = [
    'kind',
    'made',
    'unnoticeable',
    'by validate',
    'by tests',
    'together',
    'share',
    'recorded',
  ];
  const rows = [...KINDS, 'total'].map((kind) => {
    const counts = countsOf(kind);
    const { validate, together } = sharesOf(counts);
    const before = recorded[kind];
    return [
      kind,
      ...[counts.mutations, counts.unnoticeable, counts.validate, counts.tests, counts.together],
      `${String(validate)} / ${String(together)} %`,
      `${String(before?.validate ?? '—')} / ${String(before?.together ?? '—')} %`,
    ].map(String);
  });
  const widths = head.map((_, at) =>
    Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What nobody noticed, by kind; then what is unnoticeable, by reason, with what was noticed all the same. */
function listOf(): string {
  const line = ({ plan, mutation }: Outcome): string => {
    const { kind, way, path, before, after } = mutation;
    const at = `plans/${plan}.yaml:${String(mutation.line)}`;
    return `${kind} (${way})  ${at}  ${path.join('.')}  ${before}  →  ${after}`;
  };
  const isNoticed = ({ byValidate, byTests }: Outcome): boolean => byValidate || byTests;
  const missed = outcomes.filter((one) => one.reason === undefined && !isNoticed(one));
  const byNature = Object.entries(REASONS).flatMap(([reason, text]) => {
    const those = outcomes.filter((one) => one.reason === reason);
    const marked = those.map(
      (one) => `${isNoticed(one) ? 'noticed all the same: ' : ''}${line(one)}`,
    );
    return ['', `Unnoticeable: ${text} (${String(those.length)})`, ...marked.sort()];
  });
  return [
    `Noticed by nobody (${String(missed.length)})`,
    ...missed.map(line).sort(),
    ...byNature,
    '',
  ].join('\n');
}
