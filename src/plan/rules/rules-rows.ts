import { finding, type Finding } from '../../model/finding.ts';
import type { PlanFile } from '../../model/plan-file.ts';
import {
  boundEntries,
  boundKeys,
  operandOfBound,
  operandsIn,
  promisedEntries,
  seriesEntries,
  timesOf,
} from '../promised.ts';
import { yearOf } from './rules-targets.ts';
import type { YamlText } from '../yaml/yaml-text.ts';

/** Where a table prints attributes, a row without one is a row that was not read to its end. */
export function attributes(file: PlanFile, yaml: YamlText): Finding[] {
  const rows = file.indicators ?? [];
  if (rows.every(({ attribute }) => attribute === undefined)) return [];
  return rows.flatMap(({ id, attribute }, index) =>
    attribute === undefined && !yaml.isMarked(['indicators', index], 'attribute')
      ? [finding('plan/attribute-missing', { id }, yaml.placeOf(['indicators', index]))]
      : [],
  );
}

/** What is said to be filled in or restored must be there. */
export function filledIn(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) => {
    const written: readonly [string, number, string][] = [
      ...(node.implied ?? []).map((key, at): [string, number, string] => ['implied', at, key]),
      ...(node.restored ?? []).map((key, at): [string, number, string] => ['restored', at, key]),
    ];
    return written.flatMap(([list, at, key]) => {
      const ofRow = path.includes('parts') ? [] : ['attribute', 'number'];
      const isField = ['unit', 'baseline', ...ofRow].includes(key);
      if (!isField || Object.hasOwn(node, key)) return [];
      return [finding('plan/filled-in', { list, key }, yaml.placeOf([...path, list, at]))];
    });
  });
}

/** A series that nothing is compared with or computed from is never asked for. */
export function unusedSeries(file: PlanFile, yaml: YamlText): Finding[] {
  const references = [
    ...seriesEntries(file).flatMap((entry) => operandsIn(entry)),
    ...boundEntries(file).flatMap(({ bound, path }) => operandOfBound(bound, path)),
  ];
  const used = new Set(references.map(({ id }) => id));
  const ids = seriesEntries(file).map(({ node }) => node.id);
  const known = new Set(ids);
  // A list that is missing, or whose key is misspelt, may be what uses them all.
  if (file.indicators === undefined && file.commitments === undefined) return [];
  // A misspelt reference leaves its series unused, and so does an id that is used twice.
  if (references.some(({ id }) => !known.has(id)) || known.size < ids.length) return [];
  return (file.series ?? []).flatMap(({ id }, index) =>
    used.has(id)
      ? []
      : [finding('plan/unused-series', { id }, yaml.placeOf(['series', index, 'id']))],
  );
}

/** A relation to a year for which the plan can have no figures. */
export function lags(file: PlanFile, yaml: YamlText): Finding[] {
  const { base, from } = file.period;
  const nodes = new Map(seriesEntries(file).map(({ node }) => [node.id, node]));
  return boundEntries(file).flatMap(({ target, bound, path }) => {
    const { series = '', lag = 0 } = boundKeys(bound);
    const other = nodes.get(series);
    if (lag === 0 || other === undefined) return [];
    const { by, from: start } = target === undefined ? {} : timesOf(target);
    const year = yearOf(by ?? start ?? from) - lag;
    // Totals and cumulative figures begin with the period.
    const begins = other.total !== undefined || other.kind === 'cumulative' ? from : base;
    if (year >= begins) return [];
    return [
      finding(
        'plan/lag-outside-data',
        { lag, id: series, year, begins },
        yaml.placeOf([...path, 'lag']),
      ),
    ];
  });
}
