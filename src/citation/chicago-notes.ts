import {
  accessText,
  bracketed,
  capitalised,
  capitalisedFirst,
  entryAuthors,
  paragraphText,
  shortAuthors,
  venuePieces,
} from './chicago.ts';
import { monthDayYear } from './dates.ts';
import { italic, joined, type Piece, runsOf, sentence } from './runs.ts';
import { shortTitle, withoutArticle } from './short-title.ts';
import type { Cited } from './styles.ts';
import { quoted } from './text.ts';
import type { Work } from './work.ts';

/**
 * Chicago 17, notes and bibliography: the full note, the short note for later citations, and the entry of
 * the bibliography. The notes of a work without an author begin with its title.
 */
export function chicagoNotes(work: Work): Cited {
  const parts = {
    note: runsOf(...sentence(...notePieces(work))),
    shortNote: runsOf(...sentence(...shortNotePieces(work))),
    bibliography: runsOf(...bibliographyPieces(work)),
  };
  return { reference: parts.bibliography, inText: parts.note, parts };
}

function notePieces(work: Work): readonly Piece[] {
  const authors = shortAuthors(work.authors, ({ name }) => name);
  const ending = joined([paragraphText(work), accessText(work), work.url ?? ''], ', ');
  const place = joined([venuePieces(work, authors), dateText(work)], ', ');
  if (work.kind !== 'report') return titleIn(authors, work.titleAsHeadline, joined([place, ending], ', '));
  // the facts of publication of what stands alone are in parentheses
  const facts: readonly Piece[] = place.length === 0 ? [] : ['(', ...place, ')'];
  const title = joined([italic(work.titleAsHeadline), facts], ' ');
  return joined([authors, title, ending], ', ');
}

function titleIn(authors: string, title: string, rest: readonly Piece[]): readonly Piece[] {
  const named = joined([quoted(title, rest.length === 0 ? '' : ','), rest], ' ');
  const closed = rest.length === 0 ? [quoted(title, '.')] : named;
  return joined([authors, closed], ', ');
}

function shortNotePieces(work: Work): readonly Piece[] {
  const authors = shortAuthors(work.authors, (author) => author.surname);
  const title = withoutArticle(shortTitle(work.titleAsHeadline));
  const where = paragraphText(work);
  if (work.kind === 'report') return joined([authors, italic(title), where], ', ');
  return titleIn(authors, title, where === '' ? [] : [where]);
}

function bibliographyPieces(work: Work): readonly Piece[] {
  const author = entryAuthors(work);
  const title = work.titleAsHeadline;
  const place = capitalisedFirst(venuePieces(work, author));
  // after a site the date is a sentence of its own; "n.d." cannot be one
  const isOneSentence = work.kind !== 'page' || (work.published === undefined && place.length > 0);
  const published = isOneSentence
    ? [sentence(...joined([place, dateText(work)], ', '))]
    : [sentence(...place), sentence(capitalised(dateText(work)))];
  return joined(
    [
      sentence(author),
      work.kind === 'report' ? sentence(italic(title)) : quoted(title, '.'),
      ...published,
      sentence(capitalised(accessText(work))),
      sentence(work.url ?? ''),
    ],
    ' ',
  );
}

/** Where the date of access is given, it stands for the missing date. */
function dateText(work: Work): string {
  const { published } = work;
  if (published !== undefined) return bracketed(monthDayYear(published), published);
  return accessText(work) === '' ? 'n.d.' : '';
}
