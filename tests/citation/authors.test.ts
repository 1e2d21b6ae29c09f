import { describe, expect, it } from 'vitest';
import { authorsOf, initialsOf, surnameAndInitials, surnameFirst } from '../../src/citation/names.ts';
import type { Style } from '../../src/citation/styles.ts';
import { sourceSchema } from '../../src/knowledge/schema.ts';
import { cited, source } from './cited.ts';

const TWO = ['Awa Diallo', 'Tom Berg'];
const THREE = [...TWO, 'Fanta Sow'];
const FOUR = [...THREE, 'Ali Ba'];

/** "Ada Name1", "Ada Name2" and so on. */
function authors(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `Ada Name${i + 1}`);
}

/** The entry up to its date or title. */
function leadOf(style: Style, names: string[]): string {
  const { reference } = cited(style, source({ authors: names }));
  return reference.split(/ \(2019| “Roads| 2019\./, 1)[0] ?? '';
}

describe('the authors at the head of an entry', () => {
  it.each<[rule: string, style: Style, authors: string[], lead: string]>([
    ['two with an ampersand (APA 8.17)', 'apa', TWO, 'Diallo, A., & Berg, T.'],
    ['three all named (APA 9.8)', 'apa', THREE, 'Diallo, A., Berg, T., & Sow, F.'],
    ['two, only the first turned round (MLA)', 'mla', TWO, 'Diallo, Awa, and Tom Berg.'],
    ['three and more "et al." (MLA)', 'mla', THREE, 'Diallo, Awa, et al.'],
    ['two (Chicago 15.9)', 'chicago-author-date', TWO, 'Diallo, Awa, and Tom Berg.'],
    ['three (Chicago 15.9)', 'chicago-author-date', THREE, 'Diallo, Awa, Tom Berg, and Fanta Sow.'],
    [
      'four in the bibliography (Chicago 14.76)',
      'chicago-notes',
      FOUR,
      'Diallo, Awa, Tom Berg, Fanta Sow, and Ali Ba.',
    ],
    ['two without a comma (Cite Them Right)', 'harvard', TWO, 'Diallo, A. and Berg, T.'],
    ['three (Cite Them Right)', 'harvard', THREE, 'Diallo, A., Berg, T. and Sow, F.'],
    ['four and more "et al." (Cite Them Right)', 'harvard', FOUR, 'Diallo, A. *et al.*'],
  ])('are %s', (_, style, names, lead) => {
    expect(leadOf(style, names)).toBe(lead);
  });

  it('are all named up to twenty, of more the first nineteen and the last (APA 9.8)', () => {
    expect(leadOf('apa', authors(20))).toMatch(/Name19, A\., & Name20, A\.$/);
    expect(leadOf('apa', authors(21))).toMatch(/Name18, A\., Name19, A\., \. \. \. Name21, A\.$/);
    expect(leadOf('apa', authors(40))).toMatch(/Name19, A\., \. \. \. Name40, A\.$/);
  });

  it('are all named up to ten, of more the first seven (Chicago 14.76)', () => {
    expect(leadOf('chicago-notes', authors(10))).toMatch(/Ada Name9, and Ada Name10\.$/);
    expect(leadOf('chicago-notes', authors(11))).toMatch(/Ada Name6, Ada Name7, et al\.$/);
    expect(leadOf('chicago-author-date', authors(40))).toMatch(/Ada Name7, et al\.$/);
  });
});

describe('the authors in the text', () => {
  it.each<[rule: string, style: Style, authors: string[], inText: string]>([
    ['two with an ampersand (APA 8.17)', 'apa', TWO, '(Diallo & Berg, 2019)'],
    ['three and more "et al." (APA 8.17)', 'apa', THREE, '(Diallo et al., 2019)'],
    ['two (MLA)', 'mla', TWO, '(Diallo and Berg)'],
    ['three and more "et al." (MLA)', 'mla', THREE, '(Diallo et al.)'],
    ['three (Chicago 15.29)', 'chicago-author-date', THREE, '(Diallo, Berg, and Sow 2019)'],
    ['four and more "et al." (Chicago 15.29)', 'chicago-author-date', FOUR, '(Diallo et al. 2019)'],
    [
      'three in a note (Chicago 14.76)',
      'chicago-notes',
      THREE,
      'Awa Diallo, Tom Berg, and Fanta Sow, “Roads in the Sahel,” Sahel Review, May 6, 2019.',
    ],
    [
      'four and more in a note "et al." (Chicago 14.76)',
      'chicago-notes',
      FOUR,
      'Awa Diallo et al., “Roads in the Sahel,” Sahel Review, May 6, 2019.',
    ],
    ['three (Cite Them Right)', 'harvard', THREE, '(Diallo, Berg and Sow, 2019)'],
    ['four and more "et al." in italics (Cite Them Right)', 'harvard', FOUR, '(Diallo *et al.*, 2019)'],
  ])('are %s', (_, style, names, inText) => {
    expect(cited(style, source({ authors: names })).inText).toBe(inText);
  });
});

describe('a name', () => {
  it.each([
    ['Dulcie Leimbach', undefined, 'Leimbach, D.', 'Leimbach, Dulcie'],
    ['William G. Nomikos', undefined, 'Nomikos, W. G.', 'Nomikos, William G.'],
    ['J.K. Traoré', undefined, 'Traoré, J. K.', 'Traoré, J.K.'],
    ['Jean-Luc Moreau', undefined, 'Moreau, J.-L.', 'Moreau, Jean-Luc'],
    ['élodie Sow', undefined, 'Sow, É.', 'Sow, élodie'],
    ['Jan van der Berg', undefined, 'van der Berg, J.', 'van der Berg, Jan'],
    ['Vanessa Gauthier Vela', 'Gauthier Vela', 'Gauthier Vela, V.', 'Gauthier Vela, Vanessa'],
    ['Simone de Beauvoir', 'Beauvoir', 'Beauvoir, S. de', 'Beauvoir, Simone de'],
    ['Kim Min-jun', 'Kim', 'Kim, M.-J.', 'Kim Min-jun'],
    ['Martin L. King Jr.', undefined, 'King, M. L., Jr.', 'King, Martin L., Jr.'],
    ['Plato', undefined, 'Plato', 'Plato'],
    ['Иван Петров', undefined, 'Петров, И.', 'Петров, Иван'],
    [
      'The Organization for World Peace',
      undefined,
      'The Organization for World Peace',
      'The Organization for World Peace',
    ],
    [
      'United Nations Security Council',
      undefined,
      'United Nations Security Council',
      'United Nations Security Council',
    ],
    [
      'Médecins Sans Frontières',
      'Médecins Sans Frontières',
      'Médecins Sans Frontières',
      'Médecins Sans Frontières',
    ],
  ])('%s (surname marked: %s) is "%s" and "%s"', (name, surname, short, full) => {
    const [author] = authorsOf(source({ authors: [name], ...(surname && { surnames: [surname] }) }));
    expect(author && surnameAndInitials(author, ' ')).toBe(short);
    expect(author && surnameFirst(author)).toBe(full);
  });

  it('has its surname from citedAs where nothing is marked', () => {
    const [author] = authorsOf(source({ authors: ['Ana Luz Paz'], citedAs: 'Luz Paz' }));
    expect(author?.surname).toBe('Luz Paz');
  });

  it('has initials without spaces in Harvard (Cite Them Right)', () => {
    expect(initialsOf('William G.', '')).toBe('W.G.');
    expect(initialsOf('Maria de la', '')).toBe('M. de la');
  });

  it('of nothing but invisible characters is no author', () => {
    expect(authorsOf(source({ authors: ['\u200f\u200b', 'Awa Diallo'] }))).toHaveLength(1);
  });
});

describe('the surnames of a source', () => {
  const complaints = (surnames: string[]) =>
    sourceSchema
      .safeParse({ ...source({ authors: TWO }), surnames })
      .error?.issues.map((issue) => issue.message);

  it('are given for all authors', () => {
    expect(complaints(['Diallo', 'Berg'])).toBeUndefined();
  });

  it.each([
    ['too few', ['Diallo'], 'must have one surname for each author'],
    ['too many', ['Diallo', 'Berg', 'Sow'], 'must have one surname for each author'],
    ['in another order', ['Berg', 'Diallo'], 'must be parts of the names of the authors, in the same order'],
  ])('are a fault where they are %s', (_, surnames, message) => {
    expect(complaints(surnames)).toContain(message);
  });
});
