import { describe, expect, it } from 'vitest';
import { citeSource } from '../../src/citation/cite.ts';
import { plainOf } from '../../src/citation/runs.ts';
import { STYLES } from '../../src/citation/styles.ts';
import type { Source } from '../../src/knowledge/schema.ts';
import { cited, source, TITLE_WORDS } from './cited.ts';

const HOSTILE: readonly (readonly [what: string, changes: Partial<Source>])[] = [
  ['line breaks and tabs in the title', { title: 'Roads\nin\r\n the\tSahel' }],
  ['control characters in the title', { title: 'Roads\u0000 in\u001b[31m the Sahel\u0007' }],
  ['marks of direction in the title', { title: '\u202eRoads in\u200f the\u2066 Sahel\u202c' }],
  ['a title of invisible characters', { title: '\u200b\u200f\u2060' }],
  ['half a surrogate pair in the title', { title: 'Roads \ud83d in the Sahel' }],
  ['a title of one sign', { title: '?' }],
  ['a title of quotation marks', { title: '"""\'\'\'"' }],
  ['a title of 300 letters', { title: 'A'.repeat(300) }],
  ['a title of 150 words', { title: 'a '.repeat(149).concat('b') }],
  ['markdown in the title', { title: '**Roads** in _the_ [Sahel](https://example.org) `x` @everyone' }],
  ['40 authors', { authors: Array.from({ length: 40 }, (_, i) => `Ada Name${i}`) }],
  ['authors that are only signs', { authors: ['...', '-', '. .', '\u200b'] }],
  ['a publisher of signs', { publisher: '(((' }],
  ['a publisher in brackets', { publisher: 'A (B (C))' }],
  ['nothing known', { authors: [], publisher: null, published: null, publishedIs: 'unknown' }],
];

describe.each(STYLES)('a reference in %s', (style) => {
  it.each(HOSTILE)('is clean text with %s', (_, changes) => {
    const { reference, inText, parts } = citeSource(source(changes), {
      style,
      paragraph: 3,
      titleWords: TITLE_WORDS,
    });
    for (const runs of [reference, inText, ...Object.values(parts ?? {})]) {
      const text = plainOf(runs);
      expect(text.trim()).toBe(text);
      expect(text).not.toBe('');
      expect(text.replaceAll('\n', style === 'bibtex' ? '' : '\n')).not.toMatch(
        /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u206f]/u,
      );
      expect(text.isWellFormed()).toBe(true);
      if (style !== 'bibtex') expect(text).not.toMatch(/undefined|null|NaN| {2}| ,|,,|\(\)|\[\]/);
      expect(runs.every((run) => run.text !== '')).toBe(true);
    }
  });

  it('has neighbouring runs that differ, so that markup of one does not touch that of the next', () => {
    const { reference } = citeSource(source({ authors: [] }), { style });
    expect(reference.every((run, i) => run.isItalic !== reference[i + 1]?.isItalic)).toBe(true);
  });
});

describe('a title with rubbish in it', () => {
  it('is cited as it would be without', () => {
    const clean = cited('apa', source());
    for (const title of ['Roads\nin\r\n the\tSahel', '\u202eRoads in\u200f the\u2066 Sahel\u202c\u0000']) {
      expect(cited('apa', source({ title }))).toEqual(clean);
    }
  });

  it('that is left empty is said to be untitled', () => {
    expect(cited('mla', source({ title: '\u200b' })).reference).toMatch(
      /^Diallo, Awa\. “\[Untitled Document\]\.”/,
    );
  });
});
