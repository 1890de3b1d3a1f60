/**
 * What a workbook may be at most. Figures of a region are some thousand cells; whatever is beyond
 * these bounds was not made for people, and must not cost more time and memory than they allow.
 */
export const BOUNDS = {
  /** Bytes of the file. */
  file: 64 * 1024 * 1024,
  /** Bytes of a compound file: its library takes many times as much. */
  compound: 16 * 1024 * 1024,
  /** Parts of a ZIP. */
  entries: 4096,
  /** Bytes of one part, and of all parts that are read, when they are unpacked. */
  content: 64 * 1024 * 1024,
  /** Cells that are not empty, and merged ranges, of all sheets. */
  cells: 1_000_000,
  /** Characters in a cell: as many as Excel has. */
  text: 32_767,
  /** Rows that are not empty, times the column of the last cell: what a stray cell beside a table costs. */
  span: 5_000_000,
  /** The edges of a sheet. */
  rows: 1_048_576,
  columns: 16_384,
} as const;
