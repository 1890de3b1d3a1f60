// Generated from schemas/verification.schema.json by `npm run generate`; change the schema instead.

/**
 * The answer of plancheck verify --format json.
 */
export interface Verification {
  /**
   * The version of this format.
   */
  schemaVersion: 1;
  /**
   * What verified the report.
   */
  tool: {
    /**
     * Always plancheck.
     */
    name: 'plancheck';
    /**
     * The version of plancheck.
     */
    version: string;
  };
  /**
   * The stored report.
   */
  report: {
    /**
     * The file as it was named.
     */
    file: string;
    /**
     * The SHA-256 of its bytes.
     */
    sha256: string;
    /**
     * The version of plancheck that wrote it, as it says; null where it cannot be read.
     */
    version: string | null;
    /**
     * It is a draft, so that its answers are no conclusion; left out where it is none.
     */
    draft?: true;
  };
  /**
   * holds: the inputs are the same and give the same report. inputs-changed: a file has another SHA-256. altered: its seal is broken, whatever became of the inputs, or the inputs are the same and give another report. other-version: another version of plancheck wrote it, its seal is whole, and this version gives another report or names itself otherwise.
   */
  outcome: 'holds' | 'inputs-changed' | 'altered' | 'other-version';
  /**
   * Whether the seal of the report is that of its content; null where it is no whole report any more.
   */
  sealed: boolean | null;
  /**
   * The plan, then the files of figures in the order of the report, then the approved exceptions.
   *
   * Items: A file that the report was made from.
   */
  inputs: {
    /**
     * Its name in the report.
     */
    file: string;
    /**
     * The file that was read.
     */
    foundAs: string;
    /**
     * The SHA-256 in the report.
     */
    stored: string;
    /**
     * The SHA-256 of the file that was read.
     */
    present: string;
    /**
     * Whether both are equal.
     */
    same: boolean;
  }[];
  /**
   * Where the stored report is not what its inputs give, the first of them.
   *
   * Items: A place in the report.
   */
  differences: {
    /**
     * A JSON pointer; empty for the file as a whole.
     */
    at: string;
    /**
     * The indicator, commitment or file in which it lies.
     */
    name: string | null;
    /**
     * The value as JSON; null where there is none.
     */
    stored: string | null;
    /**
     * The value as JSON; null where there is none.
     */
    recomputed: string | null;
  }[];
  /**
   * How many there are in all.
   */
  differenceCount: number;
  /**
   * Where inputs have changed: what they give now; null where that is not asked, or they give no answer.
   */
  now: {
    /**
     * The verdict now.
     */
    verdict: 'pass' | 'pass-with-waivers' | 'fail' | 'open' | 'draft';
    /**
     * The evaluated year now.
     */
    year: number;
    /**
     * The names of the indicators and commitments whose status is another.
     */
    changed: string[];
  } | null;
}
