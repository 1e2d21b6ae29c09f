import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, vi } from 'vitest';
import type { Feedback } from '../../src/store/feedback.ts';
import { sqliteFile } from '../../src/store/sqlite.ts';
import {
  allowTexts,
  asked,
  counted,
  given,
  type Judged,
  openJudged,
  QUESTION,
  reject,
  UNCOVERED,
} from '../support/judging.ts';
import { inStore } from '../support/keeping.ts';
import { buttonsOf, componentsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const DAY = 24 * 60 * 60 * 1000;

const gaps = async ({ max, channel }: Judged, inputs = {}) =>
  (await max.slash(channel, 'gaps', inputs)).answer();

/** The cells of the one file of a message. */
async function tableIn(message: object): Promise<{ name: string; text: string; lines: string[] }> {
  const file = componentsOf(message).find(({ type }) => type === 13)?.file as { url: string };
  const text = await (await fetch(file.url)).text();
  const name = new URL(file.url).pathname.split('/').at(-1) ?? '';
  return { name, text, lines: text.trimEnd().split('\r\n') };
}

/** Waits until so many questions were counted: that happens after the answer. */
const untilCounted = (room: Judged, times: number) =>
  vi.waitUntil(async () => (await counted(room)).reduce((sum, one) => sum + one.times, 0) === times, 5000);

describe('questions that are not answered', () => {
  it('are counted by kind and nearest entry, without text and without a name', async () => {
    const room = await openJudged();
    const { ann, ben, channel } = room;
    await asked(room, ann, UNCOVERED);
    await ben.mention(channel, UNCOVERED).answer();
    await asked(room, ann, 'How many blue helmets did Chad lose in Mali?');
    await untilCounted(room, 3);
    const all = await counted(room);
    expect(all.map(({ times, questions }) => [times, questions])).toEqual([
      [2, []],
      [1, []],
    ]);
    expect(all[1]).toMatchObject({ kind: 'no-detail', nearest: expect.stringMatching(/^gap:/) });
  });

  it('are counted neither where they are answered, nor off the subject, nor in a direct message', async () => {
    const room = await openJudged();
    const { ann, channel } = room;
    await asked(room, ann, QUESTION);
    await asked(room, ann, 'What is the best pizza in Naples?');
    await ann.mention(channel, 'hello').answer();
    await ann.dm(UNCOVERED).answer();
    await asked(room, ann, UNCOVERED);
    await untilCounted(room, 1);
    expect(await counted(room, '')).toEqual([]);
  });

  it('are kept with their text where the server allows it, unless they are asked in private', async () => {
    const room = await openJudged();
    const { ann, ben, channel, discord } = room;
    await allowTexts(room);
    await asked(room, ann, UNCOVERED);
    await asked(room, ann, `${UNCOVERED} Please`, { private: true });
    const panel = await (await ben.slash(channel, 'privacy')).answer();
    await ben.select(panel, 'privacy:answers', 'private');
    await ben.mention(channel, `${UNCOVERED} Now`).answer();
    await untilCounted(room, 3);
    expect((await counted(room)).flatMap(({ questions }) => questions)).toEqual([
      { question: UNCOVERED, times: 1 },
    ]);
    expect(discord.message(panel)).toBeDefined();
  });

  it('of a server that makes answers private by default are kept all the same, where it allows that', async () => {
    const room = await openJudged();
    await allowTexts(room);
    await allowTexts(room, 'Show privately');
    await asked(room, room.ann, UNCOVERED);
    await untilCounted(room, 1);
    expect((await counted(room))[0]?.questions).toEqual([{ question: UNCOVERED, times: 1 }]);
  });

  it('to nobody in an answer channel are counted, and never kept', async () => {
    const room = await openJudged({ readsMessages: true });
    const { ann, max, channel } = room;
    await allowTexts(room);
    await max.select(await (await max.slash(channel, 'settings')).answer(), 'settings:channels', [
      channel.id,
    ]);
    await ann.say(channel, UNCOVERED).quiet();
    await untilCounted(room, 1);
    expect((await counted(room))[0]?.questions).toEqual([]);
  });
});

describe('/gaps', () => {
  it('is for those who may manage the server, also later', async () => {
    const room = await openJudged();
    const { discord, guild, ann, max, channel } = room;
    const names = (offered: readonly { name: string }[]) => offered.map(({ name }) => name);
    expect(names(ann.offered(channel))).not.toContain('gaps');
    expect(names(max.offered(channel))).toContain('gaps');
    expect(names(max.offered('dm'))).not.toContain('gaps');
    await reject(ann, await asked(room, ann));
    const shown = await gaps(room);
    expect(shown.ephemeral_for).toBe(max.id);
    const pressable = buttonsOf(shown).filter(({ isDisabled }) => !isDisabled);
    expect(pressable.map(({ label }) => label)).toContain('Export as a table (CSV)');
    discord.joinGuild(max, guild);
    for (const { id } of pressable) {
      const answer = await (await max.press(shown, id)).answer();
      expect(answer.content).toMatch(/^Only people who may manage this server/);
      expect(componentsOf(answer)).toEqual([]);
    }
  });

  it('lists what was found not right, by entry, with counts, reasons and comments', async () => {
    const room = await openJudged();
    const { ann, ben } = room;
    const answer = await asked(room, ann);
    await reject(ann, answer, 'not-faithful', 'It says *otherwise* @everyone');
    await reject(ben, answer, 'not-faithful');
    await reject(ben, await asked(room, ben), 'beside-the-point');
    await reject(ann, await asked(room, ann, UNCOVERED), 'should-answer');
    await ann.press(await asked(room, ann), 'Helpful');
    const shown = await gaps(room);
    const words = wordsOf(shown);
    expect(words).toContain('Last 30 days · Not right: 4 times, helpful: once');
    expect(words).toContain('Not right: 3 times, by 2 people · helpful: once');
    expect(words).toContain(
      'It does not say what the document says (2×) · It does not answer the question (1×)',
    );
    expect(words).toContain('> It says \\*otherwise\\* \\@everyone');
    expect(words).toContain('It should have been answered (1×)');
    expect(words).toContain('The wording of questions is not kept on this server.');
    expect(words).not.toContain(QUESTION);
    expect(shown.pinged).toEqual({ users: [], roles: [], everyone: false });
    expectWithinLimits(shown);
  });

  it('lists what was not answered, and shows texts only while they may be kept', async () => {
    const room = await openJudged();
    const { ann, max, discord } = room;
    await allowTexts(room);
    for (let i = 0; i < 2; i++) await asked(room, ann, UNCOVERED);
    await asked(room, ann, 'How many blue helmets did Chad lose in Mali?');
    await untilCounted(room, 3);
    const shown = await gaps(room, { list: 'uncovered', period: '7' });
    const words = wordsOf(shown);
    expect(words).toContain('Last 7 days · 3 questions not answered');
    expect(words).toMatch(/\*\*1\.\*\* Not in the documents \(2×\)\nNearest: /);
    expect(words).toContain(`> ${UNCOVERED} (2×)`);
    expect(words).toContain('The documents leave this open (1×)');
    await allowTexts(room, 'Do not keep');
    await max.press(shown, 'Not right, say people');
    await max.press(shown, 'Not answered');
    const later = wordsOf(discord.message(shown) ?? {});
    expect(later).toContain('Not in the documents (2×)');
    expect(later).not.toContain(UNCOVERED);
  });

  it('goes through pages and periods', async () => {
    const room = await openJudged({ now: () => 100 * DAY, practice: { now: () => 100 * DAY } });
    const { guild, max, discord } = room;
    await inStore(room, async ({ uncovered }) => {
      for (let i = 0; i < 12; i++) {
        const when = (i < 6 ? 99 : 50) * DAY;
        const one = { server: guild.id, kind: 'after', nearest: `gone-${i}`, question: null, when };
        for (let times = 0; times < 20 - i; times++) await uncovered.count(one);
      }
    });
    const shown = await gaps(room, { list: 'uncovered' });
    const words = () => wordsOf(discord.message(shown) ?? {});
    expect(words()).toContain('Next (2 of 2)');
    await max.press(shown, 'All that is kept');
    expect(words()).toContain('**1.** Later than the documents (20×)');
    await max.press(shown, 'Next (2 of 3)');
    await max.press(shown, 'Next (3 of 3)');
    expect(words()).toContain('**12.** Later than the documents (9×)\nNearest: gone-11');
    expect(words()).not.toContain('**10.**');
    await max.press(shown, 'Last 7 days');
    await max.press(shown, 'Next (2 of 2)');
    expect(words()).toContain('**6.** Later than the documents (15×)');
    expectWithinLimits(discord.message(shown) ?? {});
  });

  it('says so where there is nothing', async () => {
    const room = await openJudged();
    for (const list of ['feedback', 'uncovered'])
      expect(wordsOf(await gaps(room, { list }))).toContain('Nothing in this time.');
  });

  it('shows nothing of another server, and forgets a server that it leaves', async () => {
    const room = await openJudged();
    const { discord, guild, ann, max, logged } = room;
    await reject(ann, await asked(room, ann));
    await asked(room, ann, UNCOVERED);
    await untilCounted(room, 1);
    const other = discord.addGuild({ name: 'Other' });
    discord.joinGuild(max, other, { permissions: ['MANAGE_GUILD'] });
    const there = discord.addChannel(other, 'there');
    for (const list of ['feedback', 'uncovered'])
      expect(wordsOf(await (await max.slash(there, 'gaps', { list })).answer())).toContain('Nothing in this');
    discord.removeBot(guild);
    await vi.waitUntil(() => logged.some(({ msg }) => String(msg).startsWith('left a server')));
    expect([await given(room), await counted(room)]).toEqual([[], []]);
  });

  it('shows what another version of the bot has stored', async () => {
    const room = await openJudged();
    await inStore(room, async ({ feedback, uncovered }) => {
      const strange = {
        answer: '1',
        server: room.guild.id,
        status: 'x',
        madeOf: ['no-such-fact'],
        when: Date.now(),
      };
      await feedback.give('1', {
        ...strange,
        verdict: 'wrong',
        reason: 'too-*long*',
        comment: null,
        question: null,
      } as unknown as Feedback);
      await uncovered.count({
        server: room.guild.id,
        kind: 'premise-*x*',
        nearest: '',
        question: null,
        when: Date.now(),
      });
    });
    expect(wordsOf(await gaps(room))).toContain('no-such-fact\nNot right: once, by 1 person');
    expect(wordsOf(await gaps(room, { list: 'uncovered' }))).toContain(
      'premise-\\*x\\* (1×)\nNothing was near.',
    );
  });

  it('stays within the limits when it is full of the longest', async () => {
    const room = await openJudged();
    await allowTexts(room);
    await inStore(room, async ({ feedback, uncovered }) => {
      for (let i = 0; i < 60; i++) {
        const question = `${'*_~@<'.repeat(60)}${i}`.slice(-300);
        const base = { answer: String(i), server: room.guild.id, status: 'answered', when: Date.now() };
        const madeOf = [`gone-${i % 7}-${'*'.repeat(200)}`];
        await feedback.give(String(i), {
          ...base,
          madeOf,
          verdict: 'wrong',
          reason: 'other',
          comment: question,
          question,
        });
        await uncovered.count({
          server: room.guild.id,
          kind: 'nothing',
          nearest: '*'.repeat(100 + (i % 7)),
          question,
          when: Date.now(),
        });
      }
    });
    for (const list of ['feedback', 'uncovered']) expectWithinLimits(await gaps(room, { list }));
  });

  it('is in French for who speaks it', async () => {
    const room = await openJudged();
    const { discord, guild, ann, channel } = room;
    await reject(ann, await asked(room, ann));
    const claire = discord.as(discord.addUser({ name: 'claire', locale: 'fr' }));
    discord.joinGuild(claire, guild, { permissions: ['ADMINISTRATOR'] });
    const shown = await (await claire.slash(channel, 'gaps')).answer();
    expect(wordsOf(shown)).toContain('### Jugé pas juste');
    expect(wordsOf(shown)).toContain('Pas juste\u00a0: une fois, selon 1 personne · utile\u00a0: jamais');
    const answer = await asked(room, claire);
    const form = (await claire.press(answer, 'Pas juste')).modal();
    expect(form.title).toBe('Qu’est-ce qui n’est pas juste\u202f?');
  });

  it('says when the store fails', async () => {
    const room = await openJudged();
    const database = new DatabaseSync(sqliteFile(room.folder));
    database.exec('drop table feedback');
    database.close();
    expect((await gaps(room)).content).toMatch(/^Something went wrong/);
  });
});

describe('the table of /gaps', () => {
  it('holds every verdict, without the person and the time of day, and no formula', async () => {
    const room = await openJudged();
    const { ann, ben, max } = room;
    await allowTexts(room);
    const answer = await asked(room, ann);
    await reject(ann, answer, 'other', '=HYPERLINK("https://example.org";"x")\n+1');
    await ben.press(answer, 'Helpful');
    const file = await (await max.press(await gaps(room), 'Export as a table (CSV)')).answer();
    expect(file.ephemeral_for).toBe(max.id);
    expectWithinLimits(file);
    const { name, text, lines } = await tableIn(file);
    expect(name).toBe('feedback.csv');
    expect(lines).toHaveLength(3);
    const wrong = lines.find((line) => line.includes('"wrong"')) ?? '';
    expect(wrong).toMatch(/^"\d{4}-\d\d-\d\d","wrong","other",/);
    expect(wrong).toContain(`"'=HYPERLINK(""https://example.org"";""x"") +1","${QUESTION}","answered"`);
    for (const person of [ann, ben]) expect(text).not.toContain(person.id);
  });

  it('holds what was not answered, with the texts that are kept', async () => {
    const room = await openJudged();
    const { ann, max } = room;
    await allowTexts(room);
    await asked(room, ann, UNCOVERED);
    await untilCounted(room, 1);
    const shown = await gaps(room, { list: 'uncovered' });
    const { name, lines } = await tableIn(await (await max.press(shown, 'Export as a table (CSV)')).answer());
    expect(name).toBe('uncovered.csv');
    expect(lines[1]).toMatch(/^"nothing",".*",".*",1,"",""$/);
    expect(lines[2]).toContain(`,"","${UNCOVERED}",1`);
  });
});
