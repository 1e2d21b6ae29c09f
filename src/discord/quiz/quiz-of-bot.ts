import type { Client } from 'discord.js';
import type { Engine } from '../../answer/engine.ts';
import { subjectOf } from '../../knowledge/pack.ts';
import { knowing, wordsFor } from '../../locale/words.ts';
import type { Log } from '../../log.ts';
import { canBeGiven, isRight } from '../../quiz/grade.ts';
import type { Given, SessionQuestion } from '../../quiz/session-types.ts';
import type { Store } from '../../store/store.ts';
import { bookOf } from '../views/quiz/asked.ts';
import { endView } from '../views/quiz/end-view.ts';
import { questionView } from '../views/quiz/question-view.ts';
import { revealView } from '../views/quiz/reveal-view.ts';
import { cannotSendView, toldView } from '../views/quiz/told-view.ts';
import type { QuizViews } from './quiz-view-types.ts';
import type { QuizRunner } from './runner.ts';
import { createQuizRunner } from './running.ts';
import { discordWire } from './wire.ts';

type Parts = Readonly<{ engine: Engine; store: Store; client: Client; log: Log; now: () => number }>;

/** The runner of sessions as the bot uses it. It shows nothing before the client is logged in. */
export function quizOfBot({ engine, store, client, log, now }: Parts): QuizRunner {
  return createQuizRunner({
    sessions: store.quizSessions,
    wire: discordWire(client),
    views: viewsOf(engine),
    grade: gradeBy(engine),
    wordsIn: (language) => knowing(wordsFor(language), subjectOf(engine.knowledge, language)),
    log,
    now,
  });
}

/** How sessions look, with what the knowledge says of each item. */
export function viewsOf({ knowledge }: Engine): QuizViews {
  const book = bookOf(knowledge);
  return {
    question: (session, question, words) => questionView(session, question, book, words),
    reveal: (session, question, words) => revealView(session, question, book, words),
    end: endView,
    told: (told, words) => toldView(told, book, words),
    cannotSend: cannotSendView,
  };
}

/** Grades by the items of the knowledge. */
export function gradeBy({ knowledge }: Engine) {
  const items = new Map(knowledge.quizItems.map((item) => [item.id, item]));
  return (question: SessionQuestion, given: Given): boolean | undefined => {
    const item = items.get(question.item);
    if (item === undefined || !canBeGiven(item, given)) return undefined;
    return isRight(item, question, given, knowledge.names);
  };
}
