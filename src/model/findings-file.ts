// Generated from schemas/findings.schema.json by `npm run generate`; change the schema instead.

/**
 * Errors make a plan invalid; warnings are doubtful; notes are worth knowing.
 */
export type Severity = 'error' | 'warning' | 'note';

/**
 * The answer of plancheck validate --format json.
 */
export interface FindingsFile {
  /**
   * The version of this format.
   */
  schemaVersion: 1;
  /**
   * What wrote the report.
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
   * The plan files that were checked, in the order of the check.
   *
   * Items: A plan file that was checked.
   */
  plans: {
    /**
     * The file as it was named, or plans/ and its name.
     */
    file: string;
    /**
     * The id of the plan; null where the file is not valid.
     */
    id: string | null;
    /**
     * Whether the file has no errors.
     */
    valid: boolean;
  }[];
  /**
   * How many findings.
   */
  summary: {
    /**
     * How many of the severity error.
     */
    errors: number;
    /**
     * How many of the severity warning.
     */
    warnings: number;
    /**
     * How many of the severity note.
     */
    notes: number;
  };
  /**
   * What was found, by file, line and column.
   */
  findings: Finding[];
}
/**
 * Something wrong or doubtful in the plan or the data.
 */
export interface Finding {
  /**
   * The rule, such as plan/duplicate-id.
   */
  code: string;
  severity: Severity;
  /**
   * The values that the text of the rule names.
   */
  args: {};
  /**
   * The file that the finding is about.
   */
  file?: string;
  /**
   * From 1.
   */
  line?: number;
  /**
   * From 1, in UTF-16 units.
   */
  column?: number;
  /**
   * The column behind the last character that is meant, in the same line.
   */
  endColumn?: number;
  /**
   * The reason written in the plan file for which the rule is silenced here; the severity is then note.
   */
  allowed?: string;
  /**
   * What is wrong and what would be right; only with an explicit language.
   */
  text?: string;
}
