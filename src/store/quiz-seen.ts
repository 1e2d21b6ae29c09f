import type { Database } from './database.ts';

/** When items were asked last, in milliseconds since 1970; those that never were are missing. */
export type SeenItems = ReadonlyMap<string, number>;

/** Which items were asked where, so that they come last. */
export type QuizSeen = Readonly<{
  /** In sessions for all on a server. */
  inServer: (server: string) => Promise<SeenItems>;
  /** Of somebody alone. */
  byPerson: (person: string) => Promise<SeenItems>;
}>;

/** The drawer of items that were asked; sessions fill it (`quiz-sessions.ts`). */
export function createQuizSeen({ db }: Database): QuizSeen {
  return {
    inServer: async (server) =>
      mapOf(
        await db.selectFrom('quizSeen').select(['item', 'seenAt']).where('server', '=', server).execute(),
      ),
    byPerson: async (person) =>
      mapOf(
        await db
          .selectFrom('quizSeenAlone')
          .select(['item', 'seenAt'])
          .where('person', '=', person)
          .execute(),
      ),
  };
}

function mapOf(rows: readonly Readonly<{ item: string; seenAt: number }>[]): SeenItems {
  return new Map(rows.map(({ item, seenAt }) => [item, seenAt]));
}
