import type { Knowledge } from '../knowledge/load.ts';
import type { Disagreement, Measure, Name, Term, Topic } from '../knowledge/schema.ts';
import { alsoSaid } from './also-said.ts';
import { listedDisagreement } from './disagreements.ts';
import { type Catalogue, catalogueOf, type Listed } from './match.ts';
import { isSomebody } from './names.ts';
import { listedSubjects, type Subject } from './subjects.ts';

/** What "what is …?" may ask for: a name, or a term of the glossary that is no name. */
export type Thing = Readonly<{ kind: 'name'; name: Name } | { kind: 'term'; term: Term }>;

/** Everything that is looked up by what it is called. */
export type Lookups = Readonly<{
  topics: Catalogue<Topic>;
  /** All names, and those of people and groups of people alone. */
  names: Catalogue<Name>;
  people: Catalogue<Name>;
  /** All names and terms; a term that is a name counts as the name. */
  things: Catalogue<Thing>;
  terms: Catalogue<Term>;
  /** What events may be about: topics and names. */
  subjects: Catalogue<Subject>;
  measures: Catalogue<Measure>;
  disagreements: Catalogue<Disagreement>;
}>;

/** Makes the lists once, since reading all aliases takes some milliseconds. */
export function lookupsOf(knowledge: Knowledge): Lookups {
  const names = knowledge.names.map(listedName);
  const topics = knowledge.topics.map((topic) => ({
    item: topic,
    called: [topic.label],
    described: [topic.about, ...alsoSaid(topic.label, knowledge.synonyms)],
  }));
  return {
    topics: catalogueOf(topics),
    subjects: catalogueOf(listedSubjects(knowledge, topics, names)),
    names: catalogueOf(names),
    people: catalogueOf(names.filter(({ item }) => isSomebody(item))),
    things: catalogueOf(listedThings(knowledge)),
    terms: catalogueOf(knowledge.terms.map(listedTerm)),
    measures: catalogueOf(
      knowledge.measures.map((measure) => ({
        item: measure,
        called: [measure.label],
        described: [measure.unit, ...alsoSaid(`${measure.label} ${measure.unit}`, knowledge.synonyms)],
      })),
    ),
    disagreements: catalogueOf(
      knowledge.disagreements.map((disagreement) => listedDisagreement(knowledge, disagreement)),
    ),
  };
}

function listedName(name: Name): Listed<Name> {
  return {
    item: name,
    called: [name.name, ...name.aliases, ...name.french, ...name.misspellings],
    described: [name.role ?? '', name.what],
  };
}

function listedThings({ names, terms }: Knowledge): Listed<Thing>[] {
  const called = (name: Name): string[] =>
    terms.filter((term) => term.name === name.id).flatMap((term) => listedTerm(term).called);
  return [
    ...names.map((name): Listed<Thing> => {
      const listed = listedName(name);
      return { ...listed, item: { kind: 'name', name }, called: [...listed.called, ...called(name)] };
    }),
    ...terms
      .filter(({ name }) => !names.some(({ id }) => id === name))
      .map((term): Listed<Thing> => ({ ...listedTerm(term), item: { kind: 'term', term } })),
  ];
}

function listedTerm(term: Term): Listed<Term> {
  const called = [term.term, term.expansion ?? '', term.french ?? '', ...term.aliases];
  return { item: term, called: called.filter((name) => name !== ''), described: [term.meaning] };
}
