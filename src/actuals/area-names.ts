import { leavesOf, operandsOf, type Area, type AreaLevel, type Plan } from '../model/plan.ts';
import { closest } from '../text/nearest.ts';
import { normaliseName } from '../text/normalise-name.ts';

/** What stands behind the name of an area and is easily left out. */
const SUFFIX = /(?:街道办事处|街道|地区|[省市州盟县区旗镇乡])$/u;

/** Of two characters every other name is a slip away. */
const SHORTEST_SLIP = 3;

export type AreaRead =
  | { readonly kind: 'known'; readonly area: Area }
  | { readonly kind: 'near'; readonly nearest: string; readonly level: string }
  | { readonly kind: 'spelling'; readonly other: string; readonly line: number }
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'far' };

/**
 * The areas of a plan, and of the figures where the plan does not list them.
 * One area under two names would be counted twice, so no spelling is guessed.
 */
export class AreaNames {
  /** The series of which figures of areas are used. */
  readonly used: ReadonlyMap<string, readonly AreaLevel[]>;
  private readonly region: string;
  /** By the bare form: the name without the region's before it and the kind of area behind it. */
  private readonly seen = new Map<string, { area: Area; whole: string; line: number }[]>();

  constructor(plan: Plan) {
    this.region = normaliseName(plan.region.name);
    const used = new Map<string, AreaLevel[]>();
    for (const { derivation } of plan.series.values()) {
      if (derivation?.kind !== 'share-of-areas') continue;
      const levels = plan.areas.filter(({ level }) => derivation.levels.includes(level));
      for (const id of leavesOf(plan, operandsOf(derivation))) {
        used.set(id, [...(used.get(id) ?? []), ...levels]);
      }
    }
    this.used = used;
  }

  /** The area of a figure of a series that is used; `line` is where it stands. */
  read(series: string, name: string, line: number): AreaRead {
    const key = normaliseName(name);
    const levels = this.used.get(series) ?? [];
    for (const { areas = [] } of levels) {
      const found = areas.find((area) => area.key === key);
      if (found !== undefined) return { kind: 'known', area: found };
    }
    if (isPlaceholder(key, levels)) return { kind: 'placeholder' };
    for (const { areas = [], name: level } of levels) {
      const near = this.nearest(areas, key);
      if (near !== undefined) return { kind: 'near', nearest: near.name, level };
    }
    if (levels.every(({ areas }) => areas !== undefined)) return { kind: 'far' };
    return this.remember({ key, name }, line);
  }

  /** Another spelling of a listed area, or one that is a slip away. */
  private nearest(areas: readonly Area[], key: string): Area | undefined {
    const spelling = areas.find(
      (area) => this.isSpellingOf(area.key, key) || area.key.replace(SUFFIX, '') === key,
    );
    if (spelling !== undefined || key.length < SHORTEST_SLIP) return spelling;
    const keys = areas.map((area) => area.key);
    const near = closest(key, keys);
    return near === undefined ? undefined : areas[keys.indexOf(near)];
  }

  private remember(area: Area, line: number): AreaRead {
    const whole = this.wholeOf(area.key);
    const bare = bareOf(whole);
    const others = this.seen.get(bare) ?? [];
    const same = others.find((other) => other.area.key === area.key);
    if (same !== undefined) return { kind: 'known', area: same.area };
    const other = others.find((one) => this.isSpellingOf(one.area.key, area.key));
    if (other !== undefined) return { kind: 'spelling', other: other.area.name, line: other.line };
    this.seen.set(bare, [...others, { area, whole, line }]);
    return { kind: 'known', area };
  }

  /** 魏都 and 许昌市魏都区 are 魏都区; 许昌县 and 许昌市 are two. */
  private isSpellingOf(a: string, b: string): boolean {
    const wholeA = this.wholeOf(a);
    const wholeB = this.wholeOf(b);
    return wholeA === wholeB || wholeA === bareOf(wholeB) || wholeB === bareOf(wholeA);
  }

  private wholeOf(key: string): string {
    const rest = key.startsWith(this.region) ? key.slice(this.region.length) : '';
    return rest === '' ? key : rest;
  }
}

/** What a template writes for an area that nobody names: 乡镇1. */
function isPlaceholder(key: string, levels: readonly AreaLevel[]): boolean {
  const rest = levels.reduce((text, { name }) => text.replace(normaliseName(name), ''), key);
  return rest !== key && /^、*\d+$/u.test(rest);
}

function bareOf(name: string): string {
  const bare = name.replace(SUFFIX, '');
  return bare.length < 2 ? name : bare;
}
