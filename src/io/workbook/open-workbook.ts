import type { OpenedWorkbook, Workbook } from '../../model/workbook.ts';
import { BOUNDS } from './bounds.ts';
import { tooLarge, WorkbookError } from './fault.ts';
import { readXlsx } from './xlsx.ts';
import { Zip } from './zip.ts';

const ZIP = 0x50;

/**
 * Reads the bytes of a workbook into plain data. Never throws on content: a file that cannot be
 * read is an answer that says what to do.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenedWorkbook> {
  try {
    return { ok: true, workbook: await read(bytes) };
  } catch (error) {
    if (error instanceof WorkbookError) return { ok: false, fault: error.fault };
    throw error;
  }
}

async function read(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length > BOUNDS.file) throw tooLarge('file', BOUNDS.file);
  if (bytes[0] === ZIP) return readXlsx(new Zip(bytes));
  return (await import('./xls.ts')).readXls(bytes);
}
