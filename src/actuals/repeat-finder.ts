import { isSame, point, type Interval } from '../number/interval.ts';
import { parseRational } from '../number/rational.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Touched } from './fault-reach.ts';
import type { AreaFigure, Sink } from './sink.ts';

/**
 * Reads the files once more, when a figure of an area was given twice, to
 * say which and where: the first reading keeps a bit of each, not its place.
 */
export class RepeatFinder implements Sink {
  private readonly firsts = new Map<string, { figure: AreaFigure; place: Place }>();
  private readonly tell: (found: Finding, touched: Touched) => void;

  constructor(tell: (found: Finding, touched: Touched) => void) {
    this.tell = tell;
  }

  usesAreasOf(): boolean {
    return false;
  }

  region(): void {
    // Only figures of areas are looked for.
  }

  report(): void {
    // Everything else was reported in the first reading.
  }

  area(figure: AreaFigure, placeOf: () => Place): void {
    const { series, year, period, area, areaName, status, text } = figure;
    const key = `${series.id} ${String(year)} ${String(period?.to ?? 12)} ${status} ${area}`;
    const place = placeOf();
    const first = this.firsts.get(key);
    if (first === undefined) {
      this.firsts.set(key, { figure, place });
      return;
    }
    const { name } = series;
    const touched = { series: [series.id], year };
    const { file, sheet, line: firstLine } = first.place;
    const firstFile = sheet === undefined ? file : `${file} ${sheet}`;
    if (file === place.file) {
      const args = { name, year, area: areaName, firstLine };
      this.tell(finding('actuals/duplicate', args, place), touched);
    } else if (isSame(intervalOf(first.figure), intervalOf(figure))) {
      const args = { name, year, firstFile, firstLine };
      this.tell(finding('actuals/duplicate-equal', args, place), touched);
    } else {
      const args = { name, year, value: text, firstValue: first.figure.text, firstFile, firstLine };
      this.tell(finding('actuals/duplicate-different', args, place), touched);
    }
  }
}

function intervalOf({ text, interval }: AreaFigure): Interval {
  if (interval !== undefined) return interval;
  const value = parseRational(text);
  if (value === undefined) throw new Error('a figure without an interval is plain digits');
  return point(value);
}
