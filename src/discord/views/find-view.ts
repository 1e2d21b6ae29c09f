import type { CitedPassage } from '../../answer/types.ts';
import type { Words } from '../../locale/words.ts';
import { cut, escaped } from '../text.ts';
import { ACCENTS, section, small, text, type View } from './blocks.ts';
import { citationLine, passageButton } from './evidence.ts';

const LONGEST_QUOTE = 350;

/** Sentences of the documents that speak to a message, each with its place and the way there. */
export function findView(found: readonly CitedPassage[], words: Words): View {
  const { say } = words;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('find.title')}`, small(say('find.text'))),
      ...found.map((citation, i) =>
        section(
          `**[${i + 1}]** ${escaped(cut(citation.quote, LONGEST_QUOTE))}\n${small(citationLine(citation, undefined, words))}`,
          passageButton(citation, i + 1, words),
        ),
      ),
    ],
  };
}
