import { describe, expect, it } from 'vitest';
import { cut, cutMarkdown, escaped, plain } from '../../src/discord/text.ts';

/** What is left of markdown once every escape has been taken as the plain character that it is. */
function active(text: string): string {
  return text.replace(/\\[^\p{L}\p{N}\s]/gu, '');
}

describe('escaping', () => {
  it.each([
    '**bold** __underlined__ *slanted* _slanted_ ~~struck~~ ||hidden||',
    '`code` ```js\nblock```',
    '# heading',
    '-# small',
    '> quoted',
    '>>> quoted to the end',
    '- item',
    '* item',
    '+ item',
    '[text](https://example.org)',
    '<https://example.org>',
    '<@123456789012345678> <@!123456789012345678> <@&123456789012345678>',
    '<#123456789012345678> </ask:123456789012345678> <id:customize>',
    '<t:1700000000:R> <:emoji:123456789012345678> <a:emoji:123456789012345678>',
    '@everyone @here',
    '\\*already escaped\\*',
  ])('leaves no active mark in %j', (tricky) => {
    expect(active(escaped(tricky))).not.toMatch(/[*_~`|<>#[\]@\\]|^[-+]/);
  });

  it.each(['1. first', '12) twelfth'])('does not let %j begin a list', (tricky) => {
    expect(escaped(tricky)).toMatch(/^\d+\\[.)]/);
  });

  it.each(['https://example.org/a', 'steam://run/1', 'discord.gg/invite', 'discord.com/invite/x'])(
    'does not let %j become a link',
    (address) => {
      expect(escaped(address)).not.toMatch(/:\/\/|\.\p{L}+\//u);
    },
  );

  it('keeps what a reader sees', () => {
    const seen = 'Keïta’s U.N. mission (2013): 12,300 troops – “robust mandate” & 50 % 1.5';
    expect(escaped(seen)).toBe(seen);
  });

  it('puts everything on one line and takes away what cannot be seen', () => {
    expect(plain('a\u202Eb\n\n# c\u200B\u0000d\te')).toBe('ab # cd e');
    expect(plain('z\u0301\u0302\u0303\u0304\u0305')).toBe('z\u0301\u0302\u0303');
  });

  it('makes well-formed text of half a character', () => {
    expect(plain('a\uD83Db').isWellFormed()).toBe(true);
  });
});

describe('cutting', () => {
  it('leaves alone what fits', () => {
    expect(cut('Exactly this.', 13)).toBe('Exactly this.');
  });

  it('prefers the end of a sentence', () => {
    expect(cut('One thing happened. Then another happened.', 30)).toBe('One thing happened. …');
  });

  it('otherwise cuts at a word', () => {
    expect(cut('a sentence that goes on and on without an end', 30)).toBe('a sentence that goes on and…');
  });

  it('never splits a character', () => {
    for (let max = 3; max < 20; max++) {
      const short = cut('😀😀😀😀😀😀😀😀😀😀', max);
      expect(short.isWellFormed()).toBe(true);
      expect(short.length).toBeLessThanOrEqual(max);
    }
  });

  it('leaves neither half an escape nor open bold text', () => {
    const text = `**${'\\*'.repeat(50)}**`;
    for (let max = 10; max < text.length; max++) {
      const short = cutMarkdown(text, max);
      expect(short.length).toBeLessThanOrEqual(max);
      expect(short).toMatch(/^\*\*(?:\\\*)*…\*\*$/);
    }
  });
});
