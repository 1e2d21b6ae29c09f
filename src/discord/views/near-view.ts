import type { Words } from '../../locale/words.ts';
import { cut, escaped } from '../text.ts';
import { ACCENTS, type ButtonOptions, rows, text, type View } from './blocks.ts';

const LONGEST_TYPED = 100;

/** More would be a list to search in, no help. */
export const MOST_NEAR = 5;

/**
 * Says that it is not clear what was typed, or that the glossary does not have it, and offers what is near, if
 * anything is.
 */
export function nearView(
  typed: string,
  near: readonly ButtonOptions[],
  { say }: Words,
  title: 'near.title' | 'near.no-term' = 'near.title',
): View {
  return {
    accent: ACCENTS.refusal,
    blocks: [
      text(
        `### ${say(title, { typed: escaped(cut(typed, LONGEST_TYPED)) })}`,
        near.length > 0 ? say('near.text') : say('near.nothing'),
      ),
      // One below the other: side by side, long names are unreadable on a phone.
      ...near.flatMap((button) => rows([button])),
    ],
  };
}
