import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import type { Engine } from '../../src/answer/engine.ts';
import { buildEngine } from '../../src/answer/prepare.ts';
import type { Answer } from '../../src/answer/types.ts';
import { hasXquad, readXquad, type XquadQuestion } from '../support/xquad.ts';

/** In per cent. The bounds are what a tuned MiniSearch reaches, and a little more. */
const share = <T>(all: readonly T[], isSo: (one: T) => boolean): number =>
  (100 * all.filter(isSo).length) / all.length;

type Answered = Readonly<{ asked: XquadQuestion; answer: Answer }>;

const answerAll = (engine: Engine, questions: readonly XquadQuestion[]): Answered[] =>
  questions.map((asked) => ({ asked, answer: answerQuestion(asked.question, [], engine) }));

const isRightFirst = ({ asked, answer: { citations } }: Answered): boolean =>
  citations[0]?.source.id === asked.source && citations[0].paragraph === asked.paragraph;

const isQuoted = ({ asked, answer }: Answered, among: number): boolean =>
  answer.citations
    .slice(0, among)
    .some(({ quote }) => asked.answers.some((phrase) => quote.includes(phrase)));

const isAnswered = ({ answer }: Answered): boolean => answer.status === 'answered';

/** Two neighbouring letters change places in one longer word of small letters. */
function misspelt(question: string, seed: number): string {
  const words = question.split(' ');
  const long = words.flatMap((word, i) => (/^[a-z]{5,}\W?$/.test(word) ? [i] : []));
  const at = long[seed % Math.max(1, long.length)];
  const word = at === undefined ? undefined : words[at];
  if (at === undefined || word === undefined) return question;
  const cut = 1 + (seed % (word.length - 3));
  words[at] = `${word.slice(0, cut)}${word[cut + 1]}${word[cut]}${word.slice(cut + 2)}`;
  return words.join(' ');
}

describe.skipIf(!hasXquad())('passages that nobody curated (XQuAD, 240 paragraphs, 1,190 questions)', () => {
  it('are found, with the sentence that answers, and as well when a word is misspelt', () => {
    const { knowledge, questions } = readXquad();
    const engine = buildEngine(knowledge);
    const answered = answerAll(engine, questions);
    expect(answered).toHaveLength(1190);
    expect(share(answered, isRightFirst)).toBeGreaterThanOrEqual(94);
    expect(share(answered, (one) => isQuoted(one, 1))).toBeGreaterThanOrEqual(78);
    expect(share(answered, (one) => isQuoted(one, 3))).toBeGreaterThanOrEqual(92);
    expect(share(answered, isAnswered)).toBeGreaterThanOrEqual(89);

    // a third of the questions: looking for what a misspelt word may be takes some milliseconds
    const third = answered.filter((_, i) => i % 3 === 0);
    const typed = third.map(({ asked }, i) => ({ ...asked, question: misspelt(asked.question, i * 7) }));
    const lost = share(third, isRightFirst) - share(answerAll(engine, typed), isRightFirst);
    expect(lost).toBeLessThanOrEqual(1);
  });

  it('are silent when the article that a question is about is not there', () => {
    const { knowledge, questions } = readXquad();
    // every eighth article: preparing the pack anew for each takes half a second
    const without = knowledge.sources
      .filter((_, i) => i % 8 === 0)
      .flatMap(({ id }) => {
        const sources = knowledge.sources.filter((source) => source.id !== id);
        const engine = buildEngine({ ...knowledge, sources });
        return answerAll(
          engine,
          questions.filter(({ source }) => source === id),
        );
      });
    expect(without.length).toBeGreaterThan(100);
    expect(share(without, isAnswered)).toBeLessThanOrEqual(5);
  });
});
