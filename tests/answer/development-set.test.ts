import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/cli/answer-lines.ts';
import { ownEngine } from '../support/own-engine.ts';
import { ROOT } from '../support/run-command.ts';

const QUESTIONS = path.join(ROOT, '../shared/questions/dev.jsonl');
const SCORER = path.join(ROOT, '../shared/tools/score-questions.mjs');
const isHere = existsSync(QUESTIONS) && existsSync(SCORER);

describe.skipIf(!isHere)('the development questions', () => {
  it('are answered and refused as well as the bot promises', async () => {
    const engine = await ownEngine();
    const answers = path.join(mkdtempSync(path.join(tmpdir(), 'answers-')), 'answers.jsonl');
    const lines = readFileSync(QUESTIONS, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    writeFileSync(answers, lines.map((line) => JSON.stringify(answerLine(line, engine))).join('\n'));
    const scores = JSON.parse(
      execFileSync(process.execPath, [SCORER, QUESTIONS, answers, '--json'], { encoding: 'utf8' }),
    ) as Record<'right' | 'cite1' | 'refused' | 'missing', number>;
    expect(scores.missing).toBe(0);
    expect(scores.right).toBeGreaterThanOrEqual(75);
    expect(scores.cite1).toBeGreaterThanOrEqual(80);
    expect(scores.refused).toBeGreaterThanOrEqual(80);
  });
});
