import type { Passage } from '../knowledge/schema.ts';
import { sentencesOf } from '../language/sentences.ts';
import type { Kept } from './furniture.ts';
import type { PageSection } from './sections.ts';

/** The most characters of a passage. */
export const LONGEST_PASSAGE = 6000;
/** Items that are no longer are a list; longer ones are paragraphs. */
const LONGEST_SHORT_ITEM = 200;

export type NumberedSections = Readonly<{
  sections: { title: string | null; passages: Passage[] }[];
  /** For the curator: what was split, and which marks do not agree. */
  notes: readonly string[];
}>;

/** Numbers the paragraphs from 1 through the whole document. Short items of a list become one paragraph. */
export function numbered(sections: readonly PageSection[]): NumberedSections {
  const notes: string[] = [];
  let n = 0;
  const withPassages = sections.map(({ title, pieces }) => ({
    title,
    passages: joinLists(pieces).flatMap(({ kind, text, mark }) => {
      const parts = splitAtSentences(text);
      if (mark !== undefined && mark !== n + 1)
        notes.push(`The paragraph that is marked ¶${mark} is number ${n + 1} here.`);
      if (parts.length > 1)
        notes.push(
          `A paragraph of ${text.length} characters became ${parts.length}: ¶${n + 1} to ¶${n + parts.length}.`,
        );
      return parts.map((part): Passage => ({ n: ++n, kind, text: part }));
    }),
  }));
  return { sections: withPassages, notes };
}

type Part = Pick<Kept, 'kind' | 'text' | 'mark'>;

function joinLists(pieces: readonly Kept[]): Part[] {
  const parts: Part[] = [];
  let isOpen = false;
  for (const piece of pieces) {
    const isShortItem = piece.block.kind === 'item' && piece.text.length <= LONGEST_SHORT_ITEM;
    const before = parts.at(-1);
    const joins = isShortItem && before !== undefined && (isOpen || before.text.endsWith(':'));
    const joined = joins ? `${before.text} • ${piece.text}` : piece.text;
    if (joins && joined.length <= LONGEST_PASSAGE && piece.mark === undefined) {
      parts[parts.length - 1] = { ...before, text: joined };
    } else {
      const { kind, text, mark } = piece;
      parts.push({ kind, text, ...(mark === undefined ? {} : { mark }) });
    }
    isOpen = isShortItem;
  }
  return parts;
}

/** @returns the text in parts that a passage can hold, cut at the ends of sentences where there are any. */
function splitAtSentences(text: string): string[] {
  if (text.length <= LONGEST_PASSAGE) return [text];
  const parts: string[] = [];
  let open = '';
  for (const sentence of sentencesOf(text).flatMap(splitAtSpaces)) {
    if (open !== '' && open.length + 1 + sentence.length > LONGEST_PASSAGE) {
      parts.push(open);
      open = '';
    }
    open = open === '' ? sentence : `${open} ${sentence}`;
  }
  return open === '' ? parts : [...parts, open];
}

/** A sentence that no passage can hold is cut between words, or where there are none, anywhere. */
function splitAtSpaces(sentence: string): string[] {
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > LONGEST_PASSAGE) {
    const space = rest.lastIndexOf(' ', LONGEST_PASSAGE);
    // not between the halves of a surrogate pair
    const hard = /[\ud800-\udbff]/.test(rest.charAt(LONGEST_PASSAGE - 1))
      ? LONGEST_PASSAGE - 1
      : LONGEST_PASSAGE;
    const at = space > 0 ? space : hard;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}
