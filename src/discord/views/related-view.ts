import type { Words } from '../../locale/words.ts';
import { customId } from '../custom-id.ts';
import { markOf } from '../documents.ts';
import type { FactShown } from '../facts-shown.ts';
import { cutMarkdown, escaped } from '../text.ts';
import { ACCENTS, type ButtonOptions, rows, small, text, type View } from './blocks.ts';
import { originOf } from './facts-view.ts';

const LONGEST_ORIGIN = 300;

/** Facts that belong to an answer without being told in it, each with a question that leads to it. */
export function relatedView(facts: readonly FactShown[], words: Words): View {
  const { say } = words;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(
        `### ${say('answer.related')}`,
        facts.length === 0 ? say('answer.related-none') : say('answer.related-to'),
      ),
      ...facts.flatMap((shown, i) => [
        text(
          `**${i + 1}.** ${escaped(shown.fact.statement)}`,
          small(cutMarkdown(originOf(shown, words), LONGEST_ORIGIN)),
        ),
        ...rows(questionButton(shown)),
      ]),
    ],
  };
}

function questionButton({ fact: { id, asks } }: FactShown): ButtonOptions[] {
  const [question] = asks;
  return question === undefined
    ? []
    : [{ label: question, id: customId('ask', 'next', id, markOf(question)) }];
}
