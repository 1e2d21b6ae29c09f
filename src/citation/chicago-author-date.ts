import {
  accessText,
  bracketed,
  capitalised,
  capitalisedFirst,
  entryAuthors,
  paragraphText,
  shortAuthors,
  standIn,
  textOf,
  venuePieces,
} from './chicago.ts';
import { monthDayYear, yearOf } from './dates.ts';
import { italic, joined, type Piece, runsOf, sentence } from './runs.ts';
import { shortTitle, withoutArticle } from './short-title.ts';
import type { Cited } from './styles.ts';
import { quoted } from './text.ts';
import type { Work } from './work.ts';

/** Chicago 17, author-date: the year follows the author; month and day are repeated with the site (15.50). */
export function chicagoAuthorDate(work: Work): Cited {
  const author = entryAuthors(work);
  const title = titlePieces(work);
  const year = sentence(yearText(work));
  const lead = textOf(author) === '' ? [title, year] : [sentence(author), year, title];
  return {
    reference: runsOf(
      ...joined(
        [
          ...lead,
          ...venueAndDate(work, author),
          sentence(capitalised(accessText(work))),
          sentence(work.url ?? ''),
        ],
        ' ',
      ),
    ),
    inText: runsOf('(', ...inTextPieces(work), ')'),
  };
}

function titlePieces({ kind, titleAsHeadline }: Work): readonly Piece[] {
  return kind === 'report' ? sentence(italic(titleAsHeadline)) : [quoted(titleAsHeadline, '.')];
}

function yearText({ published }: Work): string {
  return published === undefined ? 'n.d.' : bracketed(yearOf(published), published);
}

/** The date is one sentence with the name of a periodical (15.49), and one of its own after that of a site. */
function venueAndDate(work: Work, author: Piece): readonly (readonly Piece[])[] {
  const { published } = work;
  const venue = venuePieces(work, author);
  const hasMonth = published?.from.month !== undefined || published?.to?.month !== undefined;
  const date =
    published && hasMonth && work.kind !== 'report' ? bracketed(monthDayYear(published), published) : '';
  if (work.kind === 'article') return [sentence(...capitalisedFirst(joined([venue, date], ', ')))];
  return [sentence(...capitalisedFirst(venue)), sentence(date)];
}

function inTextPieces(work: Work): readonly Piece[] {
  return joined([joined([whoPieces(work), yearText(work)], ' '), paragraphText(work)], ', ');
}

function whoPieces(work: Work): readonly Piece[] {
  // 15.44: a comma only before "n.d."
  const comma = work.published === undefined ? ',' : '';
  const authors = shortAuthors(work.authors, (author) => author.surname);
  const who = authors === '' ? standIn(work) : authors;
  if (textOf(who) !== '') return [who, comma];
  const title = withoutArticle(shortTitle(work.titleAsHeadline));
  return work.kind === 'report' ? [italic(title), comma] : [quoted(title, comma)];
}
