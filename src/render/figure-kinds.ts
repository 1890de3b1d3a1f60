import type { FigureKinds } from '../messages/html-texts.ts';
import type { Report } from '../model/report.ts';

/** The figures of the year by kind; one that a final one replaces is not counted. */
export function figureKinds({ figures, year }: Report): FigureKinds {
  const kinds = new Map<string, string>();
  for (const { series, area, status, year: own } of figures) {
    if (own !== year) continue;
    const key = JSON.stringify([series, area]);
    const rank = ['estimate', 'provisional', 'final'];
    const known = kinds.get(key);
    if (known === undefined || rank.indexOf(status) > rank.indexOf(known)) kinds.set(key, status);
  }
  const count = (kind: string): number => [...kinds.values()].filter((one) => one === kind).length;
  return {
    final: count('final'),
    provisional: count('provisional'),
    estimate: count('estimate'),
  };
}
