import type { Kept } from './furniture.ts';
import { looksLikeHeading } from './heading.ts';
import { REFERENCES } from './page-boxes.ts';
import { plainLine, wordCount } from './shapes.ts';
import type { LeftOut } from './types.ts';

/** A heading and what stands under it. */
export type PageSection = Readonly<{ title: string | null; pieces: readonly Kept[] }>;

export type PageSections = Readonly<{ sections: readonly PageSection[]; leftOut: readonly LeftOut[] }>;

/** A longer line is the summary under a title, or a sentence that was cut off. */
const MOST_WORDS = 12;
const MOST_WORDS_BEFORE_COLON = 4;
const LONGEST_TITLE = 300;
/** A question in an interview: "JD: How did it begin?" */
const SPEAKER = /^(?:\p{Lu}{1,4}|Q|Question|\p{Lu}\.\s?\p{Lu}\.)\s?[:–—]\s.*\?$/u;

/**
 * Divides the text by its headings: those that the format marks, and short lines apart that stand before a
 * paragraph and do not end like a sentence. Headings without text between them become one.
 */
export function sectionsOf(kept: readonly Kept[]): PageSections {
  const sections: { title: string | null; pieces: Kept[] }[] = [];
  let open: Kept[] = [];
  for (const [i, piece] of kept.entries()) {
    if (isHeading(kept, i)) {
      open.push(piece);
      continue;
    }
    if (open.length > 0 || sections.length === 0) sections.push({ title: titleOf(open), pieces: [] });
    sections.at(-1)?.pieces.push(piece);
    open = [];
  }
  const leftOut = open.map(({ text, block }) => ({
    text,
    why: 'a heading without text',
    ...(block.line === undefined ? {} : { line: block.line }),
  }));
  return { sections, leftOut };
}

function titleOf(headings: readonly Kept[]): string | null {
  const titles = headings.map(({ text }) => text.replace(/\s*:$/u, '')).filter((title) => title !== '');
  const whole = titles.join(' – ');
  if (whole === '') return null;
  return whole.length <= LONGEST_TITLE ? whole : (titles.at(-1) ?? '').slice(0, LONGEST_TITLE).toWellFormed();
}

function isHeading(kept: readonly Kept[], i: number): boolean {
  const piece = kept[i];
  if (piece === undefined || piece.mark !== undefined || piece.text.length > LONGEST_TITLE) return false;
  if (piece.block.kind === 'heading' && piece.block.level !== undefined) return true;
  if (!isHeadingLine(piece)) return false;
  if (REFERENCES.test(plainLine(piece.text))) return i + 1 < kept.length;
  const next = followerOf(kept, i);
  if (next === undefined) return false;
  if (isParagraph(kept[next])) return true;
  // the heading of a chapter, directly before that of its first part; three such lines are a list
  const isChapter = isHeadingLine(kept[next]) && isParagraph(kept[followerOf(kept, next) ?? -1]);
  return isChapter && !isHeadingLine(kept[i - 1]);
}

/** What follows a heading; a caption may stand between. */
function followerOf(kept: readonly Kept[], i: number): number | undefined {
  for (let k = i + 1; k < kept.length; k++) if (kept[k]?.kind !== 'caption') return k;
  return undefined;
}

function isParagraph(piece: Kept | undefined): boolean {
  return (
    piece?.mark !== undefined ||
    piece?.shape === 'prose' ||
    piece?.shape === 'sentence' ||
    piece?.shape === 'note' ||
    isIntroduction(piece)
  );
}

function isHeadingLine(piece: Kept | undefined): boolean {
  if (piece?.shape !== 'line' || piece.kind !== 'text' || piece.mark !== undefined) return false;
  const { block, text } = piece;
  if (SPEAKER.test(text)) return false;
  if (!block.isApart || (block.kind !== 'paragraph' && block.kind !== 'heading')) return false;
  const words = wordCount(text);
  if (text.endsWith(':') && words > MOST_WORDS_BEFORE_COLON) return false;
  return words <= MOST_WORDS && looksLikeHeading(text);
}

/** "The full text reads as follows:" */
function isIntroduction(piece: Kept | undefined): boolean {
  return piece?.text.endsWith(':') === true && wordCount(piece.text) > MOST_WORDS_BEFORE_COLON;
}
