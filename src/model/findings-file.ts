// Generated from schemas/findings.schema.json by `npm run generate`; change the schema instead.

export type Severity = 'error' | 'warning' | 'note';

/**
 * The answer of plancheck validate --format json.
 */
export interface FindingsFile {
  schemaVersion: 1;
  /**
   * What wrote the report.
   */
  tool: {
    name: 'plancheck';
    version: string;
  };
  /**
   * Items: A plan file that was checked.
   */
  plans: {
    file: string;
    id: string | null;
    valid: boolean;
  }[];
  /**
   * How many findings.
   */
  summary: {
    errors: number;
    warnings: number;
    notes: number;
  };
  findings: Finding[];
}
/**
 * Something wrong or doubtful in the plan or the data.
 */
export interface Finding {
  code: string;
  severity: Severity;
  args: {};
  file?: string;
  line?: number;
  column?: number;
  /**
   * Only with an explicit language.
   */
  text?: string;
}
