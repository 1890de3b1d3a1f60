import type { Place } from './place.ts';

/** An approved exception (经批准的例外): what was due in one year need not be reached. */
export interface Waiver {
  /** The id of an indicator, a commitment or one of its parts. */
  readonly indicator: string;
  /** The year in which the target is due that is excepted. */
  readonly year: number;
  readonly reason: string;
  readonly approver: string;
  /** The number of the document (文号). */
  readonly number: string;
  /** The last day on which it can be relied on: YYYY-MM-DD. */
  readonly expires: string;
  readonly place: Place;
}

/** The approved exceptions of one plan, as a file holds them. */
export interface Waivers {
  readonly file: string;
  readonly sha256: string;
  readonly waivers: readonly Waiver[];
}

/** Why an exception was not needed in the evaluated year. */
export type WaiverUnused = 'met' | 'not-due' | 'other-year' | 'in-the-end';
