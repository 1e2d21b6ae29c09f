import path from 'node:path';
import { id as idSchema } from '../knowledge/values.ts';
import { fold } from '../language/fold.ts';
import type { Bibliography, ImportFault } from './types.ts';

/** A file name must fit, with its ending, on every file system. */
const LONGEST_ID = 60;

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** @returns what is wrong with an id that a person gave, or undefined. */
export function complaintAboutId(id: string): string | undefined {
  const isRight = idSchema.safeParse(id).success && id.length <= LONGEST_ID && !DEVICES.test(id);
  if (isRight) return undefined;
  const shown = JSON.stringify(id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID)}…` : id);
  return `the id ${shown} cannot be used: it must be lower-case words joined by hyphens, at most ${LONGEST_ID} characters, such as "leimbach-2013"`;
}

/**
 * Makes an id: from the first author's last name and the year, else from the title, else from the file's name.
 * @param given an id from the curator or the front matter, which is taken as it is or is a fault.
 */
export function sourceId(
  given: string | undefined,
  about: Pick<Bibliography, 'authors' | 'published' | 'title'>,
  file: string,
): string | ImportFault {
  if (given !== undefined) {
    const message = complaintAboutId(given);
    return message === undefined ? given : { file, message };
  }
  const surname = slug(about.authors?.[0]?.split(/\s/u).at(-1) ?? '');
  const year = about.published?.slice(0, 4);
  const name = path.basename(file, path.extname(file));
  const byAuthor = surname === '' || year === undefined ? '' : `${surname}-${year}`;
  const found = [byAuthor, slug(about.title ?? ''), slug(name)].find(
    (candidate) => candidate !== '' && complaintAboutId(candidate) === undefined,
  );
  return (
    found ?? {
      file,
      message: 'has neither author, title nor name that an id can be made of: give one with --id',
    }
  );
}

/** @returns the text as an id: its letters and numbers without accents, cut between words. */
function slug(text: string): string {
  const whole = fold(text)
    .replace(/['’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (whole.length <= LONGEST_ID) return whole;
  const cut = whole.slice(0, LONGEST_ID + 1);
  const at = cut.lastIndexOf('-');
  return at > 0 ? cut.slice(0, at) : whole.slice(0, LONGEST_ID);
}
