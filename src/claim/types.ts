import type { CitedPassage } from '../answer/types.ts';

export type Verdict = 'supported' | 'contradicted' | 'not-covered';

/** In what a claim and a statement of the knowledge can be at odds. */
export type Slot =
  | 'number'
  | 'date'
  | 'name'
  | 'polarity'
  | 'opposite'
  | 'alternative'
  | 'quantifier'
  | 'modality'
  | 'order'
  | 'word';

/**
 * Something that a claim says and the statement does not bear out: with "clash" it says otherwise,
 * with "open" it does not say so.
 */
export type Finding = Readonly<{
  slot: Slot;
  kind: 'clash' | 'open';
  /** What the claim says, in its words, and what the statement says instead; empty where it says nothing. */
  claimed: string;
  known: string;
  /** True where the clash is sure only if all the rest of the claim is borne out. */
  isWeak: boolean;
  /** The places in the claim that it is about. */
  at: readonly number[];
}>;

export type Note =
  | Readonly<{ kind: 'opinion'; by: readonly string[] }>
  | Readonly<{ kind: 'claim'; by: readonly string[] }>
  | Readonly<{ kind: 'differ'; question: string }>;

export type Checked = Readonly<{
  verdict: Verdict;
  /** The statement of the knowledge that decides; undefined where nothing comes near. */
  statement: string | undefined;
  /** When it was so. */
  asOf: string | undefined;
  /** What clashes or is not said, the weightiest first; none for a claim that is borne out. */
  findings: readonly Finding[];
  notes: readonly Note[];
  /** What the documents leave open, where the knowledge has a sentence for it. */
  missing: string | undefined;
  /** For a claim that is not covered, the nearest passages. */
  citations: readonly CitedPassage[];
  language: 'en' | 'fr';
  corrections: readonly { from: string; to: string }[];
}>;
