import type { Actuals, ActualsFile, Source } from '../model/actuals.ts';
import { finding, sortFindings } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { Collector } from './collector.ts';
import type { ReadOptions } from './read-file.ts';
import { readFigures } from './read-figures.ts';
import { RepeatFinder } from './repeat-finder.ts';
import { SeriesNames } from './series-names.ts';

export type { ReadOptions } from './read-file.ts';

/**
 * Reads the actual figures of a plan from CSV files, and from workbooks that
 * {@link openWorkbooks} has opened. All faults are in `findings`, sorted by file, line and column; with an error among them the
 * figures must not be judged, or as a draft only: `faults` is what they can have touched. Never throws on content.
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
    const read = readFigures(source, plan, names, collector, options);
    if (read !== undefined) files.push(read);
  }
  const { sheet } = options;
  if (sheet !== undefined && !sources.some(({ workbook }) => workbook !== undefined)) {
    collector.report(finding('workbook/sheet-unused', { sheet }));
  }
  if (collector.hasRepeats) {
    const finder = new RepeatFinder((found, touched) => {
      collector.report(found, touched);
    });
    for (const source of sources) readFigures(source, plan, names, finder, options);
  }
  const order = sources.map(({ file }) => file);
  const findings = sortFindings([...collector.findings(), ...collector.remarks()], order);
  const read = new Set(files.filter(({ rows }) => rows > 0).map(({ file }) => file));
  return {
    files,
    figures: collector.sortedFigures(),
    ofAreas: collector.sortedOfAreas(),
    areaFigures: collector.areaFigures,
    findings,
    faults: collector.faults((file) => !read.has(file)),
  };
}
