import { finding, type Finding } from '../model/finding.ts';
import type { CsvFault } from './read-records.ts';

/** Why a table could not be read to its end. */
export function csvFinding({ code = '', bound, place }: CsvFault, file: string): Finding {
  return bound === undefined
    ? finding('actuals/csv-syntax', { detail: code }, { file, ...place })
    : finding('actuals/beyond-bounds', bound, { file, ...place });
}
