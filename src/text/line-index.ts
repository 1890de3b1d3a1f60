/** Finds line and column of an offset: lines end with LF or CR LF, as YAML's do here, and count from 1. */
export class LineIndex {
  private readonly text: string;
  private readonly starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      starts.push(end + 1);
    }
    this.starts = starts;
  }

  /** The offset of a line and column. */
  offsetOf(line: number, column: number): number {
    return (this.starts[line - 1] ?? 0) + column - 1;
  }

  at(offset: number): {
    readonly line: number;
    readonly column: number;
    readonly lineText: string;
  } {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const start = this.starts[low] ?? 0;
    // A line may be megabytes long and asked for at every place in it: nothing here reads it whole.
    let end = this.starts[low + 1] ?? this.text.length;
    while (end > start && '\r\n'.includes(this.text.charAt(end - 1))) end -= 1;
    return { line: low + 1, column: offset - start + 1, lineText: this.text.slice(start, end) };
  }
}
