import type { Font } from './font.ts';

// Marks that turn the direction of writing, join, or show nothing; and piles of
// accents that reach into the lines above.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
// spaces at which a line may be broken, so not those inside "422 000"
const SPACES = /[^\S\u00a0\u202f]+/g;
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;

const SPECIAL: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
const ELLIPSIS = '…';

/** The text on one line, in composed characters, without anything invisible. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(PILED_MARKS, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The text as it can be drawn: each run of characters that the font lacks becomes one "�". */
export function drawable(text: string, font: Font): string {
  let drawn = '';
  for (const character of plainText(text)) {
    if (font.has(character)) drawn += character;
    else if (!drawn.endsWith('�')) drawn += '�';
  }
  return drawn;
}

/** The text with what has a meaning in XML written as entities. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&"]/g, (character) => SPECIAL[character] ?? character);
}

/** How a text is to be broken: the widest line, in the unit of `size`, and the most lines. */
export type Room = Readonly<{ font: Font; size: number; width: number; lines: number }>;

/**
 * Breaks a text into lines at its spaces, and a word that is wider than a line anywhere.
 * What does not fit into the lines is left out, and an ellipsis put in its place.
 */
export function wrapped(text: string, room: Room): readonly string[] {
  const { font, size, width, lines } = room;
  const fits = (line: string): boolean => font.widthOf(line, size) <= width;
  const done: string[] = [];
  let line = '';
  for (const piece of pieces(drawable(text, font), fits)) {
    const joined = line === '' ? piece.text : `${line}${piece.glue}${piece.text}`;
    if (fits(joined)) {
      line = joined;
    } else {
      done.push(line);
      line = piece.text;
    }
    // one line more tells that something is left over; a text may be very long
    if (done.length > lines) break;
  }
  if (line !== '') done.push(line);
  if (done.length <= lines) return done;
  return [...done.slice(0, lines - 1), ellipted(done[lines - 1] ?? '', fits)];
}

type Piece = Readonly<{ text: string; glue: '' | ' ' }>;

/** The words of a text; a word that is wider than a line comes in pieces, to be set without spaces. */
function* pieces(text: string, fits: (line: string) => boolean): Generator<Piece> {
  for (const word of text.split(' ')) {
    let glue: Piece['glue'] = ' ';
    let rest = word;
    while (rest !== '') {
      const head = fits(rest) ? rest : longestHead(rest, fits);
      yield { text: head, glue };
      rest = rest.slice(head.length);
      glue = '';
    }
  }
}

/** The longest beginning of a word that fits; at least one character, with the marks that belong to it. */
function longestHead(word: string, fits: (line: string) => boolean): string {
  let head = '';
  for (const [character] of word.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    if (head !== '' && !fits(head + character)) break;
    head += character;
  }
  return head;
}

function ellipted(line: string, fits: (line: string) => boolean): string {
  let kept = line;
  while (kept !== '' && !fits(kept.trimEnd() + ELLIPSIS)) {
    const space = kept.trimEnd().lastIndexOf(' ');
    kept = space > 0 ? kept.slice(0, space) : kept.replace(/(\P{M}\p{M}*|\p{M}+)$/u, '');
  }
  return kept.trimEnd().replace(/[.,;:–-]$/, '') + ELLIPSIS;
}
