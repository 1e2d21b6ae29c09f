import { z } from 'zod';
import { alone, type Database } from './database.ts';
import type { StoreEvents } from './events.ts';
import { LANGUAGES, type Language } from './fields.ts';

const time = z.number();

/** How a card stands in its column; what it means is told in `src/quiz/cards.ts`. */
const cardSchema = z.object({
  item: z.string(),
  origin: z.enum(['missed', 'bookmarked']),
  addedAt: time,
  dueAt: time,
  missedAt: time.nullable(),
  reviewedAt: time.nullable(),
  history: z.array(time).readonly(),
  lapses: z.int().min(0),
  stability: z.number().min(0),
  difficulty: z.number().min(0),
  isOut: z.boolean(),
});

/** A question that somebody reviews. Times are in milliseconds since 1970. */
export type StoredCard = Readonly<z.infer<typeof cardSchema>>;

/** When somebody is reminded of what is due. */
export type Reminder = Readonly<{
  /** The minute of the day, in the time zone of their preferences; null for never. */
  minute: number | null;
  /** The day of the last reminder, as YYYY-MM-DD; null for none. */
  remindedOn: string | null;
  language: Language;
}>;

/** A person who wants to be reminded, and their time zone; null where they have chosen none. */
export type ReminderOf = Reminder & Readonly<{ person: string; minute: number; timeZone: string | null }>;

/** The cards that people review, and when they are reminded of them. */
export type Review = Readonly<{
  /** All cards of a person; a damaged one is left out. */
  cards: (person: string) => Promise<readonly StoredCard[]>;
  /** Adds new cards; those that are there already stay as they are. */
  add: (person: string, cards: readonly StoredCard[]) => Promise<void>;
  /**
   * Puts a card in the place of what it was made from, unless something else has been put there meanwhile.
   * @param isUndoable whether `undo` brings back what it was; no earlier card of the person's can be taken back then.
   * @returns whether it was put.
   */
  put: (person: string, card: StoredCard, from: StoredCard, isUndoable: boolean) => Promise<boolean>;
  /** Takes the last rating back, once. @returns the card as it is again; undefined where there is nothing to take back. */
  undo: (person: string) => Promise<StoredCard | undefined>;
  canUndo: (person: string) => Promise<boolean>;
  reminder: (person: string) => Promise<Reminder | undefined>;
  setReminder: (person: string, reminder: Reminder, when: number) => Promise<void>;
  /** All who want to be reminded. */
  reminders: () => Promise<readonly ReminderOf[]>;
  /** Notes that somebody is reminded on a day. @returns whether they were not yet; only then they may be. */
  claimReminder: (person: string, day: string) => Promise<boolean>;
}>;

/** The drawer of cards. */
export function createReview(database: Database, { onDamaged }: StoreEvents): Review {
  const { db } = database;
  const read = (person: string, item: string, text: string): StoredCard | undefined => {
    const parsed = cardSchema.safeParse(jsonIn(text));
    if (parsed.success) return parsed.data;
    onDamaged({
      table: 'review_cards',
      id: `${person} ${item}`,
      field: 'card',
      message: parsed.error.message,
    });
    return undefined;
  };
  return {
    async cards(person) {
      const rows = await db
        .selectFrom('reviewCards')
        .select(['item', 'card'])
        .where('person', '=', person)
        .orderBy('item')
        .execute();
      return rows.flatMap(({ item, card }) => read(person, item, card) ?? []);
    },

    async add(person, cards) {
      // few enough values for one statement on either engine
      for (let i = 0; i < cards.length; i += 100)
        await db
          .insertInto('reviewCards')
          .values(cards.slice(i, i + 100).map((card) => ({ person, ...columnsOf(card), before: null })))
          .onConflict((conflict) => conflict.columns(['person', 'item']).doNothing())
          .execute();
    },

    put: (person, card, from, isUndoable) =>
      alone(database, `review:${person}`, async (transaction) => {
        const before = writtenCard(from);
        const { numUpdatedRows } = await transaction
          .updateTable('reviewCards')
          .set({ ...columnsOf(card), ...(isUndoable ? { before } : {}) })
          .where('person', '=', person)
          .where('item', '=', card.item)
          .where('card', '=', before)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        if (isUndoable)
          await transaction
            .updateTable('reviewCards')
            .set({ before: null })
            .where('person', '=', person)
            .where('item', '<>', card.item)
            .where('before', 'is not', null)
            .execute();
        return true;
      }),

    undo: (person) =>
      alone(database, `review:${person}`, async (transaction) => {
        const row = await transaction
          .selectFrom('reviewCards')
          .select(['item', 'before'])
          .where('person', '=', person)
          .where('before', 'is not', null)
          .executeTakeFirst();
        const card = row && read(person, row.item, row.before ?? '');
        if (!card) return undefined;
        await transaction
          .updateTable('reviewCards')
          .set({ ...columnsOf(card), before: null })
          .where('person', '=', person)
          .where('item', '=', card.item)
          .execute();
        return card;
      }),

    async canUndo(person) {
      const row = await db
        .selectFrom('reviewCards')
        .select('item')
        .where('person', '=', person)
        .where('before', 'is not', null)
        .executeTakeFirst();
      return row !== undefined;
    },

    async reminder(person) {
      const row = await db
        .selectFrom('reviewSettings')
        .select(['remindsAt as minute', 'remindedOn', 'language'])
        .where('person', '=', person)
        .executeTakeFirst();
      return row && { ...row, language: languageIn(row.language) };
    },

    async setReminder(person, { minute, remindedOn, language }, when) {
      const kept = { remindsAt: minute, remindedOn, language, changedAt: when };
      await db
        .insertInto('reviewSettings')
        .values({ person, ...kept })
        .onConflict((conflict) => conflict.column('person').doUpdateSet(kept))
        .execute();
    },

    async reminders() {
      const rows = await db
        .selectFrom('reviewSettings')
        .leftJoin('preferences', 'preferences.person', 'reviewSettings.person')
        .select([
          'reviewSettings.person as person',
          'remindsAt as minute',
          'remindedOn',
          'reviewSettings.language as language',
          'preferences.language as preferred',
          'preferences.timeZone as timeZone',
        ])
        .where('remindsAt', 'is not', null)
        .execute();
      return rows.map(({ minute, language, preferred, ...row }) => ({
        ...row,
        minute: minute ?? 0,
        language: languageIn(preferred ?? language),
      }));
    },

    async claimReminder(person, day) {
      const { numUpdatedRows } = await db
        .updateTable('reviewSettings')
        .set({ remindedOn: day })
        .where('person', '=', person)
        .where('remindsAt', 'is not', null)
        .where(({ eb, or }) => or([eb('remindedOn', 'is', null), eb('remindedOn', '<', day)]))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function columnsOf(card: StoredCard) {
  const { item, origin, dueAt, reviewedAt, addedAt } = card;
  return { item, origin, card: writtenCard(card), dueAt, reviewedAt, addedAt };
}

/** The same card always gives the same text, so that texts can be compared. */
function writtenCard(card: StoredCard): string {
  return JSON.stringify(cardSchema.parse(card));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function languageIn(stored: string): Language {
  return LANGUAGES.find((language) => language === stored) ?? 'en';
}
