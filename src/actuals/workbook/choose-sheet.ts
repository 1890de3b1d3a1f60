import { finding, type Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Sheet, Workbook } from '../../model/workbook.ts';
import { closest } from '../../text/nearest.ts';

/** So many sheets are named in a message. */
const MOST_NAMED = 30;

/** What a first look at the rows of a sheet says. */
export type SheetLook = 'figures' | 'faulty' | 'other';

export type ChosenSheet =
  | { readonly ok: true; readonly sheet: Sheet; readonly remarks: readonly Finding[] }
  | { readonly ok: false; readonly fault: Finding };

/**
 * The sheet that is asked for, else the only one with a header of figures. A hidden one is read
 * only when it is asked for; where several qualify nothing is guessed.
 */
export function chooseSheet(
  { sheets }: Workbook,
  wanted: string | undefined,
  top: Place,
  lookAt: (sheet: Sheet) => SheetLook,
): ChosenSheet {
  if (wanted !== undefined) return namedSheet(sheets, wanted, top);
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const visible = filled.filter(({ hidden }) => !hidden);
  const [only, ...rest] = visible;
  const candidates =
    only !== undefined && rest.length === 0
      ? [only]
      : visible.filter((sheet) => lookAt(sheet) !== 'other');
  const [sheet, second] = candidates;
  if (second !== undefined) {
    const args = { sheets: namesOf(candidates) };
    return { ok: false, fault: finding('workbook/sheets-several', args, top) };
  }
  if (sheet === undefined) {
    const hidden = filled.filter((one) => one.hidden && lookAt(one) !== 'other');
    const args = { sheets: namesOf(visible), hidden: namesOf(hidden) };
    return { ok: false, fault: finding('workbook/sheet-none', args, top) };
  }
  const others = namesOf(filled.filter((one) => one !== sheet));
  const args = { sheet: sheet.name, others };
  const remarks = others.length === 0 ? [] : [finding('workbook/sheets-unread', args, top)];
  return { ok: true, sheet, remarks };
}

function namedSheet(sheets: readonly Sheet[], wanted: string, top: Place): ChosenSheet {
  const names = sheets.map(({ name }) => name);
  const sheet =
    sheets.find(({ name }) => name === wanted) ??
    sheets.find(({ name }) => name.trim() === wanted.trim());
  if (sheet === undefined) {
    const args = {
      sheet: wanted,
      nearest: closest(wanted, names) ?? null,
      sheets: namesOf(sheets),
    };
    return { ok: false, fault: finding('workbook/sheet-unknown', args, top) };
  }
  const remarks = sheet.hidden
    ? [finding('workbook/sheet-hidden', { sheet: sheet.name }, top)]
    : [];
  return { ok: true, sheet, remarks };
}

function namesOf(sheets: readonly Sheet[]): string[] {
  return sheets.slice(0, MOST_NAMED).map(({ name }) => name);
}
