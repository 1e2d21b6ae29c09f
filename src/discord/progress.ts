import type { AppFor } from '../app.ts';
import { letteredShares, sharesSheet } from '../pictures/shares-sheet.ts';
import { byTopic, paragraphsMet } from '../quiz/coverage.ts';
import { streakOf } from '../quiz/streak.ts';
import { pictured } from './pictured.ts';
import type { View } from './views/blocks.ts';
import { localeOf } from './views/picture-words.ts';
import { progressView, sharesDescription, sharesWords } from './views/progress-view.ts';

const FILE = 'progress.png';

/** What somebody has answered so far, for them alone: in all, by topic with a picture, in a row, and by document. */
export async function progressPage(person: string, app: AppFor): Promise<View> {
  const { store, engine, words, now } = app;
  const [results, times, cards, { timeZone }] = await Promise.all([
    store.results.ofPerson(person, now()),
    store.results.times(person),
    store.review.cards(person),
    store.people.get(person),
  ]);
  const zone = timeZone ?? 'UTC';
  const topics = byTopic(engine.knowledge, results);
  const shares = letteredShares(
    topics.map(({ topic, answered, right }) => ({ label: topic.label, part: right, whole: answered })),
  );
  const sheet = sharesSheet(shares, { words: sharesWords(words), locale: localeOf(words) });
  return progressView(
    {
      answered: results.reduce((sum, { answered }) => sum + answered, 0),
      right: results.reduce((sum, { right }) => sum + right, 0),
      shares,
      unasked: topics.filter(({ answered }) => answered === 0).map(({ topic }) => topic.label),
      pictured: sheet && (await pictured(sheet, FILE, app, sharesDescription(shares, words))),
      streak: streakOf([...times, ...cards.flatMap(({ history }) => history)], now(), zone),
      timeZone: zone,
      hasTimeZone: timeZone !== null,
      sources: paragraphsMet(engine.knowledge, results),
    },
    words,
  );
}
