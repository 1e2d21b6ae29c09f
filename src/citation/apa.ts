import { yearMonthDay, yearOf } from './dates.ts';
import { listed, surnameAndInitials } from './names.ts';
import { italic, joined, type Piece, runsOf, sentence } from './runs.ts';
import { shortTitle } from './short-title.ts';
import type { Cited } from './styles.ts';
import { quoted } from './text.ts';
import { descriptionOf, issuerOf, type Work } from './work.ts';

const MOST_LISTED = 20;

/**
 * APA 7. Without an author the title moves to the front (9.12), except in a report, whose issuer is its author.
 * An inferred date is "ca."; no date is "n.d." (9.17). No access date: it is asked for only where
 * a page is made to change (9.16).
 */
export function apa(work: Work): Cited {
  const title = sentence(...titlePieces(work));
  const authors = authorList(work);
  const date = sentence(`(${dateText(work)})`);
  const lead = authors === '' ? [title, date] : [sentence(authors), date, title];
  const place = sentence(venuePiece(work, authors));
  return {
    reference: runsOf(...joined([...lead, place, work.url ?? ''], ' ')),
    inText: runsOf('(', ...inTextPieces(work), ')'),
  };
}

function authorList(work: Work): string {
  const names = work.authors.map((author) => surnameAndInitials(author, ' '));
  if (names.length === 0) return work.kind === 'report' ? issuerOf(work) : '';
  // 9.8: of 21 authors and more the first 19 and the last
  if (names.length > MOST_LISTED) {
    return `${names.slice(0, MOST_LISTED - 1).join(', ')}, . . . ${names.at(-1) ?? ''}`;
  }
  return names.length === 2 ? names.join(', & ') : listed(names, '&', true);
}

function titlePieces(work: Work): readonly Piece[] {
  const description = descriptionOf(work);
  const sentenceCased = work.titleAsSentence('capital');
  // the full stop goes inside quotation marks
  const title = description === '' ? sentenceCased.replace(/(?<![.?!])”$/, '.”') : sentenceCased;
  return [
    work.kind === 'article' ? title : italic(title),
    // 9.21: what helps to identify the work stands in square brackets after the title
    description === '' ? '' : ` [${description}]`,
  ];
}

function dateText({ published }: Work): string {
  if (published === undefined) return 'n.d.';
  return `${published.isApproximate ? 'ca. ' : ''}${yearMonthDay(published)}`;
}

function venuePiece(work: Work, authors: string): Piece {
  const name = work.kind === 'report' ? issuerOf(work) : (work.venue.name ?? '');
  // a publisher that is the author is not named twice
  if (name === authors) return '';
  return work.kind === 'article' ? italic(name) : name;
}

function inTextPieces(work: Work): readonly Piece[] {
  const { published, paragraph } = work;
  const circa = published?.isApproximate ? 'ca. ' : '';
  const year = published === undefined ? 'n.d.' : circa + yearOf(published);
  const where = paragraph === undefined ? '' : `, para. ${paragraph}`;
  return [...whoPieces(work), ` ${year}${where}`];
}

function whoPieces(work: Work): readonly Piece[] {
  const [first, second] = work.authors.map((author) => author.surname);
  if (first !== undefined) {
    // 8.17: three authors and more are "et al." from the first citation on
    if (work.authors.length > 2) return [`${first} et al.,`];
    return [second === undefined ? `${first},` : `${first} & ${second},`];
  }
  if (work.kind === 'report' && issuerOf(work) !== '') return [`${issuerOf(work)},`];
  // 8.14: in the text a title has the capitals of a headline
  const title = shortTitle(work.titleAsApaHeadline);
  return work.kind === 'article' ? [quoted(title, ',')] : [italic(title), ','];
}
