import type { Plan, Series } from '../model/plan.ts';
import { unitOf, type Unit } from '../number/unit.ts';
import { closest } from '../text/nearest.ts';
import { normaliseName } from '../text/normalise-name.ts';

/** A row name, resolved: the series it means and the unit printed behind it. */
export interface NamedSeries {
  readonly series: Series;
  readonly unit: Unit | undefined;
}

export type NameRead =
  | ({ readonly kind: 'known' } & NamedSeries)
  | { readonly kind: 'has-parts'; readonly parts: readonly string[] }
  | { readonly kind: 'near'; readonly series: Series }
  | { readonly kind: 'far' };

/** A stretch of fewer characters is shared by names that have nothing to do with each other. */
const SHORTEST_SHARED = 4;

/** Anything in brackets: in a misspelt name the unit is not what is misspelt. */
const BRACKETS = /[([][^()[\]]*[)\]]/gu;

/** Finds series by id, name or alias, also as a document prints them; never by guess. */
export class SeriesNames {
  private readonly byName = new Map<string, Series>();
  private readonly parted = new Map<string, readonly string[]>();

  constructor(plan: Plan) {
    for (const series of plan.series.values()) {
      for (const name of [series.id, series.name, ...series.aliases]) {
        this.byName.set(normaliseName(name), series);
      }
    }
    for (const { id, name, hasParts, promises } of plan.indicators) {
      if (!hasParts) continue;
      const parts = promises.map(({ series }) => series.name);
      this.parted.set(normaliseName(id), parts);
      this.parted.set(normaliseName(name), parts);
    }
  }

  read(cell: string): NameRead {
    const written = normaliseName(cell);
    const name = written.replace(/^其中[:、,]?/u, '');
    for (const candidate of [written, name]) {
      const found = this.exact(candidate);
      if (found !== undefined) return { kind: 'known', ...found };
    }
    const parts = this.parted.get(name);
    if (parts !== undefined) return { kind: 'has-parts', parts };
    const series = this.near(name) ?? this.near(name.replace(BRACKETS, ''));
    return series === undefined ? { kind: 'far' } : { kind: 'near', series };
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

/** A name and what stands in brackets at its end. */
function withoutBrackets(name: string): { readonly base: string; readonly printed: string } {
  const end = name.length - 1;
  const open = { ')': '(', ']': '[' }[name.charAt(end)];
  const start = open === undefined ? -1 : name.lastIndexOf(open);
  return start <= 0
    ? { base: '', printed: '' }
    : { base: name.slice(0, start), printed: name.slice(start + 1, end) };
}
