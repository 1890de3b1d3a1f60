import { describe, expect, it } from 'vitest';
import { YamlText, type Path } from '../../../src/plan/yaml/yaml-text.ts';

const TEXT = `# a plan
title: 某市“十四五”规划
numbers: { plain: 3.50, quoted: "10/13", sign: +5, long: 0.123456789012345678901234567890 }
list:
  - name: 床位
    baseline: "≥95"
    target:
      byYear: { 2024: 1500, 2025: 1600.0 }
  - - 30
    - 40.00
empty:
𠮷: 甲
flag: true
`;

describe('YamlText', () => {
  it.each<[Path, string]>([
    [['numbers', 'plain'], '3.50'],
    [['numbers', 'quoted'], '10/13'],
    [['numbers', 'sign'], '+5'],
    [['numbers', 'long'], '0.123456789012345678901234567890'],
    [['list', 0, 'baseline'], '≥95'],
    [['list', 0, 'target', 'byYear', '2025'], '1600.0'],
    [['list', 0, 'target', 'byYear', 2025], '1600.0'],
    [['list', 1, 1], '40.00'],
    [['list', 0], ''],
    [['list', 7], ''],
    [['list', 'name'], ''],
    [['nothing', 'here'], ''],
    [['title', 0], ''],
  ])('has the text of %j as written', (path, text) => {
    expect(parse(TEXT).source(path)).toBe(text);
  });

  it.each<[string, Path, number, number, number]>([
    ['a text', ['title'], 2, 8, 9],
    ['a number in a line', ['numbers', 'plain'], 3, 19, 4],
    ['a number in quotes', ['numbers', 'quoted'], 3, 33, 7],
    ['a map in braces', ['numbers'], 3, 10, 1],
    ['a list', ['list'], 5, 3, 1],
    ['a map in a list', ['list', 0], 5, 5, 1],
    ['a value in it', ['list', 0, 'baseline'], 6, 15, 5],
    ['a year', ['list', 0, 'target', 'byYear', '2025'], 8, 35, 6],
    ['an item of a list in a list', ['list', 1, 1], 10, 7, 5],
    ['a value behind a character of two units', ['𠮷'], 12, 5, 1],
    ['a key that is not there: what holds it', ['list', 0, 'unit'], 5, 5, 1],
    ['an item that is not there', ['list', 9, 'unit'], 5, 3, 1],
    ['a key of nothing: the whole', ['nothing', 'here'], 2, 1, 1],
    ['the whole', [], 2, 1, 1],
  ])('knows the place of %s', (_what, path, line, column, length) => {
    expect(parse(TEXT).placeOf(path)).toEqual({
      file: 'plan.yaml',
      line,
      column,
      length,
      lineText: TEXT.split('\n')[line - 1],
    });
  });

  it.each<[string, Path, number, number, number]>([
    ['a key', ['title'], 2, 1, 5],
    ['a key in braces', ['numbers', 'quoted'], 3, 25, 6],
    ['a year', ['list', 0, 'target', 'byYear', '2025'], 8, 29, 4],
    ['a year as a number', ['list', 0, 'target', 'byYear', 2025], 8, 29, 4],
    ['a key without a value', ['empty'], 11, 1, 5],
    ['a key that is not there: what holds it', ['list', 0, 'unit'], 5, 5, 1],
    ['an item of a list: the item', ['list', 1, 1], 10, 7, 5],
  ])('knows where %s is written', (_what, path, line, column, length) => {
    expect(parse(TEXT).placeOfKey(path)).toMatchObject({ line, column, length });
  });

  it('counts lines and columns alike whatever ends a line', () => {
    const paths: Path[] = [['title'], ['list', 0, 'baseline'], ['list', 1, 1], ['flag']];
    const windows = parse(TEXT.replaceAll('\n', '\r\n'));
    for (const path of paths) expect(windows.placeOf(path)).toEqual(parse(TEXT).placeOf(path));
  });

  it('has keys and numbers as plain data', () => {
    expect(parse(TEXT).toData()).toMatchObject({
      numbers: { plain: 3.5, quoted: '10/13', sign: 5 },
      list: [{ target: { byYear: { '2024': 1500, '2025': 1600 } } }, [30, 40]],
      empty: null,
      flag: true,
    });
  });

  it('keeps a date a text, and yes and no too', () => {
    expect(parse('a: 2022-09-26\nb: yes\nc: no\nd: 1:30\n').toData()).toEqual({
      a: '2022-09-26',
      b: 'yes',
      c: 'no',
      d: '1:30',
    });
  });

  it('never marks more than the line', () => {
    const yaml = parse('text: >\n  one\n  two\nquoted: "one\n  two"\n');
    for (const key of ['text', 'quoted']) {
      const { column, length = 0, lineText = '' } = yaml.placeOf([key]);
      expect(column - 1 + length).toBeLessThanOrEqual(lineText.length);
      expect(length).toBeGreaterThan(0);
    }
  });
});

function parse(text: string): YamlText {
  const parsed = YamlText.parse('plan.yaml', text);
  if (!(parsed instanceof YamlText)) throw new Error(JSON.stringify(parsed));
  return parsed;
}
