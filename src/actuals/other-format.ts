import type { OtherFormat } from '../model/findings/workbook.ts';

const SAMPLE = 512;

const BEGINNINGS: readonly (readonly [OtherFormat, RegExp])[] = [
  ['pdf', /^%PDF-/u],
  ['html', /^\s*(?:<!doctype\s+html|<html|<head|<meta|<table)/iu],
  ['xml', /^\s*<\?xml\s/iu],
];

/** What a file is that is text, or looks like it, and no table: systems give such files the names of workbooks. */
export function otherFormatOf(bytes: Uint8Array): OtherFormat | undefined {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE));
  return BEGINNINGS.find(([, beginning]) => beginning.test(start))?.[0];
}
