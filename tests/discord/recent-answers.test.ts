import { describe, expect, it } from 'vitest';
import { createRecentAnswers } from '../../src/discord/recent-answers.ts';

const HOUR = 60 * 60 * 1000;
const of = (person: string) => ({ question: 'Who?', context: [], person, isPrivate: false, keepsText: true });

describe('the memory of recent answers', () => {
  it('holds an answer for an hour', () => {
    const answers = createRecentAnswers();
    answers.hold('1', of('ann'), 0);
    expect(answers.find('1', HOUR - 1)).toMatchObject(of('ann'));
    expect(answers.find('1', HOUR)).toBeUndefined();
    expect(answers.find('2', 0)).toBeUndefined();
  });

  it('holds 2,000 answers, the newest', () => {
    const answers = createRecentAnswers();
    for (let i = 0; i < 2005; i++) answers.hold(String(i), of('ann'), i);
    expect(answers.find('4', 2005)).toBeUndefined();
    expect(answers.find('5', 2005)).toBeDefined();
    expect(answers.find('2004', 2005)).toBeDefined();
  });

  it('lets go of what is old without being asked', () => {
    const answers = createRecentAnswers();
    answers.hold('1', of('ann'), 0);
    answers.hold('2', of('ann'), HOUR);
    answers.forgetOld(HOUR);
    // a clock that went back would find it otherwise
    expect(answers.find('1', 0)).toBeUndefined();
    expect(answers.find('2', HOUR)).toBeDefined();
  });

  it('forgets a person, and nobody else', () => {
    const answers = createRecentAnswers();
    for (const [id, who] of [
      ['1', 'ann'],
      ['2', 'ben'],
      ['3', 'ann'],
    ] as const)
      answers.hold(id, of(who), 0);
    answers.forget('ann');
    expect(['1', '2', '3'].map((id) => answers.find(id, 0)?.person)).toEqual([undefined, 'ben', undefined]);
  });
});
