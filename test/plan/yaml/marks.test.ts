import { describe, expect, it } from 'vitest';
import { marksIn } from '../../../src/plan/yaml/marks.ts';

function found(text: string): unknown[] {
  return marksIn(text).map(({ offset, length, text: said, keys }) => [
    text.slice(offset, offset + length),
    said,
    keys,
  ]);
}

describe('a mark', () => {
  it.each([
    ['# 待核对：单位', ['# 待核对：', '单位', ['单位']]],
    ['a: 1 # 待核对: unit', ['# 待核对:', 'unit', ['unit']]],
    ['a: 1 #待核对', ['#待核对', '', ['']]],
    ['a: 1 ##  待核对 ：x', ['##  待核对 ：', 'x', ['x']]],
    ['a: 1 # 原表无 # 待核对：x', ['# 待核对：', 'x', ['x']]],
    ['a: 1 # to check: x y', ['# to check:', 'x y', ['x']]],
    [
      'a: { b: 1, # TO CHECK: target: none\r\n  c: 2 }',
      ['# TO CHECK:', 'target: none', ['target']],
    ],
    [
      'a: {} # 待核对：issuer、published：无\n',
      ['# 待核对：', 'issuer、published：无', ['issuer', 'published']],
    ],
    ['a: |\n  text\n# 待核对：x\nb: 1', ['# 待核对：', 'x', ['x']]],
  ])('is found in %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'a: "# 待核对：x"',
    "a: '# 待核对：x'",
    'a: "x\n  # 待核对：y"',
    'a: |\n  # 待核对：x\n',
    'a: >-\n  x\n  # 待核对：x\n',
    'a: x#待核对：y',
    '# 已待核对：x',
    '# 待核对的都核对了',
    '# what to check: nothing',
    '# to checking: nothing',
    'a: 1',
  ])('is not in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('has its place behind everything of any length', () => {
    const text = '𠮷: "引号 # 待核对：无" # 待核对：有\nb: 1 # TO CHECK: c\n';
    expect(marksIn(text).map(({ offset }) => offset)).toEqual([
      text.lastIndexOf('# 待核对'),
      text.indexOf('# TO CHECK'),
    ]);
  });
});
