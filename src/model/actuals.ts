import type { Interval } from '../number/interval.ts';
import type { Faults } from './faults.ts';
import type { Finding } from './finding.ts';
import type { Period } from './as-of.ts';
import type { Area } from './plan.ts';
import type { FigureStatus } from './terms.ts';
import type { OpenedWorkbook, WorkbookForm } from './workbook.ts';

/** One file as it lies on disk: the loaders take bytes and never open anything. */
export interface Source {
  /** The name shown in messages and reports. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hexadecimal: the provenance that a report prints. */
  readonly sha256: string;
  /** What the bytes hold where they are a workbook: `openWorkbooks` adds it. */
  readonly workbook?: OpenedWorkbook | undefined;
}

/** One reported number for the region or one of its areas, in the unit of its series. */
export interface Figure {
  readonly series: string;
  readonly year: number;
  /** Of a part of the year, or of its last month; left out where the row names the year alone. */
  readonly period?: Period | undefined;
  /** Undefined for the region itself. */
  readonly area: Area | undefined;
  /** For 是, 否 and dates: the days on which it can have been finished. */
  readonly interval: Interval;
  /** The digits as reported, with a bound sign, without grouping and unit. */
  readonly text: string;
  /** The unit in which the row gave it, where that is another than the series'. */
  readonly unit: string | undefined;
  /** True if the row itself states its unit. */
  readonly unitStated: boolean;
  /** What the row says it counts (口径). */
  readonly definition: string | undefined;
  /** True if that is something else than the plan counts. */
  readonly definitionDiffers: boolean;
  readonly status: FigureStatus;
  readonly source: string | undefined;
  readonly note: string | undefined;
  readonly file: string;
  /** The line of a text file, the row of a sheet. */
  readonly line: number;
  /** Of a workbook: the sheet and the cell, as D7. */
  readonly sheet?: string | undefined;
  readonly cell?: string | undefined;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface ActualsFile {
  readonly file: string;
  readonly sha256: string;
  /** The encoding of a text; what kind of workbook it is. */
  readonly encoding: Encoding | WorkbookForm;
  /** Of a workbook: the sheet that was read. */
  readonly sheet?: string | undefined;
  /** Data rows read, without the header and empty lines. */
  readonly rows: number;
}

export interface Actuals {
  readonly files: readonly ActualsFile[];
  /** Figures of the region, by series and year, the superseded ones included. */
  readonly figures: readonly Figure[];
  /** Figures of areas, of the series that a share of areas is counted by; never added up. */
  readonly ofAreas: readonly Figure[];
  /** Other figures of counties or towns: checked, counted and not used. */
  readonly areaFigures: number;
  readonly findings: readonly Finding[];
  /** What the errors among them can have touched. */
  readonly faults: Faults;
}
