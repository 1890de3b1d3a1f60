import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { AreaRead } from './area-names.ts';

/** Why the name of an area is not sure. */
export function areaFault(
  read: Exclude<AreaRead, { kind: 'known' | 'far' }>,
  area: string,
  region: string,
  place: Place,
): Finding {
  switch (read.kind) {
    case 'near': {
      const { nearest, level } = read;
      return finding('actuals/area-near', { area, nearest, level }, place);
    }
    case 'spelling': {
      const { other, line } = read;
      return finding('actuals/area-spellings', { area, other, line }, place);
    }
    case 'level':
      return finding('actuals/area-level', { area, level: read.level }, place);
    case 'total':
      return finding('actuals/area-total', { area, region }, place);
    case 'placeholder':
      return finding('actuals/area-placeholder', { area }, place);
  }
}
