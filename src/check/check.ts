import type { Fault } from '../knowledge/fault.ts';
import type { LoadedKnowledge } from '../knowledge/load.ts';
import { checkCitations, checkCoverage } from './citations.ts';
import { checkEvidence, type ParagraphText } from './evidence.ts';
import { checkPassages } from './originals.ts';
import { checkOwnWords } from './own-words.ts';
import { checkQuizEvidence } from './quiz-evidence.ts';
import { checkQuizGiveaways } from './quiz-giveaways.ts';
import { checkQuizReferences } from './quiz-references.ts';
import { checkReferences } from './references.ts';
import { checkWording } from './wording.ts';

/**
 * Proves of the knowledge what can be proved without answering; `checkQuizClaims` proves the rest.
 * @param originalOf the original paragraphs, where they are at hand.
 * @returns the faults in order of file and line; empty if all is well.
 */
export function checkKnowledge(loaded: LoadedKnowledge, originalOf?: ParagraphText): Fault[] {
  const passages = new Map(
    loaded.knowledge.sources.flatMap((source) =>
      source.sections.flatMap((section) =>
        section.passages.map((passage) => [`${source.id}:${passage.n}`, passage.text] as const),
      ),
    ),
  );
  const textOf: ParagraphText = (source, n) => passages.get(`${source}:${n}`);
  const faults = [
    ...loaded.faults,
    ...checkReferences(loaded),
    ...checkCitations(loaded),
    ...checkCoverage(loaded),
    ...checkWording(loaded),
    ...checkEvidence(loaded, textOf, 'the cited passage'),
    ...checkQuizReferences(loaded),
    ...checkQuizEvidence(loaded, textOf, 'the cited passage'),
    ...checkQuizGiveaways(loaded),
  ];
  if (originalOf) {
    faults.push(
      ...checkEvidence(loaded, originalOf, 'the original paragraph'),
      ...checkQuizEvidence(loaded, originalOf, 'the original paragraph'),
      ...checkPassages(loaded, originalOf),
      ...checkOwnWords(loaded, originalOf),
    );
  }
  return inOrder(faults);
}

/** Faults in the order of file and line. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  return faults.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
