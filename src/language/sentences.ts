const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// The segmenter ends a sentence after these; the next piece still belongs to it.
const ABBREVIATION =
  /(?:\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt|St|No|Nos|vs|etc|approx|para|paras|art|Inc|Ltd|Co|cf|e\.g|i\.e|U\.S|U\.N|[A-Z])\.)["”’)]*\s*$/u;

/**
 * Splits a paragraph into sentences, trimmed, in order. Joined with a space they
 * give the paragraph again (white space aside).
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenter.segment(text)) {
    open += segment;
    if (ABBREVIATION.test(open)) continue;
    if (open.trim() !== '') sentences.push(open.trim());
    open = '';
  }
  if (open.trim() !== '') sentences.push(open.trim());
  return sentences;
}
