import type { Fault } from '../knowledge/fault.ts';
import type { Knowledge, LoadedKnowledge } from '../knowledge/load.ts';
import type { Fact, QuizItem } from '../knowledge/schema.ts';
import { daySpan } from '../language/day-span.ts';

type Report = (message: string, at: readonly (string | number)[]) => void;

/**
 * Proves of every quiz item that its fact is there and rests on the paragraphs that the item cites, that all that it
 * refers to is there, that an answer that changed over time is dated, and that steps are in the order of time.
 */
export function checkQuizReferences({ knowledge, faultAt }: LoadedKnowledge): Fault[] {
  const facts = new Map(knowledge.facts.map((fact) => [fact.id, fact]));
  const changing = changingFacts(knowledge);
  const faults: Fault[] = [];
  for (const item of knowledge.quizItems) {
    const report: Report = (message, at) => faults.push(faultAt(item, message, at));
    const fact = facts.get(item.fact);
    if (fact) checkAgainstFact(item, fact, changing, report);
    else report(`there is no fact "${item.fact}"`, ['fact']);
    checkKind(item, knowledge, report);
  }
  return faults;
}

/** What is asked of a year may not have changed since. */
const YEAR = /\b(?:1[89]|20)\d\d\b/;

function checkAgainstFact(item: QuizItem, fact: Fact, changing: ReadonlySet<string>, report: Report): void {
  for (const [i, { source, paragraphs }] of item.cites.entries()) {
    const cited = fact.cites.flatMap((cite) => (cite.source === source ? cite.paragraphs : []));
    for (const n of paragraphs)
      if (!cited.includes(n)) report(`the fact "${fact.id}" does not cite ${source} ¶${n}`, ['cites', i]);
  }
  // where two events are put in order, or two documents told apart, nothing is left to change
  const isTimeless = item.kind === 'order' || item.kind === 'find-source' || item.kind === 'date';
  if (item.asOf === undefined && changing.has(fact.id) && !isTimeless && !YEAR.test(item.prompt))
    report('needs "asOf" or a year in the prompt: the documents give other answers for other times', [
      'prompt',
    ]);
  if (item.asOf !== undefined && ![fact.asOf, fact.when].some((date) => date && areOneTime(date, item.asOf)))
    report(`the fact "${fact.id}" does not hold as of ${item.asOf}`, ['asOf']);
}

function checkKind(item: QuizItem, { names, sources }: Knowledge, report: Report): void {
  if (item.kind === 'short' && item.name !== undefined && !names.some(({ id }) => id === item.name))
    report(`there is no name "${item.name}"`, ['name']);
  if (item.kind === 'find-source') {
    const isKnown = (id: string): boolean => sources.some((source) => source.id === id);
    if (!item.cites.some(({ source }) => source === item.right))
      report(`the item cites no paragraph of "${item.right}"`, ['right']);
    for (const [i, { source }] of item.wrong.entries()) {
      if (!isKnown(source)) report(`there is no source "${source}"`, ['wrong', i, 'source']);
      if (item.cites.some((cite) => cite.source === source))
        report(`"${source}" is cited as saying it`, ['wrong', i, 'source']);
    }
  }
  if (item.kind === 'order')
    for (const [i, { date }] of item.steps.entries()) {
      const before = item.steps[i - 1];
      if (before && daySpan(before.date).last >= daySpan(date).first)
        report(`${date} is not surely after ${before.date}`, ['steps', i, 'date']);
    }
}

function areOneTime(one: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const [a, b] = [daySpan(one), daySpan(other)];
  return a.first <= b.last && b.first <= a.last;
}

/**
 * Facts whose answer was another one at another time: their figure has another value in another fact of the same
 * measure, or they are one side of a disagreement.
 */
function changingFacts({ facts, disagreements }: Knowledge): ReadonlySet<string> {
  const changing = new Set(
    disagreements
      .filter(({ sides }) =>
        sides.some(({ asOf }, i) => sides.slice(i).some((other) => !areOneTime(asOf, other.asOf))),
      )
      .flatMap(({ sides }) => sides.flatMap((side) => side.facts)),
  );
  for (const fact of facts) {
    const { figure, asOf } = fact;
    const isOther = (other: Fact): boolean =>
      figure !== undefined &&
      other.figure?.measure === figure.measure &&
      other.figure.value !== figure.value &&
      !areOneTime(other.asOf, asOf);
    if (facts.some(isOther)) changing.add(fact.id);
  }
  return changing;
}
