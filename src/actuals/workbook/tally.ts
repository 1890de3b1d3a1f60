import type { Place } from '../../model/place.ts';

const KEPT = 5;

/** Counts cells of a kind, with the first few and the place of the first. */
export class Tally<T> {
  count = 0;
  private readonly first: T[] = [];
  private place: Place | undefined;

  add(one: T, place: Place): void {
    this.count += 1;
    this.place ??= place;
    if (this.first.length < KEPT) this.first.push(one);
  }

  /** Says nothing where there was none. */
  tell(say: (count: number, first: readonly T[], place: Place) => void): void {
    if (this.place !== undefined) say(this.count, this.first, this.place);
  }
}
