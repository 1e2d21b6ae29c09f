import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { PERSONAL_TABLES } from '../../src/store/personal.ts';
import { isStore, type Store } from '../../src/store/store.ts';
import { openBot } from '../support/bot.ts';
import { buttonsOf, componentsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const QUESTION = 'When did MINUSMA deploy to Mali?';

type Room = Awaited<ReturnType<typeof openBot>>;

/** Works on the bot's data from outside. */
async function inStore<T>({ folder }: Room, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ folder });
  if (!isStore(store)) throw new Error(store.message);
  const result = await work(store);
  await store.close();
  return result;
}

/** Keeps two paragraphs, a preference and a verdict for a person. */
const keepSome = (room: Room, person: string) =>
  inStore(room, async ({ bookmarks, feedback, people }) => {
    const kept = { source: 'leimbach-2013', when: 1_700_000_000_000 };
    await bookmarks.add(person, { ...kept, paragraph: 3, note: 'for the essay' });
    await bookmarks.add(person, { ...kept, paragraph: 4, note: null });
    await people.change(person, { language: 'en' }, 1_700_000_000_000);
    await feedback.give(person, {
      answer: '7',
      server: '',
      verdict: 'wrong',
      reason: 'other',
      comment: 'No.',
      status: 'answered',
      madeOf: ['a-fact'],
      when: 1_700_000_000_000,
      question: null,
    });
  });

const countsOf = (room: Room, person: string) =>
  inStore(room, async ({ people }) => {
    const { preferences, bookmarks, feedback } = await people.exportAll(person);
    return { preferences: preferences.length, bookmarks: bookmarks.length, feedback: feedback.length };
  });

/** The text of the one file of a message. */
async function fileIn(message: object): Promise<{ name: string; text: string }> {
  const file = componentsOf(message).find(({ type }) => type === 13)?.file as { url: string };
  const response = await fetch(file.url);
  return { name: new URL(file.url).pathname.split('/').at(-1) ?? '', text: await response.text() };
}

describe('/privacy', () => {
  it('says in private what is stored about the person, by kind', async () => {
    const room = await openBot();
    const { ann, ben, channel } = room;
    const nothing = await (await ann.slash(channel, 'privacy')).answer();
    expect(wordsOf(nothing)).toMatch(
      /- Preferences .*: nothing\n- Bookmarks .*: nothing\n- Feedback .*: nothing/,
    );
    await keepSome(room, ann.id);
    const some = await (await ann.slash(channel, 'privacy')).answer();
    expect(wordsOf(some)).toMatch(
      /- Preferences .*: 1 entry\n- Bookmarks .*: 2 entries\n- Feedback .*: 1 entry/,
    );
    expect(some.ephemeral_for).toBe(ann.id);
    expect(ben.sees(channel)).toEqual([]);
    expectWithinLimits(some);
    const theirs = await (await ben.slash(channel, 'privacy')).answer();
    expect(wordsOf(theirs)).toMatch(/: nothing\n.*: nothing/);
  });

  it.each(['on a server', 'in a direct message', 'where only the person has installed the bot'])(
    'exports everything as a file (%s)',
    async (where) => {
      const room = await openBot();
      const { discord, ann, ben, channel } = room;
      await keepSome(room, ann.id);
      await keepSome(room, ben.id);
      const places = {
        'on a server': { place: channel, options: {} },
        'in a direct message': { place: 'dm', options: {} },
        'where only the person has installed the bot': {
          place: discord.addPrivateChannel([ann, ben]),
          options: { installed: 'user' },
        },
      } as const;
      const { place, options } = places[where as keyof typeof places];
      const panel = await (await ann.slash(place, 'privacy', {}, options)).answer();
      const answer = await (await ann.press(panel, 'Export as a file')).answer();
      expect(answer.ephemeral_for).toBe(place === 'dm' ? null : ann.id);
      const { name, text } = await fileIn(answer);
      expect(name).toBe('mali-mission-bot-data.json');
      const data = JSON.parse(text) as Record<string, unknown[]>;
      const kept = Object.entries(data).filter(([, rows]) => rows.length > 0);
      expect(Object.keys(data)).toEqual(PERSONAL_TABLES);
      expect(Object.fromEntries(kept)).toEqual({
        preferences: [expect.objectContaining({ language: 'en' })],
        bookmarks: [
          { source: 'leimbach-2013', paragraph: 3, note: 'for the essay', kept: '2023-11-14T22:13:20.000Z' },
          { source: 'leimbach-2013', paragraph: 4, note: null, kept: '2023-11-14T22:13:20.000Z' },
        ],
        feedback: [expect.objectContaining({ answer: '7', server: null, verdict: 'wrong', comment: 'No.' })],
      });
      expect(text).not.toContain(ben.id);
    },
  );

  it('deletes everything of that person and nobody else’s, once that is confirmed', async () => {
    const room = await openBot();
    const { discord, ann, ben, channel } = room;
    await keepSome(room, ann.id);
    await keepSome(room, ben.id);
    const panel = await (await ann.slash(channel, 'privacy')).answer();
    const shown = () => wordsOf(discord.message(panel) ?? {});
    await ann.press(panel, 'Delete everything');
    expect(shown()).toMatch(
      /### Delete everything.*\n.*: 1 entry\n.*: 2 entries\n.*: 1 entry\n(.*: nothing\n)+.*cannot be undone/,
    );
    await ann.press(panel, 'Cancel');
    expect(shown()).toContain('### What is stored about you');
    expect(await countsOf(room, ann.id)).toMatchObject({ preferences: 1, bookmarks: 2, feedback: 1 });
    await ann.press(panel, 'Delete everything');
    await ann.press(panel, 'Delete for good');
    expect(shown()).toMatch(/### Deleted\n.*: 1 entry\n.*: 2 entries\n.*: 1 entry/);
    expect(await countsOf(room, ann.id)).toMatchObject({ preferences: 0, bookmarks: 0, feedback: 0 });
    expect(await countsOf(room, ben.id)).toMatchObject({ preferences: 1, bookmarks: 2, feedback: 1 });
    await ann.press(panel, 'What is stored now');
    expect(shown()).toMatch(/: nothing\n.*: nothing/);
  });

  it('forgets recent questions of that person in all places, and nobody else’s', async () => {
    const { discord, guild, ann, ben, channel } = await openBot();
    const other = discord.addChannel(guild, 'other');
    const coup = 'Who carried out the coup of 2012?';
    for (const place of [channel, other]) await ann.mention(place, coup).answer();
    await ben.mention(channel, coup).answer();
    const panel = await (await ann.slash(channel, 'privacy')).answer();
    await ann.press(panel, 'Delete everything');
    await ann.press(panel, 'Delete for good');
    for (const place of [channel, other])
      expect(wordsOf(await ann.mention(place, 'And why?').answer())).not.toContain('earlier questions');
    expect(wordsOf(await ben.mention(channel, 'And why?').answer())).toContain('earlier questions');
  });

  it('speaks the language that was chosen at once, and Discord’s again without a choice', async () => {
    const { discord, ann, channel } = await openBot();
    const panel = await (await ann.slash(channel, 'privacy')).answer();
    const shown = () => wordsOf(discord.message(panel) ?? {});
    await ann.select(panel, 'privacy:language', 'fr');
    expect(shown()).toContain('### Ce qui est enregistré à votre sujet');
    await ann.select(panel, 'privacy:answers', 'private');
    expect(shown()).toContain('### Ce qui est enregistré à votre sujet');
    await ann.select(panel, 'privacy:language', 'discord');
    expect(shown()).toContain('### What is stored about you');
  });

  it('keeps what the person prefers, and takes it back', async () => {
    const room = await openBot();
    const { ann, ben, channel } = room;
    const panel = await (await ann.slash(channel, 'privacy')).answer();
    const ask = async (who: typeof ann) => {
      const answer = await (await who.slash(channel, 'ask', { question: QUESTION })).answer();
      return answer.ephemeral_for;
    };
    await ann.select(panel, 'privacy:answers', 'private');
    expect([await ask(ann), await ask(ben)]).toEqual([ann.id, null]);
    await ann.select(panel, 'privacy:answers', 'server');
    expect(await ask(ann)).toBeNull();
    await ann.select(panel, 'privacy:language', 'fr');
    expect(wordsOf(await ann.mention(channel, QUESTION).answer())).toContain('Date de référence');
    await ann.select(panel, 'privacy:language', 'discord');
    const form = (await ann.press(panel, 'privacy:zone')).modal();
    await ann.submit(form, { zone: 'bamako' });
    const stored = await inStore(room, ({ people }) => people.get(ann.id));
    expect(stored).toEqual({ isPrivate: null, language: null, timeZone: 'Africa/Bamako' });
    await ann.submit((await ann.press(panel, 'privacy:zone')).modal(), { zone: '' });
    expect((await inStore(room, ({ people }) => people.get(ann.id))).timeZone).toBeNull();
  });

  it('prefers the person’s own choice to that of the server', async () => {
    const { discord, guild, ann, channel } = await openBot();
    const max = discord.as(discord.addUser({ name: 'max' }));
    discord.joinGuild(max, guild, { permissions: ['MANAGE_GUILD'] });
    await max.press(await (await max.slash(channel, 'settings')).answer(), 'Show privately');
    const panel = await (await ann.slash(channel, 'privacy')).answer();
    await ann.select(panel, 'privacy:answers', 'public');
    const answer = await (await ann.slash(channel, 'ask', { question: QUESTION })).answer();
    expect(answer.ephemeral_for).toBeNull();
  });

  it('says what is wrong with a time zone, and changes nothing', async () => {
    const room = await openBot();
    const { ann, channel } = room;
    const panel = await (await ann.slash(channel, 'privacy')).answer();
    const form = (await ann.press(panel, 'privacy:zone')).modal();
    const answer = await (await ann.submit(form, { zone: 'Timbuktu2' })).answer();
    expect(answer.content).toMatch(/no time zone “Timbuktu2”.*Nothing has been changed/);
    expect(await countsOf(room, ann.id)).toMatchObject({ preferences: 0, bookmarks: 0, feedback: 0 });
  });

  it('works on after a restart', async () => {
    const room = await openBot();
    const { discord, ann, channel, bot, startBot } = room;
    await keepSome(room, ann.id);
    const panel = await (await ann.slash(channel, 'privacy')).answer();
    await ann.press(panel, 'Delete everything');
    await bot.stop();
    const again = await startBot();
    await ann.press(panel, 'Delete for good');
    expect(wordsOf(discord.message(panel) ?? {})).toContain('### Deleted');
    expect(await countsOf(room, ann.id)).toMatchObject({ preferences: 0, bookmarks: 0, feedback: 0 });
    await again.stop();
  });

  it('is in French for who speaks it', async () => {
    const { discord, channel } = await openBot();
    const claire = discord.as(discord.addUser({ name: 'claire', locale: 'fr' }));
    const panel = await (await claire.slash(channel, 'privacy')).answer();
    expect(wordsOf(panel)).toContain('### Ce qui est enregistré à votre sujet');
    expectWithinLimits(panel);
    await claire.press(panel, 'Tout supprimer');
    const confirm = discord.message(panel) ?? {};
    expect(buttonsOf(confirm).map(({ label }) => label)).toEqual(['Supprimer définitivement', 'Annuler']);
    await claire.press(panel, 'Annuler');
    expect((await claire.press(panel, 'privacy:zone')).modal().title).toBe('Votre fuseau horaire');
  });
});
