import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed, folderOf, knowledgeFolder, lineWith } from '../support/knowledge-folder.ts';
import { ORIGINALS } from '../support/miniature.ts';
import { QUIZ, quizWith } from '../support/quiz-miniature.ts';
import { runCommand } from '../support/run-command.ts';

/** The statement that is to be false, made true. */
const TRUE = 'prompt: MINUSMA takes over from AFISMA on 1 July 2013.';

function check(folder: string, documents: string) {
  return runCommand('src/cli/knowledge.ts', ['--knowledge', folder, '--documents', documents]);
}

describe('npm run knowledge', () => {
  it('explains itself', () => {
    const { code, out } = runCommand('src/cli/knowledge.ts', ['--help']);
    expect(code).toBe(0);
    for (const part of ['usage:', '--knowledge', '--documents', '--coverage', '--json', 'exit:'])
      expect(out).toContain(part);
  });

  it.each([['--loud'], ['--knowledge'], ['knowledge']])('refuses wrong usage: %s', (...args) => {
    const { code, out, err } = runCommand('src/cli/knowledge.ts', args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('usage:');
  });

  it('counts what there is and ends well when nothing is wrong', () => {
    const { code, out, err } = check(knowledgeFolder(), folderOf(ORIGINALS));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('2 sources, 6 passages, 6 facts with 30 asks, 5 names');
    expect(out).toContain('held against the original documents');
    expect(out).toContain('no faults');
  });

  it('counts quiz items, and names a wrong option that the documents bear out', () => {
    const sound = check(knowledgeFolder(QUIZ), folderOf({}));
    expect(sound.out).toContain('1 gaps, 10 quiz items');
    expect(sound.code).toBe(0);
    const folder = knowledgeFolder(quizWith('prompt: MINUSMA takes over from AFISMA on 1 July 2014.', TRUE));
    const { code, out } = check(folder, folderOf({}));
    expect(code).toBe(1);
    expect(out).toContain('"MINUSMA takes over from AFISMA on 1 July 2013." is borne out by: ');
    expect(out).toMatch(/^1 faults$/m);
  });

  it('refuses a documents folder that is not there, since a misprint would switch the check off', () => {
    const { code, err } = check(knowledgeFolder(), path.join(folderOf({}), 'nowhere'));
    expect(code).toBe(2);
    expect(err).toContain('There is no folder');
  });

  it('names the file and line of a fault of form and of a fault of substance', () => {
    const form = changed('topics.yaml', 'id: mandate', 'id: Mandate');
    const substance = changed(
      'facts/resolution-2100.yaml',
      'may have up to 11,200 soldiers.',
      'may have 35 soldiers.',
    );
    const folder = knowledgeFolder({ ...form, ...substance });
    const { code, out } = check(folder, folderOf(ORIGINALS));
    expect(code).toBe(1);
    expect(out).toContain(`${folder}/topics.yaml:${lineWith(form['topics.yaml'], 'Mandate')}: id: must be`);
    const line = lineWith(substance['facts/resolution-2100.yaml'], '35 soldiers');
    expect(out).toContain(`resolution-2100.yaml:${line}: "35" does not stand in the cited passage`);
    expect(out).toContain(`resolution-2100.yaml:${line}: "35" does not stand in the original paragraph`);
    expect(out).toMatch(/^\d+ faults$/m);
  });

  it('reports a folder that is not there as a fault', () => {
    const { code, out } = check(path.join(folderOf({}), 'nowhere'), folderOf(ORIGINALS));
    expect(code).toBe(1);
    expect(out).toContain('holds no source');
  });
});
