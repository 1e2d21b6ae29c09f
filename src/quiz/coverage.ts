import type { Citation, Fact, QuizItem, Source, Topic } from '../knowledge/schema.ts';

/** How often somebody answered the questions of an item, and how often right. */
export type ItemResult = Readonly<{ item: string; answered: number; right: number }>;

/** How much of a document somebody was asked about. */
export type SourceProgress = Readonly<{
  source: Source;
  /** Paragraphs that a question rests on. */
  paragraphs: number;
  /** Those of them that somebody answered a question about, and those where one of the answers was right. */
  met: number;
  known: number;
}>;

/** What somebody answered about a topic. */
export type TopicProgress = Readonly<{ topic: Topic; answered: number; right: number }>;

/** The parts of the knowledge that progress is measured against. */
export type Measured = Readonly<{
  sources: readonly Source[];
  topics: readonly Topic[];
  facts: readonly Pick<Fact, 'id' | 'topic'>[];
  quizItems: readonly QuizItem[];
}>;

/** All documents that questions rest on, with how far somebody has come in each. */
export function paragraphsMet(
  { sources, quizItems }: Pick<Measured, 'sources' | 'quizItems'>,
  results: readonly ItemResult[],
): readonly SourceProgress[] {
  const all = placesOf(quizItems);
  const met = placesOf(itemsOf(quizItems, results));
  const known = placesOf(
    itemsOf(
      quizItems,
      results.filter(({ right }) => right > 0),
    ),
  );
  return sources
    .map((source) => ({
      source,
      paragraphs: countIn(all, source),
      met: countIn(met, source),
      known: countIn(known, source),
    }))
    .filter(({ paragraphs }) => paragraphs > 0);
}

/** All topics that questions are about, with what somebody answered about each. Results of items that are gone are left out. */
export function byTopic(
  { topics, facts, quizItems }: Omit<Measured, 'sources'>,
  results: readonly ItemResult[],
): readonly TopicProgress[] {
  const topicOf = topicsOfItems({ facts, quizItems });
  const asked = new Set(topicOf.values());
  return topics
    .filter(({ id }) => asked.has(id))
    .map((topic) => {
      const own = results.filter(({ item }) => topicOf.get(item) === topic.id);
      return {
        topic,
        answered: own.reduce((sum, { answered }) => sum + answered, 0),
        right: own.reduce((sum, { right }) => sum + right, 0),
      };
    });
}

/** The topic of each item, which is that of its fact, by the item's id. */
export function topicsOfItems({
  facts,
  quizItems,
}: Pick<Measured, 'facts' | 'quizItems'>): ReadonlyMap<string, string> {
  const ofFacts = new Map(facts.map(({ id, topic }) => [id, topic]));
  return new Map(
    quizItems.flatMap(({ id, fact }) => {
      const topic = ofFacts.get(fact);
      return topic === undefined ? [] : [[id, topic] as const];
    }),
  );
}

/** The items whose right answer a paragraph bears out. */
export function itemsAbout(
  quizItems: readonly QuizItem[],
  { source, paragraph }: Readonly<{ source: string; paragraph: number }>,
): readonly QuizItem[] {
  return quizItems.filter(({ cites }) =>
    cites.some((cite) => cite.source === source && cite.paragraphs.includes(paragraph)),
  );
}

function itemsOf(items: readonly QuizItem[], results: readonly ItemResult[]): QuizItem[] {
  const answered = new Set(results.filter((result) => result.answered > 0).map(({ item }) => item));
  return items.filter(({ id }) => answered.has(id));
}

/** The paragraphs that items rest on, by document. */
function placesOf(items: readonly QuizItem[]): ReadonlyMap<string, ReadonlySet<number>> {
  const places = new Map<string, Set<number>>();
  for (const { source, paragraphs } of items.flatMap(({ cites }): readonly Citation[] => cites)) {
    const own = places.get(source) ?? new Set();
    places.set(source, own);
    for (const n of paragraphs) own.add(n);
  }
  return places;
}

function countIn(places: ReadonlyMap<string, ReadonlySet<number>>, { id, sections }: Source): number {
  const cited = places.get(id);
  return sections.flatMap(({ passages }) => passages).filter(({ n }) => cited?.has(n)).length;
}
