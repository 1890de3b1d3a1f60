import { finding, type Finding } from '../../model/finding.ts';
import type { PlanFile } from '../../model/plan-file.ts';
import { alternatives, LIMITS_BEFORE, LIMITS_BEHIND, type Limit } from '../../model/limit-words.ts';
import type { Comparator } from '../../model/terms.ts';
import { MAGNITUDES } from '../../number/unit.ts';
import { toHalfWidth } from '../../text/normalise-name.ts';
import { directionOf, otherUnitOf } from '../measure-words.ts';
import {
  boundEntries,
  boundKeys,
  comparisonOf,
  isCompletion,
  operandsIn,
  promisedEntries,
  seriesEntries,
  type PromisedNode,
} from '../promised.ts';
import { isSame } from '../compare-texts.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

/** A name that says what is measured, and a unit in which that is not measured. */
export function namesAndUnits(file: PlanFile, yaml: YamlText): Finding[] {
  return seriesEntries(file).flatMap(({ node, path }) => {
    const { name, unit } = node;
    const usual = unit === undefined ? undefined : otherUnitOf(name, unit);
    if (unit === undefined || usual === undefined) return [];
    return [finding('plan/unit-doubtful', { name, unit, usual }, yaml.placeOf([...path, 'unit']))];
  });
}

/** A number without a unit can be checked against nothing; a table may print none. */
export function absentUnits(file: PlanFile, yaml: YamlText): Finding[] {
  // Where something is computed from it, that is an error of its own.
  const operands = new Set([
    ...seriesEntries(file).flatMap((entry) => operandsIn(entry).map(({ id }) => id)),
    ...boundEntries(file).flatMap(({ bound }) => boundKeys(bound).series ?? []),
  ]);
  return promisedEntries(file).flatMap(({ node, path }) => {
    const { id, name, unit, implied } = node;
    if (unit !== undefined || implied?.includes('unit') === true) return [];
    if (isCompletion(node) || isComputed(node) || operands.has(id)) return [];
    if (yaml.isMarked(path, 'unit')) return [];
    return [finding('plan/unit-absent', { name }, yaml.placeOf(path))];
  });
}

/** Without a unit these are errors of their own. */
function isComputed({ ratio, growth, total, shareOfAreas, target }: PromisedNode): boolean {
  const { series } = boundKeys(comparisonOf(target).bound);
  return [ratio, growth, total, shareOfAreas, series].some((one) => one !== undefined);
}

// At the end of a name, with or without a number, such words are a limit; elsewhere they
// may tell what it is about (收入低于低保标准的家庭, 响应时间不超过24小时的案件占比).
const AT_END = String.raw`\s*(?:[\d.]+[^\d]{0,4})?$`;
/** A limit before a number, or 以上 and 以下 behind one. */
function limitWords(limits: readonly Limit[], more: readonly string[] = []): RegExp {
  const of = (words: Readonly<Record<string, Limit | undefined>>): string[] =>
    Object.keys(words).filter((word) => limits.some((limit) => words[word] === limit));
  const before = alternatives([...of(LIMITS_BEFORE), ...more]);
  return new RegExp(
    `(?<!不得?)(?:${before})${AT_END}|[\\d%](?:${alternatives(of(LIMITS_BEHIND))})$`,
    'u',
  );
}
const LEAST = limitWords(['atLeast', 'above']);
const MOST = limitWords(['atMost', 'below'], ['控制在']);

const UPWARD: readonly Comparator[] = ['atLeast', 'above'];
const DOWNWARD: readonly Comparator[] = ['atMost', 'below'];

/** A comparator that says the opposite of what the row is called, or of what stands in its unit. */
export function comparatorWords(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) => {
    const { comparator } = comparisonOf(node.target);
    const against = UPWARD.includes(comparator)
      ? MOST
      : DOWNWARD.includes(comparator)
        ? LEAST
        : undefined;
    const meant = directionOf(node.name);
    const isAgainst =
      (meant === 'down' && against === MOST) || (meant === 'up' && against === LEAST);
    const text =
      wordsOf(node).find((one) => against?.test(toHalfWidth(one)) === true) ??
      (isAgainst ? node.name : undefined);
    if (text === undefined) return [];
    const at: Path = [...path, 'target', comparator];
    return [finding('plan/comparator-words', { comparator, text }, yaml.placeOfKey(at))];
  });
}

function wordsOf({ name, shortName, aliases, unit }: PromisedNode): string[] {
  return [name, shortName, ...(aliases ?? []), unit].filter((text) => text !== undefined);
}

/** 每千名 is 1000, 每10万人 is 100000; of 每8000—10000人 there is no one number. */
function saidPer(name: string): string | undefined {
  const [, digits, word = ''] =
    /每(\d+(?![\d.,]|[-—–~～至到]))?([十百千]?[万亿]|[十百千](?!分))?/u.exec(toHalfWidth(name)) ??
    [];
  const times = word === '' ? 1 : MAGNITUDES[word];
  if (times === undefined || (digits === undefined && word === '')) return undefined;
  return String(BigInt(digits ?? 1) * BigInt(times));
}

/** 每千名 and 1.3倍 in a name are numbers of the file, too: of `per` and of `times`. */
export function numbersInNames(file: PlanFile, yaml: YamlText): Finding[] {
  const ratios = seriesEntries(file).flatMap(({ node, path }) => {
    const said = saidPer(node.name);
    if (node.ratio === undefined || said === undefined) return [];
    const at = [...path, 'ratio', 'per'];
    const written = yaml.source(at);
    if (isSame(written, said) || Array.isArray(node.ratio.per)) return [];
    const args = { name: node.name, said, key: 'per', written: written === '' ? '1' : written };
    return [finding('plan/name-number', args, yaml.placeOf(at))];
  });
  const relations = boundEntries(file).flatMap(({ owner, bound, path }) => {
    const said = /(\d+(?:\.\d+)?)倍/u.exec(owner.name)?.[1];
    const written = yaml.source([...path, 'times']);
    if (boundKeys(bound).series === undefined || said === undefined || written === '') return [];
    if (isSame(written, said)) return [];
    const args = { name: owner.name, said, key: 'times', written };
    return [finding('plan/name-number', args, yaml.placeOf([...path, 'times']))];
  });
  return [...ratios, ...relations];
}

/** What tells the levels of areas apart in names. */
const LEVEL_WORDS = /[省市县区旗乡镇街村社组]/gu;

/** A share of counties that counts towns: its name has the word of another level, and none of its own. */
export function levelsInNames(file: PlanFile, yaml: YamlText): Finding[] {
  const areas = (file.areas ?? []).flatMap((area) => [area]);
  return seriesEntries(file).flatMap(({ node, path }) => {
    if (node.shareOfAreas === undefined) return [];
    const { levels } = node.shareOfAreas;
    const said = node.name.match(LEVEL_WORDS) ?? [];
    const own = areas.filter(({ level }) => levels.includes(level));
    // What a misspelt level is called nobody knows; that it is none is told.
    if (own.length < levels.length) return [];
    const fits = (name: string): boolean => said.some((word) => name.includes(word));
    if (own.some(({ name }) => fits(name))) return [];
    const other = areas.find(({ level, name }) => !levels.includes(level) && fits(name));
    if (other === undefined) return [];
    const args = {
      name: node.name,
      levels: own.map(({ name }) => name),
      other: other.name,
      otherLevel: other.level,
    };
    return [finding('plan/level-name', args, yaml.placeOf([...path, 'shareOfAreas', 'levels']))];
  });
}
