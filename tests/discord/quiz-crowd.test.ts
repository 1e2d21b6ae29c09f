import { describe, expect, it } from 'vitest';
import { idOf, letterFor, openQuiz } from '../support/quizzing.ts';
import { buttonsOf, wordsOf } from '../support/within-limits.ts';

const SOLDIERS = 'how-many-soldiers';
const CROWD = 200;
/** All presses are made within so long. */
const WITHIN_MS = 100;

describe('a crowd', () => {
  it('of 200 presses within 100 ms: each answer counts once, and each player is told which', async () => {
    const { ann, channel, discord, guild, start, shown, once } = await openQuiz([SOLDIERS], {
      // the machine may be busy, and Discord is played by the same process
      practice: { interactionLimitMs: 30_000 },
    });
    const crowd = Array.from({ length: CROWD }, (_, i) =>
      discord.as(discord.addUser({ name: `player-${i}`, guilds: [guild] })),
    );
    await start(ann, { mode: 'group', seconds: 120, questions: 1 });
    const question = await shown('Question 1 of 1');
    const right = letterFor(question, '11,200');
    const picks = buttonsOf(question).filter(({ id }) => id.startsWith('quiz:pick:'));
    const chosen = crowd.map((player, i) => ({ player, pick: picks[i % picks.length] }));
    const began = Date.now();
    const pressing = chosen.map(({ player, pick }) => player.press(question, pick?.id ?? ''));
    expect(Date.now() - began).toBeLessThan(WITHIN_MS);
    const told = await Promise.all(pressing.map(async (pressed) => (await pressed).answer(30_000)));
    for (const [i, { pick }] of chosen.entries())
      expect(wordsOf(told[i] ?? {})).toContain(`Your answer: **${pick?.label}. `);
    await ann.press(question, idOf(question, 'skip'));
    const closed = await once(question, 'Question 1 of 1 · closed');
    const rightOnes = chosen.filter(({ pick }) => pick?.label === right).length;
    expect(wordsOf(closed)).toContain(`Right answers: ${rightOnes} of ${CROWD}.`);
    expect(discord.messages(channel).filter(({ ephemeral_for }) => ephemeral_for === null)).toHaveLength(1);
  }, 60_000);
});
