import type { Source } from '../knowledge/schema.ts';
import type { YesNo } from './yes-no.ts';

export type Status = 'answered' | 'several' | 'not-covered' | 'off-topic';

/** A paragraph that an answer rests on. */
export type CitedPassage = Readonly<{
  source: Source;
  /** The paragraph's number; undefined where the document as a whole is cited. */
  paragraph: number | undefined;
  /** The whole passage; empty where the document as a whole is cited. */
  text: string;
  /** The sentence of the passage that answers. */
  quote: string;
}>;

/** One statement of an answer. */
export type Point = Readonly<{
  text: string;
  /** The fact it comes from; undefined for a sentence of a passage or a document's own data. */
  fact: string | undefined;
  voice: 'reported' | 'claim' | 'opinion';
  /** Who claims or thinks it, as a display name. */
  by: readonly string[];
  asOf: string | undefined;
  /** Indices into the answer's citations. */
  citations: readonly number[];
}>;

/** Why a question has no answer. */
export type Refusal = 'off-topic' | 'nothing' | 'no-detail' | 'after' | 'before' | 'premise';

/** Whose words the lead is in: the knowledge's, or one of the few sentences of the engine's own. */
export type Said = 'knowledge' | 'small-talk' | 'off-topic' | 'nothing' | 'no-detail' | 'after';

/** A question that the bot can answer, to be offered as the next one. */
export type Suggestion = Readonly<{ fact: string; question: string }>;

/** A quantity that was compared when it was decided how to answer, and what it was compared with. */
export type Weighed = Readonly<{
  what: 'doubt' | 'difference' | 'passage' | 'topic';
  value: number;
  limit: number;
}>;

/** Which rule made the answer what it is. */
export type Rule =
  | 'small-talk'
  | 'foreseen'
  | 'fact'
  | 'parts'
  | 'disagreement'
  | 'passages'
  | 'gap'
  | 'nothing'
  | 'no-detail'
  | 'after'
  | 'off-topic';

export type Decision = Readonly<{
  rule: Rule;
  /** The id of the entry that was chosen or, for a refusal, was nearest; undefined where there was none. */
  entry: string | undefined;
  weighed: readonly Weighed[];
}>;

/** What the engine did to come to an answer. */
export type Trace = Readonly<{
  language: 'en' | 'fr';
  terms: readonly string[];
  corrections: readonly { from: string; to: string }[];
  inherited: readonly string[];
  candidates: readonly { id: string; score: number }[];
  /** Undefined until it is decided. */
  decision?: Decision;
}>;

export type Answer = Readonly<{
  status: Status;
  /** What is said first, in plain text: whole sentences, at most 500 characters. */
  lead: string;
  /** Where yes or no is asked for and certain, with which the lead begins. */
  yesNo?: YesNo | undefined;
  /** Tells which sentence the lead is, so that it can be said in another language. */
  said: Said;
  points: readonly Point[];
  /** What the documents leave open of a question whose other parts they answer, in sentences. */
  open?: readonly string[];
  /** For a refusal, the nearest passages: near, not the answer. */
  citations: readonly CitedPassage[];
  refusal: Refusal | undefined;
  /** Where the present state or a later one is asked for, the date of the newest document: nothing later is known. */
  newest?: string | undefined;
  next: readonly Suggestion[];
  trace: Trace;
}>;
