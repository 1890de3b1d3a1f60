/** What a note lists of lines that are left out; the rest are counted. */
const MOST_LISTED = 30;
const LONGEST = 60;
/** Of a cell of many megabytes the beginning is enough. */
const MOST_READ = 1000;

/** Lines of a file that are no part of its table, as a note lists them. */
export class LeftOut {
  count = 0;
  private readonly lines: number[] = [];
  private readonly texts: string[] = [];

  add(cells: readonly string[], line: number): void {
    this.count += 1;
    if (this.count > MOST_LISTED) return;
    this.lines.push(line);
    this.texts.push(lineText(cells));
  }

  args(): { count: number; lines: number[]; texts: string[] } {
    return { count: this.count, lines: this.lines, texts: this.texts };
  }
}

/** The cells that say something, once each: a merged cell may be written into every column. */
export function lineText(cells: readonly string[]): string {
  const filled = cells.map((cell) => cell.slice(0, MOST_READ).replace(/\s+/gu, ' ').trim());
  const text = [...new Set(filled.filter((cell) => cell !== ''))].join(' ');
  const characters = Array.from(text);
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
