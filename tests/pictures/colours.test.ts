import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../src/pictures/paper.ts';

/** The contrast of two colours, from 1 to 21, as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the colours of pictures', () => {
  it('are measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each([
    ['text on the paper', COLOURS.ink, COLOURS.paper],
    ['quiet text on the paper', COLOURS.quiet, COLOURS.paper],
    ['a letter on a filled badge', COLOURS.onMark, COLOURS.mark],
    ['a letter on a hollow badge', COLOURS.ink, COLOURS.markPale],
  ])('let %s be read (AA, 4.5 to 1)', (_, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['marks on the paper', COLOURS.mark, COLOURS.paper],
    ['the outline of hollow marks', COLOURS.mark, COLOURS.markPale],
    ['the border in the light theme', COLOURS.border, '#ffffff'],
    ['the border in the dark theme', COLOURS.border, '#313338'],
    ['the border in the darkest theme', COLOURS.border, '#000000'],
  ])('let %s be seen (AA, 3 to 1)', (_, mark, ground) => {
    expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
  });
});
