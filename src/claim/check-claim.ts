import type { Engine } from '../answer/engine.ts';
import type { CitedPassage } from '../answer/types.ts';
import { sentencesOf } from '../language/sentences.ts';
import { openWordnet, type Wordnet } from '../language/wordnet.ts';
import { type Evidence, findEvidence } from './evidence.ts';
import { type Comparison, compareAll, judge } from './judge.ts';
import { type Opposed, openOpposed } from './opposed.ts';
import { type Claim, readClaim } from './read-claim.ts';
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
  const { opposed, wordnet } = checkerFor(engine);
  const claim = readClaim(text, engine, opposed);
  const found = findEvidence(claim.question, claim.statement, engine);
  const comparisons = compareAll(claim, found.evidence, opposed, { engine, wordnet });
  const { verdict, by, also } = judge(comparisons);
  const gap = verdict === 'not-covered' ? found.gap : undefined;
  return {
    verdict,
    statement: by === undefined ? undefined : by.evidence.statement.text,
    asOf: by?.evidence.fact?.asOf,
    findings: by === undefined ? [] : findingsOf(verdict, by),
    notes: by === undefined ? [] : notesOf(by.evidence, engine),
    missing: gap?.missing,
    citations: citationsFor(by, also, claim, engine),
    language: claim.statement.language,
    corrections: claim.statement.corrections,
  };
}

/** What is told of the comparison that decides: what clashes, or else what the documents do not say. */
function findingsOf(verdict: Verdict, { findings, missingWords }: Comparison): Finding[] {
  if (verdict === 'supported') return [];
  if (verdict === 'contradicted') return findings.filter(({ kind }) => kind === 'clash');
  const words = missingWords.map(
    ({ said, at }): Finding => ({ slot: 'word', kind: 'open', claimed: said.surface, known: '', isWeak: false, at: [at] }),
  );
  return [...words, ...findings];
}

function notesOf({ fact }: Evidence, engine: Engine): Note[] {
  if (!fact || fact.voice === 'reported') return [];
  return [{ kind: fact.voice, by: (fact.by ?? []).map(engine.nameOf) }];
}

/** The passages of the statement that decides, then of others that say the same. */
function citationsFor(
  by: Comparison | undefined,
  also: readonly Comparison[],
  claim: Claim,
  engine: Engine,
): CitedPassage[] {
  const cited: CitedPassage[] = [];
  for (const one of [...(by ? [by] : []), ...also.slice(0, MOST_CITED)].flatMap(({ evidence }) => citedBy(evidence, claim, engine)))
    if (!cited.some(({ source, paragraph }) => source === one.source && paragraph === one.paragraph)) cited.push(one);
  return cited.slice(0, MOST_CITED);
}

function citedBy({ cites, statement }: Evidence, claim: Claim, engine: Engine): CitedPassage[] {
  const wanted = new Set([...claim.statement.said, ...statement.said].filter(({ stop }) => !stop).map(({ key }) => key));
  return cites.flatMap(({ source: id, paragraphs }) => {
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

/** For measuring and for tests: how the claim stands to each statement that was found for it. */
export function comparisonsFor(text: string, engine: Engine): Comparison[] {
  const { opposed, wordnet } = checkerFor(engine);
  const claim = readClaim(text, engine, opposed);
  const found = findEvidence(claim.question, claim.statement, engine);
  return compareAll(claim, found.evidence, opposed, { engine, wordnet });
}
