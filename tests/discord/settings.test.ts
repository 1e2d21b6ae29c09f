import { describe, expect, it, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { isStore } from '../../src/store/store.ts';
import { openBot } from '../support/bot.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const QUESTION = 'When did MINUSMA deploy to Mali?';
const NO_CHANGE = /Nothing has been changed\.$/;

type Room = Awaited<ReturnType<typeof openBot>>;

/** A bot with Max, who may manage the server, and his panel. */
async function openPanel(options?: Parameters<typeof openBot>[0]) {
  const room = await openBot(options);
  const max = room.discord.as(room.discord.addUser({ name: 'max' }));
  room.discord.joinGuild(max, room.guild, { permissions: ['MANAGE_GUILD'] });
  const panel = await (await max.slash(room.channel, 'settings')).answer();
  /** The panel as it looks now. */
  const shown = (): string => wordsOf(room.discord.message(panel) ?? {});
  /** The panel that is opened anew, so what is stored. */
  const stored = async (): Promise<string> =>
    wordsOf(await (await max.slash(room.channel, 'settings')).answer());
  const fill = async (button: string, inputs: Readonly<Record<string, string>>) =>
    (await max.submit((await max.press(panel, button)).modal(), inputs)).answer();
  return { ...room, max, panel, shown, stored, fill };
}

/** What of the text stands under a heading in bold. */
function under(heading: string, words: string): string {
  return words.slice(words.indexOf(`**${heading}**`)).split('\n**')[0] ?? '';
}

describe('/settings', () => {
  it('shows all settings in words to whoever opened it alone', async () => {
    const { panel, max, ben, channel } = await openPanel();
    expect(panel.ephemeral_for).toBe(max.id);
    expect(ben.sees(channel)).toEqual([]);
    const words = wordsOf(panel);
    expect(under('Answer channels', words)).toContain('None.');
    expect(under('Answers to commands', words)).toContain('Shown to everybody');
    expect(under('Quiet hours', words)).toContain('None.');
    expect(under('Quiz', words)).toContain('10 questions · 30 seconds for each · way of playing: group');
    expect(under('Questions that I cannot answer', words)).toContain('may not be kept');
    expectWithinLimits(panel);
  });

  it('is offered only to those who may manage the server, and nowhere else', async () => {
    const { discord, ann, max, channel } = await openPanel();
    const names = (offered: readonly { name: string }[]) => offered.map(({ name }) => name);
    expect(names(ann.offered(channel))).not.toContain('settings');
    expect(names(max.offered(channel))).toContain('settings');
    expect(names(max.offered('dm'))).not.toContain('settings');
    const elsewhere = discord.addGuild({ name: 'Elsewhere', hasBot: false });
    discord.joinGuild(max, elsewhere, { permissions: ['MANAGE_GUILD'] });
    const foreign = discord.addChannel(elsewhere, 'talk');
    expect(names(max.offered(foreign))).not.toContain('settings');
  });

  it('keeps answer channels, text channels and threads only, up to 25', async () => {
    const { discord, guild, max, channel, panel, shown, stored } = await openPanel();
    const thread = discord.addChannel(guild, 'thread', { type: 11 });
    const voice = discord.addChannel(guild, 'voice', { type: 2 });
    await max.select(panel, 'settings:channels', [channel.id, thread.id]);
    expect(under('Answer channels', shown())).toContain(`<#${channel.id}> <#${thread.id}>`);
    expect(await stored()).toContain(`<#${channel.id}> <#${thread.id}>`);
    await expect(max.select(panel, 'settings:channels', [voice.id])).rejects.toThrow(/type of channel/);
    const many = Array.from({ length: 26 }, (_, i) => discord.addChannel(guild, `c${i}`).id);
    await expect(max.select(panel, 'settings:channels', many)).rejects.toThrow(/0 to 25/);
    await max.select(panel, 'settings:channels', many.slice(0, 25));
    expectWithinLimits(discord.message(panel) ?? {});
    expect(shown()).toContain(`<#${many[24]}>`);
    await max.select(panel, 'settings:channels', []);
    expect(under('Answer channels', await stored())).toContain('None.');
  });

  it('can be opened after an answer channel was removed', async () => {
    const { discord, guild, max, channel, panel, stored } = await openPanel();
    const gone = discord.addChannel(guild, 'gone');
    await max.select(panel, 'settings:channels', [gone.id, channel.id]);
    discord.removeChannel(gone);
    await vi.waitUntil(async () => (await stored()).includes(`<#${channel.id}>`));
  });

  it('makes answers private, for those who have not chosen otherwise', async () => {
    const { max, ann, channel, panel, shown } = await openPanel();
    const ask = async (options = {}) =>
      (await (await ann.slash(channel, 'ask', { question: QUESTION, ...options })).answer()).ephemeral_for;
    expect(await ask()).toBeNull();
    await max.press(panel, 'Show privately');
    expect(under('Answers to commands', shown())).toContain('Shown only to whoever asks');
    expect(await ask()).toBe(ann.id);
    expect(await ask({ private: false })).toBeNull();
    await max.press(panel, 'Show to everybody');
    expect(await ask()).toBeNull();
  });

  it('does the same when a button of an older panel is pressed twice', async () => {
    const { max, channel, panel, stored } = await openPanel();
    const second = await (await max.slash(channel, 'settings')).answer();
    await max.press(panel, 'settings:private:on');
    await max.press(second, 'settings:private:on');
    expect(under('Answers to commands', await stored())).toContain('Shown only to whoever asks');
  });

  it('keeps the language in which messages are answered', async () => {
    const { max, ann, channel, panel } = await openPanel();
    await max.select(panel, 'settings:language', 'fr');
    expect(wordsOf(await ann.mention(channel, QUESTION).answer())).toContain('Date de référence');
    await max.select(panel, 'settings:language', 'discord');
    expect(wordsOf(await ann.mention(channel, QUESTION).answer())).toContain('As of');
  });

  it('keeps quiet hours, and takes them back', async () => {
    const now = Date.parse('2024-05-01T21:30Z');
    const { panel, fill, shown } = await openPanel({ now: () => now, practice: { now: () => now } });
    await fill('Change quiet hours', { from: '22:00', to: '7:30', zone: 'paris' });
    expect(shown()).toContain('From 22:00 to 07:30, time zone Europe/Paris. It is quiet now.');
    await fill('Change quiet hours', { zone: 'UTC' });
    expect(shown()).toContain('From 22:00 to 07:30, time zone UTC.\n');
    const answer = await fill('Change quiet hours', { from: '', to: '' });
    expect(answer.id).toBe(panel.id);
    expect(under('Quiet hours', shown())).toContain('None.');
  });

  it.each([
    [{ from: '25:00', to: '07:00' }, '“25:00” as a time'],
    [{ from: '22:00', to: 'noon' }, '“noon” as a time'],
    [{ from: '22:00', to: '' }, 'both a beginning and an end'],
    [{ from: '22:00', to: '22:00' }, 'begin and end at the same time'],
    [{ zone: 'Atlantis' }, 'no time zone “Atlantis”'],
    [{ zone: '**@everyone** <@1>' }, '“\\*\\*\\@everyone\\*\\* \\<\\@1\\>”'],
    [{ zone: '+02:00' }, 'such as Africa/Bamako'],
  ])('says in private what is wrong with %j, and changes nothing', async (inputs, said) => {
    const { max, fill, shown, stored } = await openPanel();
    await fill('Change quiet hours', { from: '21:00', to: '6:00', zone: 'Africa/Bamako' });
    const before = shown();
    const answer = await fill('Change quiet hours', inputs);
    expect(answer.content).toContain(said);
    expect(answer.content).toMatch(NO_CHANGE);
    expect(answer.ephemeral_for).toBe(max.id);
    expect(answer.pinged).toEqual({ users: [], roles: [], everyone: false });
    expect(shown()).toBe(before);
    expect(await stored()).toBe(before);
  });

  it('keeps the defaults of the quiz', async () => {
    const { fill, shown } = await openPanel();
    await fill('Change quiz', { questions: '50', seconds: ' 5 ', mode: 'race', difficulty: 'hard' });
    const all = '50 questions · 5 seconds for each · way of playing: race · difficulty: hard';
    expect(under('Quiz', shown())).toContain(all);
    await fill('Change quiz', { questions: '1' });
    expect(under('Quiz', shown())).toContain('1 question · 5 seconds');
  });

  it.each([
    [{ questions: '0' }, '1 to 50 questions'],
    [{ questions: '51' }, '1 to 50 questions'],
    [{ questions: 'ten' }, '1 to 50 questions'],
    [{ questions: '1.5' }, '1 to 50 questions'],
    [{ seconds: '4' }, '5 to 300 seconds'],
    [{ seconds: '301' }, '5 to 300 seconds'],
    [{ seconds: '-9' }, '5 to 300 seconds'],
  ])('refuses a quiz with %j', async (inputs, said) => {
    const { fill, shown } = await openPanel();
    expect((await fill('Change quiz', inputs)).content).toContain(said);
    expect(under('Quiz', shown())).toContain('10 questions · 30 seconds');
  });

  it('allows keeping what could not be answered, and forbids it again', async () => {
    const { max, panel, shown, stored } = await openPanel();
    await max.press(panel, 'Allow keeping');
    expect(under('Questions that I cannot answer', shown())).toContain('may be kept');
    await max.press(panel, 'Do not keep');
    expect(under('Questions that I cannot answer', await stored())).toContain('may not be kept');
  });

  it('resets everything, once that is confirmed', async () => {
    const { max, panel, fill, shown, stored } = await openPanel();
    const first = shown();
    await max.press(panel, 'Show privately');
    await fill('Change quiz', { questions: '3' });
    const set = shown();
    await max.press(panel, 'Reset all');
    expect(shown()).toContain('cannot be undone');
    await max.press(panel, 'Cancel');
    expect(shown()).toBe(set);
    await max.press(panel, 'Reset all');
    await max.press(panel, 'Reset all settings');
    expect(shown()).toBe(first);
    expect(await stored()).toBe(first);
  });

  it('works on after a restart, also for a form that was open', async () => {
    const { max, panel, bot, startBot, shown } = await openPanel();
    await max.press(panel, 'Show privately');
    const form = (await max.press(panel, 'Change quiz')).modal();
    await bot.stop();
    const again = await startBot();
    await max.submit(form, { questions: '7' });
    expect(shown()).toContain('7 questions');
    expect(shown()).toContain('Shown only to whoever asks');
    await again.stop();
  });

  it('is in French for who speaks it', async () => {
    const { discord, guild, channel } = await openPanel();
    const claire = discord.as(discord.addUser({ name: 'claire', locale: 'fr' }));
    discord.joinGuild(claire, guild, { permissions: ['ADMINISTRATOR'] });
    const panel = await (await claire.slash(channel, 'settings')).answer();
    expect(wordsOf(panel)).toContain('### Paramètres de ce serveur');
    expectWithinLimits(panel);
    for (const button of ['settings:quiet', 'settings:quiz']) {
      const modal = (await claire.press(panel, button)).modal();
      expect(modal.title).toMatch(/^(Heures calmes|Quiz)$/);
    }
    const form = (await claire.press(panel, 'Modifier les heures calmes')).modal();
    const answer = await (await claire.submit(form, { from: 'midi', to: '13:00' })).answer();
    expect(answer.content).toContain('l’heure «\u00a0midi\u00a0»');
  });
});

describe('somebody who may no longer manage the server', () => {
  it('is told so at every button, menu and form, and nothing is changed', async () => {
    const { discord, guild, max, panel, shown } = await openPanel();
    const form = (await max.press(panel, 'Change quiz')).modal();
    const before = shown();
    discord.joinGuild(max, guild);
    const tries = [
      ...buttonsOf(panel).map(
        ({ id }) =>
          () =>
            max.press(panel, id),
      ),
      () => max.select(panel, 'settings:language', 'fr'),
      () => max.select(panel, 'settings:channels', []),
      () => max.submit(form, { questions: '3' }),
    ];
    expect(tries.length).toBeGreaterThan(7);
    for (const attempt of tries) {
      const answer = await (await attempt()).answer();
      expect(answer.content).toMatch(/^Only people who may manage this server/);
      expect(answer.ephemeral_for).toBe(max.id);
    }
    expect(shown()).toBe(before);
  });
});

describe('two servers', () => {
  it('have settings of their own', async () => {
    const { discord, max, panel } = await openPanel();
    const other = discord.addGuild({ name: 'Other' });
    discord.joinGuild(max, other, { permissions: ['MANAGE_GUILD'] });
    const there = discord.addChannel(other, 'there');
    await max.press(panel, 'Show privately');
    const theirs = await (await max.slash(there, 'settings')).answer();
    expect(wordsOf(theirs)).toContain('Shown to everybody');
  });
});

describe('a server that the bot is removed from', () => {
  it('is forgotten, the others are not', async () => {
    const { discord, guild, max, panel, folder, logged } = await openPanel();
    const other = discord.addGuild({ name: 'Other' });
    discord.joinGuild(max, other, { permissions: ['MANAGE_GUILD'] });
    const there = discord.addChannel(other, 'there');
    await max.press(panel, 'Show privately');
    await max.press(await (await max.slash(there, 'settings')).answer(), 'Show privately');
    discord.removeBot(guild);
    await vi.waitUntil(() => logged.some(({ msg }) => String(msg).startsWith('left a server')));
    expect(await isPrivateIn(folder, guild.id)).toBe(false);
    expect(await isPrivateIn(folder, other.id)).toBe(true);
  });
});

async function isPrivateIn(folder: Room['folder'], server: string): Promise<boolean> {
  const store = await openStore({ folder });
  if (!isStore(store)) throw new Error(store.message);
  const { isPrivateByDefault } = await store.servers.get(server);
  await store.close();
  return isPrivateByDefault;
}
