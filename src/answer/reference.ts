import type { Source } from '../knowledge/schema.ts';
import { formatDate } from '../language/dates.ts';

/** The authors' names as an essay cites them: last names, as far as the document's data do not say otherwise. */
export function shortNamesOf(source: Source): string[] {
  if (source.citedAs !== undefined) return [source.citedAs];
  return source.authors.map((author) => author.split(' ').at(-1) ?? author);
}

/** "Leimbach", "Nomikos and others", or "author unknown". */
function authorsOf(source: Source): string {
  const [first, second, ...others] = shortNamesOf(source);
  if (first === undefined) return 'author unknown';
  if (second === undefined) return first;
  return others.length === 0 ? `${first} and ${second}` : `${first} and others`;
}

/** The document's date in words, and how sure it is. */
function publishedOf(source: Source): string {
  if (source.published === null) return 'undated';
  const date = formatDate(source.published);
  return source.publishedIs === 'exact' ? date : `${date} (undated; see its cautions)`;
}

/** A citation in one line: who, what, where, when, and which paragraph. */
export function referenceOf(source: Source, paragraph: number | undefined): string {
  const parts = [authorsOf(source), `“${source.title}”`, ...(source.publisher ? [source.publisher] : [])];
  const where = paragraph === undefined ? '' : `, ¶ ${paragraph}`;
  return `${parts.join(', ')}, ${publishedOf(source)}${where}`;
}
