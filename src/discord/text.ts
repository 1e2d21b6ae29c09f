// Marks that turn the direction of writing, join, or show nothing; and piles of
// accents that reach into the lines above.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;

/** The text on one line, without anything invisible; for labels, where Discord reads no markdown. */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(PILED_MARKS, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const SPECIAL = /[\\*_~`|<>#[\]@]/g;
const LIST_MARK = /^([-+])/;
const NUMBERED = /^(\d+)([.)])/;
const SCHEME = /:\/\//g;
// discord.gg/… is made a link even without a scheme
const BARE_PATH = /(\.\p{L}{2,})\//gu;

/**
 * The text on one line, shown by Discord exactly as written: no emphasis, heading,
 * list, quotation, link, mention, emoji, time or spoiler can come of it.
 */
export function escaped(text: string): string {
  return plain(text)
    .replace(SPECIAL, '\\$&')
    .replace(SCHEME, ':\\/\\/')
    .replace(BARE_PATH, '$1\\/')
    .replace(LIST_MARK, '\\$1')
    .replace(NUMBERED, '$1\\$2');
}

const SENTENCE_END = /[.!?]["”’)]*(?=\s|$)/g;

/**
 * Cuts a text to `max` characters, at the end of a sentence if that keeps more
 * than half, otherwise at a word, with an ellipsis. Never splits a character.
 */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = text.slice(0, Math.max(0, max - 2));
  const sentence = Array.from(room.matchAll(SENTENCE_END), (match) => match.index + match[0].length).at(-1);
  if (sentence !== undefined && sentence > max / 2) return `${room.slice(0, sentence)} …`;
  const word = room.lastIndexOf(' ');
  return `${whole(word > max / 2 ? room.slice(0, word) : room)}…`;
}

/** So much of what somebody typed is repeated to them. */
const LONGEST_QUOTED = 60;

/** What somebody typed, to be shown as it is in an answer: escaped, and not too long. */
export function quoted(typed: string): string {
  return escaped(cut(typed, LONGEST_QUOTED));
}

/** Cuts text that is already markdown, leaving neither half an escape nor an open emphasis. */
export function cutMarkdown(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = cut(text, Math.max(0, max - 2)).replace(/…$/, '');
  const slashes = kept.length - kept.replace(/\\+$/, '').length;
  const safe = slashes % 2 === 1 ? kept.slice(0, -1) : kept;
  const emphases = safe.match(/(?<!\\)\*\*/g)?.length ?? 0;
  return `${safe}…${emphases % 2 === 1 ? '**' : ''}`;
}

function whole(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
