import type { Fault } from '../knowledge/fault.ts';
import type { LoadedKnowledge } from '../knowledge/load.ts';
import type { QuizItem } from '../knowledge/schema.ts';
import { ENGLISH_STOP_WORDS } from '../language/stop-words.ts';
import { type Token, tokenise } from '../language/tokens.ts';

/** The right answer must not be longer than the longest other one by more than this share, or these letters. */
const LONGER = 1.35;
/** Nor shorter than the shortest by more than this share. */
const SHORTER = 0.6;
/** Differences of so few letters are not seen. */
const UNSEEN = 6;

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/**
 * Proves that nobody finds the right answer without knowing it: no two options and no two prompts are the same, and
 * the right answer is told from all others neither by its length nor by its form nor by a word of the prompt.
 */
export function checkQuizGiveaways({ knowledge, faultAt }: LoadedKnowledge): Fault[] {
  const prompts = new Map<string, string>();
  return knowledge.quizItems.flatMap((item) => {
    const prompt = tokenise(item.prompt)
      .map(({ word }) => word)
      .join(' ');
    const twin = prompts.get(prompt);
    prompts.set(prompt, item.id);
    return [
      ...(twin === undefined ? [] : [faultAt(item, `asks the same as "${twin}"`, ['prompt'])]),
      ...complaintsAbout(item).map(({ message, at }) => faultAt(item, message, at)),
    ];
  });
}

type Complaint = Readonly<{ message: string; at: readonly (string | number)[] }>;

function complaintsAbout(item: QuizItem): Complaint[] {
  if (item.kind === 'short') return checkTyped(item.prompt, item.right);
  if (item.kind === 'order')
    return [
      ...checkDistinct(item.steps.map(({ text }, i) => ({ text, at: ['steps', i, 'text'] }))),
      ...item.steps.flatMap(({ text, date }, i) =>
        text.includes(date.slice(0, 4)) ? [{ message: 'tells its own year', at: ['steps', i, 'text'] }] : [],
      ),
    ];
  if (item.kind === 'find-source')
    return checkDistinct([
      { text: item.right, at: ['right'] },
      ...item.wrong.map(({ source }, i) => ({ text: source, at: ['wrong', i, 'source'] })),
    ]);
  if (!('wrong' in item)) return [];
  const wrong = item.wrong.map(({ text }) => text);
  return [
    ...checkDistinct([
      { text: item.right, at: ['right'] },
      ...wrong.map((text, i) => ({ text, at: ['wrong', i, 'text'] })),
    ]),
    ...[
      lengthOf(item.right, wrong),
      formOf(item.right, wrong),
      echoOf(item.prompt, item.right, wrong),
    ].flatMap((message) =>
      message === undefined ? [] : [{ message: `gives the answer away: ${message}`, at: ['right'] }],
    ),
  ];
}

/** Two options that differ in case, accents, articles and punctuation only are one. */
function checkDistinct(options: readonly Readonly<{ text: string; at: Complaint['at'] }>[]): Complaint[] {
  const known = new Map<string, string>();
  return options.flatMap(({ text, at }) => {
    const key = wordsOf(text)
      .map(({ word }) => word)
      .join(' ');
    const twin = known.get(key);
    known.set(key, text);
    if (key === '') return [{ message: `"${text}" has no words`, at }];
    return twin === undefined ? [] : [{ message: `"${text}" is the same as "${twin}"`, at }];
  });
}

function wordsOf(text: string): Token[] {
  return tokenise(text).filter(({ word }) => !ARTICLES.has(word));
}

function lengthOf(right: string, wrong: readonly string[]): string | undefined {
  const lengths = wrong.map((text) => text.length);
  const [longest, shortest] = [Math.max(...lengths), Math.min(...lengths)];
  if (right.length > longest * LONGER && right.length - longest > UNSEEN)
    return `it is much longer than the others (${right.length} letters; the longest other has ${longest})`;
  if (right.length < shortest * SHORTER && shortest - right.length > UNSEEN)
    return `it is much shorter than the others (${right.length} letters; the shortest other has ${shortest})`;
  return undefined;
}

const YEAR = /\b(?:19|20)\d\d\b/g;

/** Features of form, by what makes them alike. */
const FORMS: readonly Readonly<{ name: string; of: (text: string) => string | boolean }>[] = [
  {
    name: 'article',
    of: (text) => /^(?:an?|the)(?= )/i.exec(text)?.[0].toLowerCase().replace('an', 'a') ?? 'none',
  },
  // a year beside words belongs to a name: "the 2018 explainer"
  { name: 'number or word', of: (text) => /\d/.test(/\p{L}/u.test(text) ? text.replace(YEAR, '') : text) },
  // a name begins with a capital in any case
  {
    name: 'capital',
    of: (text) => /^\p{Lu}/u.test(text) && ENGLISH_STOP_WORDS.has(text.toLowerCase().split(' ')[0] ?? ''),
  },
  // "et al." and "U.N." are no ends of sentences
  { name: 'full stop', of: (text) => /\p{Ll}{3}[.!?]$/u.test(text) },
  { name: 'quotation marks', of: (text) => /["“”]/.test(text) },
  { name: 'brackets', of: (text) => /[()]/.test(text) },
  { name: '“to” before a verb', of: (text) => /^(?:not )?to \p{Ll}/u.test(text) },
  { name: 'the ending “-ing”', of: (text) => /^(?:not )?\p{Ll}+ing\b/u.test(text) },
];

/** What sets the form of the right answer apart from that of all others, where those are alike. */
function formOf(right: string, wrong: readonly string[]): string | undefined {
  for (const { name, of } of FORMS) {
    const others = new Set(wrong.map(of));
    if (others.size === 1 && !others.has(of(right)))
      return `its form differs from that of all others (${name})`;
  }
  return undefined;
}

/** A word that the prompt shares with the right answer and with no other. */
function echoOf(prompt: string, right: string, wrong: readonly string[]): string | undefined {
  const asked = new Set(
    tokenise(prompt).flatMap(({ word, stem }) => (ENGLISH_STOP_WORDS.has(word) ? [] : [stem])),
  );
  const others = new Set(wrong.flatMap((text) => tokenise(text).map(({ stem }) => stem)));
  const echo = tokenise(right).find(({ stem }) => asked.has(stem) && !others.has(stem));
  return echo && `"${echo.surface}" stands in the question and in no other option`;
}

/** What is to be typed must not stand in the question. */
function checkTyped(prompt: string, right: string): Complaint[] {
  const asked = ` ${tokenise(prompt)
    .map(({ word }) => word)
    .join(' ')} `;
  const answer = wordsOf(right)
    .map(({ word }) => word)
    .join(' ');
  return asked.includes(` ${answer} `)
    ? [{ message: 'the answer stands in the question', at: ['prompt'] }]
    : [];
}
