import { leavesOf, operandsOf, type Area, type AreaLevel, type Plan } from '../model/plan.ts';
import { closest } from '../text/nearest.ts';
import { normaliseName } from '../text/normalise-name.ts';
import { isTotal, kindOfArea, kindOfLevel } from './area-kinds.ts';

/** What stands behind the name of an area and is easily left out. */
const SUFFIX = /(?:街道办事处|街道|地区|[省市州盟县区旗镇乡])$/u;
/** What the names of larger areas end with, where they stand before a smaller one. */
const WHOLE = /(?:街道|[省市州盟县区旗镇乡])$/u;

/** Of two characters every other name is a slip away. */
const SHORTEST_SLIP = 3;

export type AreaRead =
  | { readonly kind: 'known'; readonly area: Area }
  | { readonly kind: 'near'; readonly nearest: string; readonly level: string }
  | { readonly kind: 'spelling'; readonly other: string; readonly line: number }
  | { readonly kind: 'level'; readonly level: string }
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'total' }
  | { readonly kind: 'far' };

interface Seen {
  readonly area: Area;
  readonly line: number;
}

/**
 * The areas of a plan, and of the figures where the plan does not list them.
 * One area under two names would be counted twice, so no spelling is guessed.
 */
export class AreaNames {
  /** The series of which figures of areas are used. */
  readonly used: ReadonlyMap<string, readonly AreaLevel[]>;
  private readonly levels: readonly AreaLevel[];
  private readonly region: string;
  /** Areas that no list has: by name, by the name without its ending, and by every ending of the name. */
  private readonly seen = new Map<string, Seen>();
  private readonly bare = new Map<string, Seen>();
  private readonly endings = new Map<string, Seen>();

  constructor(plan: Plan) {
    this.region = normaliseName(plan.region.name);
    this.levels = plan.areas;
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
    const listed = listedIn(this.levels, key);
    if (listed !== undefined) return this.ofLevel(listed, levels);
    if (isTotal(key)) return { kind: 'total' };
    if (levels.some((level) => isPlaceholder(key, level))) return { kind: 'placeholder' };
    const near = this.nearest(levels, key);
    if (near !== undefined) return near;
    const open = levels.filter(({ areas }) => areas === undefined);
    const [first] = open;
    if (first === undefined) return { kind: 'far' };
    const kind = kindOfArea(key);
    const kinds = open.map((level) => kindOfLevel(level.name));
    if (kind !== undefined && !kinds.includes(undefined) && !kinds.includes(kind)) {
      return { kind: 'level', level: first.name };
    }
    return this.remember({ key, name }, line);
  }

  /** A listed area counts where its level does; a county in a series of towns is no town. */
  private ofLevel({ area, level }: Listed, levels: readonly AreaLevel[]): AreaRead {
    if (levels.some((one) => one.level === level)) return { kind: 'known', area };
    return { kind: 'level', level: levels.map(({ name }) => name).join('、') };
  }

  /** Another spelling of a listed area, or one that is a slip away. */
  private nearest(levels: readonly AreaLevel[], key: string): AreaRead | undefined {
    for (const { areas = [], name: level } of levels) {
      const kind = kindOfArea(key);
      const alike = areas.filter((area) => {
        const other = kindOfArea(area.key);
        return kind === undefined || other === undefined || kind === other;
      });
      const keys = alike.map((area) => area.key);
      const spelling = alike.find(
        (area) => this.isSpellingOf(area.key, key) || area.key.replace(SUFFIX, '') === key,
      );
      const near = key.length < SHORTEST_SLIP ? undefined : closest(key, keys);
      const found = spelling ?? (near === undefined ? undefined : alike[keys.indexOf(near)]);
      if (found !== undefined) return { kind: 'near', nearest: found.name, level };
    }
    return undefined;
  }

  private remember(area: Area, line: number): AreaRead {
    const known = this.seen.get(area.key);
    if (known !== undefined) return { kind: 'known', area: known.area };
    const whole = this.wholeOf(area.key);
    const bare = bareOf(whole);
    // 东河镇 beside 东河; beside 东河乡; beside 清南县东河镇, in either order.
    const heads = endingsOf(whole).filter(({ head }) => this.isLarger(head));
    const other =
      this.bare.get(bare) ??
      this.endings.get(whole) ??
      heads.map(({ ending }) => this.seen.get(ending)).find((one) => one !== undefined);
    if (other !== undefined) return { kind: 'spelling', other: other.area.name, line: other.line };
    const seen = { area, line };
    this.seen.set(area.key, seen);
    this.seen.set(whole, seen);
    this.bare.set(bare, seen);
    for (const { ending } of heads) this.endings.set(ending, seen);
    return { kind: 'known', area };
  }

  /** True for what stands before the name of a smaller area: 清南县, or the region without its ending. */
  private isLarger(head: string): boolean {
    return WHOLE.test(head) || head === this.region.replace(SUFFIX, '');
  }

  /** 魏都 and 许昌市魏都区 are 魏都区. */
  private isSpellingOf(a: string, b: string): boolean {
    const wholeA = this.wholeOf(a);
    const wholeB = this.wholeOf(b);
    return (
      wholeA === wholeB ||
      wholeA === bareOf(wholeB) ||
      wholeB === bareOf(wholeA) ||
      endingsOf(wholeB).some(({ head, ending }) => ending === wholeA && this.isLarger(head))
    );
  }

  /** Without the region before it, and without what is explained in brackets behind it. */
  private wholeOf(key: string): string {
    const plain = key.replace(/\([^()]*\)$/u, '');
    const rest = plain.startsWith(this.region) ? plain.slice(this.region.length) : '';
    return rest === '' ? plain : rest;
  }
}

interface Listed {
  readonly area: Area;
  readonly level: string;
}

function listedIn(levels: readonly AreaLevel[], key: string): Listed | undefined {
  for (const { level, areas = [] } of levels) {
    const area = areas.find((one) => one.key === key);
    if (area !== undefined) return { area, level };
  }
  return undefined;
}

/** Every way to cut a name in two, with at least two characters behind. */
function endingsOf(name: string): { readonly head: string; readonly ending: string }[] {
  return Array.from({ length: Math.max(0, name.length - 2) }, (_one, index) => ({
    head: name.slice(0, index + 1),
    ending: name.slice(index + 1),
  }));
}

/** What a template writes for an area that nobody names: 乡镇1. */
function isPlaceholder(key: string, { name }: AreaLevel): boolean {
  const level = normaliseName(name);
  return key.includes(level) && /^(?:.*、)?\d+$/u.test(key.replace(level, '')) && !/^\d/u.test(key);
}

function bareOf(name: string): string {
  const bare = name.replace(SUFFIX, '');
  return bare === '' ? name : bare;
}
