import { fold } from '../language/fold.ts';
import { namesIn } from './people.ts';
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
  /^(?:(?:written|words|text|story|analysis|escrito|écrit|rédigé|texte|publié|publicado) )?(?:by|par|por)\s*:?\s+(?=\S)|^(?:authors?|auteure?s?|autor(?:a|es|as)?)\s*:\s*/iu;
const UPDATE = /^\W*(?:last )?(?:updated|modified|mise? a jour|modifie|actualizado|modificado)\b/u;

/** What leads on from the names to the date. */
const BEFORE_DATE = /[\s,]+(?:on|le|el)?[\s,]*$/iu;

/**
 * Reads a byline or a line with the date: "By Jane Doe", "Par Jeanne Dupont | 8 mars 2023", "Published 8 March 2023".
 * @returns what it says, or undefined if the line says anything else.
 */
export function readByline(text: string): Byline | undefined {
  if (text.length > LONGEST) return undefined;
  const { dates, rest } = datesIn(text);
  const authors = rest
    .split(/\s*[|·•]\s*|\s+[–—-]\s+/u)
    .flatMap((part) => (BY.test(part) ? namesIn(part.replace(BY, '').replace(BEFORE_DATE, '')) : []));
  const saysOnlyDate = dates.length > 0 && isOnlyLabels(rest);
  if (authors.length === 0 && !saysOnlyDate) return undefined;
  return {
    authors,
    isUpdate: UPDATE.test(fold(rest)),
    ...(dates[0] === undefined ? {} : { published: dates[0] }),
  };
}
