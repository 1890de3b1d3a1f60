import type { Encoding } from '../model/actuals.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';

/** Why bytes are no text; what an empty file lacks is for each reader to say. */
export function decodeFault(
  reason: 'binary' | 'unknown' | 'mismatch',
  encoding: Encoding | undefined,
  top: Place,
): Finding {
  switch (reason) {
    case 'binary':
      return finding('actuals/binary', {}, top);
    case 'unknown':
      return finding('actuals/encoding-unknown', {}, top);
    case 'mismatch':
      return finding('actuals/encoding-mismatch', { encoding: encoding ?? '' }, top);
  }
}
