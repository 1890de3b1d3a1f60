import { rowsOf, type Plan, type Series } from '../model/plan.ts';
import { unitOf, type Unit } from '../number/unit.ts';
import { closest, differences } from '../text/nearest.ts';
import { normaliseName, toHalfWidth } from '../text/normalise-name.ts';
import { withoutSerial, type SerialRead } from './serial-number.ts';

/** A row name, resolved: the series it means and the unit printed behind it. */
export interface NamedSeries {
  readonly series: Series;
  readonly unit: Unit | undefined;
}

export type NameRead =
  | ({ readonly kind: 'known'; readonly serial?: SerialTaken } & NamedSeries)
  | { readonly kind: 'has-parts'; readonly parts: readonly string[] }
  | { readonly kind: 'near'; readonly series: Series }
  | { readonly kind: 'far' };

/** A serial number that was taken out before a name, so that the rest is exactly a known one. */
export interface SerialTaken {
  /** The plan prints another number; names decide, since offices number their tables anew. */
  readonly printed: number | undefined;
}

/** A stretch of fewer characters is shared by names that have nothing to do with each other. */
const SHORTEST_SHARED = 4;

const SEPARATOR = /^[,、;:\t]/u;

const AMONG_THEM = /^\s*其\s*中\s*[:、,]?/u;

/** Anything in brackets: in a misspelt name the unit is not what is misspelt. */
const BRACKETS = /[([][^()[\]]*[)\]]/gu;

/** Finds series by id, name or alias, also as a document prints them; never by guess. */
export class SeriesNames {
  private readonly byName = new Map<string, Series>();
  private readonly parted = new Map<string, readonly Series[]>();
  private readonly numbers = new Map<Series, number>();

  constructor(plan: Plan) {
    for (const series of plan.series.values()) {
      for (const name of [series.id, series.name, ...series.aliases]) {
        this.byName.set(normaliseName(name), series);
      }
    }
    for (const { number, promises } of rowsOf(plan)) {
      if (number !== undefined) for (const { series } of promises) this.numbers.set(series, number);
    }
    for (const { id, name, hasParts, promises } of plan.indicators) {
      if (!hasParts) continue;
      const parts = promises.map(({ series }) => series);
      this.parted.set(normaliseName(id), parts);
      this.parted.set(normaliseName(name), parts);
    }
  }

  read(cell: string): NameRead {
    const found = this.known(cell);
    if (found !== undefined) return { kind: 'known', ...found };
    const parts = this.partsOf(cell);
    if (parts !== undefined) return { kind: 'has-parts', parts: parts.map((part) => part.name) };
    const name = withoutAmongThem(normaliseName(cell));
    const series = this.near(name) ?? this.near(name.replace(BRACKETS, ''));
    return series === undefined ? { kind: 'far' } : { kind: 'near', series };
  }

  /**
   * Every series that a row with an error can be of: those that its cells name, and where the name
   * itself is not known those that it is near. Empty where it can be any.
   */
  ofRow(cells: readonly string[], nameIndex: number): readonly string[] {
    const own = this.around(cells[nameIndex] ?? '');
    // With more or fewer cells than the header the name may stand in another one.
    const others = cells.flatMap((cell) => this.known(cell)?.series.id ?? []);
    return own.length === 0 ? [] : [...new Set([...own, ...others])];
  }

  /** Every series that a name cell can mean, the near ones in a wider sense than for a suggestion. */
  around(cell: string): readonly string[] {
    const found = this.known(cell);
    const parted = this.partsOf(cell);
    const name = withoutAmongThem(normaliseName(cell));
    if (found !== undefined) return [found.series.id, ...this.tornAt(name)];
    if (parted !== undefined) return parted.map(({ id }) => id);
    const bare = name.replace(BRACKETS, '');
    const near = [...this.byName].filter(
      ([known]) => isAlike(name, known) || isAlike(bare, known.replace(BRACKETS, '')),
    );
    const suggested = this.near(name) ?? this.near(bare);
    const all = [...(suggested === undefined ? [] : [suggested]), ...near.map(([, one]) => one)];
    return suggested === undefined ? [] : [...new Set(all.map(({ id }) => id))];
  }

  /** Names that begin with this one and go on behind a separator: the cell may be a piece of one. */
  private tornAt(name: string): string[] {
    return [...this.byName]
      .filter(([known]) => known.startsWith(name) && SEPARATOR.test(known.slice(name.length)))
      .map(([, { id }]) => id);
  }

  /** True for the name of a series, or of an indicator with parts, as a cell of a row. */
  isName(cell: string): boolean {
    return (this.known(cell) ?? this.partsOf(cell)) !== undefined;
  }

  private known(cell: string): (NamedSeries & { readonly serial?: SerialTaken }) | undefined {
    const written = normaliseName(cell);
    return this.exact(written) ?? this.exact(withoutAmongThem(written)) ?? this.behindSerial(cell);
  }

  private partsOf(cell: string): readonly Series[] | undefined {
    const read = serialOf(cell);
    const parts = this.parted.get(withoutAmongThem(normaliseName(cell)));
    return parts ?? (read && this.parted.get(withoutAmongThem(normaliseName(read.rest))));
  }

  /** True for a text that holds a known name with digits behind it: a row that was not separated. */
  isBesideFigure(text: string): boolean {
    const whole = normaliseName(text);
    if (!/\d/u.test(whole)) return false;
    for (const name of this.byName.keys()) {
      const start = name.length < SHORTEST_SHARED ? -1 : whole.indexOf(name);
      const behind = start < 0 ? '' : whole.slice(start + name.length);
      if (/\d/u.test(behind.replace(/(?:19|20)\d{2}年/gu, ''))) return true;
    }
    return false;
  }

  /** 1. name, (一)name, 其中：1.name, 2.其中：name: only where the rest is exactly a known name. */
  private behindSerial(cell: string): (NamedSeries & { serial: SerialTaken }) | undefined {
    const read = serialOf(cell);
    if (read === undefined) return undefined;
    const rest = normaliseName(read.rest);
    const found = this.exact(rest) ?? this.exact(withoutAmongThem(rest));
    if (found === undefined) return undefined;
    const printed = this.numbers.get(found.series);
    const isSame = read.number === undefined || read.number === printed;
    return { ...found, serial: { printed: isSame ? undefined : printed } };
  }

  private near(name: string): Series | undefined {
    const near = closest(name, this.byName.keys()) ?? this.sharing(name);
    return near === undefined ? undefined : this.byName.get(near);
  }

  /** The shortest name that holds this one, or is held by it: 护理型床位占比 of 养老机构护理型床位占比. */
  private sharing(name: string): string | undefined {
    if (name.length < SHORTEST_SHARED) return undefined;
    return [...this.byName.keys()]
      .filter(
        (known) =>
          known.length >= SHORTEST_SHARED && (known.includes(name) || name.includes(known)),
      )
      .sort((a, b) => Math.abs(a.length - name.length) - Math.abs(b.length - name.length))[0];
  }

  private exact(name: string): NamedSeries | undefined {
    const series = this.byName.get(name);
    if (series !== undefined) return { series, unit: undefined };
    const { base, printed } = withoutBrackets(name);
    const bracketed = this.byName.get(base);
    if (bracketed === undefined) return undefined;
    // Whatever stands behind a known name is its unit, and is checked as one.
    return { series: bracketed, unit: unitOf(printed) };
  }
}

/** Half of the longer one may differ, or a stretch is shared: far more than a slip. */
function isAlike(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  const most = Math.floor(longer / 2);
  const shared =
    Math.min(a.length, b.length) >= SHORTEST_SHARED && (a.includes(b) || b.includes(a));
  return shared || differences(a, b, most) <= most;
}

/** 其中：: the row is part of the one above it. */
function withoutAmongThem(name: string): string {
  return name.replace(AMONG_THEM, '');
}

function serialOf(cell: string): SerialRead | undefined {
  return withoutSerial(cell) ?? withoutSerial(toHalfWidth(cell).replace(AMONG_THEM, ''));
}

/** A name and what stands in brackets at its end. */
function withoutBrackets(name: string): { readonly base: string; readonly printed: string } {
  const end = name.length - 1;
  const open = { ')': '(', ']': '[' }[name.charAt(end)];
  const start = open === undefined ? -1 : name.lastIndexOf(open);
  return start <= 0
    ? { base: '', printed: '' }
    : { base: name.slice(0, start), printed: name.slice(start + 1, end) };
}
