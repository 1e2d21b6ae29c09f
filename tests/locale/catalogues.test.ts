import { ApplicationCommandOptionType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { isSlash } from '../../src/discord/command.ts';
import { seenAs } from '../../src/discord/declared.ts';
import { fold } from '../../src/language/fold.ts';
import { ENGLISH_STOP_WORDS, FRENCH_STOP_WORDS } from '../../src/language/stop-words.ts';
import en from '../../src/locale/en.json' with { type: 'json' };
import fr from '../../src/locale/fr.json' with { type: 'json' };
import { type Key, wordsFor } from '../../src/locale/words.ts';
import { type Argument, argumentsOf } from './arguments.ts';
import { botSources, keysIn, usesIn } from './uses.ts';

const keys = Object.keys(en) as Key[];
const catalogues = [
  { language: 'en', texts: en },
  { language: 'fr', texts: fr },
] as const;

/** Words that French and English share. */
const SAME_IN_BOTH: readonly Key[] = [
  'about.version',
  'button.document-n',
  'button.passage-n',
  'button.passage-n-at',
  'command.ask.question.name',
  'command.quiz.name',
  'command.quiz.start.mode.name',
  'command.quiz.start.questions.name',
  'command.source.cite.style.name',
  'command.source.name',
  'option.document.name',
  'settings.quiz',
  'settings.quiz-questions',
  'source.date',
  'source.licence',
  'style.apa',
  'style.bibtex',
  'style.mla',
];

/** Words of either language, what is left of "don’t" and "j’ai", and the UN. */
const IN_BOTH = /^(articles|documents?|questions?|sources?|un|\p{L})$/u;

/** What is typed into Discord stays as it is typed. */
const CODE = /`[^`]*`/g;

describe('the two catalogues', () => {
  it('have the same keys, in the same order', () => {
    expect(Object.keys(fr)).toEqual(keys);
    expect(keys.toSorted()).toEqual(keys);
  });

  it.each(keys)('give %s the same arguments', (key) => {
    expect(argumentsOf(fr[key])).toEqual(argumentsOf(en[key]));
  });

  it.each(keys)('say %s in words of their own', (key) => {
    for (const { texts } of catalogues) expect(texts[key].trim()).not.toBe('');
    expect(en[key] === fr[key]).toBe(SAME_IN_BOTH.includes(key));
  });
});

describe('every sentence', () => {
  const samples = keys.flatMap((key) => samplesFor(argumentsOf(en[key])).map((values) => ({ key, values })));

  it.each(catalogues)('can be said in “$language” with all kinds of values', ({ language }) => {
    const { say } = wordsFor(language);
    for (const { key, values } of samples) {
      const said = say(key, values);
      const isSilence = key === 'answer.language-note' && language === 'en' && values.asked !== 'fr';
      expect([key, values, said === '']).toEqual([key, values, isSilence]);
      expect(said).not.toMatch(/undefined|NaN|\[object/);
      if (!isSilence) for (const part of shownOf(key, values)) expect(said).toContain(part);
    }
  });

  /** The texts among the values; of the authors only the first is always named. */
  function shownOf(key: Key, values: Record<string, string | number>): string[] {
    return argumentsOf(en[key])
      .filter(({ name, kind }) => kind === 'text' && !(key === 'citation.authors' && name === 'second'))
      .map(({ name }) => String(values[name]));
  }
});

/** What the words of a running bot know by themselves: the router puts it in. */
const withoutKnown = (names: readonly string[]) =>
  names.filter((name) => name !== 'subject' && name !== 'example');

describe('the sources', () => {
  const sources = [...botSources()];
  const used = new Set(sources.flatMap(([, source]) => keysIn(source)));
  const uses = sources.flatMap(([file, source]) => usesIn(file, source));

  it('use every sentence of the catalogues', () => {
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  it('say no sentence that the catalogues lack, and hand each the values that it takes', () => {
    const wrong = uses.filter(({ key, values }) => {
      const text: string | undefined = (en as Readonly<Record<string, string>>)[key];
      return text === undefined || withoutKnown(namesOf(text)).join() !== values.toSorted().join();
    });
    expect(wrong).toEqual([]);
    expect(uses.length).toBeGreaterThan(80);
  });
});

describe('the French catalogue', () => {
  const texts = Object.entries(fr).map(([key, text]) => [key, text.replace(CODE, 'x')] as const);

  it.each(texts)('sets %s as French is set', (_key, text) => {
    expect(text).not.toMatch(/(?<!\u202f)[;?!]/);
    expect(text).not.toMatch(/(?<!\u00a0)[:»]|«(?!\u00a0)/);
    expect(text).not.toMatch(/['"“”]| {2}|\.\.\.| [.,)]/);
  });

  it.each(texts)('has no English words in %s', (_key, text) => {
    const isEnglish = (word: string): boolean =>
      ENGLISH_STOP_WORDS.has(word) && !FRENCH_STOP_WORDS.has(word) && !IN_BOTH.test(word);
    expect(wordsIn(text).filter(isEnglish)).toEqual([]);
  });

  it('says “vous” throughout', () => {
    for (const [key, text] of texts)
      expect([key, text]).not.toEqual([
        key,
        expect.stringMatching(/(?<!\p{L})(tu|te|toi|ton|ta|tes|t’)(?!\p{L})/iu),
      ]);
  });
});

describe('the English catalogue', () => {
  // its one French sentence is for those who ask in French
  const texts = Object.entries(en).filter(([key]) => key !== 'answer.language-note');

  it.each(texts)('has neither straight quotation marks nor French in %s', (_key, text) => {
    expect(text).not.toMatch(/['"«»\u00a0\u202f]| {2}|\.\.\./);
    const isFrench = (word: string): boolean =>
      FRENCH_STOP_WORDS.has(word) && !ENGLISH_STOP_WORDS.has(word) && !IN_BOTH.test(word);
    expect(wordsIn(text).filter(isFrench)).toEqual([]);
  });
});

describe('what people see of Discord’s own', () => {
  const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

  it.each(catalogues)('follows Discord’s rules in “$language”', ({ texts }) => {
    for (const [key, text] of Object.entries(texts)) {
      if (/^(command|option)\..*\.name$/.test(key))
        expect([key, text]).toEqual([key, expect.stringMatching(NAME)]);
      if (/\.name$/.test(key)) expect(text).toBe(text.toLowerCase());
      if (/\.description$/.test(key)) expect([key, text.length <= 100]).toEqual([key, true]);
      // a longer label is cut on a phone
      if (/^button\./.test(key)) expect([key, text.length <= 38]).toEqual([key, true]);
    }
  });

  it('has the English names that the code asks for', () => {
    for (const key of keys.filter((name) => name.endsWith('.name')))
      expect(en[key]).toBe(key.split('.').at(-2));
  });

  it.each(catalogues)('calls commands by the names that they have in “$language”', ({ language, texts }) => {
    const known = usesOfCommands(language);
    const named = Object.values(texts).flatMap((text) =>
      Array.from(text.matchAll(/`(\/[^`]*)`/g), ([, command = '']) => command.replace(/:.*/, '')),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((command) => !known.includes(command))).toEqual([]);
  });
});

/** "/ask", "/ask question", "/source list", … */
function usesOfCommands(language: string): string[] {
  const words = wordsFor(language);
  return commands.filter(isSlash).flatMap(({ data }) => {
    const command = `/${seenAs(data, words).name}`;
    const options = (data.options ?? []).map((option) => `${command} ${seenAs(option, words).name}`);
    const hasSubcommands = data.options?.some(({ type }) => type === ApplicationCommandOptionType.Subcommand);
    return hasSubcommands ? options : [command, ...options];
  });
}

function namesOf(text: string): string[] {
  return argumentsOf(text).map(({ name }) => name);
}

/** The words of a text, without what stands in braces as a name. */
function wordsIn(text: string): string[] {
  const plain = text.replace(/\{\w+(, (plural|select|number),?)?|\b(one|other|fr) \{/g, ' ');
  return fold(plain).match(/\p{L}+/gu) ?? [];
}

const NUMBERS = [0, 1, 2, 21, 1_234_567];
const TEXTS = ['Ada', '{name} <b>’#'];

/** Values for a message: each number, each choice and each text at least once. */
function samplesFor(wanted: readonly Argument[]): Record<string, string | number>[] {
  return NUMBERS.map((number, i) =>
    Object.fromEntries(
      wanted.map(({ name, kind, choices }) => {
        const values = { number: [number], text: TEXTS, select: choices }[kind];
        return [name, values[i % values.length] ?? ''];
      }),
    ),
  );
}
