import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/pictures/font.ts';
import { drawable, plainText, wrapped } from '../../src/pictures/text.ts';
import { decodePng, drawing, readingOf } from './drawn.ts';
import { event, figure, figures, series, timeline } from './given.ts';
import { ENGLISH } from './words.ts';

const { regular } = loadFonts();

const NASTY: readonly (readonly [string, string])[] = [
  ['markup', '</text><script>alert("1")</script><image href="file:///etc/passwd"/>'],
  ['entities', '&amp; &#0; &xxe; ]]> <!-- "\''],
  ['control characters', 'a\u0000b\u0007c\u001bd\u007fe'],
  ['right-to-left marks', '\u202Egnp.exe\u202C \u2066x\u2069 \u200F'],
  ['right-to-left letters', 'שלום العربية'],
  ['emoji', '\u{1F600}\u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u{1F1F2}\u{1F1F1}'],
  ['half characters', '\ud800 x \udc00'],
  ['piled accents', `Z${'\u0301'.repeat(200)}`],
  ['white space only', ' \n\t\u200b '],
  ['one long word', 'Donaudampfschifffahrt'.repeat(50)],
];

describe.each(NASTY)('%s in a text', (_, nasty) => {
  it('can be drawn as a timeline', async () => {
    const title = { ...ENGLISH.timeline, title: nasty, inferred: () => nasty };
    const sheet = timeline([event('2012', { what: nasty }), event('2013', { dateIs: 'inferred' })], {
      ...ENGLISH,
      timeline: title,
    });
    expect(drawing.svgOf(sheet)).not.toMatch(/<script|<image|<!--|\]\]>/);
    expect(decodePng(await drawing.pngOf(sheet)).width).toBe(800);
  });

  it('can be drawn as figures', async () => {
    const sheet = figures([{ ...series(nasty, [figure(5, { voice: 'claim', by: [nasty] })]), unit: nasty }]);
    expect(drawing.svgOf(sheet)).not.toMatch(/<script|<image|<!--|\]\]>/);
    expect(decodePng(await drawing.pngOf(sheet)).width).toBe(800);
  });
});

describe('text that is drawn', () => {
  it('reads as it was written, special characters included', () => {
    const what = 'Tuareg & “Ansar Dine” <of> 5 > 4: Keïta’s "word" № 1 – Ségou';
    expect(readingOf(timeline([event('2012', { what })]))).toContain('Tuareg & “Ansar Dine” <of> 5 > 4:');
  });

  it('shows where characters are missing from the font, once for a run', () => {
    expect(drawable('a \u{1F600}\u{1F601} b 中文', regular)).toBe('a � b �');
  });

  it('has nothing invisible, and at most three marks on a letter', () => {
    expect(plainText(' a\u202E\u0000 b\n\nc\u200b ')).toBe('a b c');
    expect(plainText(`x${'\u0323'.repeat(50)}`).length).toBeLessThanOrEqual(4);
  });

  it('keeps the spaces inside numbers, where a line may not be broken', () => {
    const lines = wrapped('aaaa 422\u202f000', { font: regular, size: 15, width: 70, lines: 3 });
    expect(lines).toEqual(['aaaa', '422\u202f000']);
  });
});

describe('broken text', () => {
  const measure = { font: regular, size: 15, width: 100, lines: 3 };

  it.each(['', 'short', 'a few short words in a row that go on', 'W'.repeat(100), `x ${'W'.repeat(100)} y`])(
    'fits into its width and lines: %s',
    (text) => {
      const lines = wrapped(text, measure);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(regular.widthOf(line, 15)).toBeLessThanOrEqual(100);
    },
  );

  it('loses nothing where there is room', () => {
    const text = 'one two three four five six seven eight nine ten';
    expect(wrapped(text, { ...measure, lines: 20 }).join(' ')).toBe(text);
    expect(wrapped('W'.repeat(60), { ...measure, lines: 20 }).join('')).toBe('W'.repeat(60));
  });

  it('does not part a letter from its marks', () => {
    const lines = wrapped('x\u0323'.repeat(60), { ...measure, lines: 20 });
    for (const line of lines) expect(line).not.toMatch(/^\p{M}/u);
  });
});
