import { openWorkbook } from '../../src/io/workbook/open-workbook.ts';
import { Zip } from '../../src/io/workbook/zip.ts';
import { cellName, type Workbook } from '../../src/model/workbook.ts';
import { readXml, within } from './junit.ts';

/** What our own reader, which is strict, makes of the bytes. */
export async function bookOf(bytes: Uint8Array): Promise<Workbook> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  return opened.workbook;
}

/** A part as it stands in the file. */
export function partOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(new Zip(bytes).read(name));
}

export function partsOf(bytes: Uint8Array): string[] {
  return [...new Zip(bytes).names];
}

/** A cell with how it is stored and how it looks. */
export interface SeenCell {
  readonly kind: string;
  readonly text: string;
  readonly format: string;
  readonly fill: string | undefined;
  readonly ink: string | undefined;
  readonly isUnlocked: boolean;
  /** What is typed is kept as a text. */
  readonly isAsTyped: boolean;
}

/** The cells of a sheet by their names, empty ones with a look too. */
export async function cellsOf(
  bytes: Uint8Array,
  sheet: number,
): Promise<ReadonlyMap<string, SeenCell>> {
  const { sheets } = await bookOf(bytes);
  const values = new Map(
    (sheets[sheet]?.rows ?? []).flatMap(({ number, cells }) =>
      cells.map((cell) => [cellName(number, cell.column), cell] as const),
    ),
  );
  const looks = looksOf(bytes);
  const xml = readXml(partOf(bytes, `xl/worksheets/sheet${String(sheet + 1)}.xml`));
  return new Map(
    within(xml, 'c').map(({ attributes }) => {
      const { r = '', s = '0' } = attributes;
      const value = values.get(r);
      const look = looks[Number(s)];
      if (look === undefined) throw new Error(`no style ${s}`);
      return [
        r,
        {
          kind: value?.kind ?? 'empty',
          text: value?.text ?? '',
          format: value?.format ?? '',
          ...look,
        },
      ];
    }),
  );
}

function looksOf(bytes: Uint8Array): Pick<SeenCell, 'fill' | 'ink' | 'isUnlocked' | 'isAsTyped'>[] {
  const styles = readXml(partOf(bytes, 'xl/styles.xml'));
  const colour = (list: string, item: string, name: string): (string | undefined)[] =>
    within(within(styles, list)[0] ?? styles, item).map((one) =>
      within(one, name)[0]?.attributes['rgb']?.slice(2),
    );
  const fills = colour('fills', 'fill', 'fgColor');
  const inks = colour('fonts', 'font', 'color');
  const [looks] = within(styles, 'cellXfs');
  return within(looks ?? styles, 'xf').map((xf) => ({
    fill: fills[Number(xf.attributes['fillId'])],
    ink: inks[Number(xf.attributes['fontId'])],
    isUnlocked: within(xf, 'protection')[0]?.attributes['locked'] === '0',
    isAsTyped: xf.attributes['numFmtId'] === '49',
  }));
}

/** The texts of the sheets, a row a line, cells parted by bars. */
export async function textOfBook(bytes: Uint8Array): Promise<string> {
  const { sheets } = await bookOf(bytes);
  return sheets
    .map(({ name, rows }) =>
      [
        `# ${name}`,
        ...rows.map(({ number, cells }) => {
          const texts = Array.from({ length: cells.at(-1)?.column ?? 0 }, () => '');
          for (const { column, text } of cells) texts[column - 1] = text.replaceAll('\n', '⏎');
          return `${String(number)} ${texts.join(' | ')}`.trimEnd();
        }),
        '',
      ].join('\n'),
    )
    .join('\n');
}
