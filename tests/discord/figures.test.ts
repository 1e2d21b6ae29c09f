import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { buildEngine } from '../../src/answer/prepare.ts';
import { markOf } from '../../src/discord/documents.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { decodePng } from '../pictures/drawn.ts';
import { openBot } from '../support/bot.ts';
import { forging } from '../support/forged.ts';
import { knowledgeFolder } from '../support/knowledge-folder.ts';
import { knowledgeOf } from '../support/passages-alone.ts';
import { bytesOf, picturesOf, quickPictures } from '../support/shown-picture.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

type Room = Awaited<ReturnType<typeof openBot>>;

/** A bot whose pictures take no time to draw, if it is told no other way of drawing. */
const open = (options: Parameters<typeof openBot>[0] = {}) =>
  openBot({ pictures: quickPictures(), ...options });
const ask = async ({ ann, channel }: Room, inputs: Record<string, string | boolean> = {}, who = ann) =>
  (await who.slash(channel, 'figures', inputs)).answer();
const labelsOf = (message: object) => buttonsOf(message).map(({ label }) => label);
const said = (message: object) => wordsOf(message).replace(/[\u00a0\u202f]/g, ' ');

describe('/figures', () => {
  it('shows the forces side by side first, as a picture and in words', async () => {
    const room = await openBot();
    const message = await ask(room);
    expectWithinLimits(message);
    const words = wordsOf(message);
    expect(words).toMatch(/^### Figures\n-# On one scale: these may be compared · page 1 of 3\n/);
    for (const label of [
      'Authorised strength of MINUSMA',
      'Troops of MINUSMA in Mali',
      'Strength of the African Union force of 2013',
      'French troops in Mali',
      'Strength of Mali’s own military',
    ])
      expect(words.replace(/'/g, '’')).toContain(`**${label}**`);
    const [picture] = picturesOf(message);
    expect(picture?.description).toMatch(/^A bar chart \(Figures\) of 7 figures\. A, Authorised strength/);
    const drawn = decodePng(await bytesOf(picture));
    expect([drawn.width, drawn.height]).toEqual([picture?.width, picture?.height]);
  });

  it('says of each figure how exact it is, when it was so, whose it is, and where it stands', async () => {
    const words = wordsOf(await ask(await open()));
    expect(words).toContain(
      '**A · nearly 13,000** military and police personnel\n-# as of April 2013 · Leimbach 2013, ¶ 2\n-# Size authorised',
    );
    expect(words).toContain('**B · 12,300** troops\n-# as of March 2023 · Gauthier Vela 2023, ¶ 9');
    expect(words).toContain(
      '**F · about 1,000** soldiers\n-# expected for December 2013, stated in April 2013 · claim by France · Leimbach 2013, ¶ 19',
    );
    expect(words.match(/nothing in between is estimated/g)).toHaveLength(1);
  });

  it('gives no figure that no fact gives', async () => {
    const room = await open();
    let message = await ask(room, { private: true });
    const values: string[] = [];
    for (let page = 1; page <= 3; page++) {
      values.push(
        ...Array.from(wordsOf(message).matchAll(/^\*\*[A-H] · .*?([\d,]+)\*\*/gm), ([, n = '']) => n),
      );
      if (page < 3) message = await (await room.ann.press(message, `Next (${page + 1} of 3)`)).answer();
    }
    const own = loadKnowledge(new URL('../../knowledge', import.meta.url).pathname).knowledge;
    const known = own.facts.flatMap(({ figure }) => (figure ? [figure.value] : []));
    expect(values.map((value) => Number(value.replace(/,/g, ''))).toSorted()).toEqual(known.toSorted());
  });

  it('leads from each letter to its passage', async () => {
    const room = await open();
    const message = await ask(room);
    expect(labelsOf(message).slice(0, 7)).toEqual([
      'A: read ¶ 2',
      'B: read ¶ 9',
      'C: read ¶ 1',
      'D: read ¶ 11',
      'E: read ¶ 18',
      'F: read ¶ 19',
      'G: read ¶ 12',
    ]);
    const passage = await (await room.ann.press(message, 'G: read ¶ 12')).answer();
    expect(wordsOf(passage)).toMatch(/### Paragraph 12\n.*Nomikos[\s\S]*12,000/);
  });

  it('shows a measure first, and then what may be compared with it', async () => {
    const room = await open();
    const words = wordsOf(await ask(room, { measure: 'french-troops' }));
    expect(words).toMatch(
      /\*\*French troops in Mali\*\*\n\*\*A · 4,000\*\*[\s\S]*\*\*What may be compared with it\*\*\n/,
    );
    expect(words.indexOf('What may be compared')).toBeLessThan(words.indexOf('Authorised strength'));
    const alone = wordsOf(await ask(room, { measure: 'displaced' }));
    expect(alone).toContain('-# No other figure may be compared with it.');
    expect(alone).toContain('**A · 422,000** people');
    expect(alone).not.toMatch(/page|\*\*B ·/);
  });

  it('is French for who has Discord in French, and private if wanted', async () => {
    const room = await open();
    const claire = room.discord.as(room.discord.addUser({ name: 'claire', locale: 'fr' }));
    const message = await ask(room, { private: true }, claire);
    expect(message.ephemeral_for).toBe(claire.id);
    expect(said(message)).toContain(
      '### Chiffres\n-# Sur une même échelle : ces chiffres se comparent · page 1 sur 3',
    );
    expect(said(message)).toContain(
      '**A · près de 13 000** military and police personnel\n-# date de référence : avril 2013',
    );
    expect(said(message)).toContain(
      'prévu : décembre 2013 ; date de référence : avril 2013 · affirmation avancée par France',
    );
    expect(picturesOf(message)[0]?.description).toMatch(
      /^Un graphique en barres \(Chiffres\) de 7 chiffres\./,
    );
  });
});

describe('what is measured', () => {
  it('is offered while it is typed, typing errors forgiven', async () => {
    const { ann, channel } = await open();
    const offered = async (measure: string) =>
      (await ann.autocomplete(channel, 'figures', { measure }, 'measure')).map(({ value }) => value);
    expect(await offered('')).toContain('troops-authorised');
    expect(await offered('frensh')).toEqual(['french-troops']);
    expect(await offered('DISPLACED')).toEqual(['displaced-people']);
    expect(await offered('qwertzuiop')).toEqual([]);
  });

  it('is asked back where it is not clear', async () => {
    const room = await open();
    const near = await ask(room, { measure: 'french soldiers of kidal' });
    expect(near.ephemeral_for).toBe(room.ann.id);
    const button = buttonsOf(near).find(({ label }) => label === 'French troops in Mali');
    const message = await (await room.ann.press(near, button?.id ?? '')).answer();
    expect(wordsOf(message)).toContain('**French troops in Mali**\n**A · 4,000**');
    const nothing = await ask(room, { measure: 'qwertz *uiop*' });
    expect(wordsOf(nothing)).toMatch(/“qwertz \\\*uiop\\\*”[\s\S]*Nothing in the documents comes near it/);
  });
});

describe('the pages of the figures', () => {
  it('lead to the last and back, within the limits, with a picture each', async () => {
    const room = await open();
    let message = await ask(room, { private: true });
    for (const press of ['Next (2 of 3)', 'Next (3 of 3)', 'Back (2 of 3)', 'Back (1 of 3)']) {
      message = await (await room.ann.press(message, press)).answer();
      expectWithinLimits(message);
      expect(wordsOf(message)).toContain(`page ${/\d/.exec(press)?.[0]} of 3`);
      expect(picturesOf(message)).toHaveLength(1);
    }
    expect(room.ann.sees(room.channel)).toHaveLength(1);
    expect(buttonsOf(message).slice(-2)).toMatchObject([{ isDisabled: true }, { isDisabled: false }]);
  });

  it('turn privately for somebody else, and after a restart of the bot', async () => {
    const room = await open();
    const message = await ask(room);
    await room.bot.stop();
    const again = await room.startBot();
    const turned = await (await room.ben.press(message, 'Next (2 of 3)')).answer();
    expect(turned.ephemeral_for).toBe(room.ben.id);
    expect(wordsOf(turned)).toContain('-# Further figures, each in its own unit · page 2 of 3');
    expect(room.ann.sees(room.channel)).toHaveLength(1);
    await again.stop();
  });

  it('that are forged or gone lead to what there is, or to a plain refusal', async () => {
    const good = [`figures:page:${markOf('malian-army')}:7`, 'figures:page:x:999999'];
    const stale = ['figures:page:x:0', 'figures:page:deadbeef:1', 'figures:page', 'figures:end:next'];
    const room = await open({ commands: [...commands, forging([...good, ...stale])] });
    const forged = await (await room.ann.slash(room.channel, 'forge')).answer();
    const [one, last] = await Promise.all(
      good.map(async (id) => wordsOf(await (await room.ann.press(forged, id)).answer())),
    );
    expect(one).toContain('**A · about 12,000** active troops');
    expect(last).toContain('page 3 of 3');
    for (const id of stale) {
      const refused = await (await room.ann.press(forged, id)).answer();
      expect([id, refused.content]).toEqual([id, expect.stringContaining('no longer valid')]);
    }
  });
});

describe('other knowledge', () => {
  it('without figures says so, and what to use instead', async () => {
    const article = { id: 'glaciers', title: 'Glaciers', paragraphs: ['The Forni Glacier is large.'] };
    const room = await open({ engine: buildEngine(knowledgeOf([article])) });
    for (const inputs of [{}, { measure: 'ice' }])
      expect((await ask(room, inputs)).content).toMatch(
        /without figures to compare\. .*`\/ask`.*`\/source list`/,
      );
    expect(await room.ann.autocomplete(room.channel, 'figures', { measure: '' }, 'measure')).toEqual([]);
  });

  it('may have a measure of which there is no figure', async () => {
    const folder = knowledgeFolder({
      'figures.yaml': `- {id: soldiers, label: Soldiers allowed, unit: soldiers}
- {id: cost, label: Cost of the *mission*, unit: dollars}`,
    });
    const room = await open({ engine: buildEngine(loadKnowledge(folder).knowledge) });
    expect(wordsOf(await ask(room, { measure: 'soldiers' }))).toContain('**A · at most 11,200** soldiers');
    expect(wordsOf(await ask(room, { measure: 'cost' }))).toBe(
      'The documents give no figure for Cost of the \\*mission\\*.',
    );
    const choices = await room.ann.autocomplete(room.channel, 'figures', { measure: '' }, 'measure');
    expect(choices.map(({ value }) => value)).toEqual(['soldiers']);
  });

  it('with the longest of everything stays within the limits, its buttons and its picture whole', async () => {
    const label = '*_~`|<>#[]@'.repeat(12).slice(0, 118);
    const measures = Array.from({ length: 9 }, (_, i) => ({
      ...{
        id: `m${i}`,
        label: `${label} ${i}`,
        unit: 'w'.repeat(40),
        scale: 'any',
        note: '[n](x) '.repeat(42),
      },
    }));
    const facts = measures.map(({ id }) => ({
      ...{
        id: `f-${id}`,
        statement: 'MINUSMA.',
        topic: 'mandate',
        entities: [],
        asOf: '2013-04-25/2013-05-25',
      },
      ...{ when: '2015-04-25/2016-05-25', voice: 'claim', by: ['security-council', 'france', 'mali'] },
      figure: { measure: id, value: 1e14, exactness: 'more-than' },
      cites: [{ source: 'resolution-2100', paragraphs: [1, 2, 3, 4] }],
      asks: Array.from({ length: 5 }, (_, i) => `${id} ${i}?`),
    }));
    const folder = knowledgeFolder({
      'figures.yaml': JSON.stringify(measures),
      'facts/more.yaml': JSON.stringify(facts),
    });
    const room = await open({ engine: buildEngine(loadKnowledge(folder).knowledge) });
    const message = await ask(room);
    expectWithinLimits(message);
    expect(picturesOf(message)[0]?.description.length).toBeLessThanOrEqual(1024);
    expect(labelsOf(message).slice(-2)).toEqual(['Back', 'Next (2 of 2)']);
    for (const letter of 'ABCDEFGH') expect(wordsOf(message)).toContain(`**${letter} · more than`);
  });
});
