import { describe, expect, it } from 'vitest';
import { createConversations } from '../../src/discord/conversations.ts';

const ana = { place: 'study', person: 'ana', isPrivate: false };
const MINUTE = 60_000;

describe('the short memory', () => {
  it('keeps the questions of one person in one place, oldest first', () => {
    const memory = createConversations();
    memory.remember(ana, 'first', 0);
    memory.remember({ ...ana, person: 'ben' }, 'of another person', 1);
    memory.remember({ ...ana, place: 'lobby' }, 'in another place', 2);
    memory.remember(ana, 'second', 3);
    expect(memory.earlier(ana, 4)).toEqual(['first', 'second']);
  });

  it('forgets after ten minutes', () => {
    const memory = createConversations();
    memory.remember(ana, 'old', 0);
    memory.remember(ana, 'new', 6 * MINUTE);
    expect(memory.earlier(ana, 10 * MINUTE - 1)).toEqual(['old', 'new']);
    expect(memory.earlier(ana, 10 * MINUTE)).toEqual(['new']);
    expect(memory.earlier(ana, 16 * MINUTE)).toEqual([]);
  });

  it('keeps six questions', () => {
    const memory = createConversations();
    for (let i = 1; i <= 8; i++) memory.remember(ana, `q${i}`, i);
    expect(memory.earlier(ana, 9)).toEqual(['q3', 'q4', 'q5', 'q6', 'q7', 'q8']);
  });

  it('lets nothing asked in private shape a public answer', () => {
    const memory = createConversations();
    memory.remember(ana, 'in public', 0);
    memory.remember({ ...ana, isPrivate: true }, 'in private', 1);
    expect(memory.earlier(ana, 2)).toEqual(['in public']);
    expect(memory.earlier({ ...ana, isPrivate: true }, 2)).toEqual(['in public', 'in private']);
  });

  it('does not grow without end', () => {
    const memory = createConversations();
    for (let i = 0; i < 2500; i++) memory.remember({ ...ana, person: `p${i}` }, 'question', i);
    expect(memory.earlier({ ...ana, person: 'p0' }, 2500)).toEqual([]);
    expect(memory.earlier({ ...ana, person: 'p499' }, 2500)).toEqual([]);
    expect(memory.earlier({ ...ana, person: 'p500' }, 2500)).toEqual(['question']);
  });

  it('forgets one person in all places, and nobody whose id only ends alike', () => {
    const memory = createConversations();
    const others = [
      { ...ana, person: 'ben' },
      { ...ana, person: 'diana' },
    ];
    const lobby = { ...ana, place: 'lobby', isPrivate: true };
    for (const speaker of [ana, lobby, ...others]) memory.remember(speaker, 'question', 0);
    memory.forget('ana');
    expect([ana, lobby].map((speaker) => memory.earlier(speaker, 1))).toEqual([[], []]);
    expect(others.map((speaker) => memory.earlier(speaker, 1))).toEqual([['question'], ['question']]);
  });
});
