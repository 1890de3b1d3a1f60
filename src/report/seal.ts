import type { Report } from '../model/report.ts';

type Digest = (text: string) => string;

/** The digest of a report as JSON without spaces, without the texts of findings, which depend on a language. */
export function sealOf(report: Omit<Report, 'seal'>, digest: Digest): string {
  const findings = report.findings.map((found) => ({ ...found, text: undefined }));
  return digest(JSON.stringify({ ...report, seal: undefined, findings }));
}

/** False for a report that was changed by hand after it was written. */
export function isSealed(report: Report, digest: Digest): boolean {
  return report.seal === sealOf(report, digest);
}
