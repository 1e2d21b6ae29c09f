import type { Knowledge } from '../knowledge/load.ts';
import type { Disagreement, Measure, Name, Source, Term, Topic } from '../knowledge/schema.ts';
import { type Catalogue, catalogueOf, type Listed } from './match.ts';

/** Everything that is looked up by what it is called. */
export type Lookups = Readonly<{
  topics: Catalogue<Topic>;
  /** All names, and those of people and groups of people alone. */
  names: Catalogue<Name>;
  people: Catalogue<Name>;
  terms: Catalogue<Term>;
  measures: Catalogue<Measure>;
  disagreements: Catalogue<Disagreement>;
  sources: Catalogue<Source>;
}>;

const PEOPLE: readonly Name['kind'][] = ['person', 'organisation', 'armed-group', 'people'];

/** Makes the lists once, since reading all aliases takes some milliseconds. */
export function lookupsOf(knowledge: Knowledge): Lookups {
  const names = knowledge.names.map(listedName);
  return {
    topics: catalogueOf(
      knowledge.topics.map((topic) => ({ item: topic, called: [topic.label], described: [topic.about] })),
    ),
    names: catalogueOf(names),
    people: catalogueOf(names.filter(({ item }) => PEOPLE.includes(item.kind))),
    terms: catalogueOf(knowledge.terms.map(listedTerm)),
    measures: catalogueOf(
      knowledge.measures.map((measure) => ({
        item: measure,
        called: [measure.label],
        described: [measure.unit],
      })),
    ),
    disagreements: catalogueOf(
      knowledge.disagreements.map((disagreement) => ({
        item: disagreement,
        called: [disagreement.question],
        described: disagreement.sides.map(({ view }) => view),
      })),
    ),
    sources: catalogueOf(knowledge.sources.map(listedSource)),
  };
}

function listedName(name: Name): Listed<Name> {
  return {
    item: name,
    called: [name.name, ...name.aliases, ...name.french, ...name.misspellings],
    described: [name.role ?? '', name.what],
  };
}

function listedTerm(term: Term): Listed<Term> {
  const called = [term.term, term.expansion ?? '', term.french ?? '', ...term.aliases];
  return { item: term, called: called.filter((name) => name !== ''), described: [term.meaning] };
}

function listedSource(source: Source): Listed<Source> {
  return {
    item: source,
    called: [source.title, ...source.authors, source.id, ...source.aliases],
    described: [source.publisher ?? '', source.published ?? ''],
  };
}
