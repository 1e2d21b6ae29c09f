import { dayAndMonth, dayMonthYear, yearOf } from './dates.ts';
import { listed, surnameAndInitials } from './names.ts';
import { italic, joined, type Piece, runsOf, sentence } from './runs.ts';
import { shortTitle } from './short-title.ts';
import type { Cited } from './styles.ts';
import { insideSingleQuotes } from './text.ts';
import { descriptionOf, issuerOf, standInFor, type Work } from './work.ts';

const MOST_NAMED = 3;

/**
 * Harvard as in Cite Them Right 12. Where no person is named, the newspaper or the organisation takes the
 * author's place, and where there is none the title. An inferred year has "c.", an unknown one is "no date".
 * Four authors and more are "et al." in the list too. With an address the publisher is not named.
 */
export function harvard(work: Work): Cited {
  const lead = leadPieces(work, (author) => surnameAndInitials(author, ''));
  const title = titlePieces(work);
  const year = `(${yearText(work)})`;
  const opening = lead.length === 0 ? [title, year] : [lead, year, title];
  const body = joined([joined(opening, ' '), ...venuePieces(work, lead)], ', ');
  const publisher = work.kind === 'article' || work.url !== undefined ? '' : publisherPiece(work, lead);
  return {
    reference: runsOf(...joined([sentence(...body), sentence(publisher), sentence(addressText(work))], ' ')),
    inText: runsOf('(', ...inTextPieces(work), ')'),
  };
}

function leadPieces(work: Work, nameOf: (author: Work['authors'][number]) => string): readonly Piece[] {
  const names = work.authors.map(nameOf);
  const [first] = names;
  if (first === undefined) return joined([standInFor(work)], '');
  return names.length > MOST_NAMED ? [`${first} `, italic('et al.')] : [listed(names, 'and', false)];
}

function titlePieces(work: Work): readonly Piece[] {
  const title = work.titleAsSentence('small');
  const description = descriptionOf(work);
  return [...titleIn(work, title), description === '' ? '' : ` [${description}]`];
}

function titleIn(work: Work, title: string): readonly Piece[] {
  return work.kind === 'article' ? [`‘${insideSingleQuotes(title)}’`] : [italic(title)];
}

function yearText({ published }: Work): string {
  if (published === undefined) return 'no date';
  return `${published.isApproximate ? 'c. ' : ''}${yearOf(published)}`;
}

/** The periodical, and its day and month if they are printed. */
function venuePieces(work: Work, lead: readonly Piece[]): readonly Piece[] {
  if (work.kind !== 'article') return [];
  const { published, venue } = work;
  const isLead = work.authors.length === 0 && lead.length > 0;
  const day = published === undefined || published.isApproximate ? '' : dayAndMonth(published);
  return [isLead ? '' : italic(venue.name ?? ''), day];
}

function publisherPiece(work: Work, lead: readonly Piece[]): string {
  const isLead = lead.some((piece) => piece === issuerOf(work));
  const name = work.kind === 'report' ? issuerOf(work) : (work.venue.name ?? '');
  return isLead && name === issuerOf(work) ? '' : name;
}

function addressText({ url, accessed }: Work): string {
  if (url === undefined) return '';
  return `Available at: ${url}${accessed === undefined ? '' : ` (Accessed: ${dayMonthYear(accessed)})`}`;
}

function inTextPieces(work: Work): readonly Piece[] {
  const lead = leadPieces(work, (author) => author.surname);
  const who = lead.length > 0 ? lead : titleIn(work, shortTitle(work.titleAsSentence('small')));
  const where = work.paragraph === undefined ? '' : `para. ${work.paragraph}`;
  return joined([who, yearText(work), where], ', ');
}
