/** What XML 1.0 cannot hold, escaped or not; lone halves of a surrogate pair are among it. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Line ends and tabs are written as references, or a reader makes spaces of them. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text between tags. What XML cannot hold is left out. */
export function xmlText(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(/[&<>\r]/gu, (char) => REFERENCES[char] ?? char);
}

/** The attributes of a tag, each with a space in front. */
export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${quoted(String(value))}"`)
    .join('');
}

function quoted(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(/[&<>"\t\n\r]/gu, (char) => REFERENCES[char] ?? char);
}
