/** A reading that depends on one cell alone, done once for each distinct text. */
export class Memo<T> {
  private readonly known = new Map<string, T>();
  private readonly read: (cell: string) => T;

  constructor(read: (cell: string) => T) {
    this.read = read;
  }

  of(cell: string): T {
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const value = this.read(cell);
    this.known.set(cell, value);
    return value;
  }
}
