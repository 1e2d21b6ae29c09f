import { monthDayYear, type Published } from './dates.ts';
import { type Author, listed, surnameFirst } from './names.ts';
import { italic, joined, type Piece, plainOf, runsOf } from './runs.ts';
import { isUndated, standInFor, type Work } from './work.ts';

// What both systems of Chicago 17 have in common.

const MOST_LISTED = 10;
const LISTED_OF_MORE = 7;

/**
 * The names at the head of an entry; of more than ten the first seven (14.76). Where nobody is named,
 * the newspaper (14.199) or the issuer (14.84) takes the author's place.
 */
export function entryAuthors(work: Work): Piece {
  const names = work.authors.map((author, i) => (i === 0 ? surnameFirst(author) : author.name));
  if (names.length === 0) return standIn(work);
  if (names.length > MOST_LISTED) return `${names.slice(0, LISTED_OF_MORE).join(', ')}, et al.`;
  return names.length === 2 ? names.join(', and ') : listed(names, 'and', true);
}

/** What takes the place of an author whom nobody names; empty if nothing is known. */
export function standIn(work: Work): Piece {
  const piece = standInFor(work);
  return typeof piece === 'string' ? piece : italic(periodicalName(piece.text));
}

/** The names of periodicals lose their "The" (14.194). */
function periodicalName(name: string): string {
  return name.replace(/^The /, '');
}

/** Up to three names, else the first and "et al." (14.76, 15.29). */
export function shortAuthors(authors: readonly Author[], nameOf: (author: Author) => string): string {
  const [first, ...others] = authors.map(nameOf);
  if (first === undefined) return '';
  return others.length > 2 ? `${first} et al.` : listed([first, ...others], 'and', true);
}

/**
 * Where the work came out: the names of periodicals and blogs in italics, those of sites not (14.206).
 * A site is not named again after its own name as the author; the publisher of a report is.
 */
export function venuePieces({ kind, venue }: Work, author: Piece): readonly Piece[] {
  const { name = '', owner = '', description = '' } = venue;
  if (kind === 'report') return joined([owner || name || description], '');
  const place = kind === 'article' ? italic(periodicalName(name)) : name;
  return joined(
    [place, owner, description].filter((piece) => textOf(piece) !== textOf(author)),
    ', ',
  );
}

/** @returns the text of the piece, without its italics. */
export function textOf(piece: Piece): string {
  return plainOf(runsOf(piece));
}

/** A date that the document does not bear stands in brackets (14.145). */
export function bracketed(date: string, { isApproximate }: Published): string {
  return isApproximate ? `[ca. ${date}]` : date;
}

/** "accessed May 5, 2024", which Chicago asks for where no date is printed (14.207). */
export function accessText(work: Work): string {
  return work.accessed && isUndated(work) ? `accessed ${monthDayYear(work.accessed)}` : '';
}

/** "para. 4", or empty. */
export function paragraphText({ paragraph }: Work): string {
  return paragraph === undefined ? '' : `para. ${paragraph}`;
}

/** @returns the pieces with a capital at their beginning, as after a full stop. Names in italics keep theirs. */
export function capitalisedFirst(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...others] = pieces;
  return typeof first === 'string' ? [capitalised(first), ...others] : pieces;
}

/** @returns the text with a capital at its beginning. */
export function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
