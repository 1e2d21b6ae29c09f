import type { Engine } from '../answer/engine.ts';
import type { CitedPassage } from '../answer/types.ts';
import type { Disagreement, Fact } from '../knowledge/schema.ts';
import { sentencesOf } from '../language/sentences.ts';
import { openWordnet, type Wordnet } from '../language/wordnet.ts';
import { type Comparison, compareAll } from './compare.ts';
import { type Evidence, findEvidence } from './evidence.ts';
import { judge, worth } from './judge.ts';
import { type Opposed, openOpposed } from './opposed.ts';
import { type Claim, readClaim } from './read-claim.ts';
import { readStatement } from './read-statement.ts';
import type { Checked, Finding, Note, Verdict } from './types.ts';

const MOST_CITED = 3;

type Checker = Readonly<{ opposed: Opposed; wordnet: Wordnet }>;

/** What checking needs besides the engine, by the engine. */
const CHECKERS = new WeakMap<Engine, Checker>();

function checkerFor(engine: Engine): Checker {
  const known = CHECKERS.get(engine) ?? { opposed: openOpposed(engine.reader), wordnet: openWordnet() };
  CHECKERS.set(engine, known);
  return known;
}

/**
 * Checks a statement against the documents. The same statement always gets the same answer.
 * @param text a statement without complaint (`complaintAboutClaim`).
 */
export function checkClaim(text: string, engine: Engine): Checked {
  const sentences = sentencesOf(text).filter((sentence) => /\p{L}{2}/u.test(sentence));
  const [only, ...others] = sentences
    .slice(0, MOST_SENTENCES)
    .map((sentence) => checkSentence(sentence, engine));
  if (only === undefined) return checkSentence(text, engine);
  // several sentences are as true as the least true of them
  const all = [only, ...others];
  const worst = all.reduce((worse, one) => (GRAVITY[one.verdict] > GRAVITY[worse.verdict] ? one : worse));
  const cited = [...worst.citations];
  for (const citation of all.flatMap(({ citations }) => citations))
    if (!cited.some((one) => isSamePlace(one, citation))) cited.push(citation);
  return {
    ...worst,
    citations: cited.slice(0, MOST_CITED),
    corrections: all.flatMap(({ corrections }) => corrections),
  };
}

const MOST_SENTENCES = 10;
const GRAVITY: Readonly<Record<Verdict, number>> = { supported: 0, 'not-covered': 1, contradicted: 2 };

function isSamePlace(one: CitedPassage, other: CitedPassage): boolean {
  return one.source === other.source && one.paragraph === other.paragraph;
}

function checkSentence(text: string, engine: Engine): Checked {
  const { opposed, wordnet } = checkerFor(engine);
  const claim = readClaim(text, engine, opposed);
  const found = findEvidence(claim.question, claim.statement, engine);
  const comparisons = compareAll(claim, found, opposed, { engine, wordnet });
  const { verdict, by, also } = judge(comparisons);
  const gap = verdict === 'not-covered' ? found.gap : undefined;
  const dispute =
    verdict === 'not-covered' || by === undefined
      ? undefined
      : disputeOf(by.evidence, found.disagreements, engine);
  return {
    verdict,
    statement: by === undefined ? undefined : by.evidence.statement.text,
    asOf: by?.evidence.fact?.asOf,
    findings: by === undefined ? [] : findingsOf(verdict, by),
    notes: [
      ...(by === undefined || verdict === 'not-covered' ? [] : notesOf(by.evidence, engine)),
      ...(dispute === undefined ? [] : [{ kind: 'differ' as const, question: dispute.question }]),
    ],
    missing: gap?.missing,
    citations: citationsFor(by, also, dispute?.others ?? [], claim, engine),
    language: claim.statement.language,
    corrections: claim.statement.corrections,
  };
}

/** What is told of the comparison that decides: what clashes, or else what the documents do not say. */
function findingsOf(verdict: Verdict, { findings, missingWords }: Comparison): Finding[] {
  if (verdict === 'supported') return [];
  if (verdict === 'contradicted') return findings.filter(({ kind }) => kind === 'clash');
  const words = missingWords.map(
    ({ said, at }): Finding => ({
      slot: 'word',
      kind: 'open',
      claimed: said.surface,
      known: '',
      isWeak: false,
      at: [at],
    }),
  );
  return [...words, ...findings];
}

/** What the documents do not agree on, where the evidence is one side of it, and the facts of the other sides. */
function disputeOf(
  { fact }: Evidence,
  disagreements: readonly Disagreement[],
  { knowledge }: Engine,
): { question: string; others: readonly Fact[] } | undefined {
  if (!fact) return undefined;
  const dispute = disagreements.find(({ sides }) => sides.some(({ facts }) => facts.includes(fact.id)));
  if (!dispute) return undefined;
  const ids = dispute.sides.flatMap(({ facts }) => (facts.includes(fact.id) ? [] : facts));
  return {
    question: dispute.question,
    others: ids.flatMap((id) => knowledge.facts.find((one) => one.id === id) ?? []),
  };
}

function notesOf({ fact }: Evidence, engine: Engine): Note[] {
  if (!fact || fact.voice === 'reported') return [];
  return [{ kind: fact.voice, by: (fact.by ?? []).map(engine.nameOf) }];
}

/** How much worse another statement may fit to be cited as well. */
const ALSO = 0.2;

function isAsGood(one: Comparison, by: Comparison): boolean {
  return worth(one) >= worth(by) - ALSO;
}

/** The passages of the statement that decides, then of others that say the same. */
function citationsFor(
  by: Comparison | undefined,
  also: readonly Comparison[],
  others: readonly Fact[],
  claim: Claim,
  engine: Engine,
): CitedPassage[] {
  const cited: CitedPassage[] = by
    ? citedBy(by.evidence, claim, engine).slice(0, others.length > 0 ? 1 : MOST_CITED)
    : [];
  for (const { cites, statement } of others) {
    const [other] = citedBy({ cites, statement: readStatement(statement, engine.reader) }, claim, engine);
    if (other && !cited.some((one) => isSamePlace(one, other)) && cited.length < 2) cited.push(other);
  }
  for (const one of [...also.filter((one) => by && isAsGood(one, by)).slice(0, MOST_CITED)].flatMap(
    ({ evidence }) => citedBy(evidence, claim, engine),
  ))
    if (!cited.some((place) => isSamePlace(place, one))) cited.push(one);
  return cited.slice(0, MOST_CITED);
}

function citedBy(
  { cites, statement }: Pick<Evidence, 'cites' | 'statement'>,
  claim: Claim,
  engine: Engine,
): CitedPassage[] {
  const wanted = new Set(
    [...claim.statement.said, ...statement.said].filter(({ stop }) => !stop).map(({ key }) => key),
  );
  return cites.flatMap(({ source: id, paragraphs }): CitedPassage[] => {
    const source = engine.knowledge.sources.find((one) => one.id === id);
    if (!source) return [];
    if (paragraphs.length === 0) return [{ source, paragraph: undefined, text: '', quote: '' }];
    return paragraphs.flatMap((paragraph) => {
      const passage = engine.passages.find(id, paragraph);
      if (!passage) return [];
      return [{ source, paragraph, text: passage.text, quote: bestSentence(passage.text, wanted, engine) }];
    });
  });
}

/** The sentence with most of the words; the first of equals. */
function bestSentence(text: string, wanted: ReadonlySet<string>, { reader }: Engine): string {
  let best = { sentence: '', count: -1 };
  for (const sentence of sentencesOf(text)) {
    const count = new Set(reader.readText(sentence).keys.filter((key) => wanted.has(key))).size;
    if (count > best.count) best = { sentence, count };
  }
  return best.sentence;
}

/** How the claim stands to each statement that was found for it, the nearest first; for measuring and for tests. */
export function comparisonsFor(text: string, engine: Engine): Comparison[] {
  const { opposed, wordnet } = checkerFor(engine);
  const claim = readClaim(text, engine, opposed);
  return compareAll(claim, findEvidence(claim.question, claim.statement, engine), opposed, {
    engine,
    wordnet,
  });
}
