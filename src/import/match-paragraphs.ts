import { divideParagraph } from './divide-paragraph.ts';
import type { Scales, WeighedText } from './likeness.ts';

/** A passage's original text, and how like the passage it is, 0 to 1. */
export type Pair = Readonly<{ n: number; text: string; score: number }>;

export type Matching = Readonly<{
  /** In order of the passages. */
  pairs: readonly Pair[];
  /** The numbers of the passages that no paragraph is like. */
  passagesLeft: readonly number[];
  /** The paragraphs that are like no passage, in order. */
  paragraphsLeft: readonly string[];
}>;

// Measured on the five documents with their 72 passages: the least like of the right pairs scores
// 0.59, the likest of the wrong ones 0.33. Of the lighter text, the other has 0.76 or more where the
// pair is right, 0.44 or less where it is wrong.
/** Texts that score less are not the same paragraph. */
const LEAST_SCORE = 0.35;
/** A fragment of a paragraph scores less, but the passage has most of it. */
const LEAST_OF_FRAGMENT = 0.25;
const LEAST_CONTAINED = 0.5;
/** A fragment makes its passage's text more like it by at least this; a by-line or a repeated caption does not. */
const LEAST_GAIN = 0.02;
/** What the order counts for: enough to decide between paragraphs that are equally like. */
const ORDER = 0.01;

/** A passage with the indices of the paragraphs that it renders, in order. */
type Slot = Readonly<{ n: number; passage: WeighedText; members: readonly number[] }>;

type Paragraph = Readonly<{ text: string; weighed: WeighedText }>;

/**
 * Finds for each passage the paragraph that it renders, by what they say and not by
 * where they stand. A paragraph that was split is put together again; one that holds
 * several passages is divided among them.
 */
export function matchParagraphs(
  passages: readonly Readonly<{ n: number; text: string }>[],
  paragraphs: readonly string[],
  scales: Scales,
): Matching {
  const originals = paragraphs.map((text) => ({ text, weighed: scales.weigh(text) }));
  const slots = passages.map(({ n, text }) => ({ n, passage: scales.weigh(text), members: [] }));
  const filled = [wholeParagraphs, withFragments, withJoined].reduce<readonly Slot[]>(
    (before, step) => step(before, originals, scales),
    slots,
  );
  const pairs: Pair[] = [];
  const used = new Set<number>();
  for (const slot of filled) {
    const text = textOf(slot, filled, originals, scales);
    const { score } = scales.likeness(slot.passage, scales.weigh(text));
    if (score < LEAST_SCORE) continue;
    pairs.push({ n: slot.n, text, score });
    for (const member of slot.members) used.add(member);
  }
  const paired = new Set(pairs.map(({ n }) => n));
  return {
    pairs,
    passagesLeft: passages.flatMap(({ n }) => (paired.has(n) ? [] : [n])),
    paragraphsLeft: paragraphs.filter((_, at) => !used.has(at)),
  };
}

/** One paragraph for each passage, the surest pairs first. */
function wholeParagraphs(
  slots: readonly Slot[],
  originals: readonly Paragraph[],
  scales: Scales,
): readonly Slot[] {
  const pairs = slots.flatMap(({ passage }, slot) =>
    originals.flatMap(({ weighed }, at) => {
      const { score, contained } = scales.likeness(passage, weighed);
      if (score < LEAST_OF_FRAGMENT || contained < LEAST_CONTAINED) return [];
      const distance = Math.abs(slot / slots.length - at / originals.length);
      return [{ slot, at, rank: score - ORDER * distance }];
    }),
  );
  const taken = new Set<number>();
  const members = new Map<number, number>();
  for (const { slot, at } of pairs.sort((a, b) => b.rank - a.rank)) {
    if (members.has(slot) || taken.has(at)) continue;
    members.set(slot, at);
    taken.add(at);
  }
  return slots.map((slot, i) => {
    const at = members.get(i);
    return at === undefined ? slot : { ...slot, members: [at] };
  });
}

/** Each paragraph that is left goes to the passage whose text it makes more like it, if there is one. */
function withFragments(
  slots: readonly Slot[],
  originals: readonly Paragraph[],
  scales: Scales,
): readonly Slot[] {
  const scoreOf = (passage: WeighedText, members: readonly number[]): number =>
    scales.likeness(passage, scales.weigh(joined(members, originals))).score;
  const taken = new Set(slots.flatMap(({ members }) => members));
  const filled = [...slots];
  for (const [at, { weighed }] of originals.entries()) {
    if (taken.has(at)) continue;
    let best: { i: number; slot: Slot; gain: number } | undefined;
    for (const [i, slot] of filled.entries()) {
      if (slot.members.length === 0) continue;
      if (scales.likeness(slot.passage, weighed).contained < LEAST_CONTAINED) continue;
      const members = [...slot.members, at].sort((a, b) => a - b);
      const gain = scoreOf(slot.passage, members) - scoreOf(slot.passage, slot.members);
      if (gain >= LEAST_GAIN && gain > (best?.gain ?? 0)) best = { i, slot: { ...slot, members }, gain };
    }
    if (best) filled[best.i] = best.slot;
  }
  return filled;
}

/** Each passage that is left shares the paragraph that has most of it, if there is one. */
function withJoined(
  slots: readonly Slot[],
  originals: readonly Paragraph[],
  scales: Scales,
): readonly Slot[] {
  return slots.map((slot) => {
    if (slot.members.length > 0) return slot;
    let best: { at: number; contained: number } | undefined;
    for (const [at, { weighed }] of originals.entries()) {
      // that a passage has the few words of a short paragraph proves nothing
      if (weighed.weight < slot.passage.weight) continue;
      const { contained } = scales.likeness(slot.passage, weighed);
      if (contained >= LEAST_CONTAINED && contained > (best?.contained ?? 0)) best = { at, contained };
    }
    return best ? { ...slot, members: [best.at] } : slot;
  });
}

function textOf(slot: Slot, slots: readonly Slot[], originals: readonly Paragraph[], scales: Scales): string {
  return slot.members
    .map((at) => {
      const owners = slots.filter(({ members }) => members.includes(at));
      const parts = divideParagraph(
        originals[at]?.text ?? '',
        owners.map(({ passage }) => passage),
        scales,
      );
      return parts[owners.indexOf(slot)] ?? '';
    })
    .join(' ')
    .trim();
}

function joined(members: readonly number[], originals: readonly Paragraph[]): string {
  return members.map((at) => originals[at]?.text ?? '').join(' ');
}
