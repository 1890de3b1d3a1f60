import type { FormHint, NotText, YamlFault } from '../model/finding.ts';

/** What is wrong with the YAML, and what to write instead. */
export const YAML_FAULTS_EN: Readonly<Record<YamlFault, string>> = {
  ALIAS_PROPS: 'a value that begins with * takes no marks; quote text that begins with *, & or !',
  BAD_ALIAS: 'a value cannot begin with * or &: put it in quotes',
  BAD_COLLECTION_TYPE: 'the tag is of another type than the content: remove what begins with !',
  BAD_DIRECTIVE: 'lines that begin with % are not used: remove it, or put the text in quotes',
  BAD_DQ_ESCAPE: 'a backslash has a meaning of its own in double quotes: use single quotes',
  BAD_INDENT: 'the indentation differs: lines of one level begin in the same column',
  BAD_PROP_ORDER: 'tags and anchors are out of place: remove them',
  BAD_SCALAR_START: "a value cannot begin with %, @ or a backtick: put it in quotes, as '%'",
  BLOCK_AS_IMPLICIT_KEY: 'the indentation is wrong, or the text has ": " in it and needs quotes',
  BLOCK_IN_FLOW:
    'not in order within the braces, often a full-width comma or colon: use ASCII ones',
  BLOCK_SCALAR_HEADER: "a value cannot begin with > or |: put it in quotes, as '>50'",
  COLON_MISSING: 'this line has no colon: write "key: value", with a space behind the colon',
  COLON_SPACE: 'a space is missing behind the colon',
  COMMA_MISSING: 'a comma is missing between two items in brackets',
  COMMENT_SPACE: 'a comment needs a space before its #; put text with # in quotes',
  DASH_MISSING: 'this line of a list lacks its "- ", or the indentation differs',
  DASH_SPACE: 'a space is missing behind the "-"',
  DUPLICATE_KEY: 'the same key stands twice: remove one of them',
  FULL_WIDTH_BRACKET: 'the bracket is full-width: use the ASCII ones, { } or [ ]',
  IMPOSSIBLE: 'this cannot be understood; compare with the files in plans/',
  INDENT_DIFFERS:
    'this line is not in the column of the others of its level; spaces wanted before it',
  KEY_OVER_1024_CHARS:
    'more than 1024 characters before the colon: a line end or a quote is missing',
  LIST_MISSING: 'the rows from here on lack the key of their list: above them put the line',
  MISSING_CHAR: 'something is missing, often a quote, a bracket, or the space behind a colon',
  MULTILINE_IMPLICIT_KEY: 'a key over several lines: a colon is missing, or is full-width',
  MULTIPLE_ANCHORS: 'plans use no anchors: put text that begins with & in quotes',
  MULTIPLE_DOCS: 'a file holds one plan: remove what follows "---"',
  MULTIPLE_TAGS: 'plans use no tags: put text that begins with ! in quotes',
  NON_STRING_KEY:
    'a key is one word, not a list or a map: put text that begins with [ or { in quotes',
  RESOURCE_EXHAUSTION: 'there is too much of it to be read: is this the right file?',
  TAB_AS_INDENT: 'a tab in the indentation: YAML is indented with spaces only',
  TAG_RESOLVE_FAILED: 'an unknown tag: put text that begins with ! in quotes',
  TAG_SPACE: 'put text that begins with ! or & in quotes',
  TARGET_AS_PRINTED: 'a target is not the printed sign: say comparator, number and when',
  UNCLOSED_BRACKET: 'a bracket is not closed: a { or [ above lacks its } or ]',
  UNCLOSED_QUOTE: 'a quote is not closed: add it at the end of the text',
  UNEXPECTED_TOKEN:
    'this does not belong here: remove surplus commas and brackets; nothing may follow a closing quote',
};

/** What to know about a value in the wrong form; some name what should be written. */
export const FORM_HINTS_EN: Readonly<Record<FormHint, (likely: string | null) => string>> = {
  id: (likely) =>
    `${likely === null ? '' : `: write ${likely}`}; an id has lower-case letters, digits and single hyphens, as nursing-bed-share`,
  reference: (likely) =>
    `: this is the id of an indicator or a series, not a name; ${likely === null ? 'look up the id in this file' : `did you mean ${likely}?`}`,
  level: (likely) =>
    `: this is the level of an entry of areas, not a name${likely === null ? '' : `; did you mean ${likely}?`}`,
  'year-only': () => ": a year alone; add month and day, as '2022-09-26'",
  'month-only': () => ": a month alone; add the day, as '2022-09-26'",
  comparator: (likely) =>
    `: that is not what the key says; if it is what the document prints, write key and value as ${likely ?? ''}`,
};

export const NOT_TEXT_EN: Readonly<Record<NotText, string>> = {
  office: 'an Excel or Word file',
  pdf: 'a PDF',
  html: 'a web page',
  image: 'an image',
  archive: 'an archive',
  binary: 'a binary file',
};

export const HIDDEN_EN: Readonly<Record<string, string>> = {
  'U+0000': 'NUL ',
  'U+000D': 'a lone carriage return ',
  'U+00A0': 'a no-break space ',
  'U+200B': 'a zero-width space ',
  'U+3000': 'a full-width space ',
  'U+FEFF': 'a byte order mark ',
};
