import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FERRY, FERRY_SOURCE, LIGHTHOUSE } from '../support/ferry.ts';
import { folderOf } from '../support/knowledge-folder.ts';
import { MINIATURE } from '../support/miniature.ts';
import { runCommand } from '../support/run-command.ts';

const SOURCE = 'sources/ferry-1999.yaml';

const bring = (folder: string, args: readonly string[]) =>
  runCommand('src/cli/import.ts', ['--originals', ...args, '--to', folder]);

/** Files with paragraphs, outside the knowledge. */
function documents(files: Readonly<Record<string, readonly string[]>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'documents-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, paragraphs] of Object.entries(files))
    writeFileSync(path.join(folder, name), `${paragraphs.join('\n\n')}\n`);
  return folder;
}

describe('npm run import -- --originals', () => {
  it('puts an original beside our words, reports the pairs, and answers with it from then on', () => {
    const folder = folderOf({ ...MINIATURE, [SOURCE]: FERRY_SOURCE });
    const texts = documents({ 'ferry.txt': [...FERRY.slice(2), ...FERRY.slice(0, 2)] });
    const { code, out } = bring(folder, [path.join(texts, 'ferry.txt')]);
    expect(code).toBe(0);
    for (let n = 1; n <= 6; n++) expect(out).toMatch(new RegExp(`¶${n} \\(0\\.[5-9]\\d\\)`));

    const question = 'How many cars and passengers did the boat to Osmark carry?';
    const answer = runCommand('src/cli/ask.ts', ['--knowledge', folder, question]);
    expect(answer.out.replace(/\s+/g, ' ')).toContain('It carried 40 cars and 250 passengers');
    expect(answer.out).toContain('(original text)');
  });

  it('goes on after a file that is no known original, and ends with 1', () => {
    const folder = folderOf({ [SOURCE]: FERRY_SOURCE });
    const texts = documents({ 'a.txt': LIGHTHOUSE, 'b.txt': FERRY });
    const { code, out, err } = bring(folder, [path.join(texts, 'a.txt'), path.join(texts, 'b.txt')]);
    expect(code).toBe(1);
    expect(err).toContain('a.txt: is not the original of a known source');
    expect(out).toContain('1 of 2 files imported');
    expect(existsSync(path.join(folder, 'originals/ferry-1999.yaml'))).toBe(true);
  });

  it('does not replace what is there, unless it is forced', () => {
    const folder = folderOf({ [SOURCE]: FERRY_SOURCE, 'originals/ferry-1999.yaml': OLD });
    const file = path.join(documents({ 'ferry.txt': FERRY }), 'ferry.txt');
    const there = () => readFileSync(path.join(folder, 'originals/ferry-1999.yaml'), 'utf8');
    expect(bring(folder, [file])).toMatchObject({
      code: 1,
      err: expect.stringContaining('is there already'),
    });
    expect(there()).toBe(OLD);
    expect(bring(folder, [file, '--force']).code).toBe(0);
    expect(there()).toContain('It carried 40 cars');
  });

  it('writes nothing on trial', () => {
    const folder = folderOf({ [SOURCE]: FERRY_SOURCE });
    const file = path.join(documents({ 'ferry.txt': FERRY }), 'ferry.txt');
    expect(bring(folder, [file, '--dry-run'])).toMatchObject({ code: 0, out: expect.stringContaining('¶6') });
    expect(existsSync(path.join(folder, 'originals'))).toBe(false);
  });
});

const OLD = 'source: ferry-1999\nparagraphs: [{ n: 1, text: An older text. }]\n';
