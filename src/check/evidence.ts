import type { Fault } from '../knowledge/fault.ts';
import type { LoadedKnowledge } from '../knowledge/load.ts';
import type { Citation, Fact, Name, Source } from '../knowledge/schema.ts';
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
  const marks = buildMarkReader(knowledge);
  const sources = new Map(knowledge.sources.map((source) => [source.id, source]));
  const faults: Fault[] = [];
  // many facts rest on the same paragraph
  const known = new Map<string, ReadonlySet<string>>();
  const evidenceOf = (text: string): ReadonlySet<string> => {
    const evidence = known.get(text) ?? marks.borneOut(text);
    known.set(text, evidence);
    return evidence;
  };

  for (const fact of knowledge.facts) {
    const cited = citedText(fact.cites, textOf);
    if (cited === undefined) continue;
    const evidence = evidenceOf(cited);
    const allowed = bibliography(fact, sources, knowledge.names, evidenceOf);
    for (const mark of marks.stated(fact.statement)) {
      if (!isBorneOut(mark, evidence) && !isBorneOut(mark, allowed))
        faults.push(faultAt(fact, `"${mark}" does not stand in ${where}`, ['statement']));
    }
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

function citedText(cites: readonly Citation[], textOf: ParagraphText): string | undefined {
  const texts = cites.flatMap(({ source, paragraphs }) => paragraphs.map((n) => textOf(source, n)));
  return texts.includes(undefined) ? undefined : texts.join('\n');
}

/**
 * What a statement may say without its paragraph saying it: who wrote the
 * document, what it is called and its year, whose view it is, and the years that
 * the fact itself declares (which a reader inferred and the statement marks so).
 */
function bibliography(
  fact: Fact,
  sources: ReadonlyMap<string, Source>,
  names: readonly Name[],
  evidenceOf: (text: string) => ReadonlySet<string>,
): ReadonlySet<string> {
  const texts = names.flatMap((name) => (fact.by?.includes(name.id) ? [name.name] : []));
  for (const { source: id } of fact.cites) {
    const source = sources.get(id);
    if (source)
      texts.push(
        source.title,
        ...source.authors,
        source.publisher ?? '',
        ...source.aliases,
        ...source.cautions,
      );
  }
  for (const date of [fact.asOf, fact.when]) if (date) texts.push(date.slice(0, 4), formatDate(date));
  return evidenceOf(texts.join('\n'));
}
