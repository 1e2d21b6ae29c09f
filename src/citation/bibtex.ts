import { fold } from '../language/fold.ts';
import { ENGLISH_STOP_WORDS } from '../language/stop-words.ts';
import { type Day, dayMonthYear, yearOf } from './dates.ts';
import { type Author, isWhole } from './names.ts';
import { runsOf } from './runs.ts';
import type { Cited } from './styles.ts';
import { descriptionOf, issuerOf, type Work } from './work.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const LONGEST_KEY_WORD = 20;

/**
 * An entry for BibTeX and biblatex, in UTF-8, with the types and fields that both know: @article with a
 * periodical and a year, @techreport with an issuer and a year, else @misc. Plain styles leave out the address
 * and the day. Fields that are not known are left out.
 */
export function bibtex(work: Work): Cited {
  const { type, place } = typeAndPlace(work);
  const key = keyOf(work);
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['author', work.authors.map(authorField).join(' and ')],
    ['title', titleField(work)],
    place,
    ...dateFields(work),
    ['url', (work.url ?? '').replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', work.accessed === undefined ? '' : isoDate(work.accessed.from)],
    ['note', noteField(work)],
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`},`);
  const where = work.paragraph === undefined ? '' : `[para.~${work.paragraph}]`;
  return {
    reference: runsOf([`@${type}{${key},`, ...lines, '}'].join('\n')),
    inText: runsOf(`\\cite${where}{${key}}`),
  };
}

function typeAndPlace(work: Work): { type: string; place: readonly [string, string] } {
  const { name = '', owner = '' } = work.venue;
  const hasYear = work.published !== undefined;
  if (work.kind === 'article' && name !== '' && hasYear) {
    return { type: 'article', place: ['journal', escaped(name)] };
  }
  if (work.kind === 'report' && issuerOf(work) !== '' && hasYear) {
    return { type: 'techreport', place: ['institution', `{${escaped(issuerOf(work))}}`] };
  }
  const names = [name, owner].filter((text) => text !== '').map((text) => `{${escaped(text)}}`);
  return { type: 'misc', place: ['howpublished', names.join(', ') || escaped(descriptionOf(work))] };
}

/** "Surname, Suffix, Given"; a name that is not taken apart is in braces of its own. */
function authorField(author: Author): string {
  if (isWhole(author)) return `{${escaped(author.name)}}`;
  const parts = [author.surname, author.suffix, author.given].filter((part) => part !== '').map(escaped);
  const hasAnd = / and /i.test(author.surname);
  return hasAnd ? `{${parts.join(', ')}}` : parts.join(', ');
}

const WORD = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u;

/** Braces keep the capitals that belong to names: those that sentence case leaves. */
function titleField(work: Work): string {
  const asSentence = work.titleAsSentence('small').split(' ');
  return work.titleAsHeadline
    .split(' ')
    .map((word, i) => {
      const [, before = '', text = '', after = ''] = WORD.exec(word) ?? [];
      const core = WORD.exec(asSentence[i] ?? word)?.[2] ?? '';
      // styles leave the first letter of a title alone
      const isKept = /\p{Lu}/u.test(i === 0 ? core.slice(1) : core);
      return escaped(before) + (isKept ? `{${escaped(text)}}` : escaped(text)) + escaped(after);
    })
    .join(' ');
}

function dateFields({ published }: Work): readonly (readonly [string, string])[] {
  if (published === undefined) return [];
  const { from, to } = published;
  const isOneDay = to === undefined;
  return [
    ['year', yearOf(published).replace('–', '--')],
    ['month', isOneDay && from.month !== undefined ? (MONTHS[from.month - 1] ?? '') : ''],
    ['day', isOneDay && from.day !== undefined ? String(from.day) : ''],
  ];
}

function noteField({ published, paragraph }: Work): string {
  const notes: string[] = [];
  if (published === undefined) notes.push('undated');
  else if (published.isApproximate) notes.push('undated; date inferred');
  else if (published.to !== undefined) notes.push(escaped(dayMonthYear(published)));
  if (paragraph !== undefined) notes.push(`paragraph ${paragraph}`);
  return notes.join('; ');
}

function isoDate({ year, month = 1, day = 1 }: Day): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** Surname (or a word of the title), year and a word of the title, in small letters of ASCII. */
function keyOf(work: Work): string {
  const title = work.title.split(' ').map(keyWord);
  const words = title.filter((word) => word.length > 2 && !ENGLISH_STOP_WORDS.has(word));
  const surname = keyWord(work.authors[0]?.surname ?? '');
  const [first = '', second = ''] = surname === '' ? words : [surname, ...words];
  const year = work.published?.from.year ?? 'nd';
  return first === '' ? `${keyWord(work.id)}${year}` : `${first}${year}${second}`;
}

const keyWord = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]/g, '')
    .slice(0, LONGEST_KEY_WORD);

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // a brace counts for BibTeX even after a backslash, so that one alone would spoil the whole file
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '“': '``',
  '”': "''",
  '‘': '`',
  '’': "'",
  '–': '--',
  '—': '---',
};

/** @returns the text with everything escaped that LaTeX or BibTeX would take for markup. */
export function escaped(text: string): string {
  return text.replace(/[\\{}~^“”‘’–—&%$#_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
}
