import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../src/answer/answer.ts';
import { isEngine, loadEngine } from '../src/engine-cache.ts';
import { knowledgeFolder } from './support/knowledge-folder.ts';
import { QUIZ, QUIZ_FILE, quizWith } from './support/quiz-miniature.ts';
import { ROOT } from './support/run-command.ts';

const CACHE = path.join(ROOT, 'node_modules/.cache/mali-mission-bot');

async function leadFor(folder: string): Promise<string> {
  const engine = await loadEngine(folder);
  if (!isEngine(engine)) throw new Error('the knowledge has faults');
  return answerQuestion('How many soldiers may MINUSMA have?', [], engine).lead;
}

function newestKept(): string {
  const files = readdirSync(CACHE).map((name) => path.join(CACHE, name));
  return files.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0] ?? '';
}

describe('the prepared knowledge', () => {
  it('answers as the knowledge does that was just prepared', async () => {
    const folder = knowledgeFolder();
    const first = await leadFor(folder);
    expect(first).toContain('11,200');
    expect(await leadFor(folder)).toBe(first);
  });

  it('is made anew when its file is spoilt', async () => {
    const folder = knowledgeFolder();
    const first = await leadFor(folder);
    writeFileSync(newestKept(), 'spoilt');
    expect(await leadFor(folder)).toBe(first);
  });

  it('is made anew when the knowledge has changed', async () => {
    const folder = knowledgeFolder();
    await leadFor(folder);
    const facts = path.join(folder, 'facts/resolution-2100.yaml');
    writeFileSync(facts, readFileSync(facts, 'utf8').replaceAll('11,200', '15,200'));
    expect(await leadFor(folder)).toContain('15,200');
  });

  it('is made anew when quiz items have come, and holds them', async () => {
    const folder = knowledgeFolder();
    await leadFor(folder);
    for (const [file, text] of Object.entries(QUIZ)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const changed = path.join(folder, QUIZ_FILE);
    const items = async () => {
      const engine = await loadEngine(folder);
      return isEngine(engine) ? engine.knowledge.quizItems : [];
    };
    const made = await items();
    expect(made).toHaveLength(10);
    expect(await items()).toEqual(made);
    writeFileSync(changed, readFileSync(changed, 'utf8').replace('1,440', '1,441'));
    expect((await items())[0]).toMatchObject({ wrong: [{ text: '1,441' }, { text: '2,100' }] });
  });

  it('is not made of quiz items that cite what is not there', async () => {
    const files = quizWith(
      'source: press-2013',
      'source: press-2013\n      cites: [{source: press-2013, paragraphs: [7]}]',
    );
    const loaded = await loadEngine(knowledgeFolder(files));
    expect(isEngine(loaded) ? [] : loaded.map(({ message }) => message)).toEqual([
      'press-2013 has no paragraph 7',
    ]);
  });

  it('is made anew when originals have come', async () => {
    const folder = knowledgeFolder();
    await leadFor(folder);
    mkdirSync(path.join(folder, 'originals'));
    const text = 'MINUSMA is allowed no more than 11,200 troops.';
    writeFileSync(
      path.join(folder, 'originals/resolution-2100.yaml'),
      `source: resolution-2100\nparagraphs: [{n: 3, text: "${text}"}]\n`,
    );
    const engine = await loadEngine(folder);
    expect(isEngine(engine) && engine.passages.find('resolution-2100', 3)?.text).toBe(text);
  });

  it('is not made of knowledge that cites what is not there', async () => {
    const folder = knowledgeFolder();
    const facts = path.join(folder, 'facts/resolution-2100.yaml');
    writeFileSync(facts, readFileSync(facts, 'utf8').replace('paragraphs: [1]', 'paragraphs: [99]'));
    const loaded = await loadEngine(folder);
    expect(isEngine(loaded) ? [] : loaded.map(({ message }) => message)).toEqual([
      'resolution-2100 has no paragraph 99',
    ]);
  });
});
