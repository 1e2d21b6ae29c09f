import { describe, expect, it } from 'vitest';
import { openBot } from '../support/bot.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const QUESTION = 'When did MINUSMA deploy to Mali?';

describe('/ask', () => {
  it('answers in the channel: the lead, its date, the document and the paragraph', async () => {
    const { ann, ben, channel } = await openBot();
    const answer = await (await ann.slash(channel, 'ask', { question: QUESTION })).answer();
    const words = wordsOf(answer);
    expect(words).toContain('### MINUSMA deployed to Mali in 2013.\nAs of August 2020 · [1]');
    expect(words).toMatch(/\[1\] Nomikos and others, “.*August 2020 \(undated; see its cautions\), ¶ 4/);
    expect(words).toContain(QUESTION);
    expect(ben.sees(channel).map(({ id }) => id)).toContain(answer.id);
    expectWithinLimits(answer);
  });

  it('answers in private when asked to', async () => {
    const { ann, ben, channel } = await openBot();
    await (await ann.slash(channel, 'ask', { question: QUESTION, private: true })).answer();
    expect(ann.ephemeral(channel)).toHaveLength(1);
    expect(ben.sees(channel)).toEqual([]);
  });

  it('says plainly that the documents do not answer, and offers what is near as near only', async () => {
    const { ann, channel } = await openBot();
    const answer = await (
      await ann.slash(channel, 'ask', { question: 'How many helicopters does MINUSMA have?' })
    ).answer();
    expect(wordsOf(answer)).toMatch(
      /^### (Not in the documents|The documents leave this open|Later than|Earlier than)/m,
    );
    expect(wordsOf(answer)).not.toContain('As of');
  });

  it('says plainly that a question is about something else', async () => {
    const { ann, channel } = await openBot();
    const answer = await (
      await ann.slash(channel, 'ask', { question: 'How do I bake sourdough bread?' })
    ).answer();
    expect(wordsOf(answer)).toMatch(/^### Not (a question about the UN mission in Mali|in the documents)$/m);
    expect(wordsOf(answer)).not.toContain('As of');
  });

  it('understands a French question, and says first that the answer is in English', async () => {
    const { ann, channel } = await openBot();
    const answer = await (
      await ann.slash(channel, 'ask', { question: 'Quand la MINUSMA est-elle arrivée au Mali ?' })
    ).answer();
    expect(wordsOf(answer).split('\n')[0]).toMatch(/en anglais/);
  });

  it.each(['?!', '…', '\u200B'])('turns down %j, which has no words, in private', async (question) => {
    const { ann, ben, channel } = await openBot();
    const answer = await (await ann.slash(channel, 'ask', { question })).answer();
    expect(answer.ephemeral_for).toBe(ann.id);
    expect(wordsOf(answer)).toMatch(/words/);
    expect(ben.sees(channel)).toEqual([]);
  });

  it('works for a person who installed the bot, where the bot itself is not', async () => {
    const { discord, ann, ben } = await openBot();
    const elsewhere = discord.addGuild({ name: 'Elsewhere', hasBot: false });
    discord.joinGuild(ann, elsewhere);
    const room = discord.addChannel(elsewhere, 'room');
    const group = discord.addPrivateChannel([ann, ben]);
    for (const place of [room, group]) {
      const outcome = await ann.slash(place, 'ask', { question: QUESTION }, { installed: 'user' });
      const answer = await outcome.answer();
      expect(wordsOf(answer)).toContain('2013');
      const passage = await (await ann.press(answer, 'Read on [1]')).answer();
      expect(passage.ephemeral_for).toBe(ann.id);
      const next = await ann.press(passage, 'Next (¶ 5)');
      expect(next.response.kind).toBe('update');
    }
  });

  it('works in a direct message, where nothing needs to vanish', async () => {
    const { ann } = await openBot();
    const answer = await (await ann.slash('dm', 'ask', { question: QUESTION, private: true })).answer();
    expect(answer.ephemeral_for).toBeNull();
    const passage = await (await ann.press(answer, 'Read on [1]')).answer();
    expect(passage.ephemeral_for).toBeNull();
    expect(passage.id).not.toBe(answer.id);
    expect((await ann.press(passage, 'Back (¶ 3)')).response.kind).toBe('update');
  });
});

describe('the buttons under an answer', () => {
  it('show the passage to whoever presses, and to nobody else', async () => {
    const { ann, ben, channel } = await openBot();
    const answer = await (await ann.slash(channel, 'ask', { question: QUESTION })).answer();
    const passage = await (await ben.press(answer, 'Read on [1]')).answer();
    expect(passage.ephemeral_for).toBe(ben.id);
    expect(ann.sees(channel).map(({ id }) => id)).not.toContain(passage.id);
    expect(wordsOf(passage)).toMatch(/### Paragraph 4/);
    expect(wordsOf(passage)).toMatch(/\*\*MINUSMA [^*]*2013[^*]*\*\*/);
    expect(wordsOf(passage)).toContain('in our own words; the documents are copyrighted');
  });

  it('turn the paragraphs of a passage in place, up to either end', async () => {
    const { ann, channel } = await openBot();
    const answer = await (await ann.slash(channel, 'ask', { question: QUESTION })).answer();
    let passage = await (await ann.press(answer, 'Read on [1]')).answer();
    for (const n of [3, 2, 1]) {
      const turned = await ann.press(passage, `Back (¶ ${n})`);
      expect(turned.response.kind).toBe('update');
      passage = await turned.answer();
      expect(wordsOf(passage)).toContain(`### Paragraph ${n}`);
    }
    expect(buttonsOf(passage)).toMatchObject([
      { label: 'Back', isDisabled: true },
      { label: 'Next (¶ 2)' },
      {},
      {},
      {},
    ]);
    expect(ann.ephemeral(channel)).toHaveLength(1);
  });

  it('answer a further question for whoever presses, and leave the channel alone', async () => {
    const { ann, ben, channel } = await openBot();
    const answer = await (await ann.slash(channel, 'ask', { question: QUESTION })).answer();
    const next = buttonsOf(answer).find(({ id }) => id.startsWith('ask:next:'));
    const further = await (await ben.press(answer, next?.id ?? '')).answer();
    expect(further.ephemeral_for).toBe(ben.id);
    expect(wordsOf(further)).toContain(next?.label);
    expect(ann.sees(channel)).toHaveLength(1);
  });

  it('lead on from a passage to the document and its cautions', async () => {
    const { ann, channel } = await openBot();
    const answer = await (await ann.slash(channel, 'ask', { question: QUESTION })).answer();
    const passage = await (await ann.press(answer, 'Read on [1]')).answer();
    const about = await (await ann.press(passage, 'About the document')).answer();
    expect(wordsOf(about)).toContain('**Beware:**');
  });
});

describe('a follow-up', () => {
  const FOLLOW_UP = 'And who commanded it?';

  it('is read together with what the same person asked there before', async () => {
    const { ann, ben, channel } = await openBot();
    await ann.slash(channel, 'ask', { question: 'Who carried out the coup of 2012?' });
    const own = await (await ann.slash(channel, 'ask', { question: FOLLOW_UP })).answer();
    const other = await (await ben.slash(channel, 'ask', { question: FOLLOW_UP })).answer();
    expect(wordsOf(own)).toContain('earlier questions');
    expect(wordsOf(other)).not.toContain('earlier questions');
  });

  it('in public says nothing of what was asked in private', async () => {
    const { ann, channel } = await openBot();
    await ann.slash(channel, 'ask', { question: 'Who carried out the coup of 2012?', private: true });
    const shown = await (await ann.slash(channel, 'ask', { question: FOLLOW_UP })).answer();
    const hidden = await (await ann.slash(channel, 'ask', { question: FOLLOW_UP, private: true })).answer();
    expect(wordsOf(shown)).not.toContain('earlier questions');
    expect(wordsOf(hidden)).toContain('earlier questions');
  });

  it('stands alone after ten minutes', async () => {
    let ahead = 0;
    const { ann, channel } = await openBot({
      practice: { now: () => Date.now() + ahead },
      now: () => Date.now() + ahead,
    });
    await ann.slash(channel, 'ask', { question: 'Who carried out the coup of 2012?' });
    ahead = 10 * 60 * 1000 + 1;
    const answer = await (await ann.slash(channel, 'ask', { question: FOLLOW_UP })).answer();
    expect(wordsOf(answer)).not.toContain('earlier questions');
  });
});
