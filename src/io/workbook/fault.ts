import type { WorkbookFault } from '../../model/workbook.ts';
import type { OtherFormat, WorkbookBound } from '../../model/findings/workbook.ts';

/** Ends the reading of a workbook; `openWorkbook` turns it into an answer. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  readonly fault: WorkbookFault;

  constructor(fault: WorkbookFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** `part` names the part of the file that cannot be read; empty for the file as a whole. */
export function damaged(part = ''): WorkbookError {
  return new WorkbookError({ code: 'workbook/damaged', args: { part } });
}

export function tooLarge(what: WorkbookBound, limit: number): WorkbookError {
  return new WorkbookError({ code: 'workbook/too-large', args: { what, limit } });
}

export function otherFormat(format: OtherFormat): WorkbookError {
  return new WorkbookError({ code: 'workbook/format', args: { format } });
}

export function encrypted(): WorkbookError {
  return new WorkbookError({ code: 'workbook/encrypted', args: {} });
}
