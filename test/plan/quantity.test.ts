import { describe, expect, it } from 'vitest';
import type { Interval } from '../../src/number/interval.ts';
import { toExactText } from '../../src/number/rational.ts';
import { readNumber, readQuantity, readRange } from '../../src/plan/quantity.ts';
import { YamlText } from '../../src/plan/yaml/yaml-text.ts';

describe('readNumber', () => {
  it.each([
    ['3.50', '7/2', 2],
    ['2000', '2000', 0],
    ['10/13', '10/13', undefined],
  ])('of %s keeps text, value and places', (text, value, decimals) => {
    const read = readNumber(text);
    expect([read?.text, read && toExactText(read.value), read?.decimals]).toEqual([
      text,
      value,
      decimals,
    ]);
  });

  it.each(['', '1e3', '007', '≥95', '.inf'])('refuses %j', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });
});

describe('readQuantity', () => {
  it.each([
    ['31.10', '[311/10, 311/10]'],
    ['≥95', '[95, ∞)'],
    ['>3', '(3, ∞)'],
    ['≤50', '(-∞, 50]'],
    ['<4', '(-∞, 4)'],
    ['≥-1/3', '[-1/3, ∞)'],
  ])('of %s is %s', (text, interval) => {
    const read = readQuantity(text);
    expect(read?.text).toBe(text);
    expect(read && intervalText(read.interval)).toBe(interval);
  });

  it.each(['', '≥', '≥≥95', '≥ 95', '95≥', '>=95', '≧95', '约95', '≥1e3', '≥007', '=5'])(
    'refuses %j',
    (text) => {
      expect(readQuantity(text)).toBeUndefined();
    },
  );
});

describe('readRange', () => {
  it.each([
    ['{ min: 0, max: 100 }', '0—100', '[0, 100]'],
    ['{ min: 0 }', '≥0', '[0, ∞)'],
    ['{ max: 100.0 }', '≤100.0', '(-∞, 100]'],
    ['{ min: 5, max: 5 }', '5—5', '[5, 5]'],
  ])('of %s', (range, text, interval) => {
    const read = readRange({}, [], parse(`range: ${range}\n`));
    expect([read?.text, read && intervalText(read.interval)]).toEqual([text, interval]);
  });

  it.each(['{ min: 100, max: 0 }', '{}', '5'])('of %s is nothing', (range) => {
    expect(readRange({}, [], parse(`range: ${range}\n`))).toBeUndefined();
  });
});

function parse(text: string): YamlText {
  const parsed = YamlText.parse('plan.yaml', text);
  if (!(parsed instanceof YamlText)) throw new Error(JSON.stringify(parsed));
  return parsed;
}

function intervalText({ low, lowOpen, high, highOpen }: Interval): string {
  const left = `${lowOpen ? '(' : '['}${low === null ? '-∞' : toExactText(low)}`;
  return `${left}, ${high === null ? '∞' : toExactText(high)}${highOpen ? ')' : ']'}`;
}
