import { sentencesOf } from '../language/sentences.ts';

const ASKS =
  '(?:who|whom|whose|when|where|why|how|what|which|is|are|was|were|did|does|do|has|have|had|can|could|will|would|qui|quand|ou|où|pourquoi|comment|combien|quel(?:le)?s?|est-ce)';
/** Where a second question begins within a sentence: "who sent them and when?", "how many, and from where". */
const JOINED = new RegExp(
  `[,;]?\\s+(?:and|but|or|plus|et|mais)(?: also| then| if so,?| if not,?| in that case,?| aussi)?\\s+(?=${ASKS}\\b)|;\\s+(?=${ASKS}\\b)`,
  'iu',
);
const QUESTION = new RegExp(`\\?\\s*$|^\\W*(?:and |so |but |et )?${ASKS}\\b`, 'iu');
const MOST_PARTS = 3;

/**
 * The questions of which a text consists, in order: those of several sentences, or of one that
 * asks for two things. What is told rather than asked is left out.
 * @returns one or none where the text does not ask several things.
 */
export function partsOfQuestion(text: string): string[] {
  return sentencesOf(text)
    .filter((sentence) => QUESTION.test(sentence))
    .flatMap((sentence) => sentence.split(JOINED))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, MOST_PARTS);
}

// "list the countries", "I need the name of …", "donne-moi …"
const DEMAND =
  /\b(tell|list|name|give|explain|describe|compare|show|find out|need|looking for|want to know|wondering|donne[zr]?|cite[zr]?|explique[zr]?|dis)\b/iu;
/** A text of fewer words is no more than its question. */
const CHATTY_WORDS = 12;
// a statement that is quoted to be confirmed: "…", is that right?
const QUOTED = /["“«]([^"”»]{20,})["”»]|(?<![\p{L}\d])'(.{20,})'(?![\p{L}\d])/u;
const CONFIRM = /\b(right|true|correct|accurate|agree|vrai|exact|juste)\b/iu;

/**
 * The sentences of a long text that ask for something, joined; what somebody tells of themselves
 * around them is left out. @returns undefined where the text is short, or all or none of it asks.
 */
export function askedWithin(text: string): string | undefined {
  const [, double, single] = QUOTED.exec(text) ?? [];
  const quoted = double ?? single;
  if (quoted !== undefined && CONFIRM.test(text.replace(quoted, ''))) return quoted;
  if (text.split(/\s+/).length < CHATTY_WORDS) return undefined;
  const sentences = sentencesOf(text);
  const asking = sentences.filter((sentence) => QUESTION.test(sentence) || DEMAND.test(sentence));
  return asking.length > 0 && asking.length < sentences.length ? asking.join(' ') : undefined;
}
