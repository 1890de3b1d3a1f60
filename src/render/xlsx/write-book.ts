import { cellName } from '../../model/workbook.ts';
import { attributes, xmlText } from '../xml.ts';
import type { Book, BookSheet } from './book.ts';
import { MAIN, PACKAGE, RELATIONS, TYPES, XML_HEAD } from './names.ts';
import { sheetNames } from './sheet-names.ts';
import { filterRange, sheetXml } from './sheet-xml.ts';
import { storedZip } from './stored-zip.ts';
import { Strings } from './strings-xml.ts';
import { Styles } from './styles-xml.ts';

/**
 * The bytes of a workbook (.xlsx, ECMA-376). Nothing but what a book says goes into it: no time, no
 * author, no version of anything, so that the same book is the same bytes.
 */
export function writeBook({ title, fonts, sheets }: Book): Uint8Array {
  const shared = { strings: new Strings(), styles: new Styles(fonts), title };
  const names = sheetNames(sheets.map(({ name }) => name));
  const files = sheets.map((sheet, index): [string, string] => [
    `worksheets/sheet${String(index + 1)}.xml`,
    sheetXml(sheet, index === 0, shared),
  ]);
  const others: [string, string][] = [
    ['styles.xml', shared.styles.xml()],
    ['sharedStrings.xml', shared.strings.xml()],
  ];
  return storedZip([
    ['[Content_Types].xml', contentTypes(files.map(([path]) => path))],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(names, sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...files.map(([path]): [string, string] => ['worksheet', path]),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ...[...files, ...others].map(([path, text]): [string, string] => [`xl/${path}`, text]),
  ]);
}

function contentTypes(sheets: readonly string[]): string {
  const kinds: [string, string][] = [
    ['workbook.xml', 'sheet.main'],
    ...sheets.map((path): [string, string] => [path, 'worksheet']),
    ['styles.xml', 'styles'],
    ['sharedStrings.xml', 'sharedStrings'],
  ];
  const overrides = kinds.map(
    ([path, kind]) =>
      `<Override${attributes({ PartName: `/xl/${path}`, ContentType: `${TYPES}.${kind}+xml` })}/>`,
  );
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `${overrides.join('')}</Types>`,
  ].join('');
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const items = targets.map(
    ([kind, target], index) =>
      `<Relationship${attributes({ Id: `rId${String(index + 1)}`, Type: `${RELATIONS}/${kind}`, Target: target })}/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function workbookXml(names: readonly string[], sheets: readonly BookSheet[]): string {
  const entries = names.map(
    (name, index) =>
      `<sheet${attributes({ name, sheetId: index + 1, 'r:id': `rId${String(index + 1)}` })}/>`,
  );
  const defined = sheets.flatMap((sheet, index) => definedNames(sheet, names[index] ?? '', index));
  return [
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${entries.join('')}</sheets>`,
    defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`,
    '</workbook>',
  ].join('');
}

/** The cells that can be filtered, what is printed, and the rows that stand on every page. */
function definedNames(sheet: BookSheet, name: string, index: number): string[] {
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const fixed = (range: string): string => range.replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2');
  const filter = filterRange(sheet);
  const { headRows, printedColumns, rows } = sheet;
  const made = (kind: string, value: string, more: Readonly<Record<string, number>>): string =>
    `<definedName${attributes({ name: `_xlnm.${kind}`, localSheetId: index, ...more })}>${xmlText(`${quoted}!${value}`)}</definedName>`;
  return [
    ...(filter === undefined ? [] : [made('_FilterDatabase', fixed(filter), { hidden: 1 })]),
    ...(printedColumns === undefined
      ? []
      : [made('Print_Area', fixed(`A1:${cellName(rows.length, printedColumns)}`), {})]),
    ...(headRows === 0 ? [] : [made('Print_Titles', `$1:$${String(headRows)}`, {})]),
  ];
}
