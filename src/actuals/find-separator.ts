import { finding, type Finding } from '../model/finding.ts';
import type { AsOf } from '../model/as-of.ts';
import type { Plan } from '../model/plan.ts';
import { HeaderFinder, type HeaderFound } from './find-header.ts';
import { csvPlaces } from './locate-cell.ts';
import { trimCell } from './read-cell.ts';
import { readRecords } from './read-records.ts';
import type { SeriesNames } from './series-names.ts';

const SEPARATORS = [',', '\t', ';'];
/** What is typed by hand in their place, or comes out of other programs. */
const OTHERS = ['，', '；', '|', '｜'];

export type Separator =
  | { readonly ok: true; readonly delimiter: string }
  | { readonly ok: false; readonly fault: Finding };

/**
 * The separator of a text, from its first lines: the one under which a header
 * is recognised. Under two it would be a guess; and a full-width comma stands
 * in too many texts to separate anything.
 */
export function findSeparator(
  file: string,
  head: string,
  names: SeriesNames,
  plan: Plan,
  asOf?: AsOf,
): Separator {
  const used = SEPARATORS.filter((separator) => head.includes(separator));
  const others = OTHERS.filter((separator) => head.includes(separator));
  const [only = ','] = used;
  if (used.length <= 1 && others.length === 0) return { ok: true, delimiter: only };
  const headerWith = (delimiter: string): HeaderFound | undefined => {
    const found = tryHeader(file, head, delimiter, new HeaderFinder(names, plan, asOf));
    return found?.recognised === true ? found : undefined;
  };
  const [first, second] = used.filter((separator) => headerWith(separator) !== undefined);
  if (first !== undefined && second === undefined) return { ok: true, delimiter: first };
  if (first !== undefined && second !== undefined) {
    const place = headerWith(second)?.line.at(0);
    const args = { separators: [first, second].map(nameOf) };
    return { ok: false, fault: finding('actuals/separator-unclear', args, place) };
  }
  for (const separator of others) {
    const header = headerWith(separator);
    if (header === undefined) continue;
    const fault = finding('actuals/separator-wide', { separator }, header.line.at(0));
    return { ok: false, fault };
  }
  return { ok: true, delimiter: likely(head) ?? only };
}

/** Where no header is recognised: what its message is to be about. */
function likely(head: string): string | undefined {
  const line = head.split(/[\r\n]+/u).find((text) => text !== '') ?? '';
  return ['\t', ',', ';'].find((separator) => line.includes(separator));
}

function nameOf(separator: string): string {
  return separator === '\t' ? 'Tab' : separator;
}

function tryHeader(
  file: string,
  head: string,
  delimiter: string,
  finder: HeaderFinder,
): HeaderFound | undefined {
  let found: HeaderFound | undefined;
  readRecords([head], delimiter, (cells, line, piece) => {
    if (found !== undefined || cells.every((cell) => trimCell(cell) === '')) return;
    found = finder.next({ cells, line, at: csvPlaces(file, piece, line, delimiter) });
  });
  return found ?? finder.end();
}
