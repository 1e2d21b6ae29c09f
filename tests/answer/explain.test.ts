import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { explain } from '../../src/answer/explain.ts';
import { madeOf } from '../../src/answer/made-of.ts';
import { buildEngine } from '../../src/answer/prepare.ts';
import { ownEngine } from '../support/own-engine.ts';
import { knowledgeOf } from '../support/passages-alone.ts';

const engine = await ownEngine();
const why = (question: string, ...context: string[]) => explain(question, context, engine).explanation;

describe('an explanation', () => {
  it('comes with the very answer that is given, of every fifth entry’s last question', () => {
    const asks = engine.entries.entries
      .filter((_, i) => i % 5 === 0)
      .map(({ entry }) => entry.asks.at(-1) ?? entry.statement);
    for (const question of asks) {
      const { answer, explanation } = explain(question, [], engine);
      expect(answer).toEqual(answerQuestion(question, [], engine));
      expect(explanation.told.map(({ id }) => id).toSorted()).toEqual([...madeOf(answer)].toSorted());
      expect(answer.trace.decision).toBeDefined();
    }
    expect(asks.length).toBeGreaterThan(100);
  });

  it('tells what names and synonyms words were taken for', () => {
    const { words } = why('How many blue helmets did Chad lose in Mali?');
    expect(words).toContainEqual({ typed: 'blue helmets', readAs: 'UN peacekeepers', isKnown: true });
    expect(words).toContainEqual({ typed: 'Mali', readAs: undefined, isKnown: true });
  });

  it('tells which words were corrected, left aside, unknown or too short', () => {
    const told = why('Who comanded the zeppelin of Bamako wx?');
    expect(told.corrections).toEqual([{ from: 'comanded', to: 'commanded' }]);
    expect(told.words).toContainEqual({ typed: 'zeppelin', readAs: undefined, isKnown: false });
    expect(told.words.map(({ typed }) => typed)).toContain('comanded');
    expect(told.leftAside).toEqual(expect.arrayContaining(['Who', 'the', 'of']));
    expect(told.tooShort).toEqual(['wx']);
  });

  it('tells where each word was found, and nowhere else', () => {
    const { told } = why('How many blue helmets did Chad lose in Mali?');
    expect(told).toHaveLength(1);
    expect(told[0]?.id).toMatch(/^gap:/);
    const places = new Map(told[0]?.words.map(({ word, places }) => [word, places]));
    expect(places.get('Chad')).toContain('statement');
    expect(places.get('lose')).toEqual(['asks']);
    expect(told[0]?.text).not.toMatch(/\blose\b/);
  });

  it('tells the kind, the year and the document asked for', () => {
    const { asks } = why('What did Nomikos write on Gao in 2012?');
    expect(asks.years).toEqual(['2012']);
    expect(asks.documents).toHaveLength(1);
    expect(asks.isFollowUp).toBe(false);
    expect(why('When did MINUSMA deploy?').asks.for).toBe('when');
    expect(why('Do the documents disagree on troops?').asks.isOnDifferences).toBe(true);
  });

  it('tells what a follow-up took over', () => {
    const { asks } = why('And in 2013?', 'How many troops did MINUSMA have in March 2023?');
    expect(asks.isFollowUp).toBe(true);
    expect(asks.inherited).toEqual(expect.arrayContaining(['troops', 'MINUSMA']));
    expect(asks.inherited).not.toContain('2013');
  });

  it('has numbers that bear the decision out', () => {
    const weighed = (question: string) => {
      const { decision } = why(question);
      const of = (what: string) => decision?.weighed.find((one) => one.what === what);
      return { rule: decision?.rule, doubt: of('doubt'), difference: of('difference'), topic: of('topic') };
    };
    const fact = weighed('In what year was the mission deployed by the UN, please?');
    expect(fact.rule).toBe('fact');
    expect(fact.doubt?.value).toBeLessThanOrEqual(fact.doubt?.limit ?? Number.NaN);
    const gap = weighed('How many blue helmets did Chad lose in Mali?');
    expect(gap.rule).toBe('gap');
    expect(gap.doubt?.value).toBeGreaterThan(gap.doubt?.limit ?? Number.NaN);
    const away = weighed('Can you recommend a good restaurant in Paris?');
    expect(away.rule).toBe('off-topic');
    expect(away.topic?.value).toBeLessThan(away.topic?.limit ?? Number.NaN);
    expect(why('hello').decision).toEqual({ rule: 'small-talk', entry: undefined, weighed: [] });
  });

  it('says of a foreseen question that nothing was weighed', () => {
    const [entry] = engine.entries.entries;
    const { decision } = why(entry?.entry.asks[0] ?? '');
    expect(decision).toEqual({ rule: 'foreseen', entry: entry?.id, weighed: [] });
  });

  it('lists what came after it, best first, without what is told', () => {
    const { told, runnersUp } = why('When did MINUSMA deploy to Mali?');
    const scores = runnersUp.map(({ score }) => score ?? 0);
    expect(scores.length).toBeGreaterThan(1);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const ids = new Set(told.map(({ id }) => id));
    expect(runnersUp.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it('tells of passages alone which sentence it was', () => {
    const pack = buildEngine(
      knowledgeOf([
        { id: 'lamps', title: 'Lamps', paragraphs: ['The lamp of Norwick was lit in 1901. It rained.'] },
      ]),
    );
    const { explanation, answer } = explain('When was the lamp of Norwick lit?', [], pack);
    expect(explanation.decision).toMatchObject({
      rule: 'passages',
      weighed: expect.arrayContaining([expect.objectContaining({ what: 'passage' })]),
    });
    expect(madeOf(answer)).toEqual(['passage:lamps:1']);
    expect(explanation.told[0]).toMatchObject({
      id: 'passage:lamps:1',
      text: 'The lamp of Norwick was lit in 1901.',
    });
    expect(explanation.told[0]?.words.map(({ word }) => word)).toEqual(
      expect.arrayContaining(['lamp', 'Norwick']),
    );
  });
});
