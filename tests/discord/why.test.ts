import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { forger } from '../support/forger.ts';
import { asked, openJudged, QUESTION, UNCOVERED } from '../support/judging.ts';
import { expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const WHY = 'Why this answer?';

describe('“Why this answer?”', () => {
  it.each([
    ['How many blue helmets did Chad lose in Mali?', ['“blue helmets” was taken to mean “UN peacekeepers”']],
    ['Who comanded the coup?', ['“comanded” was corrected to “commanded”']],
    ['Quand la MINUSMA a-t-elle été déployée au Mali ?', ['Read as French.', 'It asks for a time.']],
    [UNCOVERED, ['What decided', 'What came next']],
    ['What is the best pizza in Naples?', ['How near the nearest entry is', 'off the subject']],
    ['hello there', ['It is a greeting']],
  ])('shows to the asker alone how it came about: %s', async (question, parts) => {
    const room = await openJudged();
    const answer = await asked(room, room.ann, question);
    const label = question === 'hello there' ? undefined : WHY;
    if (label === undefined) {
      expect(wordsOf(answer)).not.toContain(WHY);
      return;
    }
    const why = await (await room.ann.press(answer, label)).answer();
    expect(why.ephemeral_for).toBe(room.ann.id);
    for (const part of parts) expect(wordsOf(why)).toContain(part);
    expectWithinLimits(why);
  });

  it('tells what was taken over from earlier questions', async () => {
    const room = await openJudged();
    const { ann, channel } = room;
    await ann.mention(channel, 'How many troops did MINUSMA have in March 2023?').answer();
    const answer = await ann.mention(channel, 'And in 2013?').answer();
    const why = wordsOf(await (await ann.press(answer, WHY)).answer());
    expect(why).toMatch(/read as a follow-up[\s\S]*Taken over .*“troops”, “MINUSMA”/);
    // later questions do not change what was said of this one
    await ann.mention(channel, QUESTION).answer();
    expect(wordsOf(await (await ann.press(answer, WHY)).answer())).toBe(why);
  });

  it('may be seen by anybody under a public answer, each privately', async () => {
    const room = await openJudged();
    const answer = await asked(room, room.ann);
    const why = await (await room.ben.press(answer, WHY)).answer();
    expect(why.ephemeral_for).toBe(room.ben.id);
    expect(wordsOf(why)).toContain(QUESTION);
  });

  it('is not shown to others of what was asked in private, whatever button they forge', async () => {
    // what the stand-in gives out as ids is known only when it has been asked
    let id = 'ask:why:0';
    const late = {
      ...forger(id),
      run: async (...args: Parameters<ReturnType<typeof forger>['run']>) => forger(id).run(...args),
    };
    const room = await openJudged({ commands: [...commands, late] });
    const { ann, ben, channel } = room;
    const answer = await asked(room, ann, QUESTION, { private: true });
    id = JSON.stringify(answer).match(/ask:why:\d+/)?.[0] ?? '';
    expect(id).not.toBe('');
    const forged = await (await ben.slash(channel, 'try')).answer();
    const told = await (await ben.press(forged, 'x')).answer();
    expect(told.content).toContain('Only whoever asked in private');
    expect(JSON.stringify(told)).not.toContain('deploy');
    const own = await (await ann.slash(channel, 'try')).answer();
    expect(wordsOf(await (await ann.press(own, 'x')).answer())).toContain(QUESTION);
  });

  it('says plainly that it no longer knows: after a restart, after an hour, and once all is deleted', async () => {
    let time = Date.now();
    const room = await openJudged({ now: () => time, practice: { now: () => time } });
    const { ann, bot, startBot, channel } = room;
    const shown = async (answer: { id: string }) => wordsOf(await (await ann.press(answer, WHY)).answer());
    const first = await asked(room, ann);
    time += 59 * 60 * 1000;
    expect(await shown(first)).toContain('How I read');
    time += 60 * 1000;
    expect(await shown(first)).toContain('I no longer know what was asked');
    const second = await asked(room, ann);
    const panel = await (await ann.slash(channel, 'privacy')).answer();
    await ann.press(panel, 'Delete everything');
    await ann.press(panel, 'Delete for good');
    expect(await shown(second)).toContain('I no longer know what was asked');
    const third = await asked(room, ann);
    await bot.stop();
    const again = await startBot();
    expect(await shown(third)).toContain('I no longer know what was asked');
    expect(await shown(await asked(room, ann))).toContain('How I read');
    await again.stop();
  });

  it('is in French for who speaks it, and harmless whatever was asked', async () => {
    const room = await openJudged();
    const { discord, channel } = room;
    const zoe = discord.as(discord.addUser({ name: 'zoe', locale: 'fr' }));
    const question = '**@everyone** <@1> `x` ||Bamako|| [y](https://example.org) troops?';
    const answer = await (await zoe.slash(channel, 'ask', { question })).answer();
    const why = await (await zoe.press(answer, 'Pourquoi cette réponse ?')).answer();
    expect(wordsOf(why)).toContain('### Pourquoi cette réponse');
    expect(why.pinged).toEqual({ users: [], roles: [], everyone: false });
    expect(wordsOf(why)).not.toMatch(/(?<!\\)(\*\*@|<@|\|\||`)/);
    expectWithinLimits(why);
  });
});
