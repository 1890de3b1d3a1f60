import { finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import { normaliseName } from '../text/normalise-name.ts';
import { Memo } from './memo.ts';
import { isMissingMark, trimCell } from './read-cell.ts';
import type { Sink } from './sink.ts';

/** What an office writes for its own region as a whole. */
const WHOLE_REGION = ['全省', '全市', '全州', '全县', '全区'];

/** The cells of the area column of one table. */
export class AreaCells {
  private readonly areas: Memo<{ readonly area: string; readonly isEmpty: boolean }>;
  private readonly region: string;
  private readonly sink: Sink;
  private named: string | undefined;
  private emptyPlace: Place | undefined;

  constructor({ region: { id, name, code } }: Plan, sink: Sink) {
    const own = new Set([id, name, code ?? id, ...WHOLE_REGION].map(normaliseName));
    this.region = name;
    this.sink = sink;
    this.areas = new Memo((cell) => {
      const area = normaliseName(cell);
      const isEmpty = isMissingMark(trimCell(cell));
      return { area: isEmpty || own.has(area) ? '' : area, isEmpty };
    });
  }

  /** The area in the form in which areas are compared: empty for the region itself, however it is named. */
  read(cell: string, placeOf: () => Place): string {
    const { area, isEmpty } = this.areas.of(cell);
    if (area !== '') this.named ??= cell;
    else if (isEmpty) this.emptyPlace ??= placeOf();
    return area;
  }

  /** An empty area among named ones may be a merged cell of any of them. */
  end(): void {
    if (this.named === undefined || this.emptyPlace === undefined) return;
    const args = { area: trimCell(this.named), region: this.region };
    this.sink.report(finding('actuals/area-empty', args, this.emptyPlace));
  }
}
