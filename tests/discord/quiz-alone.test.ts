import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { MessageView } from '../../src/practice/start.ts';
import { sqliteFile } from '../../src/store/sqlite.ts';
import { letterFor, openQuiz, type QuizRoom } from '../support/quizzing.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const CHOICES = ['how-many-soldiers', 'who-sees-threat', 'which-says-leave'];
const RIGHT: Readonly<Record<string, string>> = {
  'Up to how many': '11,200',
  'Who regards': 'the Security Council',
  'Which document': 'Council 2023',
};

/** The letter of the right answer, or of the first wrong one. */
function letterTo(message: object, isRight: boolean): string {
  const [, right = ''] = Object.entries(RIGHT).find(([prompt]) => wordsOf(message).includes(prompt)) ?? [];
  const letter = letterFor(message, right);
  return isRight ? letter : letter === 'A' ? 'B' : 'A';
}

/** Plays all questions; those that are named, from 0, wrongly. Returns the message with the result. */
async function play({ ann, once }: QuizRoom, message: MessageView, wrong: readonly number[], count: number) {
  let at = message;
  for (let i = 0; i < count; i++) {
    at = await once(at, new RegExp(`Question ${i + 1} of ${count}\\n`));
    await ann.press(at, letterTo(at, !wrong.includes(i)));
    at = await once(at, `Question ${i + 1} of ${count} · closed`);
    expect(wordsOf(at)).toContain(
      wrong.includes(i) ? '**Not right.** Your answer:' : '**Right.** Your answer:',
    );
    expectWithinLimits(at);
    await ann.press(at, i + 1 === count ? 'To the result' : 'Next question');
  }
  return once(at, 'The quiz is over');
}

describe('a quiz alone', () => {
  it('lives in one message that only the player sees, from its start to its end', async () => {
    const room = await openQuiz(CHOICES);
    const { ann, ben, channel, start, once } = room;
    const message = await (await start(ann, { mode: 'solo', questions: 3 })).answer();
    expect(message.ephemeral_for).toBe(ann.id);
    const first = await once(message, 'Question 1 of 3');
    expect(wordsOf(first)).not.toMatch(/<t:|starts a quiz|Join/);
    const end = await play(room, message, [1], 3);
    expect(end.id).toBe(message.id);
    expect(wordsOf(end)).toContain('**Right answers: 2 of 3**');
    expect(ben.sees(channel)).toEqual([]);
    const missed = await (await ann.press(end, 'What I missed')).answer();
    expect(wordsOf(missed)).toContain('Missed: 1 of 3.');
    expect(wordsOf(missed)).toContain('**To read again**');
    expectWithinLimits(missed);
    const shared = await (await ann.press(missed, 'Share my result')).answer();
    expect(shared.ephemeral_for).toBeNull();
    expect(wordsOf(shared)).toContain(`<@${ann.id}>: 2 of 3 right`);
    expect(shared.mentions).toEqual([]);
  });

  it('can be begun again with only what was missed, until nothing is', async () => {
    const room = await openQuiz(CHOICES);
    const { ann, start, once } = room;
    const first = await (await start(ann, { mode: 'solo', questions: 3 })).answer();
    const end = await play(room, first, [0, 2], 3);
    const again = await (await ann.press(end, 'Again, only what I missed')).answer();
    expect(again.ephemeral_for).toBe(ann.id);
    const over = await play(room, await once(again, 'Question 1 of 2'), [], 2);
    expect(wordsOf(over)).toContain('**Right answers: 2 of 2**');
    expect(buttonsOf(over).map(({ label }) => label)).toEqual(['Share my result']);
  });

  it('is one of each person; it can be brought back and stopped', async () => {
    const { ann, ben, channel, start, once, command } = await openQuiz(CHOICES);
    const first = await (await start(ann, { mode: 'solo' })).answer();
    await once(first, 'Question 1 of 3');
    const busy = await (await start(ann, { mode: 'exam' })).answer();
    expect(wordsOf(busy)).toContain('You already play a quiz alone.');
    expect(wordsOf(await command(ben, 'continue'))).toContain('You play no quiz alone.');
    expect(wordsOf(await command(ben, 'status'))).toContain('No quiz runs here');
    expect(wordsOf(await command(ann, 'status'))).toContain('Yours alone');
    const back = await once(await command(ann, 'continue'), 'Question 1 of 3');
    expect(back.ephemeral_for).toBe(ann.id);
    await ann.press(back, letterTo(back, true));
    await once(back, 'closed');
    const stopped = await once(await command(ann, 'stop'), 'The quiz is over');
    expect(wordsOf(stopped)).toContain('It was stopped before its end.');
    expect(wordsOf(stopped)).toContain('Right answers: 1 of 1');
    await once(await (await start(ann, { mode: 'solo' })).answer(), 'Question 1 of 3');
    expect(ben.sees(channel).filter((message) => message.ephemeral_for !== ben.id)).toEqual([]);
  });

  it('is what there is in direct messages, where its message stays', async () => {
    const room = await openQuiz(CHOICES);
    const { ann, start, once } = room;
    expect(wordsOf(await (await start(ann, { mode: 'group' }, 'dm')).answer())).toContain(
      'can only be played alone',
    );
    const message = await (await start(ann, {}, 'dm')).answer();
    expect(message.ephemeral_for).toBeNull();
    const first = await once(message, 'Question 1 of 3');
    await ann.press(first, letterTo(first, false));
    const closed = await once(first, 'closed');
    expect(buttonsOf(closed).map(({ label }) => label)).not.toContain('I was right');
  });

  it('works where the bot is not a member, for who has installed it', async () => {
    const { ann, discord, once } = await openQuiz(CHOICES);
    const foreign = discord.addChannel(discord.addGuild({ name: 'Elsewhere', hasBot: false }), 'talk');
    discord.joinGuild(ann, discord.channel(foreign).guildId ?? '');
    const started = async (inputs = {}) =>
      (await ann.slash(foreign, 'quiz', inputs, { subcommand: 'start', installed: 'user' })).answer();
    expect(wordsOf(await started({ mode: 'race' }))).toContain('can only be played alone');
    const message = await started();
    expect(message.ephemeral_for).toBe(ann.id);
    const asked = await once(message, 'Question 1 of 3');
    await ann.press(asked, letterTo(asked, true));
    const closed = await once(message, 'Question 1 of 3 · closed');
    expect(buttonsOf(closed).map(({ label }) => label)).not.toContain('I was right');
  });

  it('is begun as the managers of the server have set it, where nothing else is said', async () => {
    const { ann, max, channel, start, once } = await openQuiz(CHOICES);
    const panel = await (await max.slash(channel, 'settings')).answer();
    const form = (await max.press(panel, 'Change quiz')).modal();
    await (
      await max.submit(form, { questions: '1', seconds: '30', mode: ['exam'], difficulty: ['medium'] })
    ).answer();
    const asked = await once(await (await start(ann)).answer(), 'Question 1 of 1');
    expect(wordsOf(asked)).toContain('difficulty: medium');
    await ann.press(asked, letterTo(asked, true));
    expect(wordsOf(await once(asked, 'The quiz is over'))).toContain('way of playing: exam');
  });

  it('has a clock only if one is wished for, and says when time is up', async () => {
    const { ann, start, once } = await openQuiz(CHOICES);
    const message = await (await start(ann, { mode: 'solo', seconds: 5 })).answer();
    expect(wordsOf(await once(message, 'Question 1 of 3'))).toMatch(/Open until <t:\d+:T>/);
    const closed = await waitForClose(once, message);
    expect(wordsOf(closed)).toContain('**You did not answer.**');
    expect(wordsOf(closed)).toContain('The quiz ends after 2 more questions that nobody answers.');
  }, 15_000);

  it('is offered with the topics that there are, and refuses others', async () => {
    const { ann, channel, start, once } = await openQuiz(CHOICES);
    const offered = await ann.autocomplete(channel, 'quiz', { topic: 'man' }, 'topic', {
      subcommand: 'start',
    });
    expect(offered.map(({ value }) => value)).toContain('mandate');
    const none = await (await start(ann, { mode: 'solo', topic: 'gardening' })).answer();
    expect(wordsOf(none)).toContain('gardening');
    const hard = await (await start(ann, { mode: 'solo', difficulty: 'hard' })).answer();
    expect(wordsOf(hard)).toContain('There is no question for that topic and difficulty.');
    const easy = await (await start(ann, { mode: 'solo', difficulty: 'easy' })).answer();
    expect(wordsOf(await once(easy, 'Question 1 of 2'))).toContain('difficulty: easy');
  });

  it('asks next what was not asked yet', async () => {
    const room = await openQuiz(CHOICES);
    const { ann, start } = room;
    const prompts: string[] = [];
    for (let i = 0; i < 3; i++) {
      const message = await (await start(ann, { mode: 'solo', questions: 1 })).answer();
      const asked = await room.once(message, 'Question 1 of 1');
      prompts.push(/\*\*(.*\?)\*\*/.exec(wordsOf(asked))?.[1] ?? '');
      await play(room, message, [], 1);
    }
    expect(new Set(prompts).size).toBe(3);
  });
});

async function waitForClose(once: QuizRoom['once'], message: MessageView): Promise<MessageView> {
  // the stand-in waits no longer than two seconds at a time
  for (let tries = 0; ; tries++) {
    try {
      return await once(message, 'closed');
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

describe('while the store fails', () => {
  it('nothing is counted and the player is told, alone or in a group; the quiz goes on where it was', async () => {
    const { ann, ben, channel, discord, folder, start, once, shown } = await openQuiz(CHOICES);
    const alone = await once(await (await start(ann, { mode: 'solo' })).answer(), 'Question 1 of 3');
    await start(ben, { mode: 'group', seconds: 60 });
    const group = await shown('Question 1 of 3');
    const database = new DatabaseSync(sqliteFile(folder));
    onTestFinished(() => database.close());
    database.exec('alter table quiz_sessions rename to gone');
    await ann.press(alone, letterTo(alone, true));
    const sorry = await discord.until(() =>
      ann.ephemeral(channel).find((message) => wordsOf(message).startsWith('Something went wrong')),
    );
    expect(sorry.id).not.toBe(alone.id);
    const refused = await (await ben.press(group, 'A')).answer();
    expect(wordsOf(refused)).toMatch(/^Something went wrong/);
    expect(wordsOf(await once(alone, 'Question 1 of 3'))).not.toContain('closed');
    database.exec('alter table gone rename to quiz_sessions');
    await ann.press(alone, letterTo(alone, true));
    await once(alone, 'Question 1 of 3 · closed');
    expect(wordsOf(await (await ben.press(group, 'A')).answer())).toContain('Your answer:');
  });
});

describe('an exam', () => {
  it('tells nothing before its end, and then everything', async () => {
    const { ann, start, once } = await openQuiz(CHOICES);
    const message = await (await start(ann, { mode: 'exam' })).answer();
    for (let i = 0; i < 3; i++) {
      const asked = await once(message, new RegExp(`Question ${i + 1} of 3\\n`));
      expect(wordsOf(asked)).not.toMatch(/right|wrong|closed/i);
      await ann.press(asked, letterTo(asked, i !== 1));
    }
    const end = await once(message, 'The quiz is over');
    expect(wordsOf(end)).toContain('**Right answers: 2 of 3**');
    const missed = await (await ann.press(end, 'What I missed')).answer();
    expect(wordsOf(missed)).toMatch(/\*\*2\.\*\* /);
    expect(wordsOf(missed)).toContain('Right answer: ');
  });
});

describe('in French', () => {
  it('says all in French: question, reveal, end, and what was missed', async () => {
    const room = await openQuiz(['france-may-step-in', 'when-mandate-ends']);
    const { discord, channel, once } = room;
    const luc = discord.as(discord.addUser({ name: 'luc', locale: 'fr' }));
    discord.joinGuild(luc, room.guild);
    const message = await (await room.start(luc, { mode: 'solo' })).answer();
    for (let i = 0; i < 2; i++) {
      const asked = await once(message, new RegExp(`Question ${i + 1} sur 2\\n`));
      expect(wordsOf(asked)).toMatch(/Vrai ou faux\u202f\?|Un jour avec son mois et son année\./);
      const [button] = buttonsOf(asked);
      if (button?.label === 'A. Vrai') await luc.press(asked, 'B. Faux');
      else
        await luc.submit((await luc.press(asked, 'Saisir votre réponse')).modal(), {
          answer: '30 juin 2023',
        });
      const closed = await once(message, `Question ${i + 1} sur 2 · close`);
      expect(wordsOf(closed)).toMatch(/\*\*(Exact|Inexact)\.\*\* Votre réponse\u00a0: /);
      expectWithinLimits(closed);
      await luc.press(closed, i === 1 ? 'Voir le résultat' : 'Question suivante');
    }
    const end = await once(message, 'Le quiz est terminé');
    expect(wordsOf(end)).toContain('Bonnes réponses\u00a0: 1 sur 2');
    expect(wordsOf(await (await luc.press(end, 'Mes erreurs')).answer())).toContain('À relire');
    expect(wordsOf(await (await luc.slash(channel, 'quiz', {}, { subcommand: 'rules' })).answer())).toContain(
      'Comment se déroule un quiz',
    );
  });
});
