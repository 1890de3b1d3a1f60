import fc from 'fast-check';

/** One stroke against a text or its bytes. */
export interface Stroke {
  readonly way: (typeof WAYS)[number];
  readonly at: number;
  readonly to: number;
  readonly token: string;
}

const WAYS = [
  'insert',
  'insert',
  'replace',
  'delete',
  'line lost',
  'line twice',
  'lines swapped',
  'cut off',
  'lines joined',
  'copied',
  'byte',
  'byte flipped',
  'byte lost',
] as const;

/** What means something to YAML, to CSV, to a spreadsheet or to a terminal. */
const TOKENS = [
  ...[
    '\t',
    '\r',
    '\n',
    '\r\n',
    ' ',
    '  ',
    '\u00a0',
    '\u3000',
    '\ufeff',
    '\u0000',
    '\u001b[31m',
    '\u202e',
  ],
  ...[
    '"',
    "'",
    '""',
    ',',
    ';',
    '，',
    '；',
    ':',
    ': ',
    '：',
    '- ',
    '#',
    ' # ',
    '|',
    '>',
    '%',
    '@',
    '`',
    '\\',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '&a ',
    '*a',
    '<<: *a',
    '!!binary ',
    '!!js/function ',
    '? ',
    '---\n',
    '...\n',
  ],
  ...[
    'null',
    '~',
    'true',
    'yes',
    '.inf',
    '.nan',
    '0x10',
    '1e9',
    '1_000',
    '017',
    '-0',
    '+5',
    '1/3',
    '1/0',
  ],
  ...[
    '2023',
    '2023年',
    '2023年6月',
    '2023Q2',
    '——',
    '-',
    '…',
    '暂无',
    '#N/A',
    '≥',
    '≤',
    '<',
    '约',
    '左右',
    '以上',
  ],
  ...[
    '9'.repeat(70),
    '0.'.concat('0'.repeat(58), '1'),
    '１２',
    '%',
    '‰',
    '万',
    '万元',
    '元',
    '①',
    '²',
  ],
  ...[
    '𠀀',
    '\ud800',
    '\ufffd',
    '\u2028',
    '\u0085',
    '合计',
    '其中：',
    '目标值',
    '预计数',
    '快报数',
    '待核对',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'by: 2025\n',
    'atLeast: 1',
    'every: year',
    'target: ',
    'id: r0',
  ],
] as const;

export const strokes: fc.Arbitrary<readonly Stroke[]> = fc.array(
  fc.record<Stroke>({
    way: fc.constantFrom(...WAYS),
    at: fc.nat({ max: 0xffffff }),
    to: fc.nat({ max: 0xffffff }),
    token: fc.constantFrom(...TOKENS),
  }),
  { minLength: 1, maxLength: 4 },
);

/** The text after all strokes, as bytes: strokes against bytes come last. */
export function damaged(text: string, all: readonly Stroke[]): Uint8Array {
  const onText = all.filter(({ way }) => !way.startsWith('byte')).reduce(struck, text);
  return damagedBytes(
    Buffer.from(onText),
    all.filter(({ way }) => way.startsWith('byte')),
  );
}

export function damagedBytes(bytes: Uint8Array, all: readonly Stroke[]): Uint8Array {
  return all.reduce(struckBytes, bytes);
}

function struckBytes(bytes: Uint8Array, { way, at, to, token }: Stroke): Uint8Array {
  const place = at % Math.max(1, bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place + 1)];
  switch (way) {
    case 'byte':
      return Buffer.concat([before, Uint8Array.of(to & 0xff), bytes.subarray(place)]);
    case 'byte flipped':
      return Buffer.concat([before, Uint8Array.of((bytes[place] ?? 0) ^ (1 << (to % 8))), after]);
    case 'byte lost':
      return Buffer.concat([before, after]);
    case 'cut off':
      return before;
    case 'copied': {
      const end = Math.min(bytes.length, place + (to % 64));
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(place)]);
    }
    case 'insert':
    case 'replace':
    case 'delete':
    case 'line lost':
    case 'line twice':
    case 'lines swapped':
    case 'lines joined':
      return Buffer.concat([before, Buffer.from(token), bytes.subarray(place)]);
  }
}

function struck(text: string, { way, at, to, token }: Stroke): string {
  const place = at % (text.length + 1);
  const length = 1 + (to % 12);
  const lines = text.split('\n');
  const line = at % lines.length;
  switch (way) {
    case 'insert':
      return text.slice(0, place) + token + text.slice(place);
    case 'replace':
      return text.slice(0, place) + token + text.slice(place + length);
    case 'delete':
      return text.slice(0, place) + text.slice(place + length);
    case 'line lost':
      return lines.filter((_one, index) => index !== line).join('\n');
    case 'line twice':
      return lines.flatMap((one, index) => (index === line ? [one, one] : [one])).join('\n');
    case 'lines swapped':
      return lines
        .with(line, lines[to % lines.length] ?? '')
        .with(to % lines.length, lines[line] ?? '')
        .join('\n');
    case 'cut off':
      return text.slice(0, place);
    case 'lines joined':
      return lines.length < 2
        ? text
        : [lines.slice(0, line).join('\n'), lines.slice(line).join('\n')].join('');
    case 'copied':
      return text.slice(0, place + length) + text.slice(place);
    case 'byte':
    case 'byte flipped':
    case 'byte lost':
      return text;
  }
}
