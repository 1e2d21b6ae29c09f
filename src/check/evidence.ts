import type { Fault } from '../knowledge/fault.ts';
import type { Knowledge, LoadedKnowledge } from '../knowledge/load.ts';
import type { Citation, Fact, Source } from '../knowledge/schema.ts';
import { formatDate } from '../language/dates.ts';
import { buildMarkReader, isBorneOut, numbersOf } from './marks.ts';

/** The text of a paragraph, or undefined where there is none. */
export type ParagraphText = (source: string, paragraph: number) => string | undefined;

/**
 * Proves that every number, date and name of a statement stands in a paragraph
 * that the statement cites, and that a claim or opinion names whose it is.
 * @param textOf where to look: the passages, or the original documents.
 * @param where how to name that place in a fault, such as "the cited passage".
 */
export function checkEvidence(loaded: LoadedKnowledge, textOf: ParagraphText, where: string): Fault[] {
  const { knowledge, faultAt } = loaded;
  const evidence = openEvidence(knowledge);
  const faults: Fault[] = [];

  for (const fact of knowledge.facts) {
    const cited = citedText(fact.cites, textOf);
    if (cited === undefined) continue;
    for (const mark of evidence.missing(fact.statement, [cited, evidence.aboutFact(fact)]))
      faults.push(faultAt(fact, `"${mark}" does not stand in ${where}`, ['statement']));
    if (fact.figure && !standsIn(fact.figure.value, fact.statement))
      faults.push(
        faultAt(fact, `the figure ${fact.figure.value} does not stand in the statement`, ['figure']),
      );
  }
  return faults;
}

/** A decimal is read as two numbers, and so is the one that it is compared with. */
function standsIn(value: number, statement: string): boolean {
  const numbers = numbersOf(statement);
  return [...numbersOf(String(value))].every((number) => numbers.has(number));
}

/** The paragraphs cited, joined; undefined if one of them is not there. */
export function citedText(cites: readonly Citation[], textOf: ParagraphText): string | undefined {
  const texts = cites.flatMap(({ source, paragraphs }) => paragraphs.map((n) => textOf(source, n)));
  return texts.includes(undefined) ? undefined : texts.join('\n');
}

/** Holds texts against texts. */
export type EvidenceReader = Readonly<{
  /** The numbers, dates and names of a text that stand in none of the others. */
  missing: (text: string, others: readonly string[]) => string[];
  /** How a document is named: who wrote it, and what it is called. */
  aboutSource: (source: Source) => string;
  /**
   * What a fact may say without its paragraphs saying it: how the documents are named and what to beware of in
   * them, whose view it is, and the years that the fact itself declares (which a reader inferred and the statement
   * marks so).
   */
  aboutFact: (fact: Pick<Fact, 'by' | 'cites' | 'asOf' | 'when'>) => string;
}>;

export function openEvidence({ names, sources }: Pick<Knowledge, 'names' | 'sources'>): EvidenceReader {
  const marks = buildMarkReader({ names });
  // many facts rest on the same paragraph
  const known = new Map<string, ReadonlySet<string>>();
  const evidenceOf = (text: string): ReadonlySet<string> => {
    const evidence = known.get(text) ?? marks.borneOut(text);
    known.set(text, evidence);
    return evidence;
  };
  const aboutSource = ({ title, authors, publisher, aliases }: Source): string =>
    [title, ...authors, publisher ?? '', ...aliases].join('\n');
  return {
    missing: (text, others) =>
      [...marks.stated(text)].filter((mark) => !others.some((other) => isBorneOut(mark, evidenceOf(other)))),
    aboutSource,
    aboutFact: ({ by, cites, asOf, when }) =>
      [
        ...names.flatMap((name) => (by?.includes(name.id) ? [name.name] : [])),
        ...cites.flatMap(({ source }) => {
          const cited = sources.find(({ id }) => id === source);
          return cited ? [aboutSource(cited), ...cited.cautions] : [];
        }),
        ...[asOf, when].flatMap((date) => (date ? [date.slice(0, 4), formatDate(date)] : [])),
      ].join('\n'),
  };
}
