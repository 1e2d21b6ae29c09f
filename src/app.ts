import type { Engine } from './answer/engine.ts';
import type { TitleWords } from './citation/title-words.ts';
import type { Conversations } from './discord/conversations.ts';
import type { QuizRunner } from './discord/quiz/runner.ts';
import type { RecentAnswers } from './discord/recent-answers.ts';
import type { Words } from './locale/words.ts';
import type { Log } from './log.ts';
import type { Lookups } from './lookup/lookups.ts';
import type { PictureCache } from './pictures/cache.ts';
import type { Store } from './store/store.ts';

/** What every command and route is handed; there is nothing global. */
export type App = Readonly<{
  engine: Engine;
  /** The lists in which things are looked up by what they are called. */
  lookups: Lookups;
  /** What tells names from common words in the titles of references; slow when it is first asked for. */
  titleWords: () => TitleWords;
  pictures: PictureCache;
  store: Store;
  quiz: QuizRunner;
  conversations: Conversations;
  answers: RecentAnswers;
  log: Log;
  /** The time in milliseconds. */
  now: () => number;
}>;

/** What a command is handed when somebody acts: the bot, and the words in their language. */
export type AppFor = App & Readonly<{ words: Words }>;
