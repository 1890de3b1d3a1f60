import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/text/wrap.ts';

/** Columns of a text of ASCII, Han and full-width signs; nothing else is used below. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, char) => sum + (/[\u3000-\u9fff\uff01-\uff60]/u.test(char) ? 2 : 1),
    0,
  );
}

const bare = (text: string): string => text.replace(/\s+/gu, '');

describe('wrap', () => {
  it.each<[string, number, string[]]>([
    ['', 10, ['']],
    ['   ', 10, ['']],
    ['护理型床位', 10, ['护理型床位']],
    ['护理型床位', 9, ['护理型床', '位']],
    ['护理型床位占比', 6, ['护理型', '床位占', '比']],
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 8, ['one two', 'three']],
    ['one  two', 3, ['one', 'two']],
    [' one', 10, ['one']],
    ['one ', 10, ['one']],
    ['one\ntwo', 20, ['one two']],
    ['目标是55%以上', 8, ['目标是', '55%以上']],
    ['增长1234567元', 8, ['增长', '1234567', '元']],
    ['应达到100%', 10, ['应达到100%']],
    ['应达到100%', 9, ['应达到', '100%']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ])('breaks %j at %i columns into %j', (text, width, lines) => {
    const wrapped = wrap(text, width);
    // One space or another between words of a line: either is good.
    expect(wrapped.map((line) => line.replace(/\s+/g, ' '))).toEqual(lines);
  });

  it.each(['，', '。', '、', '；', '：', '？', '）', '》', '”', '％', '%', '‰', ',', '.', ')'])(
    'begins no line with %s',
    (sign) => {
      for (let width = 4; width < 14; width += 1) {
        for (const line of wrap(`护理型床${sign}位占比${sign}达到目标${sign}`, width)) {
          expect(line.startsWith(sign)).toBe(false);
        }
      }
    },
  );

  it.each(['（', '《', '“', '(', '['])('ends no line with %s', (sign) => {
    for (let width = 4; width < 14; width += 1) {
      for (const line of wrap(`护理${sign}型床位占${sign}比达到${sign}目标`, width)) {
        expect(line.endsWith(sign)).toBe(false);
      }
    }
  });

  it.each([
    ['（abcdefgh）', 9],
    ['（abcdefgh），', 8],
    ['“12345678”', 8],
    ['达到12345678，', 8],
    ['（2021）年', 5],
  ])('keeps the word of %j whole at %i columns: it fits', (text, width) => {
    const [word = ''] = /[a-z0-9]+/.exec(text) ?? [];
    expect(wrap(text, width).filter((line) => line.includes(word))).toHaveLength(1);
  });

  const char = fc.constantFrom(
    '护',
    '理',
    '床',
    '，',
    '。',
    '（',
    '）',
    'a',
    'B',
    '5',
    '0',
    '.',
    '%',
    ' ',
    ' ',
  );
  const text = fc.array(char, { maxLength: 60 }).map((chars) => chars.join(''));
  const width = fc.integer({ min: 2, max: 30 });
  const SETTINGS = { seed: 20261123, numRuns: 3000 };

  it('never exceeds the width', () => {
    fc.assert(
      fc.property(text, width, (words, columns) => {
        for (const line of wrap(words, columns)) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      }),
      SETTINGS,
    );
  });

  it('loses nothing but spaces, and adds nothing', () => {
    fc.assert(
      fc.property(text, width, (words, columns) => {
        const lines = wrap(words, columns);
        expect(bare(lines.join(''))).toBe(bare(words));
        expect(lines.length).toBeGreaterThan(0);
      }),
      SETTINGS,
    );
  });

  it('keeps the spaces within a line, and has none at its ends', () => {
    fc.assert(
      fc.property(text, width, (words, columns) => {
        for (const line of wrap(words, columns)) {
          expect(words).toContain(line);
          expect(line).toBe(line.trim());
        }
      }),
      SETTINGS,
    );
  });

  it('has no empty line, unless there is nothing else', () => {
    fc.assert(
      fc.property(text, width, (words, columns) => {
        const lines = wrap(words, columns);
        expect(lines.filter((line) => line.trim() === '')).toHaveLength(bare(words) === '' ? 1 : 0);
      }),
      SETTINGS,
    );
  });

  it('never splits a number or a word that fits', () => {
    fc.assert(
      fc.property(text, width, (words, columns) => {
        const breaks = new Set<number>();
        let position = 0;
        for (const line of wrap(words, columns)) breaks.add((position += bare(line).length));
        const solid = bare(words);
        // A run of narrow signs is a word; breaks are counted without the spaces.
        let from = 0;
        for (const run of words.match(/[!-~]+|\S/gu) ?? []) {
          expect(solid.startsWith(run, from)).toBe(true);
          // A sign that must not begin a line may leave the word for the character before it.
          const first = run.search(/[^.%]/);
          for (let place = Math.max(0, first) + 1; place < run.length; place += 1) {
            if (run.length <= columns) expect([...breaks]).not.toContain(from + place);
          }
          from += run.length;
        }
      }),
      SETTINGS,
    );
  });

  it('breaks no sooner than it must', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 6, max: 30 }), (list, columns) => {
        const lines = wrap(list.join(' '), columns);
        lines.slice(1).forEach((line, index) => {
          const [first = ''] = line.split(' ');
          expect(`${lines[index] ?? ''} ${first}`.length).toBeGreaterThan(columns);
        });
      }),
      SETTINGS,
    );
  });

  it('takes any text and width without failing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 1, max: 100 }),
        (words, columns) => {
          expect(bare(wrap(words, columns).join(''))).toBe(bare(words));
        },
      ),
      SETTINGS,
    );
  });
});
