import type { Actuals, ActualsFile, Source } from '../model/actuals.ts';
import { sortFindings } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { Collector } from './collector.ts';
import { readFile, type ReadOptions } from './read-file.ts';
import { RepeatFinder } from './repeat-finder.ts';
import { SeriesNames } from './series-names.ts';

export type { ReadOptions } from './read-file.ts';

/**
 * Reads the actual figures of a plan from CSV files. All faults are in
 * `findings`, sorted by file, line and column; with an error among them the
 * figures must not be judged. Never throws on content.
 */
export function loadActuals(
  sources: readonly Source[],
  plan: Plan,
  options: ReadOptions = {},
): Actuals {
  const names = new SeriesNames(plan);
  const collector = new Collector(plan);
  const files: ActualsFile[] = [];
  for (const source of sources) {
    const read = readFile(source, plan, names, collector, options);
    if (read !== undefined) files.push(read);
  }
  if (collector.hasRepeats) {
    const finder = new RepeatFinder((found) => {
      collector.report(found);
    });
    for (const source of sources) readFile(source, plan, names, finder, options);
  }
  const order = sources.map(({ file }) => file);
  return {
    files,
    figures: collector.sortedFigures(),
    ofAreas: collector.sortedOfAreas(),
    areaFigures: collector.areaFigures,
    findings: sortFindings([...collector.findings(), ...collector.remarks()], order),
  };
}
