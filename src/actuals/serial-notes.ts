import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { lineText } from './left-out.ts';
import type { SerialTaken } from './series-names.ts';

const SOME = 3;

/** The serial numbers taken out before names, in one note; where the plan prints another number, it says so. */
export class SerialNotes {
  private count = 0;
  private different = 0;
  private readonly names: string[] = [];
  private readonly differing: string[] = [];
  private first: Place | undefined;

  add(cell: string, serial: SerialTaken | undefined, placeOf: () => Place): void {
    if (serial === undefined) return;
    this.first ??= placeOf();
    this.count += 1;
    const name = lineText([cell]);
    if (this.names.length < SOME) this.names.push(name);
    if (serial.printed === undefined) return;
    this.different += 1;
    if (this.differing.length < SOME) this.differing.push(name);
  }

  finding(): Finding | undefined {
    const { count, names, different, differing, first } = this;
    if (first === undefined) return undefined;
    return finding('actuals/serial-numbers', { count, names, different, differing }, first);
  }
}
