import { attributes } from '../xml.ts';
import type { Book, CellStyle } from './book.ts';
import { MAIN, XML_HEAD } from './names.ts';

/** The first number that a file may give to a format of its own. */
const FIRST_FORMAT = 164;
const TEXT_FORMAT = { code: '@', id: 49 } as const;
const SIZES = { usual: 11, title: 16 } as const;
const LINE = 'FF808080';

/** The looks of all cells, each once; the first is that of a cell without one. */
export class Styles {
  private readonly fonts: Collected;
  private readonly fills = new Collected([pattern('none'), pattern('gray125')]);
  private readonly borders = new Collected([
    '<border><left/><right/><top/><bottom/><diagonal/></border>',
  ]);
  private readonly formats: string[] = [];
  /** A book has few looks, and every cell has one. */
  private readonly known = new Map<string, number>();
  private readonly looks: Collected;
  private readonly names: Book['fonts'];

  constructor(names: Book['fonts']) {
    this.names = names;
    this.fonts = new Collected([this.fontXml({})]);
    this.looks = new Collected([this.lookXml({})]);
  }

  indexOf(style: CellStyle): number {
    const key = keyOf(style);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.looks.indexOf(this.lookXml(style));
    this.known.set(key, index);
    return index;
  }

  xml(): string {
    const formats = this.formats.map(
      (code, index) =>
        `<numFmt${attributes({ numFmtId: FIRST_FORMAT + index, formatCode: code })}/>`,
    );
    const base = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
    return [
      `${XML_HEAD}<styleSheet xmlns="${MAIN}">`,
      formats.length === 0 ? '' : listXml('numFmts', formats),
      listXml('fonts', this.fonts.all),
      listXml('fills', this.fills.all),
      listXml('borders', this.borders.all),
      listXml('cellStyleXfs', [base]),
      listXml('cellXfs', this.looks.all),
      listXml('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      '</styleSheet>',
    ].join('');
  }

  private lookXml(style: CellStyle): string {
    const { fill, border = false, align, wrap = false, unlocked = false } = style;
    const ids = {
      numFmtId: this.formatId(style.format),
      fontId: this.fonts.indexOf(this.fontXml(style)),
      fillId: fill === undefined ? 0 : this.fills.indexOf(solid(fill)),
      borderId: border ? this.borders.indexOf(frame()) : 0,
      xfId: 0,
    };
    const applied = {
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
      applyProtection: 1,
    };
    const alignment = attributes({
      ...(align === undefined ? {} : { horizontal: align }),
      vertical: 'center',
      ...(wrap ? { wrapText: 1 } : {}),
    });
    const protection = unlocked ? '<protection locked="0"/>' : '';
    return `<xf${attributes({ ...ids, ...applied })}><alignment${alignment}/>${protection}</xf>`;
  }

  private fontXml({ font, ink }: CellStyle): string {
    const isHeading = font === 'title' || font === 'heading';
    const name = isHeading ? this.names.heading : this.names.text;
    return [
      '<font>',
      font === undefined ? '' : '<b/>',
      `<sz val="${String(font === 'title' ? SIZES.title : SIZES.usual)}"/>`,
      `<color rgb="FF${ink ?? '111111'}"/>`,
      `<name${attributes({ val: name })}/>`,
      '</font>',
    ].join('');
  }

  private formatId(code: string | undefined): number {
    if (code === undefined) return 0;
    if (code === TEXT_FORMAT.code) return TEXT_FORMAT.id;
    if (!this.formats.includes(code)) this.formats.push(code);
    return FIRST_FORMAT + this.formats.indexOf(code);
  }
}

function keyOf({ font, ink, fill, border, align, wrap, format, unlocked }: CellStyle): string {
  return [font, ink, fill, border, align, wrap, format, unlocked].join('|');
}

class Collected {
  private readonly indices: Map<string, number>;

  constructor(first: readonly string[]) {
    this.indices = new Map(first.map((one, index) => [one, index]));
  }

  get all(): readonly string[] {
    return [...this.indices.keys()];
  }

  indexOf(one: string): number {
    const known = this.indices.get(one);
    if (known !== undefined) return known;
    this.indices.set(one, this.indices.size);
    return this.indices.size - 1;
  }
}

function listXml(name: string, items: readonly string[]): string {
  return `<${name} count="${String(items.length)}">${items.join('')}</${name}>`;
}

function pattern(kind: string): string {
  return `<fill><patternFill patternType="${kind}"/></fill>`;
}

function solid(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function frame(): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${side} style="thin"><color rgb="${LINE}"/></${side}>`,
  );
  return `<border>${sides.join('')}<diagonal/></border>`;
}
