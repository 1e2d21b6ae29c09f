import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/language/sentences.ts';

describe('the sentences of a paragraph', () => {
  it('end at full stops, question marks and exclamation marks', () => {
    expect(sentencesOf('The mission began. Did it end? It did! Now it is over.')).toEqual([
      'The mission began.',
      'Did it end?',
      'It did!',
      'Now it is over.',
    ]);
  });

  it.each([
    'It was on Aug. 4 that he came.',
    'Mr. Keita met Gen. Sanogo there.',
    'The U.N. mission began.',
    'Some, e.g. Mali, agreed.',
    'See paras. 3 and No. 4 there.',
    'B. Keita was elected.',
    'About 3.5 million came.',
  ])('do not end at the abbreviation in "%s"', (sentence) => {
    expect(sentencesOf(`First this. ${sentence} Then that.`)).toEqual([
      'First this.',
      sentence,
      'Then that.',
    ]);
  });

  it('keep the quotation mark that closes them', () => {
    expect(sentencesOf('He said “we stay.” Then they left.')).toEqual([
      'He said “we stay.”',
      'Then they left.',
    ]);
  });

  it('give the paragraph again when joined', () => {
    const text = 'On Dec. 4, 2012 (a Tuesday) it ended. “Why?” Nobody knew... The U.S. and Mr. X did not. ok';
    expect(sentencesOf(text).join(' ')).toBe(text);
  });

  it('are trimmed, and none where there is no text', () => {
    expect(sentencesOf('  One.   Two.  ')).toEqual(['One.', 'Two.']);
    expect(sentencesOf(' \n ')).toEqual([]);
  });

  it('count a last piece without a full stop', () => {
    expect(sentencesOf('It began. It has not')).toEqual(['It began.', 'It has not']);
  });
});
