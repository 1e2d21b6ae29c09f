import type { Knowledge } from '../knowledge/load.ts';
import type { Name, Term } from '../knowledge/schema.ts';
import { printedIn, textsOf } from './printed.ts';

/** A term of the glossary, with what belongs to it. */
export type TermEntry = Readonly<{
  term: Term;
  /** Other words for it that stand in a passage. */
  aliases: readonly string[];
  /** The name that the term is, if it is one. */
  name: Name | undefined;
}>;

/** All that is known of a term. */
export function termEntry({ names, sources }: Knowledge, term: Term): TermEntry {
  const said = [term.term, term.expansion ?? '', term.french ?? ''];
  const repeated = printedIn(said, term.aliases);
  const others = term.aliases.filter((alias) => !repeated.includes(alias));
  return {
    term,
    aliases: printedIn(textsOf(sources), others),
    name: names.find(({ id }) => id === term.name),
  };
}

/** The glossary in the order of the alphabet. */
export function termsInOrder({ terms }: Pick<Knowledge, 'terms'>): readonly Term[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return terms.toSorted((a, b) => compare(a.term, b.term));
}
