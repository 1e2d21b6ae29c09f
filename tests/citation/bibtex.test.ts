import { describe, expect, it } from 'vitest';
import { escaped } from '../../src/citation/bibtex.ts';
import type { Citing } from '../../src/citation/work.ts';
import type { Source } from '../../src/knowledge/schema.ts';
import { cited, source } from './cited.ts';

function entryOf(changes: Partial<Source>, citing: Citing = {}): string {
  return cited('bibtex', source(changes), citing).reference;
}

function fieldOf(entry: string, name: string): string | undefined {
  return new RegExp(`^  ${name} = (.*),$`, 'm').exec(entry)?.[1];
}

describe('the type of an entry', () => {
  it('is @article for an article of a periodical that has a year', () => {
    expect(
      entryOf(
        { kind: 'newspaper article', publisher: 'Sahel Times', url: 'https://example.org/a_b%20c' },
        { accessed: '2024-05-05' },
      ),
    ).toBe(`@article{diallo2019roads,
  author = {Diallo, Awa},
  title = {Roads in the {Sahel}},
  journal = {Sahel Times},
  year = {2019},
  month = may,
  day = {6},
  url = {https://example.org/a_b%20c},
  urldate = {2024-05-05},
}`);
  });

  it('is @techreport for a report, its institution in braces of its own', () => {
    const entry = entryOf({ kind: 'report', publisher: 'Roads and Bridges Institute' });
    expect(entry).toMatch(/^@techreport\{/);
    expect(fieldOf(entry, 'institution')).toBe('{{Roads and Bridges Institute}}');
  });

  it('is @misc where a field that the type demands is not known', () => {
    const undated = { published: null, publishedIs: 'unknown' } as const;
    expect(entryOf({ kind: 'newspaper article', ...undated })).toMatch(/^@misc\{/);
    expect(entryOf({ kind: 'report', publisher: null })).toMatch(/^@misc\{/);
  });
});

describe('a field of an entry', () => {
  it('is left out where nothing is known', () => {
    expect(entryOf({ authors: [], publisher: null, published: null, publishedIs: 'unknown' })).toBe(
      `@misc{roadsndsahel,
  title = {Roads in the {Sahel}},
  note = {undated},
}`,
    );
  });

  it('author joins persons with "and" and keeps organisations whole', () => {
    const authors = ['Awa Diallo', 'Roads and Bridges Institute', 'Jan van der Berg', 'Martin King Jr.'];
    expect(fieldOf(entryOf({ authors }), 'author')).toBe(
      '{Diallo, Awa and {Roads and Bridges Institute} and van der Berg, Jan and King, Jr., Martin}',
    );
  });

  it('title keeps the capitals of names, of words with capitals inside, and of nothing else', () => {
    const title = 'MINUSMA and the Security Council: Mali’s Way to Peace';
    expect(fieldOf(entryOf({ title }), 'title')).toBe(
      "{{MINUSMA} and the {Security} {Council}: {Mali's} Way to Peace}",
    );
  });

  it('year has two hyphens in a period, whose months stand in the note', () => {
    const entry = entryOf({ published: '2012-04/2013-01' });
    expect(fieldOf(entry, 'year')).toBe('{2012--2013}');
    expect(fieldOf(entry, 'month')).toBeUndefined();
    expect(fieldOf(entry, 'note')).toBe('{April 2012--January 2013}');
  });

  it('has everything escaped that LaTeX takes for markup', () => {
    expect(escaped('A & B: 5% of $10 #1_a {x} ~ ^ \\ “q” ‘r’ – —')).toBe(
      'A \\& B: 5\\% of \\$10 \\#1\\_a \\textbraceleft{}x\\textbraceright{} \\textasciitilde{} \\textasciicircum{} ' +
        "\\textbackslash{} ``q'' `r' -- ---",
    );
  });
});

describe('the key of an entry', () => {
  it.each<[what: string, changes: Partial<Source>, key: string]>([
    ['has surname, year and a word of the title', {}, 'diallo2019roads'],
    [
      'has no accents or spaces',
      { authors: ['José Gauthier Véla'], surnames: ['Gauthier Véla'] },
      'gauthiervela2019roads',
    ],
    ['begins with the title where there is no author', { authors: [] }, 'roads2019sahel'],
    ['is the id where no letters are left', { authors: ['Иван Петров'], title: 'Мир' }, 'invented2019'],
    ['has no endless words', { title: 'X'.repeat(300) }, `diallo2019${'x'.repeat(20)}`],
  ])('%s', (_, changes, key) => {
    expect(cited('bibtex', source(changes)).inText).toBe(`\\cite{${key}}`);
  });
});

describe('an entry of a hostile source', () => {
  it.each([
    '} @comment{ spoilt',
    '{{{',
    'a\\',
    '\\input{/etc/passwd}',
    '100% of it',
    '"quoted" {and} \'more\'',
  ])('with the title %s has balanced braces and stays one entry', (title) => {
    const entry = entryOf({ title, authors: [`${title} Diallo`], publisher: title });
    let depth = 0;
    for (const [i, sign] of [...entry].entries()) {
      if (sign === '{') depth++;
      if (sign === '}') depth--;
      expect(depth > 0 || i < entry.indexOf('{') || i === entry.length - 1).toBe(true);
    }
    expect(depth).toBe(0);
    expect(entry).not.toMatch(/(?<!\\)[%#$&~^]/);
    expect(entry).not.toContain('\\input');
  });
});
