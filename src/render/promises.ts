import type { Indicator, Part } from '../model/report.ts';

/** What is judged by itself: the parts of an indicator, or the indicator as its only one. */
export function promisesOf(indicator: Indicator): readonly Part[] {
  return indicator.parts.length > 0 ? indicator.parts : [indicator];
}

export function shortNameOf({
  name,
  shortName,
}: {
  name: string;
  shortName: string | null;
}): string {
  return shortName ?? name;
}
