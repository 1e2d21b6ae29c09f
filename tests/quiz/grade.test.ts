import { describe, expect, it } from 'vitest';
import type { Name, QuizItem } from '../../src/knowledge/schema.ts';
import { canBeGiven, isRight } from '../../src/quiz/grade.ts';
import { readNumber } from '../../src/quiz/typed-figures.ts';

const common = {
  id: 'x',
  prompt: 'Who?',
  fact: 'f',
  cites: [{ source: 's', paragraphs: [1] }],
  difficulty: 'easy' as const,
};
const name = (id: string, full: string, aliases: string[] = []): Name => ({
  id,
  name: full,
  kind: 'person',
  what: 'x',
  aliases,
  french: [],
  misspellings: [],
  related: [],
  cites: common.cites,
});
const NAMES = [
  name('keita', 'Ibrahim Boubacar Keïta', ['Keïta', 'IBK']),
  name('minusma', 'MINUSMA', ['UN mission in Mali']),
  name('mauritania', 'Mauritania'),
  name('mauritius', 'Mauritius'),
  name('wane', 'El Ghassim Wane', ['Wane', 'head of MINUSMA']),
];
const short = (right: string, more: Partial<QuizItem> = {}): QuizItem =>
  ({ ...common, kind: 'short', right, accept: [], ...more }) as QuizItem;
const typed = (item: QuizItem, text: string) => isRight(item, { order: [] }, { kind: 'text', text }, NAMES);

describe('a typed word or name', () => {
  const keita = short('Ibrahim Boubacar Keïta', { name: 'keita' } as Partial<QuizItem>);
  it.each([
    'ibrahim boubacar keita',
    'KEITA',
    'IBK',
    'ibk',
    'President? Keïta'.slice(11),
    'Ibrahim Bubacar Keita',
  ])('is right whatever its case, accents and small misspellings: %s', (text) =>
    expect(typed(keita, text)).toBe(true),
  );
  it.each(['', '  ', 'Traoré', 'IBQ', 'Kita', 'Ibrahim'])('is wrong where it is another: "%s"', (text) =>
    expect(typed(keita, text)).toBe(false),
  );
  it('leaves out articles and takes what the item accepts', () => {
    const item = short('peacekeepers', { accept: ['blue helmets'] } as Partial<QuizItem>);
    for (const text of [
      'the peacekeepers',
      'peace keepers',
      'Les peacekeepers',
      'blue helmets',
      'peacekepers',
    ])
      expect(typed(item, text), text).toBe(true);
  });
  it('does not take an acronym that differs by a letter, or a short word', () => {
    expect(typed(short('MINUSMA'), 'MINUSCA')).toBe(false);
    expect(typed(short('Gao'), 'Gaa')).toBe(false);
  });
  it('does not take the name of another for a misspelling', () => {
    expect(typed(short('Mauritania', { name: 'mauritania' } as Partial<QuizItem>), 'Mauritius')).toBe(false);
    expect(typed(short('Mauritania', { name: 'mauritania' } as Partial<QuizItem>), 'Mauretania')).toBe(true);
  });
  it('does not take the words of the question for the answer', () => {
    const item = short('El Ghassim Wane', {
      name: 'wane',
      prompt: 'Who was the head of MINUSMA in 2023?',
    } as Partial<QuizItem>);
    expect(typed(item, 'head of MINUSMA')).toBe(false);
    expect(typed(item, 'wane')).toBe(true);
  });
});

describe('a typed number', () => {
  const item = (value: number, tolerance = 0): QuizItem => ({
    ...common,
    kind: 'number',
    value,
    tolerance,
    unit: 'soldiers',
  });
  it.each([
    ['13,000', 13_000],
    ['13 000', 13_000],
    ['13.000 soldiers', 13_000],
    ['13k', 13_000],
    ['about 13 thousand', 13_000],
    ['two', 2],
    ['deux', 2],
    ['2.5', 2.5],
    ['3 million', 3_000_000],
    ['between 3 and 4', undefined],
    ['many', undefined],
  ])('%s is read as %s', (text, value) => expect(readNumber(text)).toBe(value));
  it('must be exact, unless the item allows otherwise', () => {
    expect(typed(item(1440), '1440')).toBe(true);
    expect(typed(item(1440), '1400')).toBe(false);
    expect(typed(item(13_000, 500), '12,600')).toBe(true);
    expect(typed(item(13_000, 500), '12,400')).toBe(false);
  });
});

describe('a typed date', () => {
  const item = (date: string, prompt = 'When?'): QuizItem => ({ ...common, kind: 'date', date, prompt });
  it('must be as exact as the one that is asked for, or more exact and within it', () => {
    expect(typed(item('2013-01-11'), 'Jan. 11, 2013')).toBe(true);
    expect(typed(item('2013-01-11'), 'January 2013')).toBe(false);
    expect(typed(item('2013'), 'March 2013')).toBe(true);
    expect(typed(item('2013'), '2012')).toBe(false);
    expect(typed(item('2012/2013-01'), '2012')).toBe(true);
    expect(typed(item('2013'), 'soon')).toBe(false);
  });
  it('needs no year that the question names', () => {
    expect(typed(item('2023-02-05', 'On which day of February 2023?'), '5 february')).toBe(true);
    expect(typed(item('2023-02-05', 'On which day?'), '5 february')).toBe(false);
  });
});

describe('a choice', () => {
  const wrong = ['b', 'c'].map((text) => ({ text, why: 'no' }));
  const choice: QuizItem = { ...common, kind: 'choice', right: 'a', wrong };
  it('is right at the place where the right option stands', () => {
    const question = { order: [2, 0, 1] };
    const at = (place: number) => isRight(choice, question, { kind: 'option', place }, NAMES);
    expect([at(0), at(1), at(2), at(3), at(-1)]).toEqual([false, true, false, false, false]);
  });
  it('of true and false follows the item', () => {
    const item = (isTrue: boolean): QuizItem => ({ ...common, kind: 'true-false', isTrue, why: 'so' });
    const says = (isTrue: boolean, place: number) =>
      isRight(item(isTrue), { order: [0, 1] }, { kind: 'option', place }, NAMES);
    expect([says(true, 0), says(true, 1), says(false, 0), says(false, 1)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
  it('of an order is right when every step stands at its time', () => {
    const steps = ['2012', '2013', '2020'].map((date) => ({ text: date, date, cites: common.cites }));
    const item: QuizItem = { ...common, kind: 'order', steps };
    const question = { order: [1, 2, 0] };
    const given = (places: number[]) => ({ kind: 'order' as const, places });
    expect(isRight(item, question, given([2, 0, 1]), NAMES)).toBe(true);
    expect(isRight(item, question, given([0, 1, 2]), NAMES)).toBe(false);
    expect(isRight(item, question, given([2, 0]), NAMES)).toBe(false);
    expect(canBeGiven(item, given([2, 0, 0]))).toBe(false);
    expect(canBeGiven(item, given([2, 0, 1]))).toBe(true);
  });
  it('can only be given where it is there', () => {
    expect(canBeGiven(choice, { kind: 'option', place: 3 })).toBe(false);
    expect(canBeGiven(choice, { kind: 'option', place: 1.5 })).toBe(false);
    expect(canBeGiven(choice, { kind: 'text', text: 'a' })).toBe(false);
    expect(isRight(choice, { order: [0, 1, 2] }, { kind: 'text', text: 'a' }, NAMES)).toBe(false);
  });
});
