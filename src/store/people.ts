import { type Kysely, type Selectable, sql } from 'kysely';
import { createCache } from './cache.ts';
import type { Database } from './database.ts';
import type { StoreEvents } from './events.ts';
import {
  type FieldFault,
  type Fields,
  flagForm,
  isFieldFault,
  type Language,
  languageForm,
  readFields,
  timeZoneForm,
  writeFields,
} from './fields.ts';
import { PERSONAL, PERSONAL_TABLES, type PersonalTable } from './personal.ts';
import { personSlot } from './quiz-session-rows.ts';
import type { Tables } from './tables.ts';

/** What a person has set; null where the server or Discord decides. */
export type Preferences = Readonly<{
  isPrivate: boolean | null;
  language: Language | null;
  /** An IANA name. */
  timeZone: string | null;
}>;

/** The rows of each table, as they are told to the person they are about. */
export type PersonalData = Readonly<Record<PersonalTable, readonly Readonly<Record<string, unknown>>[]>>;

/** How many rows of each table there were. */
export type PersonalCounts = Readonly<Record<PersonalTable, number>>;

/** What is kept about people, by the id of the user. */
export type People = Readonly<{
  /** May be up to 30 s old, see `CACHE_MS`. */
  get: (person: string) => Promise<Preferences>;
  /**
   * Changes the preferences that `part` names and no others; null takes one back.
   * @param when in milliseconds since 1970.
   * @returns the preferences after it, or, with nothing changed, what cannot be stored.
   */
  change: (person: string, part: Partial<Preferences>, when: number) => Promise<Preferences | FieldFault>;
  /** Everything that is stored about the person, in all tables. */
  exportAll: (person: string) => Promise<PersonalData>;
  /** Erases all of it, or nothing if that fails. @returns how many rows of each table there were. */
  eraseAll: (person: string) => Promise<PersonalCounts>;
}>;

const FIELDS: Fields<Preferences> = {
  isPrivate: { form: flagForm, unset: null },
  language: { form: languageForm, unset: null },
  timeZone: { form: timeZoneForm, unset: null },
};

/** The drawer of people. */
export function createPeople({ db }: Database, { onDamaged, now }: StoreEvents): People {
  const cache = createCache<Preferences>(now);
  const preferencesOf = (person: string, row: Readonly<Record<string, unknown>> | undefined) =>
    readFields(FIELDS, row, (fault) => onDamaged({ table: 'preferences', id: person, ...fault }));

  return {
    get: (person) =>
      cache.get(person, async () => {
        const row = await db
          .selectFrom('preferences')
          .selectAll()
          .where('person', '=', person)
          .executeTakeFirst();
        return preferencesOf(person, row);
      }),

    async change(person, part, when) {
      const written = writeFields(FIELDS, part);
      if (isFieldFault(written)) return written;
      const changes = { ...written.columns, changedAt: when };
      const row = await db
        .insertInto('preferences')
        .values({ person, ...changes })
        .onConflict((conflict) => conflict.column('person').doUpdateSet(changes))
        .returningAll()
        .executeTakeFirstOrThrow()
        .finally(() => cache.forget(person));
      return preferencesOf(person, row);
    },

    exportAll: (person) => forEachTable((table) => told(db, table, person)),

    eraseAll: (person) =>
      db
        .transaction()
        .execute(async (transaction) => {
          // a private quiz that runs is nobody else's; what is left of others does not tell who played
          await transaction.deleteFrom('quizSessions').where('slot', '=', personSlot(person)).execute();
          return forEachTable((table) => erased(transaction, table, person));
        })
        .finally(() => cache.forget(person)),
  };
}

async function forEachTable<T>(
  work: (table: PersonalTable) => Promise<T>,
): Promise<Readonly<Record<PersonalTable, T>>> {
  const results: Partial<Record<PersonalTable, T>> = {};
  for (const table of PERSONAL_TABLES) results[table] = await work(table);
  return results as Record<PersonalTable, T>;
}

async function told<Table extends PersonalTable>(db: Kysely<Tables>, table: Table, person: string) {
  // of a table that is a parameter, Kysely's builder does not know the columns
  const all = sql<Selectable<Tables[Table]>>`select * from ${sql.table(table)} where person = ${person}`;
  const { rows } = await all.execute(db);
  return rows.map((row) => PERSONAL[table](row));
}

async function erased(db: Kysely<Tables>, table: PersonalTable, person: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom(table).where('person', '=', person).executeTakeFirst();
  return Number(numDeletedRows);
}
