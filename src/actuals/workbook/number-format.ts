/** What a number format makes of a number. */
export interface Shown {
  /** How often the number is multiplied by a hundred before it is displayed. */
  readonly percents: number;
  /** The number is displayed divided by thousands, or with a point in the middle of its digits. */
  readonly scaled: boolean;
  /** What is displayed: a number, a day or a time, or nothing of the number at all. */
  readonly kind: 'number' | 'day' | 'nothing';
  /** Of a day: the parts that are displayed, as y, m, d, h and s. */
  readonly parts: string;
  /** The text before the digits: ≥ of `"≥"0.0`. */
  readonly prefix: string;
  /** The text behind the digits: 万元 of `0.0"万元"`. */
  readonly suffix: string;
}

interface Section {
  readonly shown: Shown;
  readonly isConditional: boolean;
}

const NUMBER: Shown = {
  percents: 0,
  scaled: false,
  kind: 'number',
  parts: '',
  prefix: '',
  suffix: '',
};

/**
 * What the format makes of a number with a sign (-1, 0 or 1); undefined where that depends on
 * conditions, and on which of them. (ECMA-376, 18.8.31.)
 */
export function shownBy(format: string, sign: number): Shown | undefined {
  const key = `${String(sign)} ${format}`;
  if (!KNOWN.has(key)) {
    if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
    KNOWN.set(key, readFormat(format, sign));
  }
  return KNOWN.get(key);
}

/** A workbook has few formats, and every cell has one. */
const KNOWN = new Map<string, Shown | undefined>();
const MOST_KNOWN = 1000;

function readFormat(format: string, sign: number): Shown | undefined {
  const sections = splitSections(format).map(readSection);
  const numeric = sections.slice(0, 3);
  const [first = { shown: NUMBER, isConditional: false }] = numeric;
  if (numeric.some(({ isConditional }) => isConditional)) {
    const isOne = numeric.every(
      ({ shown }) => JSON.stringify(shown) === JSON.stringify(first.shown),
    );
    return isOne ? first.shown : undefined;
  }
  const index = sign < 0 ? 1 : sign === 0 ? 2 : 0;
  const own = numeric[index];
  // The accounts' format writes a zero as a dash.
  if (sign === 0) return (own ?? first).shown;
  return withSign((own ?? first).shown, own !== undefined && sign < 0);
}

/**
 * Below zero the first section gets a sign of its own, another one displays what is written in it:
 * without a sign, or with one above zero, what is displayed is another number.
 */
function withSign(shown: Shown, needsSign: boolean): Shown {
  if (shown.kind !== 'number') return shown;
  const hasSign = /[-\u2212\u2013(（]/u.test(shown.prefix);
  return hasSign === needsSign ? shown : { ...shown, scaled: true };
}

/** The sections of a format, each as what it is made of; a semicolon in a text parts nothing. */
function splitSections(format: string): string[][] {
  const sections: string[][] = [[]];
  for (const [token] of format.matchAll(TOKEN)) {
    if (token === ';') sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

/** Reads one section, token by token: only what is no literal decides. */
function readSection(tokens: readonly string[], _index: number, all: readonly unknown[]): Section {
  // A format that is empty as a whole is none; an empty section displays nothing.
  if (all.length === 1 && tokens.length === 0) return { shown: NUMBER, isConditional: false };
  const reader = new SectionReader();
  for (const token of tokens) reader.take(token);
  return reader.end();
}

const TOKEN = /"[^"]*"?|[\\!_*][\s\S]?|\[[^\]]*\]?|general|g\/通用格式|e[+-]|am\/pm|a\/p|[\s\S]/giu;

class SectionReader {
  private percents = 0;
  private scaled = false;
  private hasDigits = false;
  private isGeneral = false;
  private isConditional = false;
  private parts = '';
  private prefix = '';
  private suffix = '';
  /** A comma behind a digit scales unless another digit follows. */
  private commas = false;
  /** A point that is only displayed stands behind a digit. */
  private shownPoint = false;

  take(token: string): void {
    switch (token.charAt(0)) {
      case '[':
        this.bracket(token);
        return;
      case '"':
        this.literal(token.replaceAll('"', ''));
        return;
      case '\\':
      case '!':
        this.literal(token.slice(1));
        return;
      case '_':
      case '*':
        // Room, and a character that fills it.
        return;
      case '0':
      case '#':
      case '?':
        this.digit();
        return;
      default:
        this.sign(token.toLowerCase());
    }
  }

  end(): Section {
    this.scale();
    const { percents, scaled, parts, isConditional } = this;
    const [prefix, suffix] = [this.prefix.trim(), this.suffix.trim()];
    const isNumber = this.hasDigits || this.isGeneral;
    // Digits beside the parts of a day are fractions of a second.
    const kind = parts !== '' ? 'day' : isNumber ? 'number' : 'nothing';
    return { shown: { percents, scaled, kind, parts, prefix, suffix }, isConditional };
  }

  private sign(token: string): void {
    if (token === ',') this.commas = this.hasDigits;
    else if (token === '.') this.scale();
    else if (token === '%') this.percents += 1;
    else if (token === '@' || token.startsWith('g')) this.isGeneral = true;
    else if (token === 'e') this.parts += 'y';
    else if (/^[ymdhs]$|^am?\/pm?$/u.test(token)) this.parts += token.charAt(0);
    else if (token.length === 1) this.literal(token);
  }

  private digit(): void {
    if (this.shownPoint) this.scaled = true;
    this.commas = false;
    this.shownPoint = false;
    this.hasDigits = true;
    this.suffix = '';
  }

  private literal(text: string): void {
    if (!this.hasDigits && !this.isGeneral) {
      this.prefix += text;
      return;
    }
    if (/[.·。]/u.test(text)) this.shownPoint = true;
    this.suffix += text;
  }

  private scale(): void {
    if (this.commas) this.scaled = true;
    this.commas = false;
  }

  private bracket(token: string): void {
    if (/^\[[hms]+\]$/iu.test(token)) this.parts += token.charAt(1).toLowerCase();
    else if (/^\[[<>=]/u.test(token)) this.isConditional = true;
  }
}
