import type { Interaction, Message } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { called, named, seenAs } from '../../src/discord/declared.ts';
import { type LanguageHints, wordsOf } from '../../src/discord/language.ts';
import { wordsFor } from '../../src/locale/words.ts';

const from = (locale: string) => ({ locale, guild: { preferredLocale: 'de' } }) as unknown as Interaction;
const on = (preferredLocale: string) => ({ guild: { preferredLocale } }) as unknown as Message;
const direct = { guild: null } as unknown as Message;

describe('the language of an answer', () => {
  it.each<[string, Interaction | Message, LanguageHints, string]>([
    ['an interaction', from('fr'), {}, 'fr'],
    ['an interaction in a third language', from('de'), {}, 'en'],
    ['an English interaction with a French question', from('en-GB'), { asked: 'fr' }, 'en'],
    ['an English interaction on a server that chose French', from('en-GB'), { server: 'fr' }, 'en'],
    ['an interaction of somebody who chose otherwise', from('fr'), { person: 'en' }, 'en'],
    ['a message on a French server', on('fr'), {}, 'fr'],
    ['a message on an English server', on('en-US'), { asked: 'en' }, 'en'],
    ['a French question on an English server', on('en-US'), { asked: 'fr' }, 'fr'],
    ['a message on a server that chose otherwise', on('en-US'), { server: 'fr' }, 'fr'],
    ['a message on a French server that chose English', on('fr'), { server: 'en' }, 'en'],
    ['a message on a server without a choice', on('fr'), { server: null, person: null }, 'fr'],
    ['a message of somebody who chose', on('fr'), { person: 'en', asked: 'fr', server: 'fr' }, 'en'],
    ['a direct message', direct, {}, 'en'],
    ['a direct message in French', direct, { asked: 'fr' }, 'fr'],
  ])('is told by %s', (_what, heard, hints, language) => {
    expect(wordsOf(heard, hints).language).toBe(language);
  });
});

describe('what is declared', () => {
  it('is named and described in both languages', () => {
    expect(named('command.source.list')).toEqual({
      name: 'list',
      name_localizations: { fr: 'liste' },
      description: 'All documents',
      description_localizations: { fr: 'Tous les documents' },
    });
    expect(called('button.next')).toEqual({ name: 'Next', name_localizations: { fr: 'Suivant' } });
  });

  it('is seen in the language of whoever looks, and as it is where it has no other', () => {
    const french = wordsFor('fr');
    expect(seenAs(named('command.help'), french)).toMatchObject({ name: 'aide' });
    expect(seenAs(named('command.help'), wordsFor('en'))).toMatchObject({ name: 'help' });
    const plain = { name: 'try', description: 'Of a test', name_localizations: null };
    expect(seenAs(plain, french)).toEqual({ name: 'try', description: 'Of a test' });
  });
});
