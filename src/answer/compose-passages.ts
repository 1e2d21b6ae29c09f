import { LONGEST_LEAD } from './choose.ts';
import { citationBook } from './citation-book.ts';
import type { Engine } from './engine.ts';
import type { RankedSentence } from './rank-passages.ts';
import type { Answer, CitedPassage, Trace } from './types.ts';

/**
 * Makes an answer of passages alone: the sentence that answers, and after its place
 * the places of the sentences that are nearest to it.
 * @param sentences best first, at least one.
 */
export function composeFromPassages(
  engine: Engine,
  sentences: readonly RankedSentence[],
  trace: Trace,
): Answer {
  const citations = citeSentences(engine, sentences);
  const [first] = citations;
  const lead = shortened(first?.quote ?? '');
  return {
    status: 'answered',
    lead,
    said: 'knowledge',
    points: [
      {
        text: lead,
        fact: undefined,
        voice: 'reported',
        by: [],
        asOf: first?.source.published ?? undefined,
        citations: [0],
      },
    ],
    citations,
    refusal: undefined,
    next: [],
    trace,
  };
}

/** @returns a citation for each sentence; a paragraph is cited again where another sentence of it is meant. */
export function citeSentences(engine: Engine, sentences: readonly RankedSentence[]): CitedPassage[] {
  return sentences.flatMap(({ passage, sentence }) => {
    const book = citationBook(engine);
    book.add(passage.source, passage.paragraph, sentence.text);
    return book.cited;
  });
}

/** A sentence longer than a lead may be is cut at a word. */
function shortened(text: string): string {
  if (text.length <= LONGEST_LEAD) return text;
  const room = text.slice(0, LONGEST_LEAD - 1);
  return `${room.slice(0, Math.max(room.lastIndexOf(' '), LONGEST_LEAD / 2))}…`;
}
