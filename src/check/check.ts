import type { Fault } from '../knowledge/fault.ts';
import type { LoadedKnowledge } from '../knowledge/load.ts';
import { checkCitations, checkCoverage } from './citations.ts';
import { checkEvidence, type ParagraphText } from './evidence.ts';
import { checkPassages } from './originals.ts';
import { checkOwnWords } from './own-words.ts';
import { checkReferences } from './references.ts';
import { checkWording } from './wording.ts';

/**
 * Proves of the knowledge what can be proved.
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
  const faults = [
    ...loaded.faults,
    ...checkReferences(loaded),
    ...checkCitations(loaded),
    ...checkCoverage(loaded),
    ...checkWording(loaded),
    ...checkEvidence(loaded, (source, n) => passages.get(`${source}:${n}`), 'the cited passage'),
  ];
  if (originalOf) {
    faults.push(
      ...checkEvidence(loaded, originalOf, 'the original paragraph'),
      ...checkPassages(loaded, originalOf),
      ...checkOwnWords(loaded, originalOf),
    );
  }
  return faults.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
