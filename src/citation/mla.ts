import { mlaDayMonthYear } from './dates.ts';
import { type Author, isWhole, surnameFirst } from './names.ts';
import { italic, joined, type Piece, runsOf, sentence } from './runs.ts';
import { shortTitle, withoutArticle } from './short-title.ts';
import type { Cited } from './styles.ts';
import { quoted } from './text.ts';
import { descriptionOf, issuerOf, isUndated, type Work } from './work.ts';

/**
 * MLA 9. Without an author the entry begins with the title, as it does where an organisation
 * has published its own work. An inferred date is supplied in brackets; an unknown one is left out.
 * The date of access is given for works without a date of their own. Addresses keep their "https://",
 * so that they stay links.
 */
export function mla(work: Work): Cited {
  const authors = creditedAuthors(work);
  const title = work.titleAsHeadline;
  const isAlone = work.kind === 'report';
  const accessed = work.accessed && isUndated(work) ? `Accessed ${mlaDayMonthYear(work.accessed)}` : '';
  return {
    reference: runsOf(
      ...joined(
        [
          sentence(authorList(authors)),
          isAlone ? sentence(italic(title)) : quoted(title, '.'),
          sentence(...joined([...venuePieces(work), dateText(work), work.url ?? ''], ', ')),
          sentence(accessed),
          sentence(descriptionOf(work)),
        ],
        ' ',
      ),
    ),
    inText: runsOf('(', ...inTextPieces(work, authors), ')'),
  };
}

/** An organisation that is both author and publisher is named as publisher only. */
function creditedAuthors(work: Work): readonly Author[] {
  const [only, ...others] = work.authors;
  const isPublisherToo = only?.name === issuerOf(work) || only?.name === work.venue.name;
  return others.length === 0 && isPublisherToo ? [] : work.authors;
}

function authorList(authors: readonly Author[]): string {
  const [first, second, ...others] = authors;
  if (first === undefined) return '';
  const lead = isWhole(first) ? withoutArticle(first.name) : surnameFirst(first);
  if (second === undefined) return lead;
  return others.length > 0 ? `${lead}, et al.` : `${lead}, and ${second.name}`;
}

function venuePieces({ kind, venue }: Work): readonly Piece[] {
  const { name = '', owner = '' } = venue;
  return kind === 'report' ? [owner || name] : [italic(name), owner];
}

function dateText({ published }: Work): string {
  if (published === undefined) return '';
  const date = mlaDayMonthYear(published);
  return published.isApproximate ? `[circa ${date}]` : date;
}

function inTextPieces(work: Work, authors: readonly Author[]): readonly Piece[] {
  const where = work.paragraph === undefined ? '' : `par. ${work.paragraph}`;
  const [first, second, ...others] = authors.map((author) =>
    isWhole(author) ? withoutArticle(author.name) : author.surname,
  );
  if (first !== undefined) {
    const who =
      others.length > 0 ? `${first} et al.` : second === undefined ? first : `${first} and ${second}`;
    return joined([who, where], ', ');
  }
  const title = withoutArticle(shortTitle(work.titleAsHeadline));
  if (work.kind === 'report') return joined([italic(title), where], ', ');
  return joined([quoted(title, where === '' ? '' : ','), where], ' ');
}
