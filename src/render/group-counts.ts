import type { Counts, Report } from '../model/report.ts';

export type Group = 'binding' | 'anticipatory' | 'other' | 'sub' | 'commitments';

/** What is counted apart, as far as there is any of it. */
export function groupCounts({ summary }: Report): { group: Group; counts: Counts }[] {
  const { binding, anticipatory, unattributed, sub, commitments } = summary;
  const all: { group: Group; counts: Counts }[] = [
    { group: 'binding', counts: binding },
    { group: 'anticipatory', counts: anticipatory },
    { group: 'other', counts: unattributed },
    { group: 'sub', counts: sub },
    { group: 'commitments', counts: commitments },
  ];
  return all.filter(({ counts }) => counts.total > 0);
}
