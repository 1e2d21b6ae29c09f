// Soft hyphens, zero-width spaces, marks of direction, byte order marks: nothing of the text,
// and some of them can make it look like another one. Joiners stay: emoji and Persian need them.
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The ligatures that typesetting leaves in texts, such as "ﬁ". */
const LIGATURES = /[\ufb00-\ufb06]/g;

/**
 * A text on one line, as a block has it: white space (also non-breaking) and controls collapsed
 * into single spaces, unseen characters gone, letters composed with their accents, half a
 * surrogate pair replaced by U+FFFD.
 */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSEEN, '')
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** @returns `text` on one line and cut to at most `most` characters, with an ellipsis where it was cut. */
export function glimpse(text: string, most = 200): string {
  // what is cut off need not be cleaned
  const line = oneLine(text.slice(0, most * 4));
  return line.length > most || text.length > most * 4 ? `${line.slice(0, most - 1).toWellFormed()}…` : line;
}
