import type { CitedPassage } from '../../../answer/types.ts';
import type { Words } from '../../../locale/words.ts';
import { countedQuestions, missedBy } from '../../../quiz/scores.ts';
import { answerOf } from '../../../quiz/session-answer.ts';
import type { Session } from '../../../quiz/session-types.ts';
import { customId } from '../../custom-id.ts';
import { pageOf } from '../../pages.ts';
import { escaped } from '../../text.ts';
import { ACCENTS, type Block, rows, separator, small, text, type View } from '../blocks.ts';
import { placesLine, shortReference } from '../citation.ts';
import { choiceMenu } from '../menus.ts';
import { pageButtons } from '../paging.ts';
import { askedIn, givenText, placesIn, type QuizBook, rightText } from './asked.ts';

const PAGE = { most: 4, room: 2400 };
const MOST_READ = 5;
/** The list of what to read again takes what the questions leave. */
const MOST_PLACES = 40;

/** What one person missed in a session, for them alone, with the paragraphs to read again. */
export function missedView(
  session: Session,
  person: string,
  page: number,
  book: QuizBook,
  words: Words,
): View {
  const { say } = words;
  const of = countedQuestions(session).length;
  const missed = missedBy(session, person);
  const lines = missed.map((question) => missedText(session, question, person, book, words));
  const shown = pageOf(lines, page, PAGE, (line) => line.length);
  const onPage = missed.slice(shown.before, shown.before + shown.items.length);
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(
        `### ${say('quiz.missed.title')}`,
        missed.length === 0
          ? say('quiz.missed.nothing')
          : say('quiz.missed.count', { count: missed.length, of }),
      ),
      ...shown.items.filter((line) => line !== '').map((line) => text(line)),
      separator(),
      text(...readingLines(session, missed, book, words)),
      ...rows(readButtons(session, onPage, book, words)),
      ...disputeMenu(session, person, onPage, book, words),
      ...rows([
        ...pageButtons(shown, 'quiz', (to) => customId('quiz', 'missed-page', session.id, to), words),
        ...(missed.length > 0
          ? [{ label: say('button.again-missed'), id: customId('quiz', 'again', session.id), isMain: true }]
          : []),
        { label: say('button.share-result'), id: customId('quiz', 'share', session.id) },
      ]),
    ],
  };
}

function missedText(
  session: Session,
  question: number,
  person: string,
  book: QuizBook,
  words: Words,
): string {
  const { say } = words;
  const asked = askedIn(session, question, book, words);
  const n = question + 1;
  if (asked === undefined) return `**${n}.** ${say('quiz.item-gone')}`;
  const answer = answerOf(session, question, person);
  return [
    `**${n}.** ${escaped(asked.item.prompt)}`,
    answer === undefined
      ? say('quiz.not-answered')
      : say('quiz.you-wrong', { given: givenText(asked, answer.given) }),
    say('quiz.right-is', { right: rightText(asked, words) }),
    small(placesLine(placesIn(asked.item.cites, book), words)),
  ].join('\n');
}

/** The paragraphs behind the questions, a line for each document. */
function readingLines(session: Session, missed: readonly number[], book: QuizBook, words: Words): string[] {
  const places = placesOf(session, missed, book);
  if (places.length === 0) return [];
  const bySource = Map.groupBy(places.slice(0, MOST_PLACES), ({ source }) => source);
  return [
    `**${words.say('quiz.missed.read')}**`,
    ...Array.from(bySource, ([source, cited]) => {
      const numbers = cited.flatMap(({ paragraph }) => paragraph ?? []).toSorted((a, b) => a - b);
      return `- ${escaped(shortReference(source, words))}, ¶ ${numbers.join(', ')}`;
    }),
  ];
}

function readButtons(session: Session, questions: readonly number[], book: QuizBook, words: Words) {
  return placesOf(session, questions, book)
    .slice(0, MOST_READ)
    .map(({ source, paragraph = 0 }) => ({
      label: `${shortReference(source, words)}, ¶ ${paragraph}`,
      id: customId('source', 'passage', source.id, paragraph),
    }));
}

/** The paragraphs that bear out the right answers, each once. */
function placesOf(
  { questions }: Session,
  wanted: readonly number[],
  book: QuizBook,
): readonly CitedPassage[] {
  const places = wanted.flatMap((question) =>
    placesIn(book.itemOf(questions[question]?.item ?? '')?.cites ?? [], book),
  );
  const once = new Map(places.map((place) => [`${place.source.id} ${place.paragraph}`, place]));
  return [...once.values()];
}

/** A menu with the questions of the page that somebody answered, to say that one of the answers was right. */
function disputeMenu(
  session: Session,
  person: string,
  questions: readonly number[],
  book: QuizBook,
  { say }: Words,
): Block[] {
  if (session.server === null) return [];
  const answered = questions.filter((question) => answerOf(session, question, person) !== undefined);
  return choiceMenu(customId('quiz', 'right', session.id), {
    hint: say('quiz.missed.dispute'),
    choices: answered.map((question) => ({
      label: `${question + 1}. ${book.itemOf(session.questions[question]?.item ?? '')?.prompt ?? ''}`,
      value: String(question),
    })),
  });
}
