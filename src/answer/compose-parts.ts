import { chooseFacts, LONGEST_LEAD } from './choose.ts';
import { citationBook } from './citation-book.ts';
import { factPoint, suggestions, told } from './compose.ts';
import type { Engine } from './engine.ts';
import type { Found } from './find.ts';
import type { Answer, Trace } from './types.ts';

type PartFound = Pick<Found, 'question' | 'ranked' | 'choice'>;

/**
 * Makes one answer of those to the parts of a question: the best fact of each part first, then what
 * else belongs to them; for a part that the documents leave open, what is missing.
 */
export function composeParts(
  parts: readonly PartFound[],
  whole: PartFound,
  engine: Engine,
  trace: Trace,
): Answer {
  const answered = parts.filter(({ choice }) => choice.kind === 'fact');
  const found = [...answered, whole].map(({ question, ranked }) => chooseFacts(question, ranked, engine));
  const most = Math.max(...found.map((facts) => facts.length));
  const inTurn = Array.from({ length: most }, (_, i) => found.flatMap((facts) => facts[i] ?? [])).flat();
  const open = parts.flatMap(({ choice }) =>
    choice.kind === 'gap' && choice.entry.read.entry.kind === 'gap'
      ? [choice.entry.read.entry.gap.missing]
      : [],
  );
  const book = citationBook(engine);
  let length = open.join(' ').length;
  const points = [...new Set(inTurn)]
    .filter(({ statement }, i) => {
      if (i > 0 && length + 1 + statement.length > LONGEST_LEAD) return false;
      length += 1 + statement.length;
      return true;
    })
    .map((fact) => factPoint(engine, fact, book));
  return { ...told('answered', points, book, suggestions(whole.ranked, points), trace, open), open };
}
