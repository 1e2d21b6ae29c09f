import { describe, expect, it } from 'vitest';
import { folderOf, knowledgeFolder } from '../support/knowledge-folder.ts';
import { runCommand } from '../support/run-command.ts';

const claim = (args: readonly string[], options?: Parameters<typeof runCommand>[2]) =>
  runCommand('src/cli/claim.ts', args, options);

const asLines = (values: readonly unknown[]): string =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');

describe('npm run claim', () => {
  it.each(['--help', '-h'])('explains itself with %s', (flag) => {
    const { code, out, err } = claim([flag]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const part of ['usage:', '--jsonl', '--knowledge', 'exit:']) expect(out).toContain(part);
  });

  it('says the verdict first, then why, then the passage', () => {
    const { code, out } = claim(['MINUSMA has', '21,300 troops.']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Contradicted by the documents\n\nThe documents say 12,300, not 21,300: /);
    expect(out).toMatch(/\[1\] Gauthier Vela, .*8 March 2023, ¶ 9 \((our wording|original text)\)/s);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('tells how it read a misspelt word', () => {
    expect(claim(['The seurity forces of Mali are weak.']).out).toMatch(/^Read “seurity” as “security”\./);
  });

  it('checks against other knowledge', () => {
    const { out } = claim(['--knowledge', knowledgeFolder(), 'The mandate of MINUSMA ends on 30 June 2023.']);
    expect(out).toMatch(/^Supported by the documents/);
    const otherwise = claim([
      '--knowledge',
      knowledgeFolder(),
      'The mandate of MINUSMA ends on 30 June 2025.',
    ]);
    expect(otherwise.out).not.toMatch(/^Supported/);
  });
});

describe('npm run claim refuses', () => {
  it.each([
    ['a flag that it does not know', ['--loud', 'Mali is a country.'], /'--loud'/],
    ['no statement', [], /no statement.*such as/],
    ['a statement without words', ['?! … 12'], /no statement/],
    ['characters that cannot be seen', ['\u200B\u202E'], /no statement/],
    [
      'a statement that is too long',
      ['why '.repeat(25_000)],
      /10000[01] characters.*at most 1000|99999 characters/,
    ],
    ['a statement beside --jsonl', ['--jsonl', 'Mali is a country.'], /leave the statement out/],
  ])('%s, and explains itself', (_what, args, message) => {
    const { code, out, err } = claim(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).toContain('usage:');
  });

  it('a folder without knowledge', () => {
    const { code, out, err } = claim(['--jsonl', '--knowledge', folderOf({})], {
      input: '{"id":1,"claim":"A"}',
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('holds no source');
  });
});

describe('npm run claim -- --jsonl', () => {
  it('judges line by line, in order, and goes on after a line that is wrong', () => {
    const input = asLines([
      { id: 'a', claim: 'MINUSMA has 12,300 troops.' },
      'not json',
      '',
      { id: 'b' },
      { id: 7, claim: ['MINUSMA'] },
      { claim: 'MINUSMA' },
      'null',
      { id: 'c', claim: '?!' },
      { id: 'd', claim: 'x'.repeat(100_000) },
      { id: 'a', claim: 'MINUSMA has 580 troops.' },
      { id: 0, claim: 'The Eiffel Tower is in Paris.' },
    ]);
    const { code, out, err } = claim(['--jsonl'], { input: `\uFEFF${input}\r\n` });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const verdicts = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const error = (id: unknown, message: RegExp) => ({ id, error: expect.stringMatching(message) });
    expect(verdicts).toEqual([
      {
        id: 'a',
        verdict: 'supported',
        citations: expect.arrayContaining([
          { source: 'gauthier-vela-2023', paragraphs: [9], quote: expect.stringContaining('12,300') },
        ]),
        why: expect.stringContaining('12,300'),
      },
      error(null, /not JSON/),
      error('b', /^claim: /),
      error(7, /^claim: /),
      error(null, /^id: /),
      error(null, /object/),
      error('c', /no statement/),
      error('d', /100000 characters/),
      error('a', /line 1 already/),
      expect.objectContaining({ id: 0, verdict: 'not-covered' }),
    ]);
  });

  it('gives the same verdicts twice', () => {
    const input = asLines([{ id: 1, claim: 'ECOWAS welcomed the coup of 2020.' }]);
    expect(claim(['--jsonl'], { input }).out).toBe(claim(['--jsonl'], { input }).out);
  });

  it('writes nothing for no input', () => {
    expect(claim(['--jsonl'], { input: '\n \n' })).toEqual({ code: 0, out: '', err: '' });
  });
});
