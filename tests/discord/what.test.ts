import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { buildEngine } from '../../src/answer/prepare.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { openBot } from '../support/bot.ts';
import { forging } from '../support/forged.ts';
import { folderOf } from '../support/knowledge-folder.ts';
import { MINIATURE } from '../support/miniature.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

describe('/what', () => {
  it.each([
    ['a place', 'Konna', '### Konna\n**Place**'],
    ['an operation', 'barkane', '### Operation Barkhane\n**Operation or event**'],
    ['an organisation by its French acronym', 'CEDEAO', '### ECOWAS\n**Organisation**'],
    ['a document', 'peace-operations-2018', '### International Peace Operations Part II\n**Document**'],
    ['a term that is no name', 'mandate', '### Mandate\nWhat the Security Council'],
  ])('shows %s', async (_what, name, begin) => {
    const { ann, channel } = await openBot();
    const card = await (await ann.slash(channel, 'what', { name })).answer();
    expect(wordsOf(card).startsWith(begin)).toBe(true);
    expectWithinLimits(card);
  });

  it('shows of MINUSMA its glossary entry, its events, and where the documents differ on it', async () => {
    const { ann, channel } = await openBot();
    const card = await (await ann.slash(channel, 'what', { name: 'MINUSMA' })).answer();
    expect(wordsOf(card)).toMatch(/^In the glossary, MINUSMA: /m);
    expect(wordsOf(card)).toMatch(
      /^\*\*In the timeline\*\* \(3 of \d+\)\n- \*\*1 July 2013 \(inferred\)\*\*: /m,
    );
    expect(wordsOf(card)).toMatch(/^\*\*Where the documents differ\*\* \(2 of \d+\)$/m);
    const differing = buttonsOf(card).find(({ id }) => id.startsWith('differ:show:'));
    const sides = await (await ann.press(card, differing?.id ?? '')).answer();
    expect(wordsOf(sides)).toContain(differing?.label);
    const timeline = await (await ann.press(card, 'All of its timeline')).answer();
    expect(wordsOf(timeline)).toContain('MINUSMA');
  });

  it('leads from a document to its data', async () => {
    const { ann, channel } = await openBot();
    const card = await (await ann.slash(channel, 'what', { name: 'peace-operations-2018' })).answer();
    const about = await (await ann.press(card, 'About the document')).answer();
    expect(wordsOf(about)).toContain('**Beware:**');
  });

  it('shows the facts of a name that are few without ways to turn', async () => {
    const { ann, channel } = await openBot();
    const card = await (await ann.slash(channel, 'what', { name: 'Konna' })).answer();
    expect(wordsOf(card)).toContain('**4 facts**\n');
    expect(buttonsOf(card).filter(({ label }) => /^(Next|Back)/.test(label))).toEqual([]);
  });

  it('takes a name and a term of the same id for what was chosen', async () => {
    const glossary = `- id: france
  term: frankness
  meaning: Saying what one thinks.
  cites: [{source: resolution-2100, paragraphs: [2]}]
`;
    const folder = folderOf({ ...MINIATURE, 'glossary.yaml': glossary });
    const { ann, channel } = await openBot({ engine: buildEngine(loadKnowledge(folder).knowledge) });
    const choices = await ann.autocomplete(channel, 'what', { name: 'fran' }, 'name');
    expect(choices.map(({ name }) => name)).toEqual(['France (Place)', 'frankness']);
    const shown = [];
    for (const { value } of choices) {
      shown.push(wordsOf(await (await ann.slash(channel, 'what', { name: String(value) })).answer()));
    }
    expect(shown[0]).toContain('### France');
    expect(shown[1]).toContain('### frankness');
  });

  it('offers names and terms that are near', async () => {
    const { ann, channel } = await openBot();
    const near = await (await ann.slash(channel, 'what', { name: 'xyzzy mandate troops' })).answer();
    expect(near.ephemeral_for).toBe(ann.id);
    const offered = buttonsOf(near);
    expect(offered.some(({ id }) => id.startsWith('define:term:'))).toBe(true);
    expect(offered.length).toBeLessThanOrEqual(5);
    for (const { id } of offered) {
      expect(wordsOf(await (await ann.press(near, id)).answer())).toContain('### ');
    }
  });

  it('works in a direct message', async () => {
    const { ann } = await openBot();
    const card = await (await ann.slash('dm', 'what', { name: 'Konna', private: true })).answer();
    expect(card.ephemeral_for).toBeNull();
    expect(wordsOf(await (await ann.press(card, 'Ansar Dine')).answer())).toContain('### Ansar Dine');
  });

  it('has no button that leads nowhere', async () => {
    const ids = [
      'what:card',
      'what:card:no-such-name',
      'what:card:term-minusma',
      'what:delete:minusma',
      'who:card:mali',
    ];
    const { ben, message } = await openForged(ids);
    for (const id of ids) {
      const answer = await (await ben.press(message, id)).answer();
      expect([id, answer.content]).toEqual([id, expect.stringContaining('no longer valid')]);
      expect(answer.ephemeral_for).toBe(ben.id);
    }
  });
});

/** A bot with a public message whose buttons have these custom ids. */
async function openForged(ids: readonly string[]) {
  const room = await openBot({ commands: [...commands, forging(ids)] });
  return { ...room, message: await (await room.ann.slash(room.channel, 'forge')).answer() };
}
