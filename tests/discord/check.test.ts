import { describe, expect, it } from 'vitest';
import { openBot, trickyEngine } from '../support/bot.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const MENU = 'Check against the documents';

describe('/check', () => {
  it('says the verdict first, then why, then the passage with document, date and paragraph', async () => {
    const { ann, ben, channel } = await openBot();
    const answer = await (
      await ann.slash(channel, 'check', { statement: 'MINUSMA has 21,300 troops.' })
    ).answer();
    const words = wordsOf(answer);
    expect(words).toMatch(/^### Contradicted by the documents\n/);
    expect(words).toContain('“MINUSMA has 21,300 troops.”');
    expect(words).toContain('The documents say 12,300, not 21,300: ');
    expect(words).toMatch(/\[1\] Gauthier Vela, .*8 March 2023, ¶ 9/);
    expect(words.indexOf('The documents say')).toBeLessThan(words.indexOf('¶ 9'));
    expect(ben.sees(channel).map(({ id }) => id)).toContain(answer.id);
    expectWithinLimits(answer);
    const passage = await (await ann.press(answer, buttonsOf(answer)[0]?.label ?? '')).answer();
    expect(wordsOf(passage)).toContain('12,300');
  });

  it('answers in private when asked to', async () => {
    const { ann, ben, channel } = await openBot();
    await (
      await ann.slash(channel, 'check', { statement: 'MINUSMA has 12,300 troops.', private: true })
    ).answer();
    expect(ann.ephemeral(channel)).toHaveLength(1);
    expect(ben.sees(channel)).toEqual([]);
  });

  it('shows the nearest passages as near only where the documents do not decide', async () => {
    const { ann, channel } = await openBot();
    const answer = await (
      await ann.slash(channel, 'check', { statement: 'The mission in Mali has forty helicopters.' })
    ).answer();
    expect(wordsOf(answer)).toMatch(/^### Not covered by the documents\n/);
    expect(wordsOf(answer)).not.toContain('As of');
    expectWithinLimits(answer);
  });

  it('speaks French to who reads Discord in French', async () => {
    const { discord, channel } = await openBot();
    const claire = discord.as(discord.addUser({ name: 'claire', locale: 'fr' }));
    const answer = await (
      await claire.slash(channel, 'check', { statement: 'La MINUSMA compte 12 300 soldats.' })
    ).answer();
    expect(wordsOf(answer)).toMatch(/^### Confirmé par les documents\n/);
    expect(wordsOf(answer)).toContain('Les documents le disent\u00a0: ');
  });

  it('refuses what has no words', async () => {
    const { ann, channel } = await openBot();
    const answer = await (await ann.slash(channel, 'check', { statement: '?! 12' })).answer();
    expect(wordsOf(answer)).toContain('There is no statement');
    expect(answer.ephemeral_for).toBe(ann.id);
  });

  it('judges each sentence on its own', async () => {
    const { ann, channel } = await openBot();
    const statement = 'MINUSMA has 12,300 troops. MINUSMA has 21,300 troops.';
    const answer = await (await ann.slash(channel, 'check', { statement })).answer();
    expect(wordsOf(answer)).toMatch(/### Supported by the documents[\s\S]*### Contradicted by the documents/);
    expectWithinLimits(answer);
  });

  it('keeps tricks in statements and in the knowledge harmless', async () => {
    const { ann, channel } = await openBot({ engine: trickyEngine() });
    const statement = 'The lighthouse of Norwick was painted **green** in 1987, @everyone <@1> `code`';
    const answer = await (await ann.slash(channel, 'check', { statement })).answer();
    expect(wordsOf(answer)).not.toMatch(/(?<!\\)@everyone/);
    expect(wordsOf(answer)).not.toContain('**green**');
    expectWithinLimits(answer);
  });
});

describe('“Check against the documents”', () => {
  it('judges what somebody’s message states, for the person alone', async () => {
    const { ann, ben, channel } = await openBot();
    const { message } = ben.say(channel, 'MINUSMA has 21,300 troops.');
    const answer = await (await ann.messageMenu(channel, MENU, message)).answer();
    expect(answer.ephemeral_for).toBe(ann.id);
    expect(ben.sees(channel)).toHaveLength(1);
    expect(wordsOf(answer)).toMatch(/^### Contradicted by the documents/);
    expectWithinLimits(answer);
  });

  it('stays within the limits for a long message of many sentences', async () => {
    const { ann, ben, channel } = await openBot();
    const { message } = ben.say(
      channel,
      'ECOWAS wanted Keïta to be reinstated after the coup of 2020. '.repeat(30),
    );
    const answer = await (await ann.messageMenu(channel, MENU, message)).answer();
    expectWithinLimits(answer);
    expect(wordsOf(answer).match(/^### /gm)?.length).toBeLessThanOrEqual(4);
  });

  it.each([':)', 'https://example.org/mali'])('says that %j has no words', async (said) => {
    const { ann, ben, channel } = await openBot();
    const { message } = ben.say(channel, said);
    const answer = await (await ann.messageMenu(channel, MENU, message)).answer();
    expect(wordsOf(answer)).toMatch(/no words in this message/);
  });
});
