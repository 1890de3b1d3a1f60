import type { Sheet, Workbook } from '../../model/workbook.ts';
import { CellCounter } from './cell-counter.ts';
import { damaged, encrypted, otherFormat } from './fault.ts';
import { readSheetPart, type SharedParts } from './sheet-part.ts';
import { readStrings } from './strings-part.ts';
import { readFormats } from './styles-part.ts';
import { readRelations, readWorkbookPart, type Relation } from './workbook-part.ts';
import type { Zip } from './zip.ts';

const TOP = '_rels/.rels';

/**
 * Reads an .xlsx: its sheets with the numbers as they are stored, part by part and within bounds.
 * No library is asked: those that were tried unpack and expand whatever a file says, pass over what
 * they cannot read, and do not tell a formula without a result from an empty cell.
 */
export function readXlsx(zip: Zip): Workbook {
  refuseOthers(zip);
  const part = mainPart(zip);
  const { sheets: entries, from1904 } = readWorkbookPart(part, zip.read(part));
  const relations = relationsOf(zip, part);
  const partOf = (type: string): string | undefined =>
    [...relations.values()].find((relation) => relation.type === type)?.target;
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  const shared: SharedParts = {
    strings: strings === undefined ? [] : readStrings(strings, zip.read(strings)),
    formats: styles === undefined ? [] : readFormats(styles, zip.read(styles)),
    counter: new CellCounter(),
  };
  const sheets = entries.flatMap(({ name, hidden, relation }): Sheet[] => {
    const target = relations.get(relation);
    if (target === undefined) throw damaged(part);
    // A sheet that is a chart has no cells.
    if (target.type !== 'worksheet') return [];
    return [{ name, hidden, ...readSheetPart(target.target, zip.read(target.target), shared) }];
  });
  return { form: 'xlsx', sheets, from1904 };
}

function relationsOf(zip: Zip, part: string): ReadonlyMap<string, Relation> {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  return readRelations(name, zip.read(name), part);
}

function mainPart(zip: Zip): string {
  const main = [...readRelations(TOP, zip.read(TOP), '').values()].find(
    ({ type }) => type === 'officeDocument',
  );
  if (main === undefined) throw damaged(TOP);
  return main.target;
}

/** What else is a ZIP, by the parts that it has. */
function refuseOthers(zip: Zip): void {
  const begins = (beginning: string): boolean =>
    zip.names.some((name) => name.startsWith(beginning));
  if (zip.has('xl/workbook.bin')) throw otherFormat('xlsb');
  if (zip.has('mimetype') && zip.has('content.xml')) throw otherFormat('ods');
  if (zip.has('index/document.iwa') || zip.has('index.zip')) throw otherFormat('numbers');
  if (zip.has('encryptedpackage')) throw encrypted();
  if (begins('word/')) throw otherFormat('word');
  if (begins('ppt/')) throw otherFormat('slides');
  if (!zip.has(TOP)) throw otherFormat('archive');
}
