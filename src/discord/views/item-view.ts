import { sentencesOf } from '../../language/sentences.ts';
import type { Words } from '../../locale/words.ts';
import { letterOf } from '../../pictures/letters.ts';
import { bearingSentence } from '../../quiz/bearing.ts';
import { isTyped } from '../../quiz/options.ts';
import { customId } from '../custom-id.ts';
import { markOf } from '../documents.ts';
import { cut, escaped } from '../text.ts';
import { type Block, type ButtonOptions, separator, small, text } from './blocks.ts';
import { placesLine } from './citation.ts';
import { type Asked, lettered, placesIn, type QuizBook, rightText } from './quiz/asked.ts';
import { about, promptLines, promptOf } from './quiz/question-view.ts';

const LONGEST_PASSAGE = 700;
const MOST_READ = 3;

/** A question outside a session, with its options in words. */
export function itemBlocks(asked: Asked, words: Words): Block[] {
  return [text(small(about(asked, words))), text(...promptLines(asked, words))];
}

/**
 * A question with its right answer, why each other one is wrong, and the passage.
 * @param tally how often each option was chosen, by place; empty where that is not to be told.
 * @param said what is said between the question and the answer, as markdown.
 */
export function solvedBlocks(
  asked: Asked,
  { tally, said }: Readonly<{ tally: readonly number[]; said: readonly string[] }>,
  book: QuizBook,
  words: Words,
): Block[] {
  return [
    text(small(about(asked, words))),
    text(promptOf(asked, words), ...said),
    text(...solutionLines(asked, tally, book, words)),
    separator(),
    text(passageOf(asked, book, words)),
  ];
}

/** The options with what is to be said of each, in the order in which they were asked; or the right answer. */
export function solutionLines(
  asked: Asked,
  tally: readonly number[],
  book: QuizBook,
  words: Words,
): string[] {
  if (isTyped(asked.item)) return typedLines(asked, words);
  if (asked.item.kind === 'order') return orderLines(asked, book, words);
  const all = tally.reduce((sum, count) => sum + count, 0);
  return asked.options.flatMap((option, place) => {
    const { isRight } = option;
    const count = tally[place] ?? 0;
    const share = all === 0 ? '' : ` · ${words.say('quiz.share', { share: count / all, count })}`;
    const verdict = words.say(isRight ? 'quiz.option-right' : 'quiz.option-wrong');
    const plain = lettered(place, option);
    const name = isRight ? `**${plain}**` : plain.replace(/^(.\.)/, '**$1**');
    return [`${name} · ${verdict}${share}`, small(reasonOf(option, asked, book, words))];
  });
}

function reasonOf(
  { isRight, why = '', cites }: Asked['options'][number],
  { item }: Asked,
  book: QuizBook,
  words: Words,
): string {
  // both options have the same reason; it is told with the right one
  const isSaid = item.kind !== 'true-false' || isRight;
  if (!isSaid || why === '') return '';
  const places = isRight ? '' : placesLine(placesIn(cites, book), words);
  return `${escaped(why)}${places === '' ? '' : ` (${places})`}`;
}

function typedLines(asked: Asked, words: Words): string[] {
  const { item } = asked;
  const { say, number } = words;
  const right = say('quiz.right-is', { right: rightText(asked, words) });
  if (item.kind === 'number' && item.tolerance > 0) {
    const [from, to] = [item.value - item.tolerance, item.value + item.tolerance];
    return [right, small(say('quiz.tolerance', { from: number(from), to: number(to) }))];
  }
  if (item.kind === 'short' && item.accept.length > 0)
    return [right, small(say('quiz.also-right', { others: item.accept.map(escaped).join(', ') }))];
  return [right];
}

function orderLines({ item, order, options }: Asked, book: QuizBook, words: Words): string[] {
  if (item.kind !== 'order') return [];
  return [
    `**${words.say('quiz.right-order')}**`,
    ...item.steps.map(({ date, cites }, step) => {
      const place = order.indexOf(step);
      const option = options[place];
      const name = option === undefined ? letterOf(place) : lettered(place, option);
      return `${step + 1}. **${name}** · ${words.date(date)} (${placesLine(placesIn(cites, book), words)})`;
    }),
  ];
}

/** What bears the answer out: of a long paragraph the part that speaks of it, and where it stands. */
export function passageOf({ item }: Asked, book: QuizBook, words: Words): string {
  const places = placesIn(item.cites, book);
  const all = places.flatMap(({ text }) => sentencesOf(text).map((sentence) => ({ sentence, text })));
  const bearing =
    all[
      bearingSentence(
        item,
        all.map(({ sentence }) => sentence),
      )
    ];
  if (bearing === undefined) return '';
  const sentences = sentencesOf(bearing.text);
  const first = firstShown(sentences, sentences.indexOf(bearing.sentence));
  const shown = escaped(cut(sentences.slice(first).join(' '), LONGEST_PASSAGE));
  return [`> ${first > 0 ? '… ' : ''}${shown}`, small(placesLine(places, words))].join('\n');
}

/** From where a paragraph is shown: from its start, unless the sentence that matters would then be cut off. */
function firstShown(sentences: readonly string[], bearing: number): number {
  const fits = (first: number): boolean =>
    sentences.slice(first, bearing + 1).join(' ').length <= LONGEST_PASSAGE;
  return [0, bearing - 1].find((first) => first >= 0 && fits(first)) ?? bearing;
}

/** A button that puts the question among those that a person reviews. */
export function laterButton({ item }: Asked, { say }: Words): ButtonOptions {
  return { label: say('button.review-later'), id: customId('review', 'keep', markOf(item.id)) };
}

/** Buttons that open the paragraphs of the right answer. */
export function readButtons({ item }: Asked, book: QuizBook, { say }: Words): ButtonOptions[] {
  return placesIn(item.cites, book)
    .slice(0, MOST_READ)
    .map(({ source, paragraph = 0 }) => ({
      label: say('button.read-on', { n: paragraph }),
      id: customId('source', 'passage', source.id, paragraph),
    }));
}
