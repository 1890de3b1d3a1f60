import { UNSEEN } from '../text/unseen.ts';

/** What begins or holds something that YAML reads as more than text. */
const SPECIAL_START = /^[\s\-?:,[\]{}#&*!|>'"%@`=~]/u;
const SPECIAL_INSIDE = /: |:$| #|[,[\]{}]|\s$/u;
/** Text that YAML would read as a number, a boolean, null or a date. */
const OTHER_TYPE = /^(?:[-+.]?\d[\d_.,:eExXoO+-]*|null|true|false|yes|no|on|off|\.inf|\.nan)$/iu;
const CONTROL = new RegExp(`[${UNSEEN}\\t\\n]`, 'u');

/** A text as one YAML scalar that is read back as the same text, also inside braces. */
export function yamlText(text: string): string {
  if (CONTROL.test(text)) return JSON.stringify(text).replace(new RegExp(CONTROL, 'gu'), escaped);
  const isPlain =
    text !== '' &&
    !SPECIAL_START.test(text) &&
    !SPECIAL_INSIDE.test(text) &&
    !OTHER_TYPE.test(text);
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`;
}

function escaped(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const [letter, digits] = code > 0xffff ? ['U', 8] : ['u', 4];
  return `\\${letter}${code.toString(16).padStart(digits, '0')}`;
}
