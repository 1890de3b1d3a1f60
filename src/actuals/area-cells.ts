import { finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import { normaliseName } from '../text/normalise-name.ts';
import { Memo } from './memo.ts';
import { isMissingMark, trimCell } from './read-cell.ts';
import type { Sink } from './sink.ts';

/** What an office writes for its own region as a whole: the word that fits its name. */
const WHOLE_REGION = ['全省', '全市', '全州', '全县', '全区'];
/** Neither the region nor an area of it, until somebody says so. */
const TOTALS = new Set(['合计', '总计', '总数', '小计']);
const SUFFIX = /[省市州盟县区旗]$/u;

/** The cells of the area column of one table. */
export class AreaCells {
  private readonly areas: Memo<{ readonly area: string; readonly isEmpty: boolean }>;
  private readonly region: string;
  private readonly doubtful: Memo<boolean>;
  private readonly told = new Set<string>();
  private readonly sink: Sink;
  private named: string | undefined;
  private emptyPlace: Place | undefined;

  constructor({ region: { id, name, code } }: Plan, sink: Sink) {
    const wholes = WHOLE_REGION.filter((word) => name.endsWith(word.slice(1)));
    const own = new Set([id, name, code ?? id, ...wholes].map(normaliseName));
    this.region = name;
    this.sink = sink;
    const bare = normaliseName(name).replace(SUFFIX, '');
    this.doubtful = new Memo((cell) => {
      const area = normaliseName(cell);
      return !own.has(area) && (area === bare || TOTALS.has(area) || WHOLE_REGION.includes(area));
    });
    this.areas = new Memo((cell) => {
      const area = normaliseName(cell);
      const isEmpty = isMissingMark(trimCell(cell));
      return { area: isEmpty || own.has(area) ? '' : area, isEmpty };
    });
  }

  /** The area in the form in which areas are compared: empty for the region itself, however it is named. */
  read(cell: string, placeOf: () => Place): string {
    const { area, isEmpty } = this.areas.of(cell);
    if (area !== '' && this.doubtful.of(cell) && !this.told.has(area)) {
      this.told.add(area);
      const args = { area: trimCell(cell), region: this.region };
      this.sink.report(finding('actuals/area-region', args, placeOf()));
    }
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
