import { Lexer } from 'yaml';

/** What the lexer puts between the pieces of the text: start of a document, of a scalar, end of a flow fault. */
const CONTROLS = ['\u0002', '\u001f', '\u0018'];

/** The pieces of a YAML text with their offsets: comments begin with #, quoted text with its quote. */
export function* lexed(
  text: string,
): Generator<{ readonly token: string; readonly offset: number }> {
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (CONTROLS.includes(token)) continue;
    yield { token, offset };
    offset += token.length;
  }
}
