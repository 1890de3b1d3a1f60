import { finding, type Finding } from '../../model/finding.ts';
import type { PlanFile } from '../../model/plan-file.ts';
import { dayOf } from '../../number/day.ts';
import { suggester } from '../../text/nearest.ts';
import { normaliseName } from '../../text/normalise-name.ts';
import { hasKey, seriesEntries } from '../promised.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

/** Every level is listed once, every area once, and every level that is counted over is known. */
export function areaLevels(file: PlanFile, yaml: YamlText): Finding[] {
  const levels = (file.areas ?? []).map(({ level }) => level);
  const first = new Map<string, number>();
  const repeated = levels.flatMap((level, index) => {
    const earlier = first.get(level);
    if (earlier === undefined) {
      first.set(level, index);
      return [];
    }
    const firstLine = yaml.placeOf(['areas', earlier, 'level']).line;
    const place = yaml.placeOf(['areas', index, 'level']);
    return [finding('plan/duplicate-level', { level, firstLine }, place)];
  });
  const suggest = suggester([...first.keys()]);
  const unknown = seriesEntries(file).flatMap(({ node, path }) =>
    (node.shareOfAreas?.levels ?? []).flatMap((level, index) => {
      if (first.has(level)) return [];
      const args = {
        level,
        nearest: suggest(level) ?? null,
        known: [...first.keys()].slice(0, 20),
      };
      const at = [...path, 'shareOfAreas', 'levels', index];
      return [finding('plan/unknown-level', args, yaml.placeOf(at))];
    }),
  );
  return [...repeated, ...areaNames(file, yaml), ...areaDates(file, yaml), ...unknown];
}

function areaNames(file: PlanFile, yaml: YamlText): Finding[] {
  // The region is none of its areas.
  const first = new Map<string, Path>([[normaliseName(file.region.name), ['region', 'name']]]);
  return (file.areas ?? []).flatMap((area, index) =>
    ('names' in area ? area.names : []).flatMap((name, at) => {
      const path = ['areas', index, 'names', at];
      const key = normaliseName(name);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, path);
        return [];
      }
      const args = { name, firstLine: yaml.placeOf(earlier).line };
      return [finding('plan/duplicate-area', args, yaml.placeOf(path))];
    }),
  );
}

function areaDates(file: PlanFile, yaml: YamlText): Finding[] {
  return (file.areas ?? []).flatMap((area, index) => {
    const date = hasKey(area, 'date') ? area.date : undefined;
    if (typeof date !== 'string' || dayOf(date) !== undefined) return [];
    return [finding('plan/no-such-day', { date }, yaml.placeOf(['areas', index, 'date']))];
  });
}

/** A document without a table has commitments; one with neither promises nothing. */
export function somethingPromised(file: PlanFile, yaml: YamlText): Finding[] {
  if (file.indicators !== undefined || file.commitments !== undefined) return [];
  return [finding('plan/nothing-promised', {}, yaml.placeOf([]))];
}
