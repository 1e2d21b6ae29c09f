import { describe, expect, it } from 'vitest';
import { shortTitle } from '../../src/citation/short-title.ts';
import type { Style } from '../../src/citation/styles.ts';
import { headlineCase, sentenceCase } from '../../src/citation/title-case.ts';
import { cited, source, TITLE_WORDS } from './cited.ts';

describe('sentence case', () => {
  it.each([
    [
      'keeps names of the knowledge',
      'The Security Council Ends the Mission in Northern Mali',
      'The Security Council ends the mission in Northern Mali',
    ],
    [
      'keeps names of several words',
      'How Human Rights Watch Counts the Dead',
      'How Human Rights Watch counts the dead',
    ],
    ['keeps possessives of names', 'Mali’s Army and Keïta’s Fall', 'Mali’s army and Keïta’s fall'],
    ['keeps acronyms', 'MINUSMA, ECOWAS and the AU Meet', 'MINUSMA, ECOWAS and the AU meet'],
    [
      'keeps words that are not common English',
      'Talks in Ouagadougou Break Down',
      'Talks in Ouagadougou break down',
    ],
    ['keeps what belongs to such a word', 'Envoys Meet in New York', 'Envoys meet in New York'],
    ['keeps nouns before a numeral', 'Peace Operations Part II', 'Peace operations Part II'],
    [
      'does not take a year for a numeral',
      'The Coup 2020 and Its Aftermath',
      'The coup 2020 and its aftermath',
    ],
    ['lowers both parts of a compound', 'Peace-Keeping After the Coup', 'Peace-keeping after the coup'],
    [
      'begins a new sentence after "?"',
      'Who Keeps the Peace? The Role of Chad',
      'Who keeps the peace? The role of Chad',
    ],
    ['leaves a title alone that is printed so', 'The military has left Kidal', 'The military has left Kidal'],
    [
      'leaves a title alone whose capitals mean something',
      'A history of Timbuktu’s Great Road',
      'A history of Timbuktu’s Great Road',
    ],
    ['calms a title in capitals', 'UN ENDS MISSION IN MALI', 'UN ends mission in Mali'],
    ['leaves unknown acronyms in capitals', 'XKCD SOLDIERS LEAVE TIMBUKTU', 'XKCD soldiers leave Timbuktu'],
    ['leaves scripts without capitals alone', 'السلام في مالي', 'السلام في مالي'],
  ])('%s', (_, title, expected) => {
    expect(sentenceCase(title, TITLE_WORDS, 'capital')).toBe(expected);
  });

  it('begins a subtitle with a capital in APA (6.17), with a small letter in Harvard', () => {
    const title = 'Peace in Mali: The Long Road';
    expect(sentenceCase(title, TITLE_WORDS, 'capital')).toBe('Peace in Mali: The long road');
    expect(sentenceCase(title, TITLE_WORDS, 'small')).toBe('Peace in Mali: the long road');
  });

  it('is not attempted without the names of the knowledge', () => {
    expect(sentenceCase('The Long Road', undefined, 'capital')).toBe('The Long Road');
  });
});

describe('headline case', () => {
  it.each([
    [
      'capitalises the main words',
      'the military has ousted its president',
      'The Military Has Ousted Its President',
    ],
    [
      'lowers articles, conjunctions and prepositions',
      'Roads To And From The North',
      'Roads to and from the North',
    ],
    ['capitalises the first and the last word', 'a road to', 'A Road To'],
    ['capitalises the first word of a subtitle', 'peace: the long road', 'Peace: The Long Road'],
    [
      'leaves prepositions that may be adverbs as printed',
      'Looking Up Old Friends',
      'Looking Up Old Friends',
    ],
    ['leaves those that are printed small', 'Life after the War', 'Life after the War'],
    ['capitalises both parts of a compound', 'a well-known peace-to-be', 'A Well-Known Peace-to-Be'],
    ['calms a title in capitals', 'UN ENDS MISSION IN MALI', 'UN Ends Mission in Mali'],
    ['leaves words with capitals inside alone', 'iPhones for McDonald', 'iPhones for McDonald'],
  ])('%s', (_, title, expected) => {
    expect(headlineCase(title, TITLE_WORDS)).toBe(expected);
  });

  it('leaves a title in capitals as it is without the names of the knowledge', () => {
    expect(headlineCase('UN ENDS MISSION', undefined)).toBe('UN ENDS MISSION');
  });
});

describe('a title in another language', () => {
  it.each<Style>(['apa', 'mla', 'chicago-notes', 'harvard'])('keeps its capitals in %s', (style) => {
    const from = source({ title: 'La Paix au Mali et ses ennemis', language: 'fr' });
    expect(cited(style, from).reference).toContain('La Paix au Mali et ses ennemis');
  });
});

describe('the end of a title', () => {
  it.each<[rule: string, style: Style, title: string, found: string]>([
    [
      '"?" takes no full stop (APA 9.5)',
      'apa',
      'Who Keeps the Peace?',
      ' *Who keeps the peace?* Sahel Review.',
    ],
    ['"!" takes no full stop', 'mla', 'Leave Now!', ' “Leave Now!” *Sahel Review*'],
    [
      '"?" keeps the comma after it (Chicago 14.96)',
      'chicago-notes',
      'Who Stays?',
      'Diallo, “Who Stays?,” Sahel Review,',
    ],
    ['"?" takes no full stop', 'harvard', 'Who Stays?', ' *Who stays?* Sahel Review.'],
    ['a full stop is not doubled', 'mla', 'Mali and the U.S.', ' “Mali and the U.S.” *Sahel Review*'],
    [
      'the full stop stands inside all quotation marks',
      'mla',
      'A Force Called "Robust"',
      ' “A Force Called ‘Robust.’” *',
    ],
    [
      'the comma stands inside all quotation marks',
      'chicago-notes',
      'A Force Called "Robust"',
      ', “A Force Called ‘Robust,’” S',
    ],
    [
      'the full stop stands inside the quotation marks',
      'apa',
      'A Force Called "Robust"',
      ' *A force called “robust.”* S',
    ],
  ])('%s: %s', (_, style, title, found) => {
    const { reference, inText } = cited(style, source({ title }));
    expect(`${reference} ${inText}`).toContain(found);
  });
});

describe('quotation marks in a title', () => {
  it.each<[rule: string, style: Style, kind: string, title: string, found: string]>([
    [
      'double become single between double ones (MLA)',
      'mla',
      'page',
      'The "Robust" Force',
      '“The ‘Robust’ Force.”',
    ],
    ['single become double inside single ones', 'mla', 'page', '"A \'B\' C" D', '“‘A “B” C’ D.”'],
    ['an apostrophe stays', 'mla', 'page', 'Mali\'s "Robust" Soldiers\'', '“Mali’s ‘Robust’ Soldiers’.”'],
    ['double stay double in italics', 'apa', 'page', 'The "Robust" Force', '*The “robust” force*'],
    [
      'double stay double between single ones',
      'harvard',
      'blog',
      'The "Robust" Force',
      '‘The “robust” force’',
    ],
    [
      'single become double between single ones',
      'harvard',
      'blog',
      "The 'Robust' Force",
      '‘The “robust” force’',
    ],
    ['guillemets stay', 'mla', 'page', 'The «Robust» Force', '“The «Robust» Force.”'],
  ])('%s: %s', (_, style, kind, title, found) => {
    expect(cited(style, source({ title, kind })).reference).toContain(found);
  });
});

describe('the title in the text', () => {
  it.each([
    ['Roads in the Sahel', 'Roads in the Sahel'],
    ['Mali Asks UN to End Peacekeeping Mission', 'Mali Asks UN'],
    ['Peace in Mali: The Long Road', 'Peace in Mali'],
    ['Who Stays? The Long Road', 'Who Stays?'],
    ['Peace — The Long Road', 'Peace'],
    ['On “Robust Mandates and Their” Limits in Mali', 'On Robust Mandates'],
    ['x'.repeat(300), `${'x'.repeat(60)}…`],
  ])('%s is shortened to %s', (title, short) => {
    expect(shortTitle(title)).toBe(short);
  });

  it('has a capital in every word of four letters and more in APA (6.17), unlike in MLA', () => {
    const from = source({ title: 'Away from home', authors: [] });
    expect(cited('apa', from).inText).toBe('(*Away From Home*, 2019)');
    expect(cited('mla', from).inText).toBe('(“Away from Home”)');
  });
});
