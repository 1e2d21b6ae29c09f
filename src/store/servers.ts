import { z } from 'zod';
import { createCache } from './cache.ts';
import type { Database } from './database.ts';
import type { StoreEvents } from './events.ts';
import {
  type FieldFault,
  type Fields,
  flagForm,
  isFieldFault,
  jsonForm,
  type Language,
  languageForm,
  minuteForm,
  readFields,
  timeZoneForm,
  writeFields,
} from './fields.ts';

/** At most so many channels of a server are answer channels. */
export const MOST_ANSWER_CHANNELS = 50;

export const QUIZ_MODES = ['solo', 'group', 'race', 'exam'] as const;
export const QUIZ_DIFFICULTIES = ['any', 'easy', 'medium', 'hard'] as const;

/** How a quiz begins when nobody says otherwise; `seconds` is the time for one question. */
export const quizDefaultsSchema = z.object({
  questions: z.int().min(1).max(50).default(10),
  seconds: z.int().min(5).max(300).default(30),
  mode: z.enum(QUIZ_MODES).default('group'),
  difficulty: z.enum(QUIZ_DIFFICULTIES).default('any'),
});

export type QuizDefaults = Readonly<z.infer<typeof quizDefaultsSchema>>;

/** What the managers of a server have set. */
export type ServerSettings = Readonly<{
  /** Ids of the channels in which every question is answered. */
  answerChannels: readonly string[];
  isPrivateByDefault: boolean;
  /** Null: by Discord's locale. */
  language: Language | null;
  quizDefaults: QuizDefaults;
  /** Minutes of the day in `timeZone`, the first and the first no longer quiet; they hold only where both are set. */
  quietFrom: number | null;
  quietTo: number | null;
  /** An IANA name. */
  timeZone: string;
  /** Whether the text of questions that could not be answered may be kept. */
  keepsUncovered: boolean;
}>;

/** The settings of servers, by the server's id. */
export type Servers = Readonly<{
  /** Settings as they are, with the defaults for what is not set. May be up to 30 s old, see `CACHE_MS`. */
  get: (server: string) => Promise<ServerSettings>;
  /**
   * Changes the settings that `part` names and no others; null takes one back to its default.
   * @param when in milliseconds since 1970.
   * @returns the settings after it, or, with nothing changed, what cannot be stored.
   */
  change: (
    server: string,
    part: Partial<ServerSettings>,
    when: number,
  ) => Promise<ServerSettings | FieldFault>;
  /** Forgets all settings of a server. @returns whether there were any. */
  forget: (server: string) => Promise<boolean>;
}>;

const FIELDS: Fields<ServerSettings> = {
  answerChannels: {
    form: jsonForm(z.array(z.string().regex(/^\d{1,20}$/, 'is not an id')).max(MOST_ANSWER_CHANNELS)),
    unset: [],
  },
  isPrivateByDefault: { form: flagForm, unset: false },
  language: { form: languageForm, unset: null },
  quizDefaults: { form: jsonForm(quizDefaultsSchema), unset: quizDefaultsSchema.parse({}) },
  quietFrom: { form: minuteForm, unset: null },
  quietTo: { form: minuteForm, unset: null },
  timeZone: { form: timeZoneForm, unset: 'UTC' },
  keepsUncovered: { form: flagForm, unset: false },
};

/** The drawer of servers. */
export function createServers({ db }: Database, { onDamaged, now }: StoreEvents): Servers {
  const cache = createCache<ServerSettings>(now);
  const settingsOf = (server: string, row: Readonly<Record<string, unknown>> | undefined) =>
    readFields(FIELDS, row, (fault) => onDamaged({ table: 'server_settings', id: server, ...fault }));

  return {
    get: (server) =>
      cache.get(server, async () => {
        const row = await db
          .selectFrom('serverSettings')
          .selectAll()
          .where('server', '=', server)
          .executeTakeFirst();
        return settingsOf(server, row);
      }),

    async change(server, part, when) {
      const written = writeFields(FIELDS, part);
      if (isFieldFault(written)) return written;
      const changes = { ...written.columns, changedAt: when };
      // one statement that names the changed columns only, so that changes at the same time all hold
      const row = await db
        .insertInto('serverSettings')
        .values({ server, ...changes })
        .onConflict((conflict) => conflict.column('server').doUpdateSet(changes))
        .returningAll()
        .executeTakeFirstOrThrow()
        .finally(() => cache.forget(server));
      return settingsOf(server, row);
    },

    async forget(server) {
      const { numDeletedRows } = await db
        .deleteFrom('serverSettings')
        .where('server', '=', server)
        .executeTakeFirst()
        .finally(() => cache.forget(server));
      return numDeletedRows > 0n;
    },
  };
}
