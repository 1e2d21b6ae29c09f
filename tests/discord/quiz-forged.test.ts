import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { forging } from '../support/forged.ts';
import { idOf, letterFor, openQuiz } from '../support/quizzing.ts';
import { buttonsOf, wordsOf } from '../support/within-limits.ts';

const SOLDIERS = 'how-many-soldiers';
const UNKNOWN = 'I do not know this quiz any more.';
const STALE = 'This button is no longer valid.';

/** A room in which custom ids can be forged once the id of a session is known. */
async function openForging() {
  const ids: string[] = [];
  const forge = {
    ...forging([]),
    run: async (...given: Parameters<ReturnType<typeof forging>['run']>) => forging(ids).run(...given),
  };
  const room = await openQuiz([SOLDIERS, 'who-sees-threat'], { commands: [...commands, forge] });
  /** Presses a button with that custom id. */
  const pressed = async (
    who: typeof room.ann,
    id: string,
    where: Parameters<typeof who.slash>[0] = room.channel,
  ) => {
    ids.splice(0, ids.length, id);
    const message = await (await who.slash(where, 'forge')).answer();
    return wordsOf(await (await who.press(message, id)).answer());
  };
  return { ...room, pressed };
}

const sessionIn = (message: object) => idOf(message, 'skip').split(':')[2] ?? '';

describe('a forged or old button', () => {
  it('of an unknown session says so, whatever it is for', async () => {
    const { ann, pressed } = await openForging();
    for (const id of [
      'pick:0123456789abcdef:0:0',
      'type:0123456789abcdef:0',
      'skip:x:0:open',
      'stop:x',
      'join:x',
      'mine:x:0',
      'missed:x:1',
      'again:x',
      'share:x',
      'right:x:0',
      'report:x:0',
    ])
      expect([id, await pressed(ann, `quiz:${id}`)]).toEqual([id, expect.stringContaining(UNKNOWN)]);
  });

  it('that makes no sense is no longer valid', async () => {
    const { ann, max, pressed } = await openForging();
    for (const id of ['pick:x:a:0', 'pick:x:0:999', 'pick', 'skip:x:0:never', 'skip:x', 'mine', 'nonsense:x'])
      expect([id, await pressed(ann, `quiz:${id}`)]).toEqual([
        id,
        expect.stringMatching(/no longer valid|do not know this quiz/),
      ]);
    expect(await pressed(max, 'quiz:disputes:0')).toContain(STALE);
    expect(await pressed(ann, 'quiz:disputes:1')).toContain('Only people who may manage this server');
    expect(await pressed(ann, 'quiz:accept:x:0:1')).toContain('Only people who may manage this server');
    expect(await pressed(max, 'quiz:accept:x:0:1')).toContain('This dispute is not there any more.');
  });

  it('of a running session cannot answer what is not asked, or look ahead', async () => {
    const { ann, ben, start, shown, pressed, once } = await openForging();
    await start(ann, { mode: 'group', seconds: 60 });
    const question = await shown('Question 1 of 2');
    const session = sessionIn(question);
    expect(await pressed(ben, `quiz:pick:${session}:1:0`)).not.toContain('Your answer');
    expect(await pressed(ben, `quiz:pick:${session}:0:7`)).toContain(
      'You have not answered this question yet.',
    );
    expect(await pressed(ben, `quiz:type:${session}:1`)).toContain('closed');
    expect(await pressed(ben, `quiz:mine:${session}:1`)).toContain(STALE);
    expect(await pressed(ben, `quiz:mine:${session}:0`)).not.toContain('Right answer');
    expect(await pressed(ben, `quiz:right:${session}:0`)).toContain('This question is still open.');
    expect(await pressed(ben, `quiz:report:${session}:1`)).toContain(STALE);
    expect(await pressed(ben, `quiz:missed:${session}:1`)).toContain('You did not take part');
    expect(await pressed(ben, `quiz:again:${session}`)).toContain('You did not take part');
    expect(wordsOf(await once(question, 'Question 1 of 2'))).not.toContain('closed');
  });

  it('pressed after the close says that the question is closed, and what counts', async () => {
    const { ann, ben, cem, start, shown, once, pressed } = await openForging();
    await start(ann, { mode: 'group', seconds: 60, questions: 1 });
    const question = await shown('Question 1 of 1');
    const session = sessionIn(question);
    const place = Number(idOf(question, 'pick').split(':')[4]);
    await (
      await ben.press(
        question,
        letterFor(question, wordsOf(question).includes('soldiers may') ? '1,440' : 'soldiers of France'),
      )
    ).answer();
    await ann.press(question, 'Skip');
    await once(question, 'closed');
    expect(await pressed(cem, `quiz:pick:${session}:0:${place}`)).toMatch(
      /This question is closed\.\n\*\*You did not answer/,
    );
    expect(await pressed(ben, `quiz:pick:${session}:0:2`)).toMatch(
      /This question is closed\.\n\*\*Not right/,
    );
    await ann.press(question, 'To the result');
    await shown('The quiz is over');
    expect(await pressed(cem, `quiz:pick:${session}:0:0`)).toContain('This quiz is over.');
    expect(await pressed(ann, `quiz:stop:${session}`)).toContain('This quiz is over.');
  });

  it('of another channel, server or person leads nowhere', async () => {
    const { ann, ben, max, guild, discord, channel, start, shown, once, pressed } = await openForging();
    await start(ann, { mode: 'group', seconds: 60 });
    const group = sessionIn(await shown('Question 1 of 2'));
    const elsewhere = discord.addChannel(guild, 'elsewhere');
    const abroad = discord.addChannel(discord.addGuild({ name: 'Abroad' }), 'talk');
    discord.joinGuild(ben, discord.channel(abroad).guildId ?? '');
    const alone = await once(await (await start(ann, { mode: 'solo' })).answer(), 'Question 1 of 2');
    const own = sessionIn(alone);
    for (const action of ['pick:SESSION:0:0', 'mine:SESSION:0', 'stop:SESSION', 'type:SESSION:0']) {
      const on = (session: string) => `quiz:${action.replace('SESSION', session)}`;
      expect(await pressed(ben, on(group), elsewhere)).toContain('not yours, or not of this place');
      expect(await pressed(ben, on(group), abroad)).toContain('not yours, or not of this place');
      expect(await pressed(max, on(own), channel)).toContain('not yours, or not of this place');
    }
    expect(buttonsOf(discord.message(alone) ?? {}).length).toBeGreaterThan(2);
    expect(wordsOf(discord.message(alone) ?? {})).not.toContain('closed');
  });
});
