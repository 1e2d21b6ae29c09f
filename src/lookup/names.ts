import type { Knowledge } from '../knowledge/load.ts';
import type { Disagreement, Fact, Name, Term, TimelineEvent } from '../knowledge/schema.ts';
import { eventsBetween } from './events.ts';
import { factsOf } from './facts-of.ts';
import { printedIn, textsOf } from './printed.ts';

/** A question that a fact answers. */
export type OfferedQuestion = Readonly<{ fact: string; question: string }>;

/** All that is known of the bearer of a name. */
export type NameCard = Readonly<{
  name: Name;
  /** Its other names that stand in a passage. */
  aliases: readonly string[];
  /** Its names in French. */
  french: readonly string[];
  /** What is known of it and what it says, in order of time. */
  facts: readonly Fact[];
  /** The events that are most about it, in order of time. */
  events: readonly TimelineEvent[];
  /** How many events have to do with it in all. */
  eventCount: number;
  /** Where the documents differ on it, those first that are most about it. */
  disagreements: readonly Disagreement[];
  related: readonly Name[];
  term: Term | undefined;
  /** What may be asked about it next; undefined where there are no facts. */
  question: OfferedQuestion | undefined;
}>;

const MOST_EVENTS = 3;

/** Gathers all that is known of the bearer of a name. */
export function cardOf(knowledge: Knowledge, name: Name): NameCard {
  const facts = factsOf(knowledge, { name: name.id });
  const focus = focusOf(facts);
  const all = eventsBetween(knowledge, { about: name.id });
  const main = all.toSorted((a, b) => focus(b.facts) - focus(a.facts)).slice(0, MOST_EVENTS);
  const differing = ({ sides }: Disagreement): number => focus(sides.flatMap((side) => side.facts));
  return {
    name,
    aliases: otherNames(knowledge, name),
    french: frenchNames(name),
    facts,
    events: all.filter((event) => main.includes(event)),
    eventCount: all.length,
    disagreements: knowledge.disagreements
      .filter((disagreement) => differing(disagreement) > 0)
      .toSorted((a, b) => differing(b) - differing(a)),
    related: name.related.flatMap((id) => knowledge.names.find((other) => other.id === id) ?? []),
    term: knowledge.terms.find((term) => term.name === name.id),
    question: questionAbout(facts, name),
  };
}

/**
 * How much facts, given by their ids, are about what `known` is about: the mean over them, of which each counts the
 * less the more else it is about.
 */
function focusOf(known: readonly Fact[]): (ids: readonly string[]) => number {
  const shares = new Map(known.map(({ id, entities }) => [id, 1 / Math.max(1, entities.length)]));
  return (ids) => ids.reduce((sum, id) => sum + (shares.get(id) ?? 0), 0) / Math.max(1, ids.length);
}

/** Whether the name is one of a person or of a group of people. */
export function isSomebody({ kind }: Name): boolean {
  return kind === 'person' || kind === 'organisation' || kind === 'armed-group' || kind === 'people';
}

/**
 * Other names proper that stand in a passage. Aliases are for understanding questions: many are titles, adjectives
 * ("Malian") or places that stand for what is there; nobody is "also called" these.
 */
function otherNames({ sources }: Knowledge, { kind, name, aliases }: Name): readonly string[] {
  if (kind === 'person') return [];
  const parts = printedIn([name], aliases);
  const others = aliases.filter((alias) => !parts.includes(alias) && isNameProper(alias, name, kind));
  return printedIn(textsOf(sources), others);
}

/** The French forms of people are their offices, and some of places are adjectives: these serve for understanding questions. */
function frenchNames({ kind, french }: Name): readonly string[] {
  if (kind === 'person') return [];
  return french.filter((form) => /^\p{Lu}/u.test(form) && !(kind === 'place' && /ien(?:ne)?s?$/.test(form)));
}

/** Words in small letters that stand in names proper. */
const SMALL = /^(?:of|in|for|and|on|to|the|de|la|le|du|des|al|el|or)$/;
const ACRONYM = /^(?:\p{Lu}\.?){2,}$/u;

/** An acronym, or a longer form: of an acronym, or one that shares a word with the name. */
function isNameProper(alias: string, name: string, kind: Name['kind']): boolean {
  if (ACRONYM.test(alias)) return true;
  const words = alias.split(/[\s-]+/);
  if (kind === 'place' || words.length < 2 || words[0] === 'the') return false;
  if (words.some((word) => /^\p{Ll}/u.test(word) && !SMALL.test(word))) return false;
  return ACRONYM.test(name) || words.some((word) => !SMALL.test(word) && name.split(/[\s-]+/).includes(word));
}

/** The question that names it in the fact that has least to do with anything else. */
function questionAbout(facts: readonly Fact[], { id, name }: Name): OfferedQuestion | undefined {
  const central = facts
    .filter((fact) => fact.entities.includes(id))
    .toSorted((a, b) => a.entities.length - b.entities.length);
  const fact = central.find(({ asks }) => asks[0]?.includes(name)) ?? central[0] ?? facts[0];
  const question = fact?.asks[0];
  return fact === undefined || question === undefined ? undefined : { fact: fact.id, question };
}
