import { fold } from '../language/fold.ts';
import { isPersonName, namesIn } from './people.ts';
import { datesIn, isOnlyLabels } from './published-date.ts';

/** Who wrote it and when, as a line above or below a text says. */
export type Byline = Readonly<{
  authors: readonly string[];
  published?: string;
  /** Whether the line speaks of a change and not of the publication. */
  isUpdate: boolean;
}>;

const LONGEST = 200;
const BY =
  /^(?:(?:written|words|text|story|analysis|interview|report(?:ing|ed)?|posted|submitted|escrito|écrit|rédigé|texte|propos recueillis|entretien|publié|publicado|entrevista|una entrevista) )?(?:by|par|por)\s*:?\s+(?=\S)|^(?:authors?|auteure?s?|autor(?:a|es|as)?)\s*:\s*/iu;
const UPDATE = /^\W*(?:last )?(?:updated|modified|mise? a jour|modifie|actualizado|modificado)\b/u;

/** What leads on from the names to the date. */
const BEFORE_DATE =
  /(?:[\s,]+(?:on|le|el|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun))*[\s,]*$/iu;
/** The hour of publication, and the place or role behind a name. */
const BEHIND_NAME = /\s+(?:at|à|en|a las)\s+\d{1,2}[:h.]\d{2}.*$|\s*\([^)]*\)\s*$/iu;
/** A place at the head of a line with the date: "Mopti - 3 November 2020". */
const PLACE = /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?$/u;

/**
 * Reads a byline or a line with the date: "By Jane Doe", "Par Jeanne Dupont | 8 mars 2023", "Published 8 March 2023".
 * @returns what it says, or undefined if the line says anything else.
 */
export function readByline(text: string): Byline | undefined {
  if (text.length > LONGEST) return undefined;
  const { dates, rest } = datesIn(text);
  const parts = rest.split(/\s*[|·•]\s*|\s+[–—-]\s+/u).map((part) => part.replace(/^[\s,]+|[\s,]+$/gu, ''));
  const signed = parts.flatMap(signedIn);
  // beside a date, a name needs no "by"
  const isDated = dates.length > 0;
  const authors =
    signed.length === 0 && isDated && parts.length > 1
      ? parts.filter((part) => isPersonName(part) && !isOnlyLabels(part))
      : signed;
  const others = parts.filter((part) => !PLACE.test(part)).join(' ');
  if (authors.length === 0 && !(isDated && isOnlyLabels(others))) return undefined;
  return {
    authors,
    isUpdate: UPDATE.test(fold(rest)),
    ...(dates[0] === undefined ? {} : { published: dates[0] }),
  };
}

/** The people after "by". */
function signedIn(part: string): readonly string[] {
  if (!BY.test(part)) return [];
  return namesIn(part.replace(BY, '').replace(BEHIND_NAME, '').replace(BEFORE_DATE, ''));
}
