import type { Fault, Faults } from '../model/faults.ts';
import type { Finding } from '../model/finding.ts';
import { reachOf } from '../model/findings/reach.ts';

/** Which figures an error can have touched. */
export interface Touched {
  /** Every series that the row can be of; empty where that is not known. */
  readonly series: readonly string[];
  readonly year?: number | undefined;
}

/** Keeps of every error how far it reaches, however many of them are listed. */
export class FaultReach {
  private refuses = false;
  private readonly everywhere: Fault[] = [];
  private readonly ofSeries = new Map<string, Fault[]>();
  private readonly years = new Set<number>();
  private hasUnknownYears = false;

  add(found: Finding, touched?: Touched): void {
    if (found.severity !== 'error') return;
    const reach = reachOf(found.code);
    if (reach === 'refuse') this.refuses = true;
    const { series = [], year } = touched ?? {};
    if (year === undefined) this.hasUnknownYears = true;
    else this.years.add(year);
    const everywhere = reach !== 'series' || series.length === 0;
    const fault = { found, everywhere };
    if (everywhere) this.everywhere.push(fault);
    else for (const id of series) this.touch(id, fault);
  }

  /** `notRead`: a file of which no row was read. */
  faults(notRead: (file: string) => boolean, beside: readonly Beside[]): Faults {
    const ofSeries = new Map([...this.ofSeries].map(([id, found]) => [id, [...found]]));
    for (const { series, by } of beside) {
      const found = [...by].flatMap((id) => this.ofSeries.get(id) ?? []);
      if (found.length > 0) ofSeries.set(series, [...(ofSeries.get(series) ?? []), ...found]);
    }
    const { everywhere, hasUnknownYears } = this;
    const isUnread = everywhere.some(
      ({ found: { place } }) => place !== undefined && notRead(place.file),
    );
    const years = [...this.years].sort((a, b) => a - b);
    return { refuses: this.refuses || isUnread, everywhere, ofSeries, years, hasUnknownYears };
  }

  private touch(id: string, fault: Fault): void {
    const known = this.ofSeries.get(id);
    if (known === undefined) this.ofSeries.set(id, [fault]);
    else known.push(fault);
  }
}

/** A series that is in doubt wherever another one is. */
export interface Beside {
  readonly series: string;
  readonly by: ReadonlySet<string>;
}
