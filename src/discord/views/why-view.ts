import type { Explanation } from '../../answer/explain.ts';
import type { Words } from '../../locale/words.ts';
import { cut, escaped } from '../text.ts';
import { ACCENTS, small, text, type View } from './blocks.ts';
import { whySections } from './why-words.ts';

const LONGEST_ASKED = 200;

/** Why an answer is what it is, in the order in which the bot went about it. */
export function whyView(asked: string, explanation: Explanation, words: Words): View {
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${words.say('why.title')}`, small(escaped(cut(asked, LONGEST_ASKED)))),
      ...whySections(explanation, words).map(({ title, lines }) =>
        text(`**${escaped(title)}**`, ...lines.map((line) => `- ${escaped(line)}`)),
      ),
      text(small(words.say('why.note'))),
    ],
  };
}

/** Says that the bot does not know any more what was asked. */
export function forgottenView({ say }: Words): View {
  return { accent: ACCENTS.refusal, blocks: [text(`### ${say('why.title')}`, say('why.forgotten'))] };
}
