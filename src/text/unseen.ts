/**
 * What nobody sees, as the inside of a character class (flag u): control characters but tab and line
 * feed, marks of direction, characters without width (tags, joiners, fillers, soft hyphens), line ends
 * of Unicode, halves of a surrogate pair alone, and what is no character at all.
 */
export const UNSEEN = [
  String.raw`\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f`,
  String.raw`\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164`,
  String.raw`\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e00ff}`,
].join('');
