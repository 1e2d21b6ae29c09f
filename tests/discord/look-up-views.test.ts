import { describe, expect, it } from 'vitest';
import type { CitedPassage } from '../../src/answer/types.ts';
import { type CardShown, cardShown, termShown } from '../../src/discord/card-shown.ts';
import { type FactShown, factsOnPage } from '../../src/discord/facts-shown.ts';
import { messageOf } from '../../src/discord/fit.ts';
import { pageOf } from '../../src/discord/pages.ts';
import type { View } from '../../src/discord/views/blocks.ts';
import { placesLine, shortReference } from '../../src/discord/views/citation.ts';
import { factsView, noFactsView, topicsView } from '../../src/discord/views/facts-view.ts';
import { nameView } from '../../src/discord/views/name-view.ts';
import { nearView } from '../../src/discord/views/near-view.ts';
import { glossaryView, termsOnPage, termView } from '../../src/discord/views/term-view.ts';
import type { Disagreement, Fact, Name, Source, Term } from '../../src/knowledge/schema.ts';
import { wordsFor } from '../../src/locale/words.ts';
import { factsOf, topicCounts } from '../../src/lookup/facts-of.ts';
import { termsInOrder } from '../../src/lookup/glossary.ts';
import { ownEngine } from '../support/own-engine.ts';
import { expectWithinLimits, wordsOf } from '../support/within-limits.ts';

const engine = await ownEngine();
const { knowledge } = engine;
const french = wordsFor('fr');
const english = wordsFor('en');

/** Nothing of the view is cut or left out to make it fit; a button that stands twice counts as left out. */
function expectWhole(view: View): void {
  const message = messageOf(view);
  expectWithinLimits(message);
  expect(wordsOf(message)).toBe(wordsOf({ components: view.blocks }));
}

describe.each([english, french])('in the language “$language”, of the knowledge that ships', (words) => {
  it('every card is whole', () => {
    for (const name of knowledge.names)
      expectWhole(nameView(cardShown(engine, name), words, { isWho: true }));
  });

  it('every page of the facts of every topic and of the longest names is whole', () => {
    const filters = [
      ...knowledge.topics.map((topic) => ({ topic })),
      ...knowledge.names.slice(0, 30).map((name) => ({ name })),
    ];
    for (const filter of filters) {
      const found = factsOf(
        knowledge,
        Object.fromEntries(Object.entries(filter).map(([k, { id }]) => [k, id])),
      );
      const { pages } = factsOnPage(engine, found, 1);
      for (let page = 1; page <= pages; page++) {
        expectWhole(factsView({ ...filter, facts: factsOnPage(engine, found, page) }, words));
      }
    }
  });

  it('every term and every page of the glossary is whole', () => {
    for (const term of knowledge.terms) expectWhole(termView(termShown(engine, term), words));
    const terms = termsInOrder(knowledge);
    const { pages } = termsOnPage(terms, 1);
    for (let page = 1; page <= pages; page++) {
      expectWhole(glossaryView(termsOnPage(terms, page), words));
    }
  });

  it('the topics are whole', () => {
    expectWhole(topicsView(topicCounts(knowledge), words));
  });
});

const stars = (length: number): string => '*'.repeat(length);
const many = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));

const hugeSource: Source = {
  ...(knowledge.sources[0] as Source),
  ...{ id: `s-${'x'.repeat(200)}`, title: stars(300), authors: [], publisher: null, published: null },
};
const hugePlaces: CitedPassage[] = many(30, (i) => ({
  source: hugeSource,
  paragraph: i + 1,
  text: '',
  quote: `${i}`,
}));
const hugeName: Name = {
  ...{ id: `n-${'x'.repeat(200)}`, kind: 'person', name: stars(120), what: stars(300), role: stars(200) },
  ...{ aliases: many(40, () => stars(120)), french: many(40, () => stars(120)), misspellings: [] },
  ...{ related: [], cites: [] },
};
const hugeFact: Fact = {
  ...{ id: 'f', statement: stars(400), topic: 't', entities: [], asOf: '2012/2013-01', voice: 'opinion' },
  ...{ cites: [], asks: [stars(200)], when: '2012-01-01/2013-01-01' },
};
const hugeTerm: Term = {
  ...{ id: `t-${'x'.repeat(200)}`, term: stars(120), expansion: stars(200), french: stars(200) },
  ...{ aliases: many(40, () => stars(120)), meaning: stars(500), cites: [] },
};
const hugeDisagreement: Disagreement = {
  ...{ id: 'd', question: stars(200), topic: 't', sides: [], asks: [] },
};
const hugeFacts = pageOf<FactShown>(
  many(900, () => ({ fact: hugeFact, by: many(20, () => stars(120)), places: hugePlaces })),
  99,
  { most: 5, room: 1e6 },
  () => 1,
);
const hugeCard: CardShown = {
  card: {
    ...{
      name: hugeName,
      aliases: hugeName.aliases,
      french: hugeName.french,
      facts: [],
      eventCount: 900,
      term: hugeTerm,
    },
    ...{ events: [], disagreements: many(40, (i) => ({ ...hugeDisagreement, id: `d-${i}` })) },
    related: many(40, (i) => ({ ...hugeName, id: `n-${i}` })),
    question: { fact: 'f', question: stars(200) },
  },
  places: hugePlaces,
  facts: hugeFacts,
  events: many(3, (i) => ({
    event: { id: `e-${i}`, date: '2012', dateIs: 'inferred', what: stars(300), facts: ['f'] },
    places: hugePlaces,
  })),
  isDocument: true,
};
const hugeTopic = { id: `t-${'x'.repeat(200)}`, label: stars(80), about: stars(300) };

describe.each([english, french])('in the language “$language”, the longest of everything', (words) => {
  it.each<[string, View]>([
    ['a card', nameView(hugeCard, words, { isWho: true })],
    ['a page of facts', factsView({ topic: hugeTopic, name: hugeName, facts: hugeFacts }, words)],
    ['no facts', noFactsView({ topic: hugeTopic, name: hugeName }, { topic: 9999, name: 9999 }, words)],
    [
      'topics',
      topicsView(
        many(60, (i) => ({ topic: { ...hugeTopic, id: `t-${i}` }, count: 1e6 })),
        words,
      ),
    ],
    [
      'a term',
      termView({ term: hugeTerm, aliases: hugeTerm.aliases, name: hugeName, places: hugePlaces }, words),
    ],
    [
      'a glossary',
      glossaryView(
        termsOnPage(
          many(90, (i) => ({ ...hugeTerm, id: `t-${i}` })),
          2,
        ),
        words,
      ),
    ],
    [
      'what is near',
      nearView(
        stars(6000),
        many(5, (i) => ({ label: stars(300), id: `what:card:${i}` })),
        words,
      ),
    ],
  ])('stays within Discord’s limits: %s', (_what, view) => {
    expectWithinLimits(messageOf(view));
  });
});

describe('a short reference', () => {
  const source = (id: string): Source => knowledge.sources.find((known) => known.id === id) ?? hugeSource;

  it.each([
    ['one author', source('leimbach-2013'), 'Leimbach 2013'],
    ['several authors', source('nomikos-2020'), 'Nomikos and others 2020'],
    ['a surname of two words', source('gauthier-vela-2023'), 'Gauthier Vela 2023'],
    ['a publisher alone', source('owp-2023'), 'The Organization for World Peace (OWP) 2023'],
    ['a title alone', source('peace-operations-2018'), '“International Peace Operations Part II” 2018'],
    ['no date', { ...source('leimbach-2013'), published: null }, 'Leimbach, undated'],
  ])('tells %s', (_what, from, reference) => {
    expect(shortReference(from, english)).toBe(reference);
  });

  it('stands once for all paragraphs of a document, which are in order', () => {
    const cited = [
      { source: source('leimbach-2013'), paragraph: 12 },
      { source: source('nomikos-2020'), paragraph: 2 },
      { source: source('leimbach-2013'), paragraph: 4 },
    ].map((place) => ({ ...place, text: '', quote: '' }));
    expect(placesLine(cited, english)).toBe('Leimbach 2013, ¶ 4, 12; Nomikos and others 2020, ¶ 2');
    expect(placesLine(hugePlaces, english)).toMatch(/… and 22 more places\.$/);
  });
});
