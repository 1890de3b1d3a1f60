import type { Part } from '../model/report.ts';

/** The promise as it stands after the document that changed its target, where there is one. */
export function inForce<P extends Part>(part: P): P {
  const { adjusted } = part;
  if (adjusted === null) return part;
  const { requirement, actual, status, outlook, pace, noPace, gap, shortfall, perYear } = adjusted;
  const { gapExact, gapInterval, shortfallExact, perYearExact, history, conflicts } = adjusted;
  const plain: Partial<P> = { ...part };
  for (const key of ['gapExact', 'gapInterval', 'shortfallExact', 'perYearExact'] as const) {
    Reflect.deleteProperty(plain, key);
  }
  return {
    ...(plain as P),
    requirement,
    actual,
    status,
    yearStatus: adjusted.yearStatus,
    outlook,
    pace,
    noPace,
    gap,
    ...(gapExact === undefined ? {} : { gapExact }),
    ...(gapInterval === undefined ? {} : { gapInterval }),
    shortfall,
    ...(shortfallExact === undefined ? {} : { shortfallExact }),
    perYear,
    ...(perYearExact === undefined ? {} : { perYearExact }),
    history,
    conflicts,
    // Told of the target as printed.
    laterMet: null,
    course: [],
  };
}
