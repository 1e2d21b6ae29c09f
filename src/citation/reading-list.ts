import type { Source } from '../knowledge/schema.ts';
import { fold } from '../language/fold.ts';
import { type CitationNote, citeSource, type SourceCitation } from './cite.ts';
import { plainOf, type Run } from './runs.ts';
import type { Style } from './styles.ts';
import { type Citing, type Work, workOf } from './work.ts';

/** A document to be listed, and the paragraphs of it that are cited; without them, the whole document is. */
export type Reading = Readonly<{ source: Source; paragraphs: readonly number[] }>;

/** A document in the list, and what stands in the text for each of its paragraphs. */
export type ListedWork = Readonly<{ reference: readonly Run[]; inText: readonly (readonly Run[])[] }>;

export type ReadingList = Readonly<{
  works: readonly ListedWork[];
  /** Each once. */
  notes: readonly CitationNote[];
  /** Whether the text cannot tell two of the documents apart: same author, same year. */
  isAmbiguous: boolean;
}>;

/** The styles that put works of the same authors in order of time. */
const BY_YEAR: ReadonlySet<Style> = new Set(['apa', 'chicago-author-date', 'harvard', 'bibtex']);

/**
 * The list of references of several documents in a style, each document once, in order of the alphabet: by the
 * authors, where there are none by what takes their place, and then by year or title, as the style has it.
 */
export function readingList(
  readings: readonly Reading[],
  citing: Omit<Citing, 'paragraph'> & Readonly<{ style: Style }>,
): ReadingList {
  const cited = readings
    .map(({ source, paragraphs }) => {
      const whole = citeSource(source, citing);
      const places = paragraphs.map((paragraph) => citeSource(source, { ...citing, paragraph }));
      return { key: sortKey(workOf(source, citing), whole, citing.style), whole, places };
    })
    .sort((a, b) => inOrder(a.key, b.key));
  const works = cited.map(({ whole, places }) => ({
    reference: whole.reference,
    inText: (places.length > 0 ? places : [whole]).map(({ inText }) => inText),
  }));
  const inTexts = cited.map(({ whole }) => plainOf(whole.parts?.shortNote ?? whole.inText));
  const hasKeys = citing.style === 'bibtex';
  return {
    works: hasKeys ? withOwnKeys(works) : works,
    notes: [
      ...new Set(cited.flatMap(({ whole, places }) => [whole, ...places].flatMap(({ notes }) => notes))),
    ],
    isAmbiguous: !hasKeys && new Set(inTexts).size < inTexts.length,
  };
}

const BEFORE_FIRST_WORD = /^[^\p{L}\p{N}]*((the|an?) )?/u;

/** What is compared part by part; nothing comes before something, as in all the styles. */
function sortKey(
  { authors, title, published }: Work,
  whole: SourceCitation,
  style: Style,
): readonly string[] {
  const filed = (text: string) => fold(text).replace(BEFORE_FIRST_WORD, '');
  const heads =
    authors.length > 0
      ? authors.flatMap(({ surname, given }) => [filed(surname), filed(given)])
      : [filed(style === 'bibtex' ? title : plainOf(whole.reference))];
  const year = BY_YEAR.has(style) ? String(published?.from.year ?? '') : '';
  return [...heads, '', year, filed(title)];
}

function inOrder(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  if (at === -1) return a.length - b.length;
  return (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

const KEY_OF_ENTRY = /^@\w+\{([^,]*),/;

/** In one file no two entries may have the same key: the second gets "-2". */
function withOwnKeys(works: readonly ListedWork[]): readonly ListedWork[] {
  const seen = new Map<string, number>();
  return works.map(({ reference, inText }) => {
    const key = KEY_OF_ENTRY.exec(plainOf(reference))?.[1] ?? '';
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    const renamed = (runs: readonly Run[]) =>
      runs.map((run) => ({ ...run, text: run.text.replace(`{${key}`, `{${key}-${times}`) }));
    return times === 1
      ? { reference, inText }
      : { reference: renamed(reference), inText: inText.map(renamed) };
  });
}
