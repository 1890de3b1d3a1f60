import { alternatives, LIMITS_BEFORE, LIMITS_BEHIND } from '../model/limit-words.ts';
import type { Comparator } from '../model/terms.ts';
import { toHalfWidth } from '../text/normalise-name.ts';

/** A number as printed, and the unit that follows it; '' for none. */
export interface PrintedNumber {
  readonly digits: string;
  readonly unit: string;
}

/** What a printed target cell says: the comparators that can be meant, and its numbers. */
export interface Printed {
  readonly comparators: readonly Comparator[];
  readonly low: PrintedNumber;
  readonly high?: PrintedNumber;
  /** 每年10个: of each year, and of no total. */
  readonly eachYear: boolean;
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const UNIT = String.raw`([^\d≥≧⩾≤≦⩽><﹥﹤\[\]:]{0,8}?)`;
/** The document leaves open which way a bare number is meant, but not that it counts itself. */
const BARE: readonly Comparator[] = ['atLeast', 'atMost', 'equals'];
/** What stands before a number, and how the number is meant where it has no limit. */
const VERBS: Readonly<Record<string, readonly Comparator[]>> = {
  '达到|提高[到至]|增加[到至]|上升[到至]|增至|升至': ['atLeast', 'equals'],
  '下降[到至]|降低[到至]|减少[到至]|压减[到至]|降[到至]': ['atMost', 'equals'],
  控制在: ['atMost'],
  '保持在?|稳定在|维持在?|累计': BARE,
};

const HEAD = `(${alternatives([...Object.keys(LIMITS_BEFORE), '约'])})?`;
const TAIL = `(${alternatives([...Object.keys(LIMITS_BEHIND), '左右'])})?`;
const VERB = `(每年)?(${Object.keys(VERBS).join('|')})?`;
const SINGLE = new RegExp(`^${VERB}${HEAD}\\[?${NUMBER}${UNIT}${TAIL}\\]?$`, 'u');
const PAIR = new RegExp(`^${VERB}${NUMBER}${UNIT}[-—–~～至到]+${NUMBER}${UNIT}(?:之间)?$`, 'u');
const WHOLE = /^(?:实现|达到|保持)?(?:100%)?全覆盖$/u;

/** Words that are no part of a unit: about, more than, every, up, down. */
const NO_UNIT = /[上下内外左右约超余多至到增减降升每均以及（(+,;、—–-]|低于|不足/u;

/** What is said beside the target and is none: 含本数, and what is hoped for beyond it. */
const ASIDES =
  /\((?:含|含本数|保持|不变|全覆盖)\)|[(,;](?:力争|争取|奋斗目标)[^()]*\)?$|\(其中[^()]*\)$/gu;

/** Reads a target cell as documents print it: `≥55`, `不低于55%`, `达到60以上`, `30%—40%`, `100`. Undefined for words. */
export function readPrinted(text: string): Printed | undefined {
  const compact = tidy(text);
  if (WHOLE.test(compact)) {
    const low = { digits: '100', unit: '%' };
    return { comparators: ['atLeast', 'equals'], low, eachYear: false };
  }
  return readPair(compact) ?? readSingle(compact);
}

function readPair(text: string): Printed | undefined {
  const [, each, , low, lowUnit = '', high, unit = ''] = PAIR.exec(text) ?? [];
  if (low === undefined || high === undefined) return undefined;
  if (NO_UNIT.test(unit) || (lowUnit !== '' && lowUnit !== unit)) return undefined;
  return {
    comparators: ['between'],
    low: { digits: low, unit },
    high: { digits: high, unit },
    eachYear: each !== undefined,
  };
}

function readSingle(text: string): Printed | undefined {
  const [, each, verb, head, digits, unit = '', tail] = SINGLE.exec(text) ?? [];
  if (digits === undefined || NO_UNIT.test(unit)) return undefined;
  const comparators = meantBy(verb, head, tail);
  if (comparators === undefined) return undefined;
  return { comparators, low: { digits, unit }, eachYear: each !== undefined };
}

/** A limit before and one behind the number (超过60%以上) must be one and the same. */
function meantBy(
  verb: string | undefined,
  head: string | undefined,
  tail: string | undefined,
): readonly Comparator[] | undefined {
  const before = head === undefined ? undefined : (LIMITS_BEFORE[head] ?? 'about');
  const behind = tail === undefined ? undefined : (LIMITS_BEHIND[tail] ?? 'about');
  if (before !== undefined && behind !== undefined && before !== behind) return undefined;
  const limit = before ?? behind;
  if (limit !== undefined) return [limit];
  return verb === undefined ? BARE : meantByVerb(verb);
}

function meantByVerb(verb: string): readonly Comparator[] | undefined {
  const entries = Object.entries(VERBS);
  return entries.find(([words]) => new RegExp(`^(?:${words})$`, 'u').test(verb))?.[1];
}

function tidy(text: string): string {
  return toHalfWidth(text)
    .replace(/\s+/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(ASIDES, '');
}

/** 1:0.8 and 2:1 as their two numbers. */
export function readPrintedRatio(text: string): readonly [string, string] | undefined {
  const [, of, over] = new RegExp(`^${NUMBER}:${NUMBER}$`, 'u').exec(tidy(text)) ?? [];
  return of === undefined || over === undefined ? undefined : [of, over];
}

/** What a printed relation says (不低于…的1.3倍, 上年度…的30%—40%), as far as it is certain. */
export interface PrintedRelation {
  readonly comparators: readonly Comparator[] | undefined;
  /** The multiple, or the two ends of it; of a percentage the hundredfold. */
  readonly times: readonly string[];
  readonly isPercent: boolean;
  readonly lastYear: boolean;
}

const OPENING = new RegExp(`^(?:应|达到|原则上)?${HEAD}`, 'u');
const CLOSING = new RegExp(`[倍%]${TAIL}$`, 'u');
// 高5% is a difference; 的30% is a multiple.
const MULTIPLES = new RegExp(
  `(?<![\\d.])(?:(?<=的|相当于)|(?=[^%]*倍))${NUMBER}(?:%|倍)?(?:[-—–~～至到]+${NUMBER})?(倍|%(?=(?:及?以上|及?以下|以内|左右|之间)?$))`,
  'u',
);

export function readPrintedRelation(text: string): PrintedRelation {
  const compact = tidy(text);
  const [, low, high, unit] = MULTIPLES.exec(compact) ?? [];
  return {
    comparators: meantBy('', OPENING.exec(compact)?.[1], CLOSING.exec(compact)?.[1]),
    times: [low, high].filter((one) => one !== undefined),
    isPercent: unit === '%',
    lastYear: /上一?年|前一年/u.test(compact),
  };
}
