import { referenceOf, shortNamesOf } from '../answer/reference.ts';
import type { Knowledge } from '../knowledge/load.ts';
import type { Citation, QuizItem, Source } from '../knowledge/schema.ts';
import { formatDate } from '../language/dates.ts';
import { chanceFrom } from '../quiz/chance.ts';
import { questionOf } from '../quiz/draw.ts';
import { type Option, optionsOf } from '../quiz/options.ts';
import { formsOf } from '../quiz/typed-names.ts';

/** A passage with where it stands, such as "Leimbach, “The UN Approves …”, PassBlue, April 2013, ¶ 2". */
export type CardPassage = Readonly<{ reference: string; text: string }>;

/** A quiz item with all that it refers to, as it is written to a file for another program. */
export type Card = Readonly<{
  item: QuizItem;
  topic: Readonly<{ id: string; label: string }>;
  /** In words; undefined where the answer holds at any time. */
  asOf: string | undefined;
  /** The options in an order drawn by chance, always the same for an item; none for what is typed. */
  options: readonly Option[];
  /** The right answer in words; for what is to be put in order, all of it. */
  answer: string;
  /** What else counts as right, of what is typed. */
  accepted: readonly string[];
  /** What counts as right although it is misspelt. */
  misspelt: readonly string[];
  /** Why the answer is right, where the item says so. */
  because: string | undefined;
  passages: readonly CardPassage[];
}>;

/** All quiz items of the knowledge as cards, in their order. */
export function cardsOf(knowledge: Knowledge): readonly Card[] {
  const sources = new Map(knowledge.sources.map((source) => [source.id, source]));
  const facts = new Map(knowledge.facts.map((fact) => [fact.id, fact]));
  const topics = new Map(knowledge.topics.map((topic) => [topic.id, topic]));
  return knowledge.quizItems.map((item) => {
    const topic = facts.get(item.fact)?.topic ?? '';
    const inOrder = optionsOf(item, {
      true: 'True',
      false: 'False',
      sourceName: (id) => nameOf(sources.get(id)) ?? id,
    });
    const { order } = questionOf(item, chanceFrom(seedOf(item.id)));
    const answer = answerOf(item, inOrder);
    const forms = acceptedFor(item, knowledge).filter((form) => form !== answer);
    const misspellings = new Set(knowledge.names.flatMap((name) => name.misspellings));
    return {
      item,
      topic: { id: topic, label: topics.get(topic)?.label ?? topic },
      asOf: item.asOf === undefined ? undefined : formatDate(item.asOf),
      options: order.flatMap((option) => inOrder[option] ?? []),
      answer,
      accepted: forms.filter((form) => !misspellings.has(form)),
      misspelt: forms.filter((form) => misspellings.has(form)),
      because: becauseOf(item),
      passages: passagesOf(item, sources),
    };
  });
}

/** A document as an option: who wrote it, and its title. */
function nameOf(source: Source | undefined): string | undefined {
  if (source === undefined) return undefined;
  const [first, second, ...others] = shortNamesOf(source);
  const title = `“${source.title}”`;
  if (first === undefined) return title;
  if (second === undefined) return `${first}: ${title}`;
  return `${others.length === 0 ? `${first} and ${second}` : `${first} and others`}: ${title}`;
}

function answerOf(item: QuizItem, options: readonly Option[]): string {
  switch (item.kind) {
    case 'short':
      return item.right;
    case 'number': {
      const within = item.tolerance > 0 ? ` (give or take ${item.tolerance.toLocaleString('en')})` : '';
      return `${item.value.toLocaleString('en')} ${item.unit}${within}`;
    }
    case 'date':
      return formatDate(item.date);
    case 'order':
      return item.steps.map(({ text, date }, i) => `${i + 1}. ${text} (${formatDate(date)})`).join(' ');
    default:
      return options.find(({ isRight }) => isRight)?.text ?? '';
  }
}

function becauseOf(item: QuizItem): string | undefined {
  if (item.kind === 'odd-one-out') return item.because;
  return item.kind === 'true-false' ? item.why : undefined;
}

/** All forms of what is typed: a name by its aliases, a date as people write it. */
function acceptedFor(item: QuizItem, { names }: Knowledge): string[] {
  if (item.kind === 'short') return [...new Set(formsOf(item, names))];
  return item.kind === 'date' ? [...new Set([formatDate(item.date, 'en-US'), item.date])] : [];
}

function passagesOf(item: QuizItem, sources: ReadonlyMap<string, Source>): CardPassage[] {
  const cited: readonly Citation[] =
    item.kind === 'order' ? [...item.cites, ...item.steps.flatMap(({ cites }) => cites)] : item.cites;
  const places = new Map(
    cited.flatMap(({ source, paragraphs }) =>
      paragraphs.map((n) => [`${source} ${n}`, { source: sources.get(source), n }] as const),
    ),
  );
  return [...places.values()].flatMap(({ source, n }) => {
    const text = source?.sections
      .flatMap(({ passages }) => passages)
      .find((passage) => passage.n === n)?.text;
    return source === undefined || text === undefined ? [] : [{ reference: referenceOf(source, n), text }];
  });
}

/** A number that depends on an id alone (FNV-1a), so that the order of options does not change between exports. */
function seedOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
