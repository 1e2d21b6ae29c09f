import type { App, AppFor } from '../app.ts';
import {
  BOARD_MODES,
  BOARD_PERIODS,
  type BoardPeriod,
  type BoardRow,
  periodStart,
  ranked,
} from '../quiz/boards.ts';
import { topicsOfItems } from '../quiz/coverage.ts';
import { type Press, staleButton } from './custom-id.ts';
import { pageNumber } from './pages.ts';
import type { View } from './views/blocks.ts';
import { ALL_TOPICS, type Board, type BoardPlace, boardView, ownRankView } from './views/leaderboard-view.ts';

/** The table of a server, on a page. @param person who asks, where they alone see it. */
export async function boardPage(server: string, place: BoardPlace, app: AppFor): Promise<View> {
  return boardView(await boardOf(server, place, app), place, app.words);
}

/** Where somebody stands in the table of a server. */
export async function ownRank(server: string, person: string, place: BoardPlace, app: AppFor): Promise<View> {
  if (await app.store.boards.isHidden(person)) return ownRankView('hidden', app.words);
  const { rows } = await boardOf(server, place, app);
  const row = rows.find((one) => one.person === person);
  return ownRankView(row ? { row, of: rows.length } : 'none', app.words);
}

async function boardOf(server: string, { period, topic }: BoardPlace, app: App): Promise<Board> {
  const { store, engine, now } = app;
  const [{ timeZone }, resetAt] = await Promise.all([
    store.servers.get(server),
    store.boards.resetAt(server),
  ]);
  const from = periodStart(period, { now: now(), timeZone, resetAt });
  const scores = await store.boards.scores({
    server,
    from,
    now: now(),
    modes: BOARD_MODES,
    items: topic === ALL_TOPICS ? null : itemsOf(topic, app),
  });
  const names = new Map(scores.map(({ person, name }) => [person, name]));
  const rows = ranked(scores).map((row: BoardRow) => ({ ...row, name: names.get(row.person) ?? null }));
  const asked = new Set(topicsOfItems(engine.knowledge).values());
  return { rows, from, topics: engine.knowledge.topics.filter(({ id }) => asked.has(id)) };
}

function itemsOf(topic: string, { engine }: App): string[] {
  return Array.from(topicsOfItems(engine.knowledge)).flatMap(([item, of]) => (of === topic ? [item] : []));
}

/**
 * The period, topic and page that are asked for.
 * @throws a `UserError` for what is none.
 */
export function boardPlaceIn(
  [wantedPeriod, topic, wantedPage = '1']: Press['args'],
  { engine }: App,
): BoardPlace {
  const period: BoardPeriod | undefined = BOARD_PERIODS.find((one) => one === wantedPeriod);
  const page = pageNumber(wantedPage);
  const isTopic = topic === ALL_TOPICS || engine.knowledge.topics.some(({ id }) => id === topic);
  if (period === undefined || page === undefined || topic === undefined || !isTopic) throw staleButton();
  return { period, topic, page };
}
