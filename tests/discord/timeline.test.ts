import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../src/answer/prepare.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { eventsBetween } from '../../src/lookup/events.ts';
import { decodePng } from '../pictures/drawn.ts';
import { openBot } from '../support/bot.ts';
import { knowledgeFolder } from '../support/knowledge-folder.ts';
import { ownEngine } from '../support/own-engine.ts';
import { knowledgeOf } from '../support/passages-alone.ts';
import { bytesOf, picturesOf, quickPictures } from '../support/shown-picture.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

type Room = Awaited<ReturnType<typeof openBot>>;

/** A bot whose pictures take no time to draw, if it is told no other way of drawing. */
const open = (options: Parameters<typeof openBot>[0] = {}) =>
  openBot({ pictures: quickPictures(), ...options });
const ask = async (
  { ann, channel }: Room,
  inputs: Readonly<Record<string, string | boolean>> = {},
  who = ann,
) => (await who.slash(channel, 'timeline', inputs)).answer();
const labelsOf = (message: object) => buttonsOf(message).map(({ label }) => label);
const said = (message: object) => wordsOf(message).replace(/[\u00a0\u202f]/g, ' ');

describe('/timeline', () => {
  it('shows the first events as a picture and in words, with the same letters', async () => {
    const room = await openBot();
    const message = await ask(room);
    expectWithinLimits(message);
    expect(message.ephemeral_for).toBeNull();
    expect(wordsOf(message)).toMatch(/### Timeline\n-# \d+ events · page 1 of \d+/);
    const letters = Array.from(
      wordsOf(message).matchAll(/^\*\*([A-Z]) · (.+)\*\*$/gm),
      ([, letter]) => letter,
    );
    expect(letters).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(wordsOf(message)).toMatch(
      /^\*\*A · 2011\*\*\nLibya convulses.*\n-# As of April 2013 · Leimbach 2013, ¶ 15$/m,
    );
    expect(wordsOf(message)).toContain('E · 2012 (inferred)');
    const [picture, ...more] = picturesOf(message);
    expect(more).toEqual([]);
    expect(picture?.description).toMatch(
      /^A timeline \(Timeline, page 1 of \d+\) of 5 events\. A, 2011: Libya/,
    );
    const drawn = decodePng(await bytesOf(picture));
    expect([drawn.width, drawn.height]).toEqual([picture?.width, picture?.height]);
  });

  it('leads from each letter to a passage with the sentence in bold', async () => {
    const room = await open();
    const message = await ask(room);
    const letters = new Set(
      labelsOf(message).flatMap((label) => /^(.+): read ¶/.exec(label)?.[1]?.match(/\b[A-Z]\b/g) ?? []),
    );
    expect([...letters]).toEqual(['A', 'B', 'C', 'D', 'E']);
    const passage = await (await room.ann.press(message, 'A: read ¶ 15')).answer();
    expect(wordsOf(passage)).toMatch(/### Paragraph 15\n[\s\S]*\*\*[^*]*rebels/);
    expect(passage.ephemeral_for).toBe(room.ann.id);
  });

  it('says whose claim and whose opinion an event rests on', async () => {
    const room = await open();
    const words = wordsOf(await ask(room, { about: 'chad' }));
    expect(words).toContain('**Claim by Chad**, **Opinion of Dulcie Leimbach** · As of April 2013');
    expect(wordsOf(await ask(room, { from: '2022', about: 'moura' }))).toContain(
      'in part: **Claim by MINUSMA**',
    );
  });

  it('is for one person alone if they want that', async () => {
    const room = await open();
    const message = await ask(room, { private: true });
    expect(message.ephemeral_for).toBe(room.ann.id);
    expect(room.ben.sees(room.channel)).toEqual([]);
    expect(picturesOf(message)).toHaveLength(1);
  });

  it('is French for who has Discord in French; what happened stays as it is', async () => {
    const room = await open();
    const claire = room.discord.as(room.discord.addUser({ name: 'claire', locale: 'fr' }));
    const message = await ask(room, { from: 'avril 2013', about: 'Tchad' }, claire);
    expect(said(message)).toMatch(/### Chronologie\n-# début : avril 2013 · sujet : Chad · \d+ événements/);
    expect(said(message)).toContain('A · avril 2013 (date approximative)');
    expect(said(message)).toContain('Affirmation avancée par Chad');
    expect(labelsOf(message)[0]?.replace(/\u00a0/g, ' ')).toBe('A : lire ¶ 19');
    expect(picturesOf(message)[0]?.description).toMatch(/^Une frise \(Chronologie\) de \d+ événements\./);
    expectWithinLimits(message);
  });
});

describe('what is asked of the timeline', () => {
  it('may be a time, with its dates as people write them', async () => {
    const room = await open();
    const { length } = eventsBetween((await ownEngine()).knowledge, { from: '2020', to: '2021' });
    for (const inputs of [
      { from: '2020', to: '2021' },
      { from: 'in 2020', to: 'décembre 2021' },
      { from: '1/1/2020', to: '31/12/2021' },
      { from: 'Janury 2020', to: '31 December 2021' },
    ]) {
      const words = wordsOf(await ask(room, inputs));
      expect(words).toMatch(/^-# from .*2020 · until .*2021 · /m);
      expect(words).toContain(` · ${length} events · page 1 of `);
      expect(words).toContain('A date that leaves its month or day open');
      expect(words).not.toMatch(/\*\*A · (2012|2013|2015)\*\*/);
    }
  });

  it('may be a name, by whatever it is called, or a topic', async () => {
    const room = await open();
    for (const [about, label] of [
      ['Kidal', 'Kidal'],
      ['IBK', 'Ibrahim Boubacar Keïta'],
      ['Minsuma', 'MINUSMA'],
      ['politics in mali', 'Politics in Mali'],
    ] as const) {
      expect(wordsOf(await ask(room, { about }))).toMatch(
        new RegExp(`^-# about ${label} · \\d+ events?`, 'm'),
      );
    }
  });

  it('is turned down privately where it is no time, or no event is in it', async () => {
    const room = await open();
    for (const [inputs, told] of [
      [{ from: 'yesterday' }, 'I do not understand the date “yesterday”. Write it as 2012,'],
      [{ to: '31/2/2012' }, 'I do not understand the date “31/2/2012”.'],
      [{ from: '**@everyone**' }, '“\\*\\*\\@everyone\\*\\*”'],
      [{ from: '2014', to: 'March 2013' }, '2014 comes after March 2013: please swap the two dates.'],
      [
        { from: '2030', about: 'kidal' },
        'no such event (from 2030 · about Kidal). My events go from 2011 to ',
      ],
    ] as const) {
      const message = await ask(room, inputs);
      expect(message.content).toContain(told);
      expect(message.ephemeral_for).toBe(room.ann.id);
    }
  });

  it('may begin and end in the same year', async () => {
    const words = wordsOf(await ask(await open(), { from: 'March 2012', to: '2012' }));
    expect(words).toContain('from March 2012 · until 2012');
  });

  it('is asked back where it is not clear, with buttons that keep the dates', async () => {
    const room = await open();
    const near = await ask(room, { from: '2013', about: 'jihadists of the coup' });
    expect(near.ephemeral_for).toBe(room.ann.id);
    const [button] = buttonsOf(near);
    expect(button?.id).toMatch(/^timeline:page:2013:x:[0-9a-f]{8}:1$/);
    const message = await (await room.ann.press(near, button?.id ?? '')).answer();
    expect(wordsOf(message)).toMatch(/-# from 2013 · about .* · \d+ events?/);
    expect(wordsOf(await ask(room, { about: 'qwertzuiop' }))).toContain(
      'Nothing in the documents comes near it',
    );
  });
});

describe('typing what events are to be about', () => {
  it('offers topics and names that have events', async () => {
    const { discord, ann, channel } = await open();
    const choices = await ann.autocomplete(channel, 'timeline', { about: '' }, 'about');
    expect(choices).toHaveLength(25);
    expect(choices[0]?.name).toMatch(/ \(topic\)$/);
    const claire = discord.as(discord.addUser({ name: 'claire', locale: 'fr' }));
    const french = await claire.autocomplete(channel, 'timeline', { about: '' }, 'about');
    expect(french[0]?.name).toMatch(/ \(thème\)$/);
  });

  it('forgives typing errors and accents, and knows other names', async () => {
    const { ann, channel } = await open();
    for (const [typed, name] of [
      ['kida', 'Kidal'],
      ['Keita', 'Ibrahim Boubacar Keïta'],
      ['kéïta', 'Ibrahim Boubacar Keïta'],
      ['cedeao', 'ECOWAS'],
      ['minsuma', 'MINUSMA'],
    ] as const) {
      const choices = await ann.autocomplete(channel, 'timeline', { about: typed }, 'about');
      expect(choices.map((choice) => choice.name).join()).toContain(name);
    }
    expect(await ann.autocomplete(channel, 'timeline', { about: 'qwertzuiop' }, 'about')).toEqual([]);
  });
});

describe('other knowledge', () => {
  it('without events says so, and what to use instead', async () => {
    const article = { id: 'glaciers', title: 'Glaciers', paragraphs: ['The Forni Glacier is large.'] };
    const room = await open({ engine: buildEngine(knowledgeOf([article])) });
    for (const inputs of [{}, { from: 'nonsense' }, { about: 'Forni' }]) {
      const message = await ask(room, inputs);
      expect(message.content).toBe(
        'These documents come without a timeline. Ask for a date with `/ask`, or read the documents: `/source list`.',
      );
    }
    expect(await room.ann.autocomplete(room.channel, 'timeline', { about: '' }, 'about')).toEqual([]);
  });

  it('with the longest of everything stays within the limits, its buttons and its picture whole', async () => {
    const what = '*_~`|<>#[]@'.repeat(30).slice(0, 300);
    const facts = ['threat-to-peace', 'take-over-2013', 'soldiers-authorised', 'mandate-ends'];
    const events = Array.from({ length: 12 }, (_, i) => ({
      ...{ id: `e${i}`, date: `${2000 + i}-01-01/${2010 + i}-12-31`, dateIs: 'approximate', what, facts },
    }));
    const folder = knowledgeFolder({ 'timeline.yaml': JSON.stringify(events) });
    const room = await open({ engine: buildEngine(loadKnowledge(folder).knowledge) });
    const message = await ask(room);
    expectWithinLimits(message);
    expect(picturesOf(message)[0]?.description.length).toBeLessThanOrEqual(1024);
    expect(labelsOf(message).slice(-2)).toEqual(['Back', 'Next (2 of 3)']);
    expect(labelsOf(message)[0]).toBe('A, B, C, D, E: read ¶ 1');
  });
});
