import type { Place } from '../model/place.ts';
import type { AreaFigure, Sink } from './sink.ts';

/** A figure of an area that was given before; the first is looked for only when there is one. */
export interface Repeat {
  readonly figure: AreaFigure;
  readonly key: string;
  readonly place: Place;
}

/** Reads the files once more to find where repeated figures of areas were given first. */
export class FirstFinder implements Sink {
  private readonly wanted: ReadonlySet<string>;
  private readonly firsts = new Map<string, { text: string; place: Place }>();

  constructor(repeats: readonly Repeat[]) {
    this.wanted = new Set(repeats.map(({ key }) => key));
  }

  first(key: string): { text: string; place: Place } | undefined {
    return this.firsts.get(key);
  }

  region(): void {
    // Only figures of areas are looked for.
  }

  report(): void {
    // Everything has been reported in the first reading.
  }

  area(figure: AreaFigure, place: () => Place): void {
    const key = areaKey(figure);
    if (!this.wanted.has(key) || this.firsts.has(key)) return;
    this.firsts.set(key, { text: figure.text, place: place() });
  }
}

export function areaKey({ series, year, area, status }: AreaFigure): string {
  return `${series.id} ${String(year)} ${status} ${area}`;
}
