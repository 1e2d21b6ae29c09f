import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { buildEngine } from '../../src/answer/prepare.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { folderOf } from '../support/knowledge-folder.ts';
import { MINIATURE } from '../support/miniature.ts';
import { knowledgeOf, sourceRecord } from '../support/passages-alone.ts';

const GLACIERS = {
  id: 'glaciers',
  title: 'Glaciers of the Ortler Alps',
  paragraphs: [
    'The Ortler Alps hold 112 glaciers. The largest of them is the Forni Glacier, which covers 11 square kilometres. Meltwater feeds the Adda.',
    'Julius Payer mapped the region between 1865 and 1868. He reached the summit of the Cevedale with his guide Johann Pinggera.',
    'Since 1980 the glaciers have lost a third of their area. Scientists blame warmer summers.',
  ],
};
const BRIDGES = {
  id: 'bridges',
  title: 'Old bridges',
  paragraphs: [
    'The stone bridge of Arta has four arches. A ballad tells why it had to be rebuilt every night.',
  ],
};

const engine = () => buildEngine(knowledgeOf([GLACIERS, BRIDGES]));
const ask = (question: string) => answerQuestion(question, [], engine());

describe('a pack of passages alone', () => {
  it.each([
    ['Which glacier covers 11 square kilometres?', 1, 'Forni Glacier'],
    ['When did Payer map the region?', 2, '1865'],
    ['Who was the guide to the summit of the Cevedale?', 2, 'Johann Pinggera'],
    ['How much of their area have the glaciers lost?', 3, 'a third'],
    ['wich rivver does the meltwatr feed', 1, 'Adda'],
  ])('answers “%s” with the sentence that says so', (question, paragraph, said) => {
    const answer = ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.citations[0]).toMatchObject({ paragraph, quote: answer.lead });
    expect(answer.lead).toContain(said);
  });

  it('adds at most two other sentences that are near, each with its place', () => {
    const { points, citations } = ask('How many glaciers do the Ortler Alps hold?');
    expect(points).toHaveLength(1);
    expect(citations.length).toBeGreaterThan(1);
    expect(citations.length).toBeLessThanOrEqual(3);
    for (const { text, quote } of citations) expect(text).toContain(quote);
    expect(new Set(citations.map(({ quote }) => quote)).size).toBe(citations.length);
  });

  it('shows what is near when it does not answer', () => {
    const answer = ask('How deep is the Forni Glacier under the Punta San Matteo?');
    expect(answer).toMatchObject({ status: 'not-covered', refusal: 'nothing', points: [] });
    expect(answer.citations[0]?.quote).toContain('Forni Glacier');
  });

  it('says that a question without a word of it is not for it', () => {
    expect(ask('What does a yoghurt cost?')).toMatchObject({ status: 'off-topic', citations: [] });
  });

  it('answers for a document as such only who asks for one', () => {
    expect(ask('Who wrote “Old bridges”?').lead).toContain('unknown');
    expect(ask('What is the title of the article on glaciers?').lead).toContain(
      'Glaciers of the Ortler Alps',
    );
    expect(ask('When was the bridge of Arta painted blue?').lead).not.toContain('Old bridges');
  });

  it('takes a long sentence as the lead, cut at a word', () => {
    const long = `The chronicle of Arta lists ${Array.from({ length: 120 }, (_, i) => `mason${i}`).join(' and ')}.`;
    const pack = knowledgeOf([{ id: 'long', title: 'A chronicle', paragraphs: [long] }, GLACIERS]);
    const { lead } = answerQuestion('Whom does the chronicle of Arta list?', [], buildEngine(pack));
    expect(lead.length).toBeLessThanOrEqual(500);
    expect(lead).toMatch(/mason\d+…$|and…$/);
  });
});

describe('sources without facts beside curated ones', () => {
  const files = { ...MINIATURE, 'sources/glaciers.yaml': JSON.stringify(sourceRecord(GLACIERS)) };
  const mixed = () => buildEngine(loadKnowledge(folderOf(files)).knowledge);

  it('answer what no fact answers', () => {
    const answer = answerQuestion('Who was the guide of Julius Payer?', [], mixed());
    expect(answer.citations[0]).toMatchObject({ source: { id: 'glaciers' }, paragraph: 2 });
  });

  it('leave to the facts what these answer', () => {
    const answer = answerQuestion('When does the mandate end?', [], mixed());
    expect(answer.points[0]?.fact).toBeDefined();
    expect(answer.citations[0]?.source.id).toBe('resolution-2690');
  });
});
