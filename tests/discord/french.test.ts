import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { EVERYWHERE } from '../../src/discord/command.ts';
import { openBot } from '../support/bot.ts';
import { buttonsOf, expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const QUESTION = 'When did MINUSMA deploy to Mali?';
const EN_FRANCAIS = 'Quand la MINUSMA a-t-elle été déployée au Mali ?';

/** A bot with Ann, whose Discord is in English, and Claire, whose Discord is in French. */
async function openForTwo(options?: Parameters<typeof openBot>[0]) {
  const room = await openBot(options);
  const claire = room.discord.as(room.discord.addUser({ name: 'claire', locale: 'fr' }));
  return { ...room, claire };
}

/** The text with ordinary spaces, as one would type it. */
const said = (message: object): string => wordsOf(message).replace(/[\u00a0\u202f]/g, ' ');

describe('somebody whose Discord is in French', () => {
  it('gets the answer of /ask in a French frame, with what the documents say as it is', async () => {
    const { ann, claire, channel } = await openForTwo();
    const french = await (await claire.slash(channel, 'ask', { question: QUESTION })).answer();
    const english = await (await ann.slash(channel, 'ask', { question: QUESTION })).answer();
    expect(said(french)).toContain(
      '### MINUSMA deployed to Mali in 2013.\nDate de référence : août 2020 · [1]',
    );
    expect(said(french)).toMatch(/^-# Les documents et les réponses sont en anglais\.$/m);
    expect(said(french)).toMatch(
      /^\[1\] Nomikos et autres, « .* », .*août 2020 \(sans date ; voir les mises en garde\), ¶ 4$/m,
    );
    expect(said(french)).toContain('-# Questions à poser ensuite');
    expect(said(english)).toContain('### MINUSMA deployed to Mali in 2013.\nAs of August 2020 · [1]');
    expect(said(english)).not.toMatch(/anglais|référence|¶ \d+ \(légende/);
    expectWithinLimits(french);
  });

  it('gets behind each button what is behind it, in French, whoever’s answer it stands under', async () => {
    const { ann, claire, channel } = await openForTwo();
    const answer = await (await ann.slash(channel, 'ask', { question: QUESTION })).answer();
    const passage = await (await claire.press(answer, 'Read on [1]')).answer();
    expect(said(passage)).toContain('### Paragraphe 4');
    expect(said(passage)).toContain('La phrase qui répond est en gras.');
    const turned = await (await claire.press(passage, 'Précédent (¶ 3)')).answer();
    expect(buttonsOf(turned).map(({ label }) => label)).toEqual([
      'Précédent (¶ 2)',
      'Suivant (¶ 4)',
      'Garder',
      'Citer',
      'À propos du document',
    ]);
    const about = await (await claire.press(turned, 'À propos du document')).answer();
    for (const field of ['Par', 'Publié par', 'Date', 'Genre', 'Longueur', 'Mises en garde'])
      expect(said(about)).toContain(`**${field} :**`);
    const own = await (await ann.press(answer, 'Read on [1]')).answer();
    expect(said(own)).toContain('### Paragraph 4');
    const next = buttonsOf(answer).find(({ id }) => id.startsWith('ask:next:'));
    const further = await (await claire.press(answer, next?.id ?? '')).answer();
    expect(said(further)).toContain('Date de référence :');
  });

  it('keeps the first and last page’s buttons in French', async () => {
    const { claire, channel } = await openForTwo();
    const at = async (paragraph: number) => {
      const inputs = { document: 'leimbach-2013', paragraph };
      return (await claire.slash(channel, 'source', inputs, { subcommand: 'read' })).answer();
    };
    expect(buttonsOf(await at(1))[0]).toMatchObject({ label: 'Précédent', isDisabled: true });
    expect(buttonsOf(await at(21))[1]).toMatchObject({ label: 'Suivant', isDisabled: true });
    expect(said(await at(16))).toMatch(/### Paragraphe 16\n.*légende d’une photo/);
  });

  it('is told in French why a question has no answer', async () => {
    const { ann, claire, channel } = await openForTwo();
    const ask = async (who: typeof ann, question: string) =>
      said(await (await who.slash(channel, 'ask', { question, private: true })).answer());
    const offTopic = 'How do I bake sourdough bread?';
    expect(await ask(claire, offTopic)).toMatch(
      /### Cette question ne porte pas sur la mission de l’ONU au Mali\nJe ne réponds qu’aux questions/,
    );
    expect(await ask(ann, offTopic)).toMatch(/### Not a question .*\nI only answer questions/);
    expect(await ask(claire, 'bonjour')).toContain(
      `Bonjour ! Je réponds aux questions sur la mission de l’ONU au Mali, par exemple : ${EN_FRANCAIS}`,
    );
    expect(await ask(claire, 'How many helicopters does MINUSMA have?')).toMatch(
      /^### (Absent des documents|Les documents ne le précisent pas|Postérieur aux|Antérieur aux)/m,
    );
  });

  it('reads /help with French names of commands, beside an English one', async () => {
    const { ann, claire, channel } = await openForTwo();
    const french = await (await claire.slash(channel, 'help')).answer();
    const english = await (await ann.slash(channel, 'help')).answer();
    for (const usage of ['`/demander`', '`/source`', '`/à-propos`', '`/aide`'])
      expect(said(french)).toContain(usage);
    expect(said(french)).toContain(`\`/demander question:${EN_FRANCAIS}\``);
    expect(said(english)).toContain('`/ask`');
    expect(said(english)).not.toMatch(/demander|aide/);
    expectWithinLimits(french);
  });

  it('reads /about and the list of documents in French', async () => {
    const { claire, channel } = await openForTwo();
    const about = await (await claire.slash(channel, 'about')).answer();
    for (const part of ['5 documents : ', 'Limites', 'Vie privée', 'Leimbach', 'avril 2013'])
      expect(said(about)).toContain(part);
    const list = await (await claire.press(about, 'Les documents en détail')).answer();
    expect(said(list)).toContain('### Les documents (5)');
    const labels = buttonsOf(list).map(({ label }) => label);
    expect(new Set(labels).size).toBe(5);
    for (const label of labels) expect(label).toMatch(/^À propos de ./);
    expectWithinLimits(about);
  });

  it('is offered documents and paragraphs as French writes them', async () => {
    const { claire, channel } = await openForTwo();
    const documents = await claire.autocomplete(channel, 'source', { document: 'leimbach' }, 'document', {
      subcommand: 'show',
    });
    expect(documents[0]?.name).toMatch(/^Dulcie Leimbach : .* \(avril 2013\)$/);
    const inputs = { document: 'leimbach-2013', paragraph: 2 };
    const paragraphs = await claire.autocomplete(channel, 'source', inputs, 'paragraph', {
      subcommand: 'read',
    });
    expect(paragraphs[0]?.name).toMatch(/^¶ 2 : \S/);
  });

  it('is told of their own mistakes in French', async () => {
    const { claire, channel } = await openForTwo();
    const none = await (await claire.slash(channel, 'ask', { question: '?!' })).answer();
    expect(said(none)).toBe('Il n’y a pas de question : merci de la formuler avec des mots.');
    expect(none.ephemeral_for).toBe(claire.id);
    const show = { subcommand: 'show' };
    const unclear = await (await claire.slash(channel, 'source', { document: 'mali' }, show)).answer();
    expect(said(unclear)).toMatch(/quel document.*`\/source liste`/);
    const inputs = { document: 'leimbach-2013', paragraph: 99 };
    const missing = await claire.slash(channel, 'source', inputs, { subcommand: 'read' });
    expect(said(await missing.answer())).toBe(
      'Ce document n’a pas de paragraphe 99 ; ses paragraphes vont de 1 à 21.',
    );
  });

  it('is told in French of a fault of the bot and of a button that leads nowhere', async () => {
    const data = { name: 'try', description: 'Of a test', ...EVERYWHERE };
    const { ann, claire, channel } = await openForTwo({
      commands: [
        ...commands,
        {
          data,
          run: async (interaction) => {
            const components = [{ type: 2, style: 1, label: 'x', customId: 'nobody:home' }] as const;
            await interaction.reply({ content: 'Forged:', components: [{ type: 1, components }] });
            if (interaction.locale === 'fr') throw new Error('inside');
          },
        },
      ],
    });
    const outcome = await claire.slash(channel, 'try');
    const messages = await outcome.until((list) =>
      list.some(({ content }) => /référence \d{6}/.test(content)),
    );
    const told = messages.find(({ content }) => content.includes('référence'));
    expect(told?.ephemeral_for).toBe(claire.id);
    const forged = await (await ann.slash(channel, 'try')).answer();
    const stale = [
      await (await claire.press(forged, 'x')).answer(),
      await (await ann.press(forged, 'x')).answer(),
    ];
    expect(stale.map(({ content }) => content)).toEqual([
      'Ce bouton n’est plus valable. Reposez votre question avec `/demander`.',
      'This button is no longer valid. Please ask again with `/ask`.',
    ]);
  });
});

describe('a message, which does not tell the language of its writer', () => {
  it('is answered in French where it asks in French, and in English otherwise', async () => {
    const { ann, claire, channel } = await openForTwo();
    const french = said(await ann.mention(channel, EN_FRANCAIS).answer());
    expect(french).toContain('Date de référence : ');
    expect(french.split('\n')[0]).toBe(
      '-# Question lue en français ; les documents et les réponses sont en anglais.',
    );
    expect(said(await claire.mention(channel, QUESTION).answer())).toContain('As of August 2020');
    expect(said(await claire.dm('Qui est le chef de la MINUSMA ?').answer())).toMatch(
      /Question lue en français/,
    );
  });

  it('is answered in French on a server whose language is French', async () => {
    const { discord, ann } = await openForTwo();
    const guild = discord.addGuild({ name: 'Groupe d’étude', locale: 'fr' });
    discord.joinGuild(ann, guild);
    const salon = discord.addChannel(guild, 'questions');
    const answer = said(await ann.mention(salon, QUESTION).answer());
    expect(answer).toContain('Date de référence : ');
    expect(answer.split('\n')[0]).toBe('-# Les documents et les réponses sont en anglais.');
    expect(said(await ann.mention(salon, '').answer())).toContain('### Que voulez-vous savoir ?');
    expect(said(await ann.mention(salon, '?!').answer())).toMatch(/^Il n’y a pas de question/);
    // a command tells the language of the person
    const own = await (await ann.slash(salon, 'ask', { question: QUESTION })).answer();
    expect(said(own)).toContain('As of August 2020');
  });

  it('that is too long gets its limit in its own language', async () => {
    const { ann, channel } = await openForTwo();
    expect(said(await ann.mention(channel, 'pourquoi la '.repeat(150)).answer())).toBe(
      'La question compte 1 799 caractères ; merci de la poser en 1 000 caractères au plus.',
    );
    expect(said(await ann.mention(channel, 'why the '.repeat(200)).answer())).toBe(
      'The question has 1,599 characters; please ask it in at most 1,000.',
    );
  });
});

describe('what is registered with Discord', () => {
  it('has French names and descriptions at every level', async () => {
    const { discord } = await openBot();
    const described = discord.commands().flatMap(withOptions);
    expect(described.length).toBeGreaterThan(40);
    for (const one of described) {
      expect(one).toMatchObject({ name_localizations: { fr: expect.any(String) } });
      // an entry of the menu of a message has a name only
      if (one.description !== '')
        expect(one).toMatchObject({ description_localizations: { fr: expect.any(String) } });
    }
    const names = described.map(({ name, name_localizations }) => `${name}: ${name_localizations?.fr}`);
    expect(names).toEqual(
      expect.arrayContaining(['ask: demander', 'private: privé', 'list: liste', 'about: à-propos']),
    );
  });

  it('is not registered again by a bot that declares the same', async () => {
    const { discord, startBot } = await openBot();
    discord.clearRequests();
    const second = await startBot();
    await second.stop();
    expect(discord.requests.map(({ method, path }) => `${method} ${path}`)).not.toContainEqual(
      expect.stringMatching(/^PUT/),
    );
  });
});

type Registered = Readonly<{
  name: string;
  description: string;
  name_localizations?: { fr?: string | null } | null;
  options?: readonly Registered[];
}>;

/** A command or option, and all that is under it. */
function withOptions(one: Registered): Registered[] {
  return [one, ...(one.options ?? []).flatMap(withOptions)];
}
