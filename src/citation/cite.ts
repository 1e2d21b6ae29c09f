import type { Source } from '../knowledge/schema.ts';
import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { chicagoAuthorDate } from './chicago-author-date.ts';
import { chicagoNotes } from './chicago-notes.ts';
import { harvard } from './harvard.ts';
import { mla } from './mla.ts';
import type { Cited, Style } from './styles.ts';
import { type Citing, type Work, workOf } from './work.ts';

const WRITERS: Readonly<Record<Style, (work: Work) => Cited>> = {
  apa,
  mla,
  'chicago-author-date': chicagoAuthorDate,
  'chicago-notes': chicagoNotes,
  harvard,
  bibtex,
};

/**
 * What a reader of a reference has to know, by the key of its sentence in the catalogues. In English:
 * - `citation.paragraphs`: Paragraph numbers are this bot's own count; photo captions and notes on the
 *   author are counted too, so they may differ from what you count in the document.
 * - `citation.inferred-date`: The document bears no date; the one given is inferred from its text.
 * - `citation.no-address`: No web address is known for this document. If you read it online, add yours.
 */
export type CitationNote = 'citation.paragraphs' | 'citation.inferred-date' | 'citation.no-address';

export type SourceCitation = Cited & Readonly<{ notes: readonly CitationNote[] }>;

/**
 * A reference to the source, or to a paragraph of it, in a style. What is not known is handled
 * as the style prescribes. The paragraph is taken as given: whether the source has it is the caller's to see to.
 */
export function citeSource(source: Source, { style, ...citing }: Citing & { style: Style }): SourceCitation {
  const work = workOf(source, citing);
  const notes: CitationNote[] = [];
  if (work.paragraph !== undefined) notes.push('citation.paragraphs');
  if (work.published?.isApproximate) notes.push('citation.inferred-date');
  if (work.url === undefined) notes.push('citation.no-address');
  return { ...WRITERS[style](work), notes };
}
