import { validate } from '../../.generated/validate-report.js';
import type { Report } from '../model/report.ts';
import { pointerKey } from './compare-stored.ts';
import { REPORT_VERSION } from './report-version.ts';

/** Why a file is no stored report that this version can read. */
export type ReportFault =
  | { readonly kind: 'not-json' }
  /** JSON, but not what `evaluate --format json` writes. */
  | { readonly kind: 'not-a-report' }
  | { readonly kind: 'other-version'; readonly version: string }
  /** Changed by hand, or cut off: the first value that is not as the schema says, as a JSON pointer. */
  | { readonly kind: 'malformed'; readonly at: string };

export type ReadReport =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly fault: ReportFault };

/** Reads a stored report (JSON text); checked against its schema. Never throws. */
export function readReport(text: string): ReadReport {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return { ok: false, fault: { kind: 'not-json' } };
  }
  if (isTooDeep(data)) return { ok: false, fault: { kind: 'not-a-report' } };
  const { schemaVersion, indicators, verdict } = (data ?? {}) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(indicators) || verdict === undefined || schemaVersion === undefined) {
    return { ok: false, fault: { kind: 'not-a-report' } };
  }
  if (schemaVersion !== REPORT_VERSION) {
    return { ok: false, fault: { kind: 'other-version', version: JSON.stringify(schemaVersion) } };
  }
  if (validate(data)) return { ok: true, report: data };
  return { ok: false, fault: { kind: 'malformed', at: placeOfFault() } };
}

/** No report is nested so deep; what compares and writes values would run out of stack. */
const DEEPEST = 64;

function isTooDeep(data: unknown): boolean {
  let level: readonly unknown[] = [data];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}

/** Where the first fault is: the key that is missing or should not be there included. */
function placeOfFault(): string {
  const [first] = validate.errors ?? [];
  if (first === undefined) return '';
  const { additionalProperty, missingProperty } = first.params;
  const key = additionalProperty ?? missingProperty;
  return key === undefined ? first.instancePath : `${first.instancePath}/${pointerKey(key)}`;
}
