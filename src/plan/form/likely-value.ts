import { LIMITS_BEFORE, LIMITS_BEHIND } from '../../model/limit-words.ts';
import { ATTRIBUTE_WORDS } from '../../model/terms.ts';
import { closest } from '../../text/nearest.ts';
import { toHalfWidth } from '../../text/normalise-name.ts';
import { isRecord, type SchemaNode } from './schema-nodes.ts';

/** Words of the field for the words of a plan file. */
const WORDS: Readonly<Record<string, string | undefined>> = {
  ...ATTRIBUTE_WORDS,
  时点数: 'stock',
  当年数: 'flow',
  累计数: 'cumulative',
  累计: 'cumulative',
  完成与否: 'completion',
  上年: 'previous',
  基期: 'base',
  expected: 'anticipatory',
  mandatory: 'binding',
  期限: 'due',
  容差: 'tolerance',
  单位: 'unit',
  序号: 'number',
  名称: 'name',
  属性: 'attribute',
  基期值: 'baseline',
  目标值: 'target',
};

/** Keys as other tools and documents call them, and lists where they stand outside of rows. */
const KEYS: Readonly<Record<string, string | readonly string[] | undefined>> = {
  ...LIMITS_BEFORE,
  ...LIMITS_BEHIND,
  base: 'baseline',
  due: 'by',
  until: 'by',
  min: 'atLeast',
  max: 'atMost',
  等于: 'equals',
  介于: 'between',
  左右: 'about',
  完成: 'completed',
  指标: ['name', 'indicators'],
  文本任务: 'commitments',
  数据序列: 'series',
  地区: ['region', 'areas'],
  规划期: 'period',
  来源: 'source',
  标识: 'id',
  容差: 'tolerance',
  名称: ['name', 'title'],
  单位: 'unit',
  属性: 'attribute',
  序号: 'number',
  基期值: 'baseline',
  目标值: 'target',
  目标: 'target',
  出处: 'ref',
  备注: 'note',
  说明: 'note',
};

/** The key that a foreign word stands for, if it is one of those that are known here. */
export function keyFor(word: string, known: readonly string[]): string | undefined {
  const keys = Object.hasOwn(KEYS, word) ? [KEYS[word] ?? []].flat() : [];
  return keys.find((key) => known.includes(key));
}

/** Written where there is no figure; the key is then left out. */
const NOTHING = /^(?:[-—–/…]+|无|暂无|不详|NA)?$/u;

/**
 * What an author probably meant by a value in the wrong form, as it should be
 * written; '' where the key is to be left out, undefined where nobody can say.
 * `ids` are the ids by names: a reference is by id.
 */
export function likelyValue(
  key: string,
  value: unknown,
  node: SchemaNode,
  ids: ReadonlyMap<string, string>,
): string | undefined {
  const examples = node.examples ?? [];
  if (isRecord(value)) return yearsOf(value, examples);
  if (Array.isArray(value)) return listedYears(key, value);
  if (value === null || (typeof value === 'string' && NOTHING.test(value.trim()))) {
    return typeof examples[0] === 'number' ? '' : undefined;
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return scalarOf(value, node, examples[0]);
  }
  if (typeof value !== 'string') return undefined;
  return textOf(key, value, node, ids);
}

function textOf(
  key: string,
  value: string,
  node: SchemaNode,
  ids: ReadonlyMap<string, string>,
): string | undefined {
  const examples = node.examples ?? [];
  const choice = choiceOf(value, choicesOf(node));
  if (choice !== undefined) return choice;
  if (key === 'lag') return /^(?:上一?|去)年$/u.test(value) ? '1' : numberOf(key, value, examples);
  return (
    ruleOf(value, examples[0]) ??
    listOf(value, examples[0], ids) ??
    monthEnd(key, value) ??
    numberOf(key, value, examples)
  );
}

function choicesOf(node: SchemaNode): unknown[] {
  return [...(node.enum ?? []), ...(node.const === undefined ? [] : [node.const])];
}

/** A number that should be text, or one that should be a list; `every: true`. */
function scalarOf(value: number | boolean, node: SchemaNode, example: unknown): string | undefined {
  if (value === true && choicesOf(node).includes('year')) return 'year';
  if (typeof value === 'boolean') return undefined;
  if (Array.isArray(example)) return isRecord(example[0]) ? undefined : `[${String(value)}]`;
  return typeof example === 'string' ? `'${String(value)}'` : undefined;
}

function choiceOf(text: string, choices: readonly unknown[]): string | undefined {
  if (choices.includes(true)) return /^(?:是|yes|y|on|已?完成)$/iu.test(text) ? 'true' : undefined;
  if (choices.includes('year'))
    return /^(?:逐?年|每年|yearly|annual)$/u.test(text) ? 'year' : undefined;
  const word = Object.hasOwn(WORDS, text) ? WORDS[text] : text.toLowerCase();
  const words = choices.filter((choice) => typeof choice === 'string');
  return words.find((choice) => choice === word) ?? closest(text, words);
}

/** A rule that is allowed, without the reason. */
function ruleOf(text: string, example: unknown): string | undefined {
  const first: unknown = Array.isArray(example) ? example[0] : example;
  if (!isRecord(first) || !Object.hasOwn(first, 'rule')) return undefined;
  if (!/^plan\/[a-z-]+$/u.test(text)) return undefined;
  const one = `{ rule: ${text}, reason: … }`;
  return Array.isArray(example) ? `[${one}]` : one;
}

function listOf(
  text: string,
  example: unknown,
  ids: ReadonlyMap<string, string>,
): string | undefined {
  if (!Array.isArray(example) || isRecord(example[0])) return undefined;
  if (typeof example[0] !== 'number') {
    const [, inside] = /^［(.*)］$/u.exec(text) ?? [];
    const bare = inside?.replace(/[，、]\s*/gu, ', ') ?? text;
    const choice = Object.hasOwn(WORDS, bare) ? WORDS[bare] : undefined;
    return `[${ids.get(bare) ?? choice ?? bare}]`;
  }
  const [, low, high] = /^(\d+(?:\.\d+)?)%?\s*[-—–~～至到]+\s*(\d+(?:\.\d+)?)%?$/u.exec(text) ?? [];
  return low === undefined || high === undefined ? undefined : `[${low}, ${high}]`;
}

const NUMBER = /^(第|[≥≧≤≦><])?(\d+(?:\.\d+)?)([^\d.]*)$/u;
/** What makes another number of it: 1.2亿 is not 1.2, and 55‰ is 5.5 %. */
const MAGNITUDE = /[十百千万亿‰分半多余]/u;

/** A number or a date within what is written: 75%, 1,350, 2025年, 2022-6-30, 第4项. */
function numberOf(key: string, text: string, examples: readonly unknown[]): string | undefined {
  // 2,00 and 1 245 may be several numbers.
  const plain = toHalfWidth(text)
    .replace(/(?<=\d),(?=(?:\d{3})+(?!\d))/gu, '')
    .replace(/(?<!\d)\s+|\s+(?!\d)/gu, '');
  const takesDate = examples.some(
    (one) => typeof one === 'string' && /^\d{4}-\d\d-\d\d$/u.test(one),
  );
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(plain) ?? [];
  if (takesDate && year !== undefined) {
    return `'${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}'`;
  }
  if (typeof examples[0] !== 'number') return undefined;
  const [, sign = '', number, unit = ''] = NUMBER.exec(plain) ?? [];
  const said = LIMITS_BEFORE[sign];
  if (MAGNITUDE.test(unit) || (said !== undefined && said !== key)) return undefined;
  return number;
}

/** A month to whose end something is due. */
function monthEnd(key: string, text: string): string | undefined {
  if (key !== 'by') return undefined;
  const [, year, month] =
    /^(\d{4})[-/.年](0?[1-9]|1[0-2])月?[底末]?$/u.exec(toHalfWidth(text)) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const days = [31, isLeap(Number(year)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return `'${year}-${month.padStart(2, '0')}-${String(days[Number(month) - 1])}'`;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Years as a list of maps, where one map is meant. */
function listedYears(key: string, list: readonly unknown[]): string | undefined {
  const maps = list.filter(isRecord);
  const pairs = maps.flatMap((one) => Object.entries(one));
  const areYears = pairs.every(([year]) => /^(?:19|20)\d\d$/u.test(year));
  if (maps.length < list.length || pairs.length === 0 || !areYears) return undefined;
  const years = `{ ${pairs.map(([year, bound]) => `${year}: ${String(bound)}`).join(', ')} }`;
  return key === 'byYear' ? years : `{ byYear: ${years} }`;
}

/** Years directly under a comparator belong under byYear. */
function yearsOf(value: Record<string, unknown>, examples: readonly unknown[]): string | undefined {
  const keys = Object.keys(value);
  const isYears = keys.length > 0 && keys.every((key) => /^(?:19|20)\d\d$/u.test(key));
  const [example] = examples;
  if (isYears)
    return `{ byYear: { ${keys.map((key) => `${key}: ${String(value[key])}`).join(', ')} } }`;
  return Array.isArray(example) && isRecord(example[0]) ? '[{ … }]' : undefined;
}
