import type { ActualsFile, Encoding, Source } from '../model/actuals.ts';
import type { AsOf } from '../model/as-of.ts';
import { finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import { decodeChunks, detectEncoding } from './decode.ts';
import { csvFinding } from './csv-finding.ts';
import { decodeFault } from './decode-fault.ts';
import { findSeparator } from './find-separator.ts';
import { csvPlaces } from './locate-cell.ts';
import { readRecords } from './read-records.ts';
import type { SeriesNames } from './series-names.ts';
import type { Sink } from './sink.ts';
import { TableReader } from './table-reader.ts';

const LARGEST_FILE = 512 * 1024 * 1024;
/** In which the header must end for its separator to be found. */
const HEAD_BYTES = 64 * 1024;

export interface ReadOptions {
  /** Decides the encoding by hand; without it, it is found. */
  readonly encoding?: Encoding | undefined;
  /** Names that the plan does not have are errors. */
  readonly strict?: boolean | undefined;
  /** The sheet of each workbook that is read; without it, the one with recognised headers. */
  readonly sheet?: string | undefined;
  /** Reads figures of parts of years too: those up to the end of this month. */
  readonly asOf?: AsOf | undefined;
}

/** Reads one CSV file; every figure and every finding goes to the sink. Never throws on content. */
export function readFile(
  { file, bytes, sha256 }: Source,
  plan: Plan,
  names: SeriesNames,
  sink: Sink,
  options: ReadOptions,
): ActualsFile | undefined {
  const top: Place = { file, line: 1, column: 1 };
  if (bytes.length > LARGEST_FILE) {
    sink.report(finding('actuals/too-large', { size: bytes.length, limit: LARGEST_FILE }, top));
    return undefined;
  }
  const decoded = detectEncoding(bytes, options.encoding);
  if (!decoded.ok) {
    const { reason } = decoded;
    sink.report(
      reason === 'empty'
        ? finding('actuals/empty', {}, top)
        : decodeFault(reason, options.encoding, top),
    );
    return undefined;
  }
  const { encoding, guessed, start } = decoded;
  const separator = findSeparator(file, headOf(bytes, encoding, start), names, plan, options.asOf);
  if (!separator.ok) {
    sink.report(separator.fault);
    return undefined;
  }
  const { delimiter } = separator;
  const strict = options.strict === true;
  const table = new TableReader(plan, names, sink, { file, strict, guessed, asOf: options.asOf });
  const chunks = decodeChunks(bytes, encoding, start);
  const fault = readRecords(chunks, delimiter, (cells, line, piece) => {
    table.record(cells, line, csvPlaces(file, piece, line, delimiter));
  });
  if (fault !== undefined) {
    sink.report(csvFinding(fault, file));
  }
  table.end(top, fault === undefined);
  return { file, sha256, encoding, rows: table.rows };
}

/** The first lines of a text: enough to find the header, and no more than a piece of the file. */
function headOf(bytes: Uint8Array, encoding: Encoding, start: number): string {
  for (const text of decodeChunks(bytes.subarray(0, start + HEAD_BYTES), encoding, start)) {
    return text;
  }
  return '';
}
