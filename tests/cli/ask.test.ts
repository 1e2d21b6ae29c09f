import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed, folderOf, knowledgeFolder, lineWith } from '../support/knowledge-folder.ts';
import { runCommand } from '../support/run-command.ts';

const ask = (args: readonly string[], options?: Parameters<typeof runCommand>[2]) =>
  runCommand('src/cli/ask.ts', args, options);

const asLines = (values: readonly unknown[]): string =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');

describe('npm run ask', () => {
  it.each(['--help', '-h'])('explains itself with %s', (flag) => {
    const { code, out, err } = ask([flag]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const part of ['usage:', '--jsonl', '--knowledge', 'exit:']) expect(out).toContain(part);
  });

  it('answers a question with the passage that says so', () => {
    const { code, out } = ask(['--knowledge', knowledgeFolder(), 'When does', 'the mandate end?']);
    expect(code).toBe(0);
    expect(out).toContain('The mandate of MINUSMA ends on 30 June 2023.');
    expect(out).toMatch(/\[1\] .*Security Council resolution 2690/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('says whose words a passage is in', () => {
    const original = 'On 30 June 2023 MINUSMA stops being mandated.';
    const files = {
      'originals/resolution-2690.yaml': `source: resolution-2690\nparagraphs: [{n: 1, text: ${original}}]\n`,
    };
    const told = (folder: string) => ask(['--knowledge', folder, 'When does the mandate end?']).out;
    expect(told(knowledgeFolder())).toMatch(/resolution 2690.*¶ 1 \(our wording\)\n/);
    const out = told(knowledgeFolder(files));
    expect(out).toMatch(/resolution 2690.*¶ 1 \(original text\)\n/);
    expect(out).toContain(`‹${original}›`);
  });

  it('takes the knowledge that the environment names', () => {
    const env = { KNOWLEDGE_DIR: knowledgeFolder() };
    expect(ask(['When does the mandate end?'], { env }).out).toContain('30 June 2023');
  });

  it.each(['What does MINUSMA cost?', 'How tall is the Eiffel Tower?'])(
    'ends well when the documents do not answer "%s"',
    (question) => {
      const { code, out, err } = ask(['--knowledge', knowledgeFolder(), question]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out.trim()).not.toBe('');
    },
  );
});

describe('npm run ask refuses', () => {
  it.each([
    ['a flag that it does not know', ['--loud', 'What is MINUSMA?'], /'--loud'/],
    ['a flag without its value', ['--knowledge'], /--knowledge/],
    ['no question', [], /no question/],
    ['a question without words', ['?! …'], /no question/],
    ['a question of characters that cannot be seen', ['\u200B\u202E'], /no question/],
    ['a question that is too long', ['why '.repeat(300)], /1200 characters.*at most 1000/],
  ])('%s, and explains itself', (_what, args, message) => {
    const { code, out, err } = ask(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).toContain('usage:');
  });

  it('knowledge that cannot be read, naming each fault’s file and line', () => {
    const files = changed('topics.yaml', 'id: mandate', 'id: The Mandate');
    const folder = knowledgeFolder({ ...files, 'gaps.yaml': 'a: [' });
    const { code, out, err } = ask(['--knowledge', folder, 'What is MINUSMA?']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const line = lineWith(files['topics.yaml'], 'The Mandate');
    expect(err).toContain(`${path.join(folder, 'topics.yaml')}:${line}: id: must be lower-case`);
    expect(err).toMatch(/gaps\.yaml:\d+: not valid YAML/);
    expect(err).toContain('2 faults');
  });

  it('a folder without knowledge, before it reads a line', () => {
    const folder = folderOf({});
    const { code, out, err } = ask(['--jsonl', '--knowledge', folder], {
      input: '{"id":1,"question":"Who?"}',
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${path.join(folder, 'sources')}:1: holds no source`);
  });
});

describe('npm run ask -- --jsonl', () => {
  it('answers line by line, in order, and goes on after a line that is wrong', () => {
    const input = asLines([
      { id: 'a', question: 'When does the mandate end?' },
      'not json',
      '',
      '{"id": "cut", "question": "Wh',
      { id: 'b' },
      { id: 7, question: ['When?'] },
      { question: 'When?' },
      { id: { deep: 1 }, question: 'When?' },
      'null',
      '[1]',
      { id: 'c', question: '?!' },
      { id: 'd', question: 'x'.repeat(1001) },
      { id: 'e', question: 'When?', context: 'no list' },
      { id: 0, question: 'What does MINUSMA cost?' },
    ]);
    const { code, out, err } = ask(['--jsonl', '--knowledge', knowledgeFolder()], { input: `${input}\r\n` });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const error = (id: unknown, message: RegExp) => ({ id, error: expect.stringMatching(message) });
    const refused = (id: string, message: RegExp) =>
      expect.objectContaining({ id, status: 'not-covered', answer: expect.stringMatching(message) });
    expect(answers).toEqual([
      expect.objectContaining({ id: 'a', status: 'answered' }),
      error(null, /not JSON/),
      error(null, /not JSON/),
      error('b', /^question: /),
      error(7, /^question: /),
      error(null, /^id: /),
      error(null, /^id: /),
      error(null, /object/),
      error(null, /object/),
      refused('c', /no question/),
      refused('d', /1001 characters/),
      error('e', /^context: /),
      expect.objectContaining({ id: 0, status: 'not-covered' }),
    ]);
  });

  it('writes the answer, its time, and each paragraph with the sentence that bears it out', () => {
    const input = asLines([{ id: 1, question: 'When does MINUSMA take over from AFISMA?', context: [] }]);
    const { out } = ask(['--jsonl', '--knowledge', knowledgeFolder()], { input });
    expect(JSON.parse(out)).toEqual({
      id: 1,
      status: 'answered',
      answer: expect.stringContaining('1 July 2013'),
      citations: expect.arrayContaining([
        {
          source: 'resolution-2100',
          paragraphs: [2],
          quote: 'It takes over from AFISMA on 1 July 2013.',
          wording: 'ours',
        },
      ]),
      ms: expect.any(Number),
    });
  });

  it('writes nothing for no input', () => {
    expect(ask(['--jsonl', '--knowledge', knowledgeFolder()], { input: '\n \n' })).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });
});
