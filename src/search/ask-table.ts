import { QUESTION_TYPES } from '../language/question-type.ts';
import type { ReadEntry } from './entry-index.ts';
import { type Postings, postingsOf } from './postings.ts';
import { termsOf } from './vocabulary.ts';

/** All asks of all entries, so that a question is compared with those that share a term with it and no others. */
export type AskTable = Readonly<{
  /** The entry of each ask, and what kind of answer it calls for: an index of `QUESTION_TYPES`. */
  owners: Int32Array;
  types: Uint8Array;
  /** The subject-bearing terms of each ask, each once: those of ask `a` from `starts[a]` on. */
  starts: Int32Array;
  terms: Int32Array;
  /** The asks that have each term; and apart from these, those whose entry has it in its context as well. */
  having: Postings;
  havingInContext: Postings;
}>;

/** @param size how many terms there are. */
export function indexAsks(entries: readonly ReadEntry[], size: number): AskTable {
  const asks = entries.flatMap((entry, owner) =>
    entry.asks.map((text, i) => ({
      text,
      owner,
      type: entry.types[i] ?? 'what',
      context: new Set(entry.context),
    })),
  );
  const keys = asks.map(({ text }) => [...new Set(text.keys)]);
  const starts = new Int32Array(asks.length + 1);
  keys.forEach((terms, i) => {
    starts[i + 1] = (starts[i] ?? 0) + terms.length;
  });
  const having = asks.map(({ text }) => termsOf([text]));
  return {
    owners: Int32Array.from(asks, ({ owner }) => owner),
    types: Uint8Array.from(asks, ({ type }) => QUESTION_TYPES.indexOf(type)),
    starts,
    terms: Int32Array.from(keys.flat()),
    having: postingsOf(having, size),
    havingInContext: postingsOf(
      asks.map(({ context }, i) => [...(having[i] ?? [])].filter((term) => context.has(term))),
      size,
    ),
  };
}
