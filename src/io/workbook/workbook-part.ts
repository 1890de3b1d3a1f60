import { damaged } from './fault.ts';
import { readXml, type Attributes } from './xml.ts';

/** Excel itself allows 31 characters in the name of a sheet. */
const LONGEST = 255;

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly from1904: boolean;
}

/** A part that another refers to. */
export interface Relation {
  readonly type: string;
  /** Where it is in the file. */
  readonly target: string;
}

/** The sheets of a workbook, in their order. */
export function readWorkbookPart(part: string, bytes: Uint8Array): WorkbookPart {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  readXml(part, bytes, {
    open(name, attributes, parents) {
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet' || parents.at(-1) !== 'sheets') return;
      sheets.push({
        name: nameOf(part, attributes['name']),
        hidden: (attributes['state'] ?? 'visible') !== 'visible',
        relation: relationId(attributes) ?? '',
      });
    },
  });
  return { sheets, from1904 };
}

/** The relations of a part, by their ids; `of` is the part they belong to. */
export function readRelations(
  part: string,
  bytes: Uint8Array,
  of: string,
): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  readXml(part, bytes, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      relations.set(Id, {
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: resolve(of, Target),
      });
    },
  });
  return relations;
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function nameOf(part: string, name = ''): string {
  if (name === '' || name.length > LONGEST) throw damaged(part);
  return name;
}

/** r:id, whatever the prefix is. */
function relationId(attributes: Attributes): string | undefined {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return key === undefined ? undefined : attributes[key];
}

/** A target is a path from the part that names it, or from the top where it begins with a slash. */
function resolve(of: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = of.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
