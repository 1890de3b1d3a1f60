import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrame, type Frame } from '../../src/text/code-frame.ts';

/** Columns of a text of ASCII, Han and full-width signs; nothing else is used below. */
function width(text: string): number {
  return Array.from(text).reduce(
    (sum, char) => sum + (/[\u3000-\u9fff\uff01-\uff60\u{20000}-\u{2ffff}]/u.test(char) ? 2 : 1),
    0,
  );
}

interface Shown {
  readonly gutter: string;
  readonly source: string;
  /** The columns under which carets stand: the first, and how many. */
  readonly from: number;
  readonly count: number;
}

/** Takes a frame apart; its form is checked on the way. */
function frameOf(frame: Frame): Shown {
  const lines = codeFrame(frame);
  expect(lines).toHaveLength(2);
  const [, gutter = '', source = ''] = /^( *\d+ \| )(.*)$/su.exec(lines[0] ?? '') ?? [];
  const [, under = '', indent = '', carets = ''] = /^( +\| )( *)(\^+)$/u.exec(lines[1] ?? '') ?? [];
  expect(gutter).toContain(String(frame.line));
  expect(under).toHaveLength(gutter.length);
  expect(carets).not.toBe('');
  return { gutter, source, from: indent.length, count: carets.length };
}

/** The frame of `marked` between two other texts, with what is shown before and above the carets. */
function around(before: string, marked: string, after: string): Shown & { readonly above: string } {
  const shown = frameOf({
    line: 7,
    column: before.length + 1,
    length: marked.length,
    lineText: before + marked + after,
  });
  return { ...shown, above: columns(shown.source, shown.from, shown.count) };
}

/** What stands in some columns of a text. */
function columns(text: string, from: number, count: number): string {
  let column = 0;
  let found = '';
  for (const char of text) {
    if (column >= from && column < from + count) found += char;
    column += width(char);
  }
  return found;
}

describe('codeFrame', () => {
  it('shows the line with its number, and carets under the place', () => {
    expect(codeFrame({ line: 3, column: 3, length: 2, lineText: 'a,5x,b' })).toEqual([
      '3 | a,5x,b',
      '  |   ^^',
    ]);
  });

  it('widens the gutter with the number of the line', () => {
    expect(codeFrame({ line: 12345, column: 1, lineText: 'ab' })).toEqual([
      '12345 | ab',
      '      | ^',
    ]);
  });

  it('counts a Han character as two columns, before the place and in it', () => {
    expect(codeFrame({ line: 2, column: 6, length: 3, lineText: '火化率,约百分之五,x' })).toEqual([
      '2 | 火化率,约百分之五,x',
      '  |          ^^^^^^',
    ]);
  });

  it.each([
    ['nothing', '', '完成值', ',年份'],
    ['Han', '其中护理型床位比例,', '3月5日', ',x'],
    ['full-width signs', '（％）：，', '５abc', '；'],
    ['Han of two units', '𠮷𠮷𡈽', '5x', '𠮷'],
    ['ASCII', 'nursing-bed-share,2020,', '37.3abc', ''],
    ['Han and ASCII', '许昌a市b2020年,', '"2,00"', ',备注'],
    ['tabs', '指标\t年份\t', '5x', '\t备注'],
    ['quotes', '"a ""b"", c",', '"5x"', ''],
    ['a wide space', '\u3000\u3000', '5x', '\u3000'],
    ['nothing at all but the place', '', '5x', ''],
  ])('puts the caret under the marked text behind %s', (_title, before, marked, after) => {
    const { above, from, source, count } = around(before, marked, after);
    expect(above).toBe(marked);
    expect(from).toBe(width(before));
    expect(count).toBe(width(marked));
    expect(source).toBe((before + marked + after).replaceAll('\t', ' '));
  });

  it.each([
    ['Han', '许'.repeat(500), '许'.repeat(500)],
    ['ASCII', 'a'.repeat(500), 'b'.repeat(500)],
    ['Han and ASCII', '许a'.repeat(300), 'b昌'.repeat(300)],
    ['Han, at the end of the line', '许'.repeat(500), ''],
    ['Han, at its beginning', '', '许'.repeat(500)],
    ['tabs', '许\t'.repeat(300), '\t许'.repeat(300)],
    ['Han of two units', '𠮷'.repeat(300), '𠮷'.repeat(300)],
    ['ASCII and Han of two units', `a${'𠮷'.repeat(300)}`, '𠮷'.repeat(300)],
  ])('cuts a long line around the place: %s', (_title, before, after) => {
    const { above, source, count } = around(before, '5月', after);
    expect(above).toBe('5月');
    expect(count).toBe(3);
    expect(width(source)).toBeLessThanOrEqual(62);
    expect(source.startsWith('…')).toBe(before !== '');
    expect(source.endsWith('…')).toBe(after !== '');
    expect(source).not.toMatch(/\p{Surrogate}/u);
  });

  it('leaves a line alone that just fits', () => {
    const { source } = around('许'.repeat(15), '5x', 'y'.repeat(28));
    expect(source).toBe(`${'许'.repeat(15)}5x${'y'.repeat(28)}`);
  });

  it('shortens a long place, and says so', () => {
    const { source, from, count } = around('许昌,', '9'.repeat(500), '');
    expect(width(source)).toBeLessThanOrEqual(62);
    expect(source).toMatch(/^许昌,9+…$/);
    expect(from).toBe(5);
    expect(from + count).toBeLessThanOrEqual(width(source));
  });

  it('does not join what stands before and behind a shortened place', () => {
    const { source } = around('许昌,', '9'.repeat(500), ',备注');
    expect(source).toMatch(/^许昌,9+…$/);
  });

  it.each([
    ['behind the last character', 'ab', 3],
    ['far behind the last character', 'ab', 9],
    ['in an empty line', '', 1],
    ['at column 0, which there is not', 'ab', 0],
  ])('shows at least one caret %s', (_title, lineText, column) => {
    const { source, count } = frameOf({ line: 1, column, lineText });
    expect(source).toBe(lineText);
    expect(count).toBe(1);
  });

  it.each(['\u001b[31m', '\u0007', '\u202e', '\u200f', '\u0000', '\u0085', '\u2028', '\r'])(
    'shows nothing that could rewrite the terminal: %j',
    (sign) => {
      const shown = codeFrame({
        line: 1,
        column: sign.length * 2 + 3,
        length: 2,
        lineText: `${sign}a${sign},5x${sign}`,
      });
      expect(shown.join('')).not.toMatch(/[\p{Control}\u2028\u2029\u200f\u202e]/u);
    },
  );

  it('keeps the caret below the place behind signs that are spelled out', () => {
    const [source = '', under = ''] = codeFrame({
      line: 1,
      column: 7,
      length: 2,
      lineText: '\u001b[31m,5x',
    });
    expect(under.indexOf('^')).toBe(source.indexOf('5x'));
  });

  const wide = fc.constantFrom('许', '，', '５', 'a', ' ', ',', '"', '\t', '昌', '𠮷');
  const text = (maxLength: number): fc.Arbitrary<string> =>
    fc.array(wide, { maxLength }).map((chars) => chars.join(''));

  it('has its carets just under the marked text, wherever it stands', () => {
    const marks = fc.array(fc.constantFrom('月', '9', 'x', '％'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text(80), marks, text(80), (before, chars, after) => {
        const marked = chars.join('');
        const { above, count, source } = around(before, marked, after);
        expect(above).toBe(marked);
        expect(count).toBe(width(marked));
        expect(width(source)).toBeLessThanOrEqual(62);
        expect(source).not.toMatch(/\p{Surrogate}/u);
      }),
      { seed: 20261123, numRuns: 1000 },
    );
  });

  it('never fails, nor shows more than two lines, whatever the place', () => {
    const frame = fc.record({
      line: fc.integer({ min: 1, max: 1e6 }),
      column: fc.integer({ min: 1, max: 200 }),
      length: fc.integer({ min: 1, max: 200 }),
      lineText: fc.string({ unit: 'binary', maxLength: 150 }),
    });
    fc.assert(
      fc.property(frame, (place) => {
        const lines = codeFrame(place);
        expect(lines).toHaveLength(2);
        expect(lines.join('')).not.toMatch(/[\p{Control}\u2028\u2029]/u);
        expect(lines[1]).toMatch(/\^$/);
      }),
      { seed: 20261123, numRuns: 1000 },
    );
  });
});
