import type { Said } from './read-statement.ts';
import { BE, HAVE } from './small-words.ts';

/** A number of something, as the least and the most that it can be. */
export type Quantity = Readonly<{
  value: number;
  least: number;
  most: number;
  exactness: Exactness;
  /** As written, with the words that say how exact it is. */
  text: string;
  /** What is counted: the keys of the words that follow. */
  unit: readonly string[];
  /** The word after the number, as written. */
  unitText: string;
  /** The place of the number among the terms. */
  at: number;
}>;

type Exactness =
  | 'exact'
  | 'precisely'
  | 'about'
  | 'more-than'
  | 'at-least'
  | 'less-than'
  | 'at-most'
  | 'nearly'
  | 'vague';

const SCALES = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1000,
    million: 1e6,
    billion: 1e9,
    cent: 100,
    mille: 1000,
    milliard: 1e9,
  }),
);
const VAGUE = new Map<string, readonly [number, number]>(
  Object.entries({
    dozens: [24, 200],
    hundreds: [200, 2000],
    thousands: [2000, 20_000],
    millions: [2e6, 1e9],
  }),
);
const TIME_UNITS = /^(year|month|week|day|hour|decade|an|mois|semaine|jour)s?$/;
const MONTHS = /^(january|february|march|april|may|june|july|august|september|october|november|december)$/;

const SIGNS: readonly (readonly [Exactness, RegExp])[] = [
  // before "more than" and "fewer than", which they contain
  ['at-least', /\b(at least|no fewer than|no less than|not less than|minimum of|au moins)$/],
  ['at-most', /\b(at most|up to|no more than|not more than|maximum of|as many as)$/],
  ['more-than', /\b(more than|over|above|exceed(s|ed|ing)?|beyond|plus de|upwards of)$/],
  ['less-than', /\b(less than|fewer than|under|below|moins de|not even)$/],
  ['nearly', /\b(nearly|almost|close to|just under|presque)$/],
  ['about', /\b(about|around|approximately|some|roughly|circa|environ|approx)$/],
  ['precisely', /\b(exactly|precisely|just|only|exactement)$/],
];

const SHARE_OF_ABOUT = 0.1;
const LONGEST_UNIT = 3;

/** @returns the numbers of a statement that count something; years and days of a month are not among them. */
export function quantitiesIn(said: readonly Said[]): Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < said.length; i++) {
    const number = numberAt(said, i);
    if (number === undefined) continue;
    const before = said
      .slice(Math.max(0, i - 3), i)
      .flatMap(({ words }) => words)
      .join(' ');
    const sign = SIGNS.find(([, pattern]) => pattern.test(before));
    const exactness = number.vague ? 'vague' : (sign?.[0] ?? 'exact');
    found.push({
      value: number.value,
      ...rangeOf(number, exactness),
      exactness,
      text: `${sign ? `${before.match(sign[1])?.[0] ?? ''} ` : ''}${number.text}`,
      unit: unitAfter(said, i + number.length, number.isShare),
      unitText: said[i + number.length]?.surface ?? '',
      at: i,
    });
    i += number.length - 1;
  }
  return found;
}

type Numeral = Readonly<{
  value: number;
  text: string;
  length: number;
  isShare: boolean;
  vague?: readonly [number, number];
}>;

function numberAt(said: readonly Said[], i: number): Numeral | undefined {
  const one = said[i];
  const [word = ''] = one?.words ?? [];
  if (one === undefined || one.words.length !== 1) return undefined;
  const next = said[i + 1]?.words[0] ?? '';
  const isShare = next === 'of';
  if (one.kind === 'number') {
    if (isDate(said, i)) return undefined;
    const scale = SCALES.get(next.replace(/s$/, ''));
    const text = scale === undefined ? one.surface : `${one.surface} ${next}`;
    return { value: Number(word) * (scale ?? 1), text, length: scale === undefined ? 1 : 2, isShare };
  }
  const vague = VAGUE.get(word);
  if (vague) {
    const tens = /\btens of$/.test(
      said
        .slice(Math.max(0, i - 2), i)
        .flatMap(({ words }) => words)
        .join(' '),
    );
    const [least, most] = tens ? [20_000, 200_000] : vague;
    return { value: least, text: tens ? `tens of ${word}` : word, length: 1, isShare, vague: [least, most] };
  }
  const isArticle = word === 'a' || word === 'an' || word === 'one' || word === 'un' || word === 'une';
  const ofArticle = isArticle ? SCALES.get(next) : undefined;
  if (ofArticle !== undefined)
    return { value: ofArticle, text: `${word} ${next}`, length: 2, isShare: false };
  if ((word === 'one' || word === 'single') && TIME_UNITS.test(next))
    return { value: 1, text: one.surface, length: 1, isShare: false };
  const previous = said[i - 1]?.words[0] ?? '';
  // "a week to leave"
  const after = said[i + 2]?.words[0] ?? '';
  if (isArticle && TIME_UNITS.test(next) && (after === 'to' || after === 'pour'))
    return { value: 1, text: one.surface, length: 1, isShare: false };
  if (isArticle && TIME_UNITS.test(next) && /^(for|of|last|lasting|lasts|lasted|within|in)$/.test(previous))
    return { value: 1, text: one.surface, length: 1, isShare: false };
  return undefined;
}

function isDate(said: readonly Said[], i: number): boolean {
  const word = said[i]?.words[0] ?? '';
  if (/^(19|20)\d\d$/.test(word) && said[i]?.surface.length === 4) return true;
  const near = [said[i - 1], said[i + 1]].map((other) => other?.words[0] ?? '');
  if (Number(word) <= 31 && near.some((other) => MONTHS.test(other))) return true;
  const isPartOfDate = said[i + 1]?.stop === true && MONTHS.test(said[i + 2]?.words[0] ?? '');
  // "11 of September", "9/11", "G5"
  return (
    (Number(word) <= 31 && isPartOfDate) ||
    (word === '9' && near[1] === '11') ||
    (word === '11' && near[0] === '9')
  );
}

function rangeOf({ value, vague }: Numeral, exactness: Exactness): Pick<Quantity, 'least' | 'most'> {
  if (vague) return { least: vague[0], most: vague[1] };
  switch (exactness) {
    case 'more-than':
      return { least: value + Number.EPSILON * value, most: Infinity };
    case 'at-least':
      return { least: value, most: Infinity };
    case 'less-than':
    case 'at-most':
      return { least: 0, most: value };
    case 'nearly':
      return { least: value * (1 - SHARE_OF_ABOUT), most: value };
    case 'about':
      return { least: value * (1 - SHARE_OF_ABOUT), most: value * (1 + SHARE_OF_ABOUT) };
    default:
      return { least: value, most: value };
  }
}

/** The words after a number up to a pause, a verb of being or the next number; "16 of the 850 soldiers are women" counts both. */
function unitAfter(said: readonly Said[], from: number, isShare: boolean): string[] {
  const unit: string[] = [];
  for (let i = from; i < said.length && unit.length < LONGEST_UNIT; i++) {
    const one = said[i];
    if (one === undefined) break;
    const [word = ''] = one.words;
    if (i > from && one.paused) break;
    if (!isShare && (BE.has(word) || HAVE.has(word) || one.kind === 'number')) break;
    if (!one.stop && one.kind !== 'number') unit.push(one.key);
    else if (TIME_UNITS.test(word)) unit.push(one.key);
  }
  return unit;
}

/** How the number that is claimed stands to one that is known. */
export function compareQuantities(claimed: Quantity, known: Quantity): 'agrees' | 'differs' | 'open' {
  if (claimed.exactness === 'precisely' && known.value === claimed.value)
    return known.exactness === 'exact' || known.exactness === 'precisely' ? 'agrees' : 'open';
  if (claimed.exactness === 'exact' || claimed.exactness === 'about' || claimed.exactness === 'nearly') {
    if (claimed.value === known.value) return 'agrees';
    if (known.exactness === 'vague')
      return claimed.value >= known.least && claimed.value < known.most ? 'open' : 'differs';
    if (known.value >= claimed.least && known.value <= claimed.most) return 'agrees';
    return claimed.most < known.least || claimed.least > known.most ? 'differs' : 'open';
  }
  if (claimed.exactness === 'vague') {
    if (known.exactness === 'vague') return known.least === claimed.least ? 'agrees' : 'differs';
    return known.value >= claimed.least && known.value < claimed.most ? 'agrees' : 'differs';
  }
  if (known.exactness === claimed.exactness && known.value === claimed.value) return 'agrees';
  if (known.least > known.most || claimed.most < known.least || claimed.least > known.most) return 'differs';
  if (known.exactness === 'vague')
    return known.least >= claimed.least && known.most <= claimed.most ? 'agrees' : 'open';
  const within = known.value >= claimed.least && known.value <= claimed.most && known.value !== claimed.value;
  if (within) return 'agrees';
  if (known.value === claimed.value)
    return claimed.exactness === 'at-least' || claimed.exactness === 'at-most' ? 'agrees' : 'differs';
  return 'differs';
}
