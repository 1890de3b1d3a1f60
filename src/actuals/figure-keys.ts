/** A growable set of small whole numbers, one bit each. */
export class BitSet {
  private words = new Uint32Array(1024);

  /** Adds a number; false if it was there already. */
  add(value: number): boolean {
    const index = value >>> 5;
    if (index >= this.words.length) {
      const grown = new Uint32Array(Math.max(index + 1, this.words.length * 2));
      grown.set(this.words);
      this.words = grown;
    }
    const bit = 1 << (value & 31);
    const word = this.words[index] ?? 0;
    if ((word & bit) !== 0) return false;
    this.words[index] = word | bit;
    return true;
  }
}

/** Numbers things in the order in which they are first seen, from 0. */
export class Numbering {
  private readonly numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.numbers.size);
    return this.numbers.size - 1;
  }
}
