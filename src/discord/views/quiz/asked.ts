import type { CitedPassage } from '../../../answer/types.ts';
import type { Knowledge } from '../../../knowledge/load.ts';
import type { Citation, QuizItem, Source } from '../../../knowledge/schema.ts';
import type { Words } from '../../../locale/words.ts';
import { letterOf } from '../../../pictures/letters.ts';
import { type Option, optionsOf } from '../../../quiz/options.ts';
import type { Given, Session, SessionQuestion } from '../../../quiz/session-types.ts';
import { placeOf } from '../../documents.ts';
import { escaped } from '../../text.ts';
import { shortReference } from '../citation.ts';

/** What items and documents there are, by their ids. */
export type QuizBook = Readonly<{
  itemOf: (id: string) => QuizItem | undefined;
  sourceOf: (id: string) => Source | undefined;
  /** The label of a topic. */
  topicOf: (id: string) => string | undefined;
}>;

/** Makes a book of the knowledge. */
export function bookOf({
  quizItems,
  sources,
  topics,
}: Pick<Knowledge, 'quizItems' | 'sources' | 'topics'>): QuizBook {
  const items = new Map(quizItems.map((item) => [item.id, item]));
  const documents = new Map(sources.map((source) => [source.id, source]));
  const labels = new Map(topics.map(({ id, label }) => [id, label]));
  return {
    itemOf: (id) => items.get(id),
    sourceOf: (id) => documents.get(id),
    topicOf: (id) => labels.get(id),
  };
}

/** A question as it is shown: its item, and the options at their places. */
export type Asked = Readonly<{ item: QuizItem; order: readonly number[]; options: readonly Option[] }>;

/** A question of a session as it is shown; undefined where the knowledge has it no more. */
export function askedIn(
  { questions }: Session,
  question: number,
  book: QuizBook,
  words: Words,
): Asked | undefined {
  const drawn = questions[question];
  return drawn && askedAs(drawn, book, words);
}

/** A drawn question as it is shown; undefined where the knowledge has it no more, or has it with other options. */
export function askedAs(
  { item: id, kind, order }: SessionQuestion,
  book: QuizBook,
  words: Words,
): Asked | undefined {
  const item = book.itemOf(id);
  if (item === undefined || item.kind !== kind) return undefined;
  const all = optionsOf(item, {
    true: words.say('quiz.true'),
    false: words.say('quiz.false'),
    sourceName: (source) => sourceName(source, book, words),
  });
  const options = order.flatMap((option) => all[option] ?? []);
  return options.length === all.length ? { item, order, options } : undefined;
}

function sourceName(id: string, { sourceOf }: QuizBook, words: Words): string {
  const source = sourceOf(id);
  return source === undefined ? id : shortReference(source, words);
}

/** An option with its letter, as markdown: "B. Guinea". */
export function lettered(place: number, { text }: Option): string {
  return `${letterOf(place)}. ${escaped(text)}`;
}

/** What somebody gave as an answer, as markdown in bold. */
export function givenText({ options }: Asked, given: Given): string {
  if (given.kind === 'text') return `**${escaped(given.text)}**`;
  if (given.kind === 'order') return `**${given.places.map(letterOf).join(', ')}**`;
  const option = options[given.place];
  return option === undefined ? `**${letterOf(given.place)}**` : `**${lettered(given.place, option)}**`;
}

/** The right answer in one line, as markdown in bold. */
export function rightText({ item, order, options }: Asked, words: Words): string {
  switch (item.kind) {
    case 'number':
      return `**${words.number(item.value)} ${escaped(item.unit)}**`;
    case 'date':
      return `**${words.date(item.date)}**`;
    case 'short':
      return `**${escaped(item.right)}**`;
    case 'order':
      return `**${item.steps.map((_, step) => letterOf(order.indexOf(step))).join(', ')}**`;
    default: {
      const place = options.findIndex(({ isRight }) => isRight);
      const option = options[place];
      return option === undefined ? '' : `**${lettered(place, option)}**`;
    }
  }
}

/** The paragraphs of citations with their texts; those that the documents do not have are left out. */
export function placesIn(cites: readonly Citation[], { sourceOf }: QuizBook): readonly CitedPassage[] {
  return cites.flatMap(({ source: id, paragraphs }) => {
    const source = sourceOf(id);
    if (source === undefined) return [];
    return paragraphs.flatMap((paragraph): CitedPassage[] => {
      const text = placeOf(source, paragraph)?.passage.text;
      return text === undefined ? [] : [{ source, paragraph, text, quote: '' }];
    });
  });
}
