import type { Finding } from './finding.ts';

/** An error in figures. */
export interface Fault {
  readonly found: Finding;
  /** It can have touched any figure, not only those of its row. */
  readonly everywhere: boolean;
}

/** What the errors in figures can have touched: all that a draft must leave undetermined. */
export interface Faults {
  /** An error that leaves nothing to judge: a file, or a part of it, was not read. */
  readonly refuses: boolean;
  /** Errors that can have touched any figure. */
  readonly everywhere: readonly Fault[];
  /** Errors by the series that they can have touched, in all its years and areas. */
  readonly ofSeries: ReadonlyMap<string, readonly Fault[]>;
  /** The years that the rows with errors name, as far as they can be read. */
  readonly years: readonly number[];
  /** An error is in a row whose year is not known. */
  readonly hasUnknownYears: boolean;
}
