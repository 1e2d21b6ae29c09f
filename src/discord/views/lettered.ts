import type { CitedPassage } from '../../answer/types.ts';
import type { Words } from '../../locale/words.ts';
import { MOST_ENTRIES } from '../../pictures/letters.ts';
import { customId } from '../custom-id.ts';
import { markOf } from '../documents.ts';
import type { Pictured } from '../pictured.ts';
import { type Block, type ButtonOptions, picture, rows, small, text, type ViewFile } from './blocks.ts';

/** What a letter of a picture stands for, and where that is said. */
export type Lettered = Readonly<{ letter: string; places: readonly CitedPassage[] }>;

/** With a gallery, texts, and the buttons that turn the page, more would not fit into a message. */
const MOST_BUTTONS = 10;

/** Buttons that lead to the passages of each letter; letters with the same passage share one. */
export function letterButtons(lettered: readonly Lettered[], { say }: Words): Block[] {
  const ofEach = Math.floor(MOST_BUTTONS / Math.max(1, Math.min(lettered.length, MOST_ENTRIES)));
  const wanted = lettered.flatMap(({ letter, places }) =>
    places.slice(0, ofEach).flatMap(({ source, paragraph, quote }) => {
      if (paragraph === undefined) return [];
      return [{ letter, paragraph, id: customId('source', 'passage', source.id, paragraph, markOf(quote)) }];
    }),
  );
  const shared = Map.groupBy(wanted, ({ id }) => id);
  return rows(
    Array.from(shared, ([id, those]): ButtonOptions => {
      const letters = those.map(({ letter }) => letter).join(', ');
      return { label: say('button.read-of', { letters, n: those[0]?.paragraph ?? 0 }), id };
    }),
  );
}

/** The picture, or a line that says that it is late; nothing where it could not be drawn: the text says all of it. */
export function pictureBlocks(pictured: Pictured, { say }: Words): Block[] {
  if (pictured === 'failed') return [];
  return pictured === 'late' ? [text(small(say('picture.late')))] : [picture(pictured)];
}

/** The files of a view that shows the picture. */
export function filesOf(pictured: Pictured): ViewFile[] {
  return typeof pictured === 'string' ? [] : [pictured];
}

/** A button that asks again for a picture that was late. */
export function againButton(pictured: Pictured, id: string | undefined, { say }: Words): ButtonOptions[] {
  return pictured === 'late' ? [{ label: say('button.picture'), id }] : [];
}
