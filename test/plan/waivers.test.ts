import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, messagesIn } from '../../src/messages/index.ts';
import { findingText } from '../../src/messages/finding-text.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';
import { loadWaivers } from '../../src/plan/waivers/load-waivers.ts';
import { badCases } from '../support/bad-cases.ts';
import { source } from '../support/plan.ts';

/*
 * A new case is two files: fixtures/waivers-bad/NAME.yaml, and NAME.expected.json,
 * all that loadWaivers must find in it for 许昌 2021–2025: one cause, one finding.
 */
const { files, names, pairs, bytesOf, expectedOf, covered } = badCases(
  'fixtures/waivers-bad',
  '.yaml',
);

const loaded = loadPlan(source('plan.yaml', readFileSync('plans/xuchang-2021-2025.yaml')));
if (!loaded.ok) throw new Error('the bundled plan is sound');
const { plan } = loaded;

function findingsOf(bytes: Uint8Array): ReturnType<typeof loadPlan>['findings'] {
  const read = loadWaivers(source('waivers.yaml', bytes), plan);
  return read.ok ? [] : read.findings;
}

describe.each(names)('%s', (name) => {
  const found = findingsOf(bytesOf(name));

  it('has the findings that are expected and no others', () => {
    expect(
      found.map(({ code, place }) => ({ code, line: place?.line, column: place?.column })),
    ).toEqual(expectedOf(name));
  });

  it.each(LANGUAGES)('is told in words of %s', (language) => {
    for (const one of found) {
      const text = findingText(messagesIn(language), one);
      expect(text).not.toMatch(/undefined|\[object|waivers\//u);
      expect(text.length).toBeGreaterThan(8);
    }
  });
});

describe('the cases', () => {
  it('are pairs, and cover every fault of the file', () => {
    expect(files).toEqual(pairs);
    const codes = new Set(
      readFileSync('src/model/findings/waivers.ts', 'utf8').match(/(?<=')waivers\/[a-z-]+(?=')/g),
    );
    // Of the evaluation, not of the file.
    const ofAnswers = ['waivers/expired', 'waivers/unused'];
    expect([...codes].filter((code) => !covered.has(code)).sort()).toEqual(ofAnswers);
  });
});

describe('bytes that are no text', () => {
  it('are refused as what they are', () => {
    expect(findingsOf(Buffer.from('504b0304140000', 'hex')).map(({ code }) => code)).toEqual([
      'waivers/not-waivers',
    ]);
    const gb = Buffer.from([0xbe, 0xad, 0xc5, 0xfa, 0xd7, 0xbc]);
    expect(findingsOf(gb).map(({ code }) => code)).toEqual(['plan/encoding']);
  });
});

describe('a sound file', () => {
  it('keeps what it says, with the places', () => {
    const read = loadWaivers(source('waivers.yaml', bytesOf('sound')), plan);
    expect(read).toMatchObject({
      ok: true,
      waivers: {
        file: 'waivers.yaml',
        waivers: [
          {
            indicator: 'nursing-bed-share',
            year: 2025,
            approver: '某市人民政府',
            expires: '2026-12-31',
            place: { line: 4 },
          },
        ],
      },
    });
  });
});
