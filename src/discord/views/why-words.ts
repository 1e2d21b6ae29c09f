import type { Considered, Explanation, Place, WordRead } from '../../answer/explain.ts';
import type { Rule, Weighed } from '../../answer/types.ts';
import type { QuestionType } from '../../language/question-type.ts';
import type { Key, Words } from '../../locale/words.ts';

/** A part of an explanation: a heading and lines of plain text. */
export type WhySection = Readonly<{ title: string; lines: readonly string[] }>;

const MOST_WORDS = 12;
const MOST_TOLD = 4;

const TYPES: Readonly<Record<QuestionType, Key>> = {
  who: 'why.asks.who',
  when: 'why.asks.when',
  where: 'why.asks.where',
  'how-many': 'why.asks.how-many',
  why: 'why.asks.why',
  how: 'why.asks.how',
  'yes-no': 'why.asks.yes-no',
  name: 'why.asks.a-name',
  what: 'why.asks.what',
};

const PLACES: Readonly<Record<Place, Key>> = {
  statement: 'why.place.statement',
  asks: 'why.place.asks',
  context: 'why.place.context',
  passage: 'why.place.passage',
};

const RULES: Readonly<Record<Rule, Key>> = {
  'small-talk': 'why.rule.small-talk',
  foreseen: 'why.rule.foreseen',
  fact: 'why.rule.fact',
  parts: 'why.rule.parts',
  disagreement: 'why.rule.disagreement',
  passages: 'why.rule.passages',
  gap: 'why.rule.gap',
  nothing: 'why.rule.nothing',
  'no-detail': 'why.rule.no-detail',
  after: 'why.rule.after',
  'off-topic': 'why.rule.off-topic',
};

const WEIGHED: Readonly<Record<Weighed['what'], Key>> = {
  doubt: 'why.weighed.doubt',
  difference: 'why.weighed.difference',
  passage: 'why.weighed.passage',
  topic: 'why.weighed.topic',
};

/** An explanation in words: how the question was read, what decided, what was found where, and what came next. */
export function whySections(explanation: Explanation, words: Words): WhySection[] {
  const { told, runnersUp } = explanation;
  return [
    { title: words.say('why.read'), lines: readLines(explanation, words) },
    { title: words.say('why.decided'), lines: decisionLines(explanation, words) },
    {
      title: words.say('why.told'),
      lines: told.slice(0, MOST_TOLD).flatMap((entry) => entryLines(entry, words)),
    },
    { title: words.say('why.runners-up'), lines: runnersUp.map((entry) => entryLine(entry, words)) },
  ].filter(({ lines }) => lines.length > 0);
}

function readLines(explanation: Explanation, words: Words): string[] {
  const { language, words: read, corrections, leftAside, tooShort, asks } = explanation;
  const { say, list } = words;
  const named = (key: Key, typed: readonly string[]): string[] =>
    typed.length === 0
      ? []
      : [say(key, { words: list(typed.slice(0, MOST_WORDS).map((word) => quoted(word, words))) })];
  return [
    say('why.language', { language }),
    ...corrections.slice(0, MOST_WORDS).map(({ from, to }) => say('why.correction', { from, to })),
    ...read
      .slice(0, MOST_WORDS)
      .flatMap(({ typed, readAs }) =>
        readAs === undefined ? [] : [say('why.taken-for', { typed, name: readAs })],
      ),
    ...named(
      'why.as-they-are',
      typedOf(read, ({ readAs, isKnown }) => isKnown && readAs === undefined),
    ),
    ...named(
      'why.unknown',
      typedOf(read, ({ isKnown }) => !isKnown),
    ),
    ...named('why.left-aside', leftAside),
    ...named('why.too-short', tooShort),
    say('why.asks-for', { what: say(TYPES[asks.for]) }),
    ...named('why.years', asks.years),
    ...named('why.documents', asks.documents),
    ...(asks.isForPerson ? [say('why.for-person')] : []),
    ...(asks.isOnDifferences ? [say('why.on-differences')] : []),
    ...(asks.isAboutDocument ? [say('why.about-document')] : []),
    say(asks.isFollowUp ? 'why.follow-up' : 'why.no-follow-up'),
    ...named('why.inherited', asks.inherited),
  ];
}

function typedOf(read: readonly WordRead[], isMeant: (word: WordRead) => boolean): string[] {
  return read.filter(isMeant).map(({ typed }) => typed);
}

function quoted(word: string, { say }: Words): string {
  return say('why.quoted', { word });
}

function decisionLines({ decision }: Explanation, words: Words): string[] {
  if (decision === undefined) return [];
  const rule = words.say(RULES[decision.rule]);
  return [
    rule,
    ...decision.weighed.map(({ what, value, limit }) =>
      words.say(WEIGHED[what], { value: rounded(value, words), limit: rounded(limit, words) }),
    ),
  ];
}

function rounded(value: number, { number }: Words): string {
  return number(Math.round(value * 100) / 100);
}

/** What an entry says, and where each word of the question was found in it. */
function entryLines(entry: Considered, words: Words): string[] {
  const { say, list } = words;
  const found = entry.words.slice(0, MOST_WORDS).map(({ word, places }) => {
    const where = list(places.map((place) => say(PLACES[place])));
    return say('why.found', { word, where });
  });
  return [entryLine(entry, words), ...found];
}

function entryLine({ text, score }: Considered, words: Words): string {
  return score === undefined ? text : words.say('why.entry', { text, score: rounded(score, words) });
}
