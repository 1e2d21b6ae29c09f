import type { Bookmark } from '../../src/store/bookmarks.ts';
import { openStore } from '../../src/store/open.ts';
import { isStore, type Store } from '../../src/store/store.ts';
import type { openBot } from './bot.ts';
import { buttonsOf } from './within-limits.ts';

/** The document whose paragraphs are kept. */
export const LEIMBACH = 'leimbach-2013';

type Room = Awaited<ReturnType<typeof openBot>>;
type Person = Room['ann'];

/** The paragraph as that person opens it. */
export const read = async ({ channel }: Room, who: Person, paragraph: number, more: object = {}) =>
  (
    await who.slash(channel, 'source', { document: LEIMBACH, paragraph, ...more }, { subcommand: 'read' })
  ).answer();

/** The list as that person opens it. */
export const kept = async ({ channel }: Room, who: Person, more = {}) =>
  (await who.slash(channel, 'source', more, { subcommand: 'kept' })).answer();

/** Keeps paragraphs, the last one ending at the top of the list. */
export const keep = async (room: Room, who: Person, ...paragraphs: number[]) => {
  for (const paragraph of paragraphs) await who.press(await read(room, who, paragraph), 'Keep');
};

/** The message as it is now. */
export const now = ({ discord }: Room, message: { id: string }) => discord.message(message) ?? {};

/** What stands on the buttons of a message. */
export const labelsOf = (message: object) => buttonsOf(message).map(({ label }) => label);

/** Works on the bot's data from outside. */
export async function inStore<T>({ folder }: Room, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ folder });
  if (!isStore(store)) throw new Error(store.message);
  const result = await work(store);
  await store.close();
  return result;
}

/** What is stored of a person, newest first. */
export const stored = (room: Room, person: Person): Promise<readonly Bookmark[]> =>
  inStore(room, async ({ bookmarks }) => (await bookmarks.list(person.id, 0, 1000)).bookmarks);

/** Keeps paragraphs for a person past the bot, the first at the top of the list. */
export const putInStore = (room: Room, { id }: Person, bookmarks: readonly Partial<Bookmark>[]) =>
  inStore(room, async (store) => {
    for (const [i, bookmark] of bookmarks.entries())
      await store.bookmarks.add(id, {
        source: LEIMBACH,
        paragraph: 1,
        when: 1_700_000_000_000 - i,
        note: null,
        ...bookmark,
      });
  });
