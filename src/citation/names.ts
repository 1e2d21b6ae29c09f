import type { Source } from '../knowledge/schema.ts';
import { cleanText } from './text.ts';

/** An author. A name that is not taken apart (an organisation, a single name) has no given names. */
export type Author = Readonly<{
  name: string;
  surname: string;
  given: string;
  /** "Jr.", "III", or empty. */
  suffix: string;
  /** As in "Kim Min-jun": the name is not turned round. */
  isSurnameFirst: boolean;
}>;

const SUFFIX = /,?\s+(Jr\.?|Sr\.?|I{2,3}|IV)$/;
const PARTICLES = new Set(
  'af al ap ben bin bint da das de del della den der des di do dos du el ibn la las le los mac of ten ter van vom von y zu zum zur'.split(
    ' ',
  ),
);
const ORGANISATION =
  /^The\s|\s(?:of|for|and|on|&)\s|\b(?:Agency|Association|Centre|Center|Commission|Committee|Council|Department|Foundation|Group|Institute|Ministry|Mission|Nations|Network|Office|Organi[sz]ation|Programme|Secretariat|Union|University)\b/;

/**
 * The authors with their surnames told apart. What `source.surnames` marks is the surname, and a name
 * marked as a whole is an organisation. Unmarked, the surname is `citedAs` of a single author, or the
 * last word with the particles before it ("van der Berg").
 */
export function authorsOf(source: Source): readonly Author[] {
  const shared = source.authors.length === 1 ? source.citedAs : undefined;
  return source.authors
    .map((name, i) => authorOf(cleanText(name), cleanText(source.surnames?.[i] ?? shared ?? '')))
    .filter((author) => author.name !== '');
}

function authorOf(name: string, marked: string): Author {
  const whole = { name, surname: name, given: '', suffix: '', isSurnameFirst: false };
  if (marked === name || (marked === '' && ORGANISATION.test(name))) return whole;
  const suffix = SUFFIX.exec(name)?.[1] ?? '';
  const bare = name.replace(SUFFIX, '');
  if (marked !== '' && bare.startsWith(`${marked} `)) {
    return {
      name,
      surname: marked,
      given: bare.slice(marked.length + 1),
      suffix,
      isSurnameFirst: true,
    };
  }
  const surname = marked !== '' && bare.endsWith(` ${marked}`) ? marked : lastName(bare);
  const given = bare.slice(0, bare.length - surname.length).trim();
  return given === '' ? whole : { name, surname, given, suffix, isSurnameFirst: false };
}

function lastName(name: string): string {
  const words = name.split(' ');
  let first = words.length - 1;
  while (first > 1 && PARTICLES.has(words[first - 1] ?? '')) first--;
  return words.slice(first).join(' ');
}

/** @returns whether the name is given as a whole, as that of an organisation is. */
export function isWhole(author: Author): boolean {
  return author.given === '';
}

/**
 * The initials of given names: "William G." is "W. G.", "Jean-Luc" is "J.-L.".
 * @param between what stands between two initials: a space (APA), or nothing (Harvard).
 */
export function initialsOf(given: string, between: '' | ' '): string {
  return given
    .split(/[\s.]+/)
    .filter((word) => word !== '')
    .map((word) => (PARTICLES.has(word) ? ` ${word} ` : initialsOfWord(word)))
    .join(between)
    .replace(/ +/g, ' ')
    .trim();
}

function initialsOfWord(word: string): string {
  return word
    .split(/[-‐‑]/)
    .filter((part) => part !== '')
    .map((part) => `${[...part][0]?.toLocaleUpperCase('en') ?? ''}.`)
    .join('-');
}

/** "Nomikos, W. G." (APA), "Nomikos, W.G." (Harvard): surname, initials, suffix. */
export function surnameAndInitials(author: Author, between: '' | ' '): string {
  if (isWhole(author)) return author.name;
  return [author.surname, initialsOf(author.given, between), author.suffix]
    .filter((part) => part !== '')
    .join(', ');
}

/** "Nomikos, William G." as at the head of an entry of MLA and Chicago. */
export function surnameFirst(author: Author): string {
  if (isWhole(author) || author.isSurnameFirst) return author.name;
  return [author.surname, author.given, author.suffix].filter((part) => part !== '').join(', ');
}

/** "A", "A and B", "A, B, and C"; without `isSerial` "A, B and C". */
export function listed(names: readonly string[], and: string, isSerial: boolean): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const comma = isSerial && names.length > 2 ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} ${and} ${last}`;
}
