import { resolve } from 'node:path';
import { realPlace, replaceFiles, WriteError } from '../io/write-file.ts';
import type { Report } from '../model/report.ts';
import type { Scope } from '../model/terms.ts';
import { renderReportFile, type ReportFileFormat } from '../render/report-formats.ts';
import { UsageError, type Context } from './context.ts';

/** A report to be written beside what goes to standard output. */
export interface ReportFile {
  readonly path: string;
  readonly shownAs: string;
  readonly format: ReportFileFormat;
}

/** What the endings of files stand for; the first is what an ending alone asks for. */
const FORMATS: Readonly<Record<string, readonly [ReportFileFormat, ...ReportFileFormat[]]>> = {
  txt: ['table', 'brief'],
  json: ['json'],
  md: ['markdown'],
  markdown: ['markdown'],
  html: ['html'],
  htm: ['html'],
  csv: ['csv', 'worksheet'],
  xml: ['junit'],
  xlsx: ['xlsx'],
};
const BY_ENDING = new Map(Object.entries(FORMATS));

/** The format that a file name asks for: its ending, or the word before it where that fits: 2023.brief.txt. */
export function formatOfFile(name: string): ReportFileFormat | undefined {
  const [ending = '', word = ''] = (name.split(/[\\/]/u).at(-1) ?? '').split('.').reverse();
  const formats = BY_ENDING.get(ending.toLowerCase());
  return formats?.find((format) => format === word.toLowerCase()) ?? formats?.[0];
}

/**
 * What `-o` asks for, before anything is read: each with a format, none twice, none that is read in
 * the same run. Throws {@link UsageError}.
 */
export function reportFiles(
  { io, messages: { cli } }: Context,
  outputs: readonly string[],
  inputs: readonly string[],
): ReportFile[] {
  const placeOf = (path: string): string => realPlace(resolve(io.cwd, path));
  const read = new Set(inputs.filter((input) => input !== '-').map(placeOf));
  const files = outputs.map((shownAs) => {
    const format = formatOfFile(shownAs);
    if (format === undefined) {
      throw new UsageError(cli.outputFormatUnknown(shownAs, [...BY_ENDING.keys()]));
    }
    const path = placeOf(shownAs);
    if (read.has(path)) throw new UsageError(cli.outputIsInput(shownAs));
    return { path, shownAs, format };
  });
  const places = files.map(({ path }) => path);
  const twice = files.find(({ path }, index) => places.indexOf(path) < index);
  if (twice !== undefined) throw new UsageError(cli.outputTwice(twice.shownAs));
  return files;
}

/** Makes all before it writes the first. Throws {@link UsageError}. */
export async function writeReports(
  { messages: { cli }, forStdout }: Context,
  report: Report,
  files: readonly ReportFile[],
  scope: Scope | undefined,
): Promise<void> {
  const { language, languageExplicit = false } = forStdout;
  const options = { language, languageExplicit, scope };
  const contents = await Promise.all(
    files.map(async ({ format }) => renderReportFile(report, format, options)),
  );
  try {
    replaceFiles(
      files.map(({ path, shownAs }, index) => ({ path, shownAs, content: contents[index] ?? '' })),
    );
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    throw new UsageError(cli.notWritable(error.path, error.detail));
  }
}
