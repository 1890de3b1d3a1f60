/** The cell of a workbook that a number stands in: left out for a text file. */
export function cellOf(
  place: { readonly sheet?: string | undefined; readonly cell?: string | undefined } | undefined,
): { sheet?: string; cell?: string } {
  const { sheet, cell } = place ?? {};
  return sheet === undefined || cell === undefined ? {} : { sheet, cell };
}
