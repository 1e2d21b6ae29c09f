// Controls, and marks that show nothing but turn the direction of a line or split a word.
// The two joiners (U+200C, U+200D) stay: some scripts are spelt with them.
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** @returns the text in one line, without characters that show nothing, and with curly quotation marks. */
export function cleanText(text: string): string {
  const line = text.toWellFormed().replace(/\s+/g, ' ').replace(INVISIBLE, '').replace(/ +/g, ' ').trim();
  return line
    .replace(/(^|[\s([{“‘—–-])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{“—–-])'/g, '$1‘')
    .replace(/'/g, '’');
}

const INNER_SINGLE = /(?<![\p{L}\p{N}])‘([^‘”]*?)’(?![\p{L}\p{N}])/gu;

/** @returns the text as it stands between double quotation marks: “a” becomes ‘a’, and ‘b’ becomes “b”. */
export function insideDoubleQuotes(text: string): string {
  // first singles that are pairs, so that an apostrophe is not taken for one
  const [open, close] = ['\ue000', '\ue001'];
  return text
    .replace(INNER_SINGLE, `${open}$1${close}`)
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replaceAll(open, '“')
    .replaceAll(close, '”');
}

/** @returns the text as it stands between single quotation marks: ‘a’ becomes “a”. */
export function insideSingleQuotes(text: string): string {
  return text.replace(INNER_SINGLE, '“$1”');
}

/**
 * Puts a title between double quotation marks as American styles do, with the mark that
 * follows it inside them. A full stop is left out after ".", "?" or "!"; a comma is not
 * (Chicago 14.96: “What Now?,”).
 */
export function quoted(title: string, mark: '' | '.' | ',' = ''): string {
  const inside = insideDoubleQuotes(title);
  const tail = closingQuotes(inside);
  const text = inside.slice(0, inside.length - tail.length);
  const needsNone = mark === '.' && /[.?!…]$/.test(text);
  return `“${text}${needsNone ? '' : mark}${tail}”`;
}

/** The quotation marks that close at the end of the text. A last apostrophe ("soldiers’") is not one of them. */
function closingQuotes(text: string): string {
  const tail = /[’”]+$/.exec(text)?.[0] ?? '';
  const rest = text.slice(0, text.length - tail.length);
  const opened = rest.match(/[‘“]/g)?.length ?? 0;
  const closed = rest.match(/[’”](?!\p{L})/gu)?.length ?? 0;
  return opened > closed ? tail : '';
}
