import { styleText } from 'node:util';
import type { Explanation } from '../answer/explain.ts';
import { whySections } from '../discord/views/why-words.ts';
import { wordsFor } from '../locale/words.ts';
import { wrap } from './wrap.ts';

/**
 * Why an answer is what it is, as a person reads it in a terminal.
 * @param width the terminal's width in characters.
 */
export function whyText(explanation: Explanation, width: number): string {
  const words = wordsFor('en');
  const sections = whySections(explanation, words).map(({ title, lines }) =>
    [styleText('bold', title), ...lines.map((line) => hanging(line, width))].join('\n'),
  );
  return [styleText('bold', words.say('why.title')), ...sections].join('\n\n');
}

/** A line of a list, whose further lines stand under its text. */
function hanging(line: string, width: number): string {
  return wrap(line, width, '  ').replace(/^ {2}/, '- ');
}
