/** The version of `schemas/report.schema.json` that is written and read. */
export const REPORT_VERSION = 1;
