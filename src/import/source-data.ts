import path from 'node:path';
import { type Source, sourceSchema } from '../knowledge/schema.ts';
import { fold } from '../language/fold.ts';
import type { Byline } from './byline.ts';
import type { Sorted } from './furniture.ts';
import { languageOf } from './language-of.ts';
import { isPersonName, peopleIntroduced } from './people.ts';
import { asDate } from './published-date.ts';
import type { Bibliography, ReadDocument } from './types.ts';

/** Where a field was found: flags, front matter, the page's metadata, its text, or the name of the file. */
export type Origin = 'given' | 'front matter' | 'metadata' | 'text' | 'file name';

type Field = Exclude<keyof Bibliography, 'id' | 'publishedNote'>;

/** What is known of a document, with the origin of each field. */
export type FoundData = Readonly<{
  data: Pick<Bibliography, Field>;
  origins: Readonly<Partial<Record<Field, Origin>>>;
  publishedIs: Source['publishedIs'];
  publishedNote?: string;
  notes: readonly string[];
}>;

const FIELDS: readonly Field[] = [
  'title',
  'authors',
  'publisher',
  'published',
  'kind',
  'licence',
  'language',
  'url',
];

/**
 * Puts together what the curator gives, the front matter, the page's metadata and its text say; the first of these wins.
 * @param sorted the page, told from its furniture.
 * @param file its name, which is the title where there is no other.
 */
export function findData(
  document: ReadDocument,
  given: Bibliography,
  sorted: Sorted,
  file: string,
): FoundData {
  const text = dataInText(sorted);
  const places: readonly Place[] = [
    ['given', given],
    ['front matter', withoutAccounts(document.frontMatter, {})],
    // a heading is the title of the text; metadata may have the site's name in theirs
    ['text', sorted.title === undefined ? {} : { title: sorted.title }],
    ['metadata', withoutAccounts(document.fromPage, text)],
    ['text', text],
    ['file name', { title: titleOfFile(file) }],
  ];
  const notes: string[] = [];
  const found = FIELDS.flatMap((field) => firstFit(field, places, notes) ?? []);
  const data: FoundData['data'] = Object.fromEntries(found.map(({ field, value }) => [field, value]));
  const origins: FoundData['origins'] = Object.fromEntries(found.map(({ field, origin }) => [field, origin]));
  if (
    data.language !== undefined &&
    text.language !== undefined &&
    !sameLanguage(data.language, text.language)
  )
    notes.push(`The language is given as ${data.language}, but the text reads as ${text.language}.`);
  if (data.language === undefined) notes.push('The language was not recognised; it is taken as English.');
  return { data, origins, ...datedHow(data.published, origins.published, document, sorted), notes };
}

type Place = readonly [Origin, Bibliography];
type Found = Readonly<{ field: Field; origin: Origin; value: Bibliography[Field] }>;

/** The first value that a source can have. What the curator gives is not passed over: it is judged with the source. */
function firstFit(field: Field, places: readonly Place[], notes: string[]): Found | undefined {
  for (const [origin, about] of places) {
    const raw = about[field];
    if (raw === undefined || raw.length === 0) continue;
    if (origin !== 'given' && typeof raw === 'string' && UNKNOWN.test(fold(raw))) continue;
    const value = field === 'published' ? (asDate(String(raw)) ?? raw) : raw;
    if (origin === 'given' || sourceSchema.shape[field].safeParse(value).success)
      return { field, origin, value };
    notes.push(`The ${field} in the ${origin} cannot be used: ${shortened(String(raw))}`);
  }
  return undefined;
}

/** What the text says of itself: bylines, the line on the terms of use, notes on its authors, its function words. */
function dataInText(sorted: Sorted): Bibliography {
  const signed = sorted.bylines.flatMap((byline) => byline.authors);
  const introduced = sorted.kept
    .filter((piece) => piece.kind === 'author-note')
    .flatMap((piece) => peopleIntroduced(piece.text));
  const authors = [...new Set(signed.length > 0 ? signed : introduced)];
  const published = dated(sorted.bylines)?.published;
  const language = languageOf(sorted.kept.map(({ text }) => text).join(' '));
  return {
    authors,
    ...(published === undefined ? {} : { published }),
    ...(sorted.licence === undefined ? {} : { licence: sorted.licence }),
    ...(language === undefined ? {} : { language }),
  };
}

/** The line with the date of publication, or if there is none, that of a change. */
function dated(bylines: readonly Byline[]): Byline | undefined {
  const all = bylines.filter(({ published }) => published !== undefined);
  return all.find(({ isUpdate }) => !isUpdate) ?? all[0];
}

const ACCOUNT = /^(?:admin\w*|webmaster|editors?|staff|root|user ?\d*|wordpress|redaccion|redaction)$/;
const UNKNOWN = /^(?:unknown\b.*|unnamed|anonymous|none|n\/?a|inconnue?|anonyme|desconocid[oa]|anonim[oa])$/;

/** Content systems sign with their own accounts; a byline that names somebody is better than any other name. */
function withoutAccounts(page: Bibliography, text: Bibliography): Bibliography {
  const { authors, ...others } = page;
  const named = authors?.filter((author) => !ACCOUNT.test(fold(author)) && !UNKNOWN.test(fold(author))) ?? [];
  const isByline = (text.authors?.length ?? 0) > 0;
  return named.length === 0 || (isByline && !named.some(isPersonName))
    ? others
    : { ...others, authors: named };
}

function datedHow(
  published: string | undefined,
  origin: Origin | undefined,
  document: ReadDocument,
  sorted: Sorted,
): Pick<FoundData, 'publishedIs' | 'publishedNote'> {
  if (published === undefined)
    return { publishedIs: 'unknown', publishedNote: 'No date was found in the document.' };
  const { publishedNote } = document.frontMatter;
  if (origin === 'front matter' && publishedNote !== undefined)
    return { publishedIs: 'approximate', publishedNote };
  if (origin === 'metadata' && document.format === 'pdf')
    return { publishedIs: 'approximate', publishedNote: 'The date on which the PDF file was made.' };
  if (origin === 'text' && dated(sorted.bylines)?.isUpdate === true)
    return { publishedIs: 'approximate', publishedNote: 'The date of the last change.' };
  return { publishedIs: 'exact' };
}

function sameLanguage(a: string, b: string): boolean {
  return a.split('-')[0]?.toLowerCase() === b.split('-')[0]?.toLowerCase();
}

function titleOfFile(file: string): string {
  const name = path
    .basename(file, path.extname(file))
    .replace(/[\s_-]+/gu, ' ')
    .trim();
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

const LONGEST_SHOWN = 80;

function shortened(value: string): string {
  return value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
}
