import { CFB, read, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { Sheet, SheetCell, SheetRow, Workbook } from '../../model/workbook.ts';
import { BOUNDS } from './bounds.ts';
import { CellCounter } from './cell-counter.ts';
import { decimalText } from './decimal.ts';
import { damaged, encrypted, otherFormat, tooLarge, WorkbookError } from './fault.ts';
import { GENERAL } from './number-formats.ts';

/** What the library does not say of itself. */
interface Compound {
  read(
    bytes: Uint8Array,
    options: { readonly type: 'buffer' },
  ): {
    readonly FullPaths: readonly string[];
    readonly FileIndex: readonly { readonly content?: ArrayLike<number> }[];
  };
}

/** Every stream of a workbook begins with this record (BOF). */
const BEGINNING = [0x09, 0x08];

interface Read {
  readonly names: readonly string[];
  readonly sheetOf: (name: string) => WorkSheet | undefined;
  readonly isHidden: (index: number) => boolean;
  readonly from1904: boolean;
}

/**
 * Reads a compound file: the .xls of Excel 97 to 2003 and the .et of WPS. The one file that knows
 * the library for it, which is large and loaded for such a file only.
 */
export function readXls(bytes: Uint8Array): Workbook {
  if (bytes.length > BOUNDS.compound) throw tooLarge('file', BOUNDS.compound);
  checkStreams(bytes);
  const { names, sheetOf, isHidden, from1904 } = parse(bytes);
  const counter = new CellCounter();
  const sheets = names.map((name, index) =>
    sheetFrom(name, sheetOf(name), isHidden(index), counter),
  );
  return { form: 'xls', sheets, from1904 };
}

/** A compound file may be many things; only a stream of this name is a workbook as of 1997. */
function checkStreams(bytes: Uint8Array): void {
  let file: ReturnType<Compound['read']>;
  try {
    file = (CFB as Compound).read(Buffer.from(bytes), { type: 'buffer' });
  } catch {
    throw damaged();
  }
  const indexOf = (stream: string): number =>
    file.FullPaths.findIndex((path) => path.toLowerCase() === `root entry/${stream}`);
  const has = (stream: string): boolean => indexOf(stream) >= 0;
  if (has('encryptedpackage')) throw encrypted();
  if (has('workbook')) {
    const content = file.FileIndex[indexOf('workbook')]?.content;
    if (BEGINNING.some((byte, index) => content?.[index] !== byte)) throw damaged();
    return;
  }
  throw otherFormat(has('book') ? 'old-xls' : has('worddocument') ? 'word' : 'old-office');
}

function parse(bytes: Uint8Array): Read {
  try {
    const options = { type: 'array', dense: true, cellNF: true, cellStyles: true } as const;
    const book = silently(() => read(bytes, options));
    if (book.SheetNames.length === 0) throw damaged();
    const { Sheets = [], WBProps } = book.Workbook ?? {};
    return {
      names: book.SheetNames,
      sheetOf: (name) => book.Sheets[name],
      isHidden: (index) => (Sheets[index]?.Hidden ?? 0) !== 0,
      from1904: WBProps?.date1904 === true,
    };
  } catch (error) {
    if (error instanceof Error && /password|encrypt/iu.test(error.message)) throw encrypted();
    throw error instanceof WorkbookError ? error : damaged();
  }
}

/** The library writes to the console of what it passes over: records of drawings, for one. */
function silently<T>(work: () => T): T {
  const { error, warn, log } = console;
  const nothing = (): void => undefined;
  Object.assign(console, { error: nothing, warn: nothing, log: nothing });
  try {
    return work();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

function sheetFrom(
  name: string,
  sheet: WorkSheet | undefined,
  hidden: boolean,
  counter: CellCounter,
): Sheet {
  const data = (sheet?.['!data'] ?? []) as readonly (
    readonly (CellObject | undefined)[] | undefined
  )[];
  counter.startSheet();
  const hiddenRows = new Set(
    (sheet?.['!rows'] ?? []).flatMap((row, index) => (isHiddenPart(row) ? [index] : [])),
  );
  const rows = data.flatMap((cells, index): SheetRow[] => {
    const read = (cells ?? []).flatMap((cell, column) => cellFrom(cell, column + 1));
    if (read.length === 0) return [];
    const row = { number: index + 1, hidden: hiddenRows.has(index), cells: read };
    counter.add(row);
    return [row];
  });
  const hiddenColumns = (sheet?.['!cols'] ?? []).flatMap((column, index) =>
    isHiddenPart(column) ? [[index + 1, index + 1] as const] : [],
  );
  const merges = (sheet?.['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
  return { name, hidden, rows, hiddenColumns, merges, hidesZeros: false };
}

/** What the library lists has holes. */
function isHiddenPart(part: { readonly hidden?: boolean } | undefined): boolean {
  return part?.hidden === true;
}

function cellFrom(cell: CellObject | undefined, column: number): SheetCell[] {
  if (cell === undefined) return [];
  const { t, v, w, z, f } = cell;
  const common = {
    column,
    format: typeof z === 'string' ? z : GENERAL,
    computed: f !== undefined,
  };
  switch (t) {
    case 'n': {
      const text = typeof v === 'number' ? decimalText(v) : undefined;
      if (text === undefined) throw damaged();
      return [{ ...common, kind: 'number', text }];
    }
    case 's':
      return v === '' ? [] : [{ ...common, kind: 'text', text: textOf(v) }];
    case 'b':
      return [{ ...common, kind: 'boolean', text: v === true ? 'TRUE' : 'FALSE' }];
    case 'e':
      return [{ ...common, kind: 'error', text: w ?? '#N/A' }];
    case 'd':
    case 'z':
      return [];
  }
}

function textOf(value: CellObject['v']): string {
  const text = String(value);
  if (text.length > BOUNDS.text) throw tooLarge('text', BOUNDS.text);
  return text;
}
