import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/check/coverage.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { changed, knowledgeFolder } from '../support/knowledge-folder.ts';
import { QUIZ } from '../support/quiz-miniature.ts';
import { runCommand } from '../support/run-command.ts';

const run = (args: readonly string[]) => runCommand('src/cli/knowledge.ts', args);

describe('npm run knowledge -- --coverage', () => {
  it('shows each paragraph with what rests on it, and the totals', () => {
    const folder = knowledgeFolder({ 'facts/resolution-2690.yaml': '[]\n', 'timeline.yaml': '[]\n' });
    const { code, out, err } = run(['--coverage', '--knowledge', folder]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^resolution-2100: Security Council resolution 2100$/m);
    expect(out).toMatch(/^¶ 3 +1 +5 +0$/m);
    expect(out).toMatch(/^¶ 2 +0 +0 +0 +none$/m);
    expect(out).toMatch(/^without a fact: ¶ 1, 2$/m);
    expect(out).toMatch(/^2 documents, 6 ¶ +4 +20 +0$/m);
    expect(out).toMatch(/^2 paragraphs without a fact$/m);
    expect(out).toContain('Every name occurs in a fact.');
    expect(out).toContain('There are no quiz items.');
  });

  it('shows the quiz items by what they are', () => {
    const { code, out } = run(['--coverage', '--knowledge', knowledgeFolder(QUIZ)]);
    expect(code).toBe(0);
    expect(out).toMatch(/^¶ 3 +1 +5 +2$/m);
    expect(out).toMatch(/^true-false +2$/m);
    expect(out).toMatch(/^easy +5$/m);
    expect(out).toMatch(/^mandate +10$/m);
    expect(out).toMatch(/^without a quiz item: press-2013 ¶ 1$/m);
    expect(out).toMatch(/^1 of 2 statements are true$/m);
  });

  it('writes the same as JSON', () => {
    const folder = knowledgeFolder();
    const { code, out } = run(['--coverage', '--json', '--knowledge', folder]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(coverageOf(loadKnowledge(folder).knowledge));
  });

  it('counts nothing of knowledge that cannot be read', () => {
    const folder = knowledgeFolder(changed('topics.yaml', 'id: mandate', 'id: Mandate'));
    const { code, out, err } = run(['--coverage', '--json', '--knowledge', folder]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('topics.yaml:1: id: must be lower-case');
  });

  it('does not take --json alone', () => {
    const { code, out, err } = run(['--json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('--json belongs to --coverage.');
    expect(err).toContain('usage:');
  });
});
