import { describe, expect, it } from 'vitest';
import { knowledgeFolder } from '../support/knowledge-folder.ts';
import { runCommand } from '../support/run-command.ts';

const QUESTION = 'When does the mandate end?';
const ask = (args: readonly string[], input?: string) =>
  runCommand(
    'src/cli/ask.ts',
    ['--knowledge', knowledgeFolder(), ...args],
    input === undefined ? {} : { input },
  );

describe('npm run ask -- --why', () => {
  it('adds to the answer how it came about, within the width of the terminal', () => {
    const plain = ask([QUESTION]);
    const { code, out, err } = ask(['--why', QUESTION]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.startsWith(plain.out.trimEnd())).toBe(true);
    for (const part of [
      'Why this answer',
      'How I read the question',
      '- It asks for a time.',
      'What decided',
    ])
      expect(out).toContain(part);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(plain.out).not.toContain('Why this answer');
  });

  it.each(['What does MINUSMA cost?', 'How tall is the Eiffel Tower?', 'hello'])(
    'explains a refusal: %s',
    (question) => {
      const { code, out } = ask(['--why', question]);
      expect(code).toBe(0);
      expect(out).toContain('What decided');
    },
  );

  it('is a field of each line with --jsonl, and only with --why', () => {
    const input = [
      { id: 1, question: QUESTION },
      { id: 2, question: 'And when?', context: [QUESTION] },
      { id: 3, question: '?' },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n');
    const told = (args: readonly string[]) =>
      ask([...args, '--jsonl'], input)
        .out.trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    const [first, second, third] = told(['--why']);
    expect(first.why).toMatchObject({ language: 'en', asks: { for: 'when', isFollowUp: false } });
    expect(first.why.told[0].id).toEqual(expect.any(String));
    expect(second.why.asks).toMatchObject({ isFollowUp: true });
    expect(second.why.asks.inherited.length).toBeGreaterThan(0);
    expect(third).not.toHaveProperty('why');
    const plain = told([]);
    for (const [i, line] of plain.entries()) {
      expect(line).not.toHaveProperty('why');
      expect(line.answer).toBe([first, second, third][i].answer);
    }
  });
});
