import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { buildEngine } from '../../src/answer/prepare.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { folderOf } from '../support/knowledge-folder.ts';
import { MINIATURE } from '../support/miniature.ts';

const sourcesOnly = Object.fromEntries(
  Object.entries(MINIATURE).filter(([file]) => file.startsWith('sources/')),
);
const engine = () => buildEngine(loadKnowledge(folderOf(sourcesOnly)).knowledge);

describe('sources without facts', () => {
  it('answer from their passages, with the sentence that answers', () => {
    const answer = answerQuestion('How many police officers may MINUSMA have?', [], engine());
    expect(answer.status).toBe('answered');
    expect(answer.citations[0]).toMatchObject({ paragraph: 3, quote: answer.lead });
    expect(answer.lead).toContain('1,440 police officers');
  });

  it('refuse what none of their sentences speaks of', () => {
    expect(answerQuestion('How many helicopters fly over Gao?', [], engine()).citations).toEqual([]);
  });
});
