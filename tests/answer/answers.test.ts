import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import type { Answer } from '../../src/answer/types.ts';
import { ownEngine, percent } from '../support/own-engine.ts';
import { ROOT } from '../support/run-command.ts';

const engine = await ownEngine();
const ask = (question: string, ...context: string[]): Answer => answerQuestion(question, context, engine);
const { facts, gaps, disagreements } = engine.knowledge;
const spoke = (answer: Answer): boolean => answer.status === 'answered' || answer.status === 'several';
const places = (answer: Answer): string[] =>
  answer.citations.map(({ source, paragraph }) => `${source.id} ${paragraph}`);

const offTopic = readFileSync(path.join(ROOT, 'tests/answer/off-topic.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '');

describe('an answer', () => {
  const answers = facts.map((fact) => ({ fact, answer: ask(fact.asks[0] ?? '') }));

  it('to the first ask of a fact cites the fact’s paragraph first, nearly always', () => {
    const isFound = ({ fact, answer }: (typeof answers)[number]): boolean =>
      fact.cites.some(({ source, paragraphs }) =>
        paragraphs.some((n) => places(answer)[0] === `${source} ${n}`),
      );
    expect(percent(answers, isFound)).toBeGreaterThan(90);
  });

  it('quotes sentences that stand in the passage, letter for letter', () => {
    for (const { answer } of answers) {
      for (const { quote, text } of answer.citations) expect(text).toContain(quote);
    }
  });

  it('has a lead of at most 500 characters, made of whole statements', () => {
    for (const { answer } of answers) {
      expect(answer.lead.length).toBeLessThanOrEqual(500);
      for (const point of answer.points)
        for (const at of point.citations) expect(answer.citations[at]).toBeDefined();
    }
  });

  it('names whose claim or opinion it tells', () => {
    for (const { answer } of answers) {
      for (const point of answer.points.filter(
        ({ fact, voice }) => fact !== undefined && voice !== 'reported',
      ))
        expect(answer.status === 'several' || point.by.length > 0, point.text).toBe(true);
    }
  });

  it('tells no fact twice', () => {
    for (const { answer } of answers) {
      const told = answer.points.map((point) => point.text);
      expect(new Set(told).size).toBe(told.length);
    }
  });

  it('is the same, byte for byte, however often the question is asked', () => {
    // a quarter of them: reading all once more takes two seconds
    const some = answers.filter((_, i) => i % 4 === 0);
    for (const { fact, answer } of some)
      expect(JSON.stringify(ask(fact.asks[0] ?? ''))).toBe(JSON.stringify(answer));
  });
});

describe('a question that was foreseen word for word', () => {
  it('is answered by the fact that foresaw it, and not offered again', () => {
    for (const fact of facts) {
      for (const text of fact.asks.slice(1, 2)) {
        const answer = ask(text);
        expect(answer.refusal, text).toBeUndefined();
        // who wrote a document, and when, is told from its bibliographic data as well
        if (fact.topic !== 'sources')
          expect(
            answer.points.map((point) => point.fact),
            text,
          ).toContain(fact.id);
        expect(answer.next.map(({ question }) => question)).not.toContain(text);
      }
    }
  });

  it('is refused by the gap that foresaw it', () => {
    for (const gap of gaps) expect(ask(gap.asks[0] ?? '').lead, gap.id).toBe(gap.missing);
  });

  it('is answered with all sides by the disagreement that foresaw it', () => {
    for (const disagreement of disagreements) {
      const { points } = ask(disagreement.asks[0] ?? '');
      expect(
        points.map((point) => point.text),
        disagreement.id,
      ).toEqual(disagreement.sides.map((side) => side.view));
    }
  });
});

describe('a question that names', () => {
  it('a year is answered for that year', () => {
    expect(ask('How many troops did MINUSMA have in 2023?').lead).toContain('12,300');
    expect(ask('How many soldiers does the Malian army have in 2020?').lead).toContain('12,000');
  });

  it('a document is answered from it', () => {
    const { citations } = ask('According to the OWP article, what should the international community do?');
    expect(citations[0]?.source.id).toBe('owp-2023');
  });

  it('two years gets an answer for each', () => {
    const { lead } = ask('How many troops were authorised in 2013, and how many were there in 2023?');
    expect(lead).toContain('13,000');
    expect(lead).toContain('12,300');
  });

  it('nothing but a disagreement gets all sides, each with its date and citation', () => {
    const answer = ask('Do the documents agree on whether MINUSMA was effective?');
    expect(answer.status).toBe('several');
    expect(answer.points.length).toBeGreaterThan(1);
    for (const point of answer.points) {
      expect(point.asOf).toBeDefined();
      expect(point.citations.length).toBeGreaterThan(0);
    }
  });

  it('a document as a whole is answered from its bibliographic data', () => {
    expect(ask('Who wrote the PassBlue article?').lead).toContain('Dulcie Leimbach');
    expect(ask('When was the Gauthier Vela article published?').lead).toContain('8 March 2023');
  });
});

describe('a question that the documents do not answer', () => {
  it('is told what is missing, with the nearest passages', () => {
    const answer = ask('How many peacekeepers have been killed in Mali in total?');
    expect(answer.status).toBe('not-covered');
    expect(answer.refusal).toBe('no-detail');
    expect(answer.lead).toMatch(/^The documents do not/);
    expect(answer.citations.length).toBeGreaterThan(0);
    expect(answer.points).toEqual([]);
  });

  it('is refused where it has nothing to do with them, mostly', () => {
    expect(
      percent(
        offTopic.map((line) => ask(line)),
        (answer) => !spoke(answer),
      ),
    ).toBeGreaterThan(80);
  });

  it('gets no citation where it is off topic', () => {
    const answer = ask('What is the weather in Berlin tomorrow?');
    expect(answer).toMatchObject({ status: 'off-topic', refusal: 'off-topic', citations: [], next: [] });
  });
});

describe('small talk', () => {
  it.each(['hi', 'Hello bot!', 'thanks a lot', 'Salut, ça va ?', 'who made you?', 'how are u'])(
    '%s gets a friendly line',
    (text) => {
      const answer = ask(text);
      expect(answer.status).toBe('off-topic');
      expect(answer.lead).toMatch(/^Hello!/);
    },
  );

  it('does not swallow the question that follows it', () => {
    expect(ask('Hi! Who is Keïta?').status).toBe('answered');
    expect(ask('hello, when did minusma deploy to mali').lead).toContain('2013');
  });
});

describe('a follow-up', () => {
  it('is not slowed down by what is too long to be a question', () => {
    const endless = 'mlitary troosp '.repeat(100_000);
    const started = performance.now();
    ask('and how many?', endless);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('takes its subject from the question before', () => {
    const { lead } = ask(
      'and how many of them are women?',
      'How many soldiers are in the Guinean contingent?',
    );
    expect(lead).toMatch(/\b16\b.*\b850\b/);
  });

  it('says what it took over', () => {
    const { trace } = ask(
      'and how many of them are women?',
      'How many soldiers are in the Guinean contingent?',
    );
    expect(trace.inherited.length).toBeGreaterThan(0);
  });

  it('is none where a new subject stands by itself', () => {
    const { trace, lead } = ask('Where is Konna?', 'How many soldiers are in the Guinean contingent?');
    expect(trace.inherited).toEqual([]);
    expect(lead).toContain('Konna');
  });
});

describe('what people type', () => {
  it.each([
    ['misspelt', 'whn did minusma deplyo to mali'],
    ['in capitals', 'WHEN DID MINUSMA DEPLOY TO MALI'],
    ['in full-width letters', 'Ｗｈｅｎ ｄｉｄ ＭＩＮＵＳＭＡ ｄｅｐｌｏｙ ｔｏ Ｍａｌｉ?'],
    ['with hidden characters', 'When did MIN\u200bUSMA dep\u00adloy to\u202e Mali?'],
  ])('%s is understood', (_, question) => {
    expect(ask(question).lead).toContain('2013');
  });

  it.each([
    '',
    '???',
    '👍',
    'the of and',
    '@everyone',
    '<script>alert(1)</script>',
    'ا ب ج',
    'x'.repeat(4000),
    'Mali '.repeat(900),
  ])('does no harm: %j', (question) => {
    expect(['answered', 'several', 'not-covered', 'off-topic']).toContain(ask(question).status);
  });

  it('tells which words were read otherwise', () => {
    expect(ask('How many guinean soldeirs are in Kidal?').trace.corrections).toEqual([
      { from: 'soldeirs', to: 'soldiers' },
    ]);
  });

  it('in French is told as such', () => {
    expect(ask('Combien de soldats compte le contingent guinéen ?').trace.language).toBe('fr');
    expect(ask('How many soldiers are in the contingent?').trace.language).toBe('en');
  });
});
