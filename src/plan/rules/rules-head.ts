import { finding, type Finding } from '../../model/finding.ts';
import { FIVE_YEAR_PLANS } from '../../model/five-year-plans.ts';
import type { PlanFile } from '../../model/plan-file.ts';
import { dayOf } from '../../number/day.ts';
import { isRegionCode } from '../region-code.ts';
import { periodOrder, yearOf } from './rules-targets.ts';
import type { YamlText } from '../yaml/yaml-text.ts';

/** Title, id and period of a plan are about the same years. */
export function periods(file: PlanFile, yaml: YamlText): Finding[] {
  const { base, from, to } = file.period;
  // A period in disorder is one fault.
  if (periodOrder(file, yaml).length > 0) return [];
  const found: Finding[] = [];
  const [, region, first, last = first] = /^(.+?)-(\d{4})(?:-(\d{4}))?$/u.exec(file.id) ?? [];
  if (first !== undefined && (Number(first) !== from || Number(last) !== to)) {
    found.push(finding('plan/id-period', { id: file.id, from, to }, yaml.placeOf(['id'])));
  } else if (region !== undefined && region !== file.region.id) {
    const args = { id: file.id, region: file.region.id };
    found.push(finding('plan/id-region', args, yaml.placeOf(['region', 'id'])));
  }
  const named = titlePeriods(file.title);
  const [nearest] = named;
  if (nearest !== undefined && !named.some((one) => one.from === from && one.to === to)) {
    const args = { words: nearest.words, from, to };
    found.push(finding('plan/title-period', args, yaml.placeOf(['period'])));
  }
  if (base !== from - 1) {
    found.push(finding('plan/base-year', { base, from }, yaml.placeOf(['period', 'base'])));
  }
  return found;
}

interface TitlePeriod {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/**
 * All periods that a title names: 2020年工作总结和2021年工作要点 is of one of them,
 * and “十四五”养老三年行动计划（2023—2025年） of the one in brackets.
 */
function titlePeriods(title: string): TitlePeriod[] {
  const plans = FIVE_YEAR_PLANS.flatMap(({ number, from }): TitlePeriod[] => {
    const words = [`${number}五`, `第${number}个五年`].find((one) => title.includes(one));
    return words === undefined ? [] : [{ words, from, to: from + 4 }];
  });
  // The year of a revision is none of the period.
  const spans = title.matchAll(/((\d{4})年?(?:[-—–~～至]+(\d{4}))?年)(?!修[订编正]|版)/gu);
  const years = [...spans].map(([, words = '', from, to]): TitlePeriod => ({
    words,
    from: Number(from),
    to: Number(to ?? from),
  }));
  return [...plans, ...years];
}

/** The document of the next period may print what the plan of the last one was. */
const LATEST = 5;

/** A plan is not published years before it begins nor long after it ends, nor on a day that is none. */
export function publishing(file: PlanFile, yaml: YamlText): Finding[] {
  const { published } = file.source;
  const place = yaml.placeOf(['source', 'published']);
  if (dayOf(published) === undefined) {
    return [finding('plan/no-such-day', { date: published }, place)];
  }
  const { base, to } = file.period;
  if (yearOf(published) < base)
    return [finding('plan/published-early', { published, base }, place)];
  return yearOf(published) > to + LATEST
    ? [finding('plan/published-late', { published, to }, place)]
    : [];
}

export function regionCodes(file: PlanFile, yaml: YamlText): Finding[] {
  const { code, name } = file.region;
  if (code === undefined || isRegionCode(code, name)) return [];
  return [finding('plan/region-code', { code, name }, yaml.placeOf(['region', 'code']))];
}
