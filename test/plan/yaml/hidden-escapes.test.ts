import { describe, expect, it } from 'vitest';
import { hiddenEscapes } from '../../../src/plan/yaml/hidden-escapes.ts';

const codes = (text: string): string[] =>
  hiddenEscapes(text).map(({ offset, length, code }) => {
    const written = text.slice(offset, offset + length);
    return `${written} ${code.toString(16)}`;
  });

describe('escapes that stand for what nobody sees', () => {
  it.each([
    [String.raw`a: "x\u200by"`, [String.raw`\u200b 200b`]],
    [String.raw`a: "\x1b[31m"`, [String.raw`\x1b 1b`]],
    [String.raw`a: "\U0000202E"`, [String.raw`\U0000202E 202e`]],
    [String.raw`a: "\e[0m\a"`, [String.raw`\e 1b`, String.raw`\a 7`]],
    [String.raw`a: "\L" # "\u200b"`, [String.raw`\L 2028`]],
    [String.raw`{ a: "\u200b", b: ["\x00"] }`, [String.raw`\u200b 200b`, String.raw`\x00 0`]],
  ])('are found with their places: %s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it.each([
    String.raw`a: "\u6cb3\x41\U0001F600"`,
    String.raw`a: "\ud83d\ude00"`,
    String.raw`a: "one\ntwo\tthree \\u200b \"q\""`,
    String.raw`a: '\u200b'`,
    String.raw`a: \u200b`,
    String.raw`# "\u200b"`,
    'a: |\n  "\\u200b"\n',
    'a: 1\n',
  ])('are not found in %s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('are not looked for in what is nested too deep to be read', () => {
    expect(codes(`${'['.repeat(5000)}"\\u200b"`)).toEqual([]);
  });
});
