import type { Fault } from '../knowledge/fault.ts';
import type { LoadedKnowledge } from '../knowledge/load.ts';
import type { Citation, Fact, QuizItem } from '../knowledge/schema.ts';
import { formatDate } from '../language/dates.ts';
import { citedText, openEvidence, type ParagraphText } from './evidence.ts';
import { numbersOf } from './marks.ts';

type NumberItem = Extract<QuizItem, { kind: 'number' }>;
type Path = readonly (string | number)[];
/** A text that must be borne out, with what besides the paragraphs of its item may bear it out: texts and paragraphs. */
type Held = Readonly<{ text: string; at: Path; also?: readonly string[]; cites?: readonly Citation[] }>;

/**
 * Proves that every number, date and name of a right answer, and of the reason why another one is wrong, stands in
 * the paragraphs that are cited for it.
 * @param textOf where to look: the passages, or the original documents.
 * @param where how to name that place in a fault, such as "the cited passage".
 */
export function checkQuizEvidence(loaded: LoadedKnowledge, textOf: ParagraphText, where: string): Fault[] {
  const { knowledge, faultAt } = loaded;
  const evidence = openEvidence(knowledge);
  const facts = new Map(knowledge.facts.map((fact) => [fact.id, fact]));
  // any document may be named, with its year or its date
  const documents = knowledge.sources.map((source) =>
    [evidence.aboutSource(source), source.published?.slice(0, 4) ?? ''].join('\n'),
  );
  const dates = knowledge.sources.flatMap(({ published }) =>
    published === null || published.length === 4
      ? []
      : [formatDate(published), formatDate(published.slice(0, 7))],
  );
  const whenOf = (cites: readonly Citation[]): string[] =>
    knowledge.facts.flatMap((one) =>
      one.when !== undefined && sharesParagraph(one.cites, cites) ? [one.when] : [],
    );
  const withoutDates = (text: string): string =>
    dates.reduce((rest, date) => rest.replaceAll(date, ''), text);
  return knowledge.quizItems.flatMap((item) => {
    const fact = facts.get(item.fact);
    const cited = citedText(item.cites, textOf);
    if (!fact || cited === undefined) return [];
    const own = [cited, evidence.aboutFact(fact), ...documents, item.asOf?.slice(0, 4) ?? ''];
    return [
      ...[...answersOf(item), ...reasonsOf(item)].flatMap(({ text, at, also = [], cites = [] }) =>
        evidence
          .missing(withoutDates(text), [
            ...own,
            ...also,
            citedText(cites, textOf) ?? '',
            // a year that a reader inferred
            ...whenOf(cites).map((date) => date.slice(0, 4)),
          ])
          .map((mark) => faultAt(item, `"${mark}" does not stand in ${where}`, at)),
      ),
      ...(item.kind === 'number' ? checkNumber(item, fact, cited, where) : []).map(({ message, at }) =>
        faultAt(item, message, at),
      ),
      ...datesOf(item).flatMap(({ date, cites, at }) => {
        const when = whenOf(cites).map((one) => formatDate(one));
        const texts = [
          citedText(cites, textOf) ?? '',
          fact.when ? formatDate(fact.when) : '',
          when.join('\n'),
        ];
        return evidence
          .missing(`It was ${formatDate(date)}`, texts)
          .map((mark) => faultAt(item, `"${mark}" does not stand in ${where}`, at));
      }),
    ];
  });
}

/** The dates that are right answers, each with what is cited for it. */
function datesOf(item: QuizItem): { date: string; cites: readonly Citation[]; at: Path }[] {
  if (item.kind === 'date') return [{ date: item.date, cites: item.cites, at: ['date'] }];
  if (item.kind !== 'order') return [];
  return item.steps.map(({ date, cites }, i) => ({ date, cites, at: ['steps', i, 'date'] }));
}

function sharesParagraph(some: readonly Citation[], others: readonly Citation[]): boolean {
  return some.some(({ source, paragraphs }) =>
    others.some((other) => other.source === source && other.paragraphs.some((n) => paragraphs.includes(n))),
  );
}

/** What an item says to be right. */
function answersOf(item: QuizItem): Held[] {
  switch (item.kind) {
    case 'choice':
    case 'who-said':
      return [
        {
          text: item.says?.replace('___', item.right) ?? `The answer is ${item.right}`,
          at: ['right'],
        },
      ];
    case 'short':
      // the first word of a sentence counts as a name only where it is known
      return [{ text: `The answer is ${item.right}`, at: ['right'] }];
    case 'true-false':
      return item.isTrue ? [{ text: item.prompt, at: ['prompt'] }] : [];
    case 'find-source':
      return [{ text: item.prompt, at: ['prompt'] }];
    default:
      return [];
  }
}

/** Why the other answers are wrong, each with the paragraphs cited for it. */
function reasonsOf(item: QuizItem): Held[] {
  if (item.kind === 'true-false') return [{ text: item.why, at: ['why'], also: [item.prompt] }];
  if (item.kind === 'order')
    return item.steps.map(({ text, cites }, i) => ({
      text,
      at: ['steps', i, 'text'],
      cites,
    }));
  if (!('wrong' in item)) return [];
  return item.wrong.map(({ why, cites = [], ...wrong }, i) => ({
    text: why,
    at: ['wrong', i, 'why'],
    // a reason may name what it speaks of
    also: [
      item.prompt,
      'says' in item ? (item.says ?? '') : '',
      'text' in wrong ? wrong.text : '',
      item.kind === 'find-source' ? '' : item.right,
    ],
    cites,
  }));
}

/** Counts up to this may be counted by who writes the fact: "three options" where a paragraph lists them. */
const MOST_COUNTED = 12;

/** A number must stand in the paragraphs; one that is approximate there may be missed by as much as is sensible. */
function checkNumber(
  item: NumberItem,
  fact: Fact,
  cited: string,
  where: string,
): { message: string; at: Path }[] {
  const numbers = numbersOf(item.value <= MOST_COUNTED ? `${cited}\n${fact.statement}` : cited);
  const isThere = [...numbersOf(String(item.value))].every((number) => numbers.has(number));
  const isExact = fact.figure?.exactness === 'exact' || !HEDGE.test(`${fact.statement} ${item.prompt}`);
  return [
    ...(isThere ? [] : [{ message: `${item.value} does not stand in ${where}`, at: ['value'] }]),
    ...(item.tolerance > 0 && isExact
      ? [{ message: 'no tolerance is needed: the number is exact', at: ['tolerance'] }]
      : []),
  ];
}

const HEDGE =
  /\b(?:about|nearly|almost|around|approximately|roughly|some|over|more than|at least|at most|up to|less than|fewer than|close to|estimated|several|hundreds|thousands)\b/i;
