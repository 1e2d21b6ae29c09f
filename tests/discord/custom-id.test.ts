import { describe, expect, it } from 'vitest';
import { customId, parseCustomId } from '../../src/discord/custom-id.ts';

describe('a custom id', () => {
  it('is taken apart into what it was made of', () => {
    const id = customId('source', 'passage', 'leimbach-2013', 7, 'a1b2c3d4');
    expect(id).toBe('source:passage:leimbach-2013:7:a1b2c3d4');
    expect(parseCustomId(id ?? '')).toEqual({
      command: 'source',
      action: 'passage',
      args: ['leimbach-2013', '7', 'a1b2c3d4'],
    });
  });

  it('is not made longer than Discord allows, nor of parts that could not be told apart', () => {
    expect(customId('ask', 'next', 'x'.repeat(91))).toHaveLength(100);
    expect(customId('ask', 'next', 'x'.repeat(92))).toBeUndefined();
    expect(customId('ask', 'next', 'a:b')).toBeUndefined();
    expect(customId('ask', 'next', '')).toBeUndefined();
  });

  it.each([
    '',
    'ask',
    'ask:',
    ':next',
    'ask:next:',
    'ASK:next',
    'ask:next:é',
    'ask next',
    `ask:next:${'x'.repeat(200)}`,
  ])('is refused when it is %j', (forged) => {
    expect(parseCustomId(forged)).toBeUndefined();
  });
});
