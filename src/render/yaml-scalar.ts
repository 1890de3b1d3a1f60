/** What begins or holds something that YAML reads as more than text. */
const SPECIAL_START = /^[\s\-?:,[\]{}#&*!|>'"%@`=~]/u;
const SPECIAL_INSIDE = /: |:$| #|[,[\]{}]|\s$/u;
/** Text that YAML would read as a number, a boolean, null or a date. */
const OTHER_TYPE = /^(?:[-+.]?\d[\d_.,:eExXoO+-]*|null|true|false|yes|no|on|off|\.inf|\.nan)$/iu;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;

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
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
