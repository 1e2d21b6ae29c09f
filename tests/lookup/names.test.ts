import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Name } from '../../src/knowledge/schema.ts';
import { termEntry, termsInOrder } from '../../src/lookup/glossary.ts';
import { lookupsOf } from '../../src/lookup/lookups.ts';
import { cardOf } from '../../src/lookup/names.ts';
import { nearest } from '../../src/lookup/nearest.ts';
import { printedIn } from '../../src/lookup/printed.ts';
import { ROOT } from '../support/run-command.ts';

const { knowledge } = loadKnowledge(path.join(ROOT, 'knowledge'));
const lookups = lookupsOf(knowledge);

function named(id: string): Name {
  const found = knowledge.names.find((name) => name.id === id);
  if (!found) throw new Error(`no name ${id}`);
  return found;
}

describe('other names', () => {
  it.each([
    ['stands in a passage', 'blue helmets', ['The Blue helmets left.', 'Nothing.'], true],
    ['stands there with other accents', 'Keita', ['Mr Keïta resigned.'], true],
    [
      'stands there with other dots',
      'U.N. peacekeepers',
      ['The UN peacekeepers came, U N peacekeepers.'],
      true,
    ],
    ['stands there in the possessive', 'Wagner', ['Wagner’s men'], true],
    ['is only a part of a word', 'Mali', ['The Malians came.'], false],
    ['is a pronoun that is written alike', 'US', ['It is left to us.'], false],
    ['stands across two passages', 'security council', ['the security', 'council met'], false],
    ['is made of signs alone', '…', ['And so on …'], false],
  ])('count as printed where one %s', (_what, name, texts, isPrinted) => {
    expect(printedIn(texts, [name])).toEqual(isPrinted ? [name] : []);
  });

  it('are told once, whatever their accents', () => {
    expect(printedIn(['Keïta'], ['Keïta', 'Keita', 'KEÏTA'])).toEqual(['Keïta']);
  });
});

describe('the card of a name', () => {
  it('calls nobody by what no document prints, nor by a part of the name', () => {
    const { aliases } = cardOf(knowledge, named('ibrahim-boubacar-keita'));
    expect(aliases).not.toContain('IBK');
    expect(aliases).not.toContain('Keita');
  });

  it.each([
    ['ecowas', ['Economic Community of West African States']],
    ['african-union', ['AU']],
    ['mali', []],
    ['drc', ['DRC']],
  ])('tells of %s the other names proper, not adjectives and descriptions', (id, aliases) => {
    expect(cardOf(knowledge, named(id)).aliases).toEqual(aliases);
  });

  it('tells names in French, not what people are by their office', () => {
    expect(cardOf(knowledge, named('timbuktu')).french).toEqual(['Tombouctou']);
    expect(cardOf(knowledge, named('mali')).french).toEqual(['République du Mali']);
    expect(cardOf(knowledge, named('goodluck-jonathan')).french).toEqual([]);
  });

  it('has what somebody says among the facts', () => {
    const { facts } = cardOf(knowledge, named('isaline-bergamaschi'));
    expect(facts.some(({ by = [] }) => by.includes('isaline-bergamaschi'))).toBe(true);
  });

  it('leads to the events that are most about it, in order of time', () => {
    const { events, eventCount } = cardOf(knowledge, named('minusma'));
    expect(events).toHaveLength(3);
    expect(eventCount).toBeGreaterThan(20);
    expect(events.map(({ what }) => what).join()).toMatch(/MINUSMA begins/);
  });

  it('asks a question that names it, where a fact has one', () => {
    expect(cardOf(knowledge, named('gerard-araud')).question?.question).toContain('Araud');
  });

  it('can be made of every name', () => {
    for (const name of knowledge.names) {
      const card = cardOf(knowledge, name);
      expect(card.related).toHaveLength(name.related.length);
      expect(card.question === undefined).toBe(card.facts.length === 0);
    }
  });

  it('is nearly empty for a name that nothing tells of', () => {
    const stranger: Name = {
      ...named('mali'),
      id: 'stranger',
      name: 'Zzyzx',
      aliases: ['Qqq'],
      related: ['gone'],
    };
    expect(cardOf(knowledge, stranger)).toMatchObject({
      ...{ aliases: [], facts: [], events: [], eventCount: 0, disagreements: [], related: [] },
      ...{ term: undefined, question: undefined },
    });
  });
});

describe('things that can be looked up', () => {
  it.each([
    ['CEDEAO', 'ecowas'],
    ['cédéao', 'ecowas'],
    ['barkane', 'operation-barkhane'],
    ['Casques bleus', 'peacekeepers'],
  ])('are found by %j', (typed, id) => {
    const thing = lookups.things.meant(typed);
    expect(thing?.kind === 'name' && thing.name.id).toBe(id);
  });

  it('have each term that is no name as well', () => {
    const thing = lookups.things.meant('mandate');
    expect(thing?.kind === 'term' && thing.term.term).toBe('Mandate');
  });
});

describe('what is near', () => {
  const near = (typed: string): string[] => nearest(lookups.names, typed, 5).map(({ id }) => id);

  it('fits all words, or else one of them', () => {
    expect(near('capten amadou')).toEqual(['amadou-sanogo']);
    expect(near('general sanogo xyz')).toContain('amadou-sanogo');
  });

  it.each(['', '   ', '?!', '…'])('is nothing for %j', (typed) => {
    expect(near(typed)).toEqual([]);
  });

  it('is at most as much as is wanted, each thing once', () => {
    const found = near('malian malian government malian army');
    expect(found.length).toBeLessThanOrEqual(5);
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('the glossary', () => {
  it('is in the order of the alphabet, whatever the capitals', () => {
    const first = termsInOrder(knowledge).map(({ term }) => term.charAt(0).toLowerCase());
    expect(first).toEqual(first.toSorted());
    expect(first).toHaveLength(knowledge.terms.length);
  });

  it('finds acronyms in both languages', () => {
    for (const typed of ['ECOWAS', 'CEDEAO', 'Communauté économique des États de l’Afrique de l’Ouest']) {
      expect(lookups.terms.meant(typed)?.term).toBe('ECOWAS');
    }
    expect(lookups.terms.meant('ONU')?.term).toBe('UN');
  });

  it('leads to the name that a term is', () => {
    const term = lookups.terms.meant('ECOWAS');
    expect(term && termEntry(knowledge, term).name?.id).toBe('ecowas');
  });
});
