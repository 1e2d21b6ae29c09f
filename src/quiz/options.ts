import type { Citation, QuizItem } from '../knowledge/schema.ts';

/** A thing that a player can choose. */
export type Option = Readonly<{
  text: string;
  isRight: boolean;
  /** Why it is wrong, or why it is right; undefined where nothing is said about it. */
  why: string | undefined;
  /** Where that stands, if it stands anywhere. */
  cites: readonly Citation[];
}>;

/** The words for what items do not say themselves. */
export type OptionWords = Readonly<{
  true: string;
  false: string;
  /** How a document is called. */
  sourceName: (id: string) => string;
}>;

/**
 * The options of an item as it holds them, before a session shuffles them: the right one first, but true before
 * false, and what is to be put in order from the earliest to the latest.
 * @returns none for an item that is answered by typing.
 */
export function optionsOf(item: QuizItem, words: OptionWords): readonly Option[] {
  switch (item.kind) {
    case 'choice':
    case 'who-said':
      return [rightOne(item, item.right), ...item.wrong.map(wrongOne)];
    case 'odd-one-out':
      return [{ ...rightOne(item, item.right), why: item.because }, ...item.wrong.map(wrongOne)];
    case 'find-source':
      return [
        rightOne(item, words.sourceName(item.right)),
        ...item.wrong.map((one) => wrongOne({ ...one, text: words.sourceName(one.source) })),
      ];
    case 'true-false':
      return [true, false].map((truth) => ({
        text: truth ? words.true : words.false,
        isRight: item.isTrue === truth,
        why: item.why,
        cites: item.cites,
      }));
    case 'order':
      return item.steps.map(({ text, cites }) => ({ text, isRight: true, why: undefined, cites }));
    default:
      return [];
  }
}

/** How many options an item has; 0 for one that is answered by typing. */
export function optionCount(item: QuizItem): number {
  if (item.kind === 'true-false') return 2;
  if (item.kind === 'order') return item.steps.length;
  return 'wrong' in item ? item.wrong.length + 1 : 0;
}

/** True for an item that is answered by typing. */
export function isTyped({ kind }: Pick<QuizItem, 'kind'>): boolean {
  return kind === 'short' || kind === 'number' || kind === 'date';
}

function rightOne({ cites }: QuizItem, text: string): Option {
  return { text, isRight: true, why: undefined, cites };
}

function wrongOne({
  text,
  why,
  cites = [],
}: Readonly<{ text: string; why: string; cites?: readonly Citation[] | undefined }>): Option {
  return { text, isRight: false, why, cites };
}
