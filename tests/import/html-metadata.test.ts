import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/import/html.ts';
import { read } from './reading.ts';

const fromPage = (head: string, body = '<p>Text.</p>', language = '') =>
  read(readHtml(`<html ${language}><head>${head}</head><body>${body}</body></html>`, 'a.html')).fromPage;
const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
const property = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('what a page says of itself', () => {
  it('is read from the tags of scholarly pages', () => {
    const head =
      meta('citation_title', 'A Study') +
      meta('citation_author', 'Diallo, Awa') +
      meta('citation_author', 'Dupont, Jean') +
      meta('citation_journal_title', 'The Journal') +
      meta('citation_publication_date', '2020/8/3') +
      meta('dc.language', 'fr');
    expect(fromPage(head)).toEqual({
      title: 'A Study',
      authors: ['Awa Diallo', 'Jean Dupont'],
      publisher: 'The Journal',
      published: '2020-08-03',
      kind: 'journal article',
      language: 'fr',
    });
  });

  it('is read from JSON-LD', () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'What Next?',
      author: [{ name: 'Awa Diallo' }, 'Jean Dupont'],
      publisher: { name: 'The Paper' },
      datePublished: '2023-03-08T23:30:00-05:00',
      inLanguage: 'en-us',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      url: 'https://example.org/a',
    };
    expect(fromPage(jsonLd(article))).toEqual({
      title: 'What Next?',
      authors: ['Awa Diallo', 'Jean Dupont'],
      publisher: 'The Paper',
      published: '2023-03-08',
      kind: 'news article',
      language: 'en-US',
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      url: 'https://example.org/a',
    });
  });

  it('is found in a graph, through its references', () => {
    const graph = [
      { '@type': 'WebPage', name: 'page' },
      { '@type': 'Article', headline: 'Right', author: { '@id': '#p' }, publisher: { '@id': '#o' } },
      { '@type': 'Person', '@id': '#p', name: 'Awa Diallo' },
      { '@type': 'Organization', '@id': '#o', name: 'The Paper' },
    ];
    expect(fromPage(jsonLd({ '@graph': graph }))).toEqual({
      title: 'Right',
      authors: ['Awa Diallo'],
      publisher: 'The Paper',
    });
  });

  it('is read from the tags for social networks and links', () => {
    const head =
      property('og:title', 'Shared Title') +
      property('og:site_name', 'The Site') +
      property('og:locale', 'fr_FR') +
      property('article:published_time', '2018-05-01T10:00:00Z') +
      property('article:author', 'https://facebook.com/someone') +
      meta('author', 'By Awa Diallo') +
      '<link rel="canonical" href="https://example.org/x"><link rel="license" href="https://example.org/l">';
    expect(fromPage(head)).toEqual({
      title: 'Shared Title',
      authors: ['Awa Diallo'],
      publisher: 'The Site',
      published: '2018-05-01',
      licence: 'https://example.org/l',
      language: 'fr-FR',
      url: 'https://example.org/x',
    });
  });

  it('is read from what a reader sees, where nothing else says it', () => {
    const body =
      '<h1>Seen Title</h1><p class="byline">By Awa Diallo and Jean Dupont</p><time datetime="2023-06-30T12:00">30 June</time><p>Text.</p>';
    expect(fromPage('<title>Seen Title – The Site</title>', body, 'lang="en-GB"')).toEqual({
      title: 'Seen Title',
      authors: ['Awa Diallo', 'Jean Dupont'],
      published: '2023-06-30',
      language: 'en-GB',
    });
  });

  it.each([
    ['8 March 2023', '2023-03-08'],
    ['Wednesday, March 8, 2023', '2023-03-08'],
    ['Mar 2023', '2023-03'],
    ['20230308', '2023-03-08'],
    ['2023', '2023'],
    ['2023-02-30', undefined],
    ['2023-13', undefined],
    ['yesterday', undefined],
    ['99999-01-01', undefined],
  ])('may have the date %s', (date, expected) => {
    expect(fromPage(meta('date', date)).published).toBe(expected);
  });

  it.each([
    ['a script for an address', '<link rel="canonical" href="javascript:alert(1)">'],
    ['an address with a password', '<link rel="canonical" href="https://a:b@example.org">'],
    ['an empty title', '<title> </title>'],
    ['a title of 10,000 characters', `<title>${'x'.repeat(10_000)}</title>`],
    ['an author of 10,000 characters', meta('author', 'x'.repeat(10_000))],
    ['a thousand authors', meta('citation_author', 'A B').repeat(1000)],
    ['a language that is none', meta('dc.language', '"><script>')],
    ['broken JSON-LD', '<script type="application/ld+json">{"@type":"Article",</script>'],
    [
      'JSON-LD of strange shapes',
      jsonLd({ '@type': 'Article', headline: { a: 1 }, author: [[['x']], 7, null], datePublished: [] }),
    ],
    ['JSON-LD nested deeply', `<script type="application/ld+json">${'['.repeat(100_000)}</script>`],
    ['JSON-LD about something else', jsonLd({ '@type': 'Recipe', headline: 'Soup', author: 'Cook' })],
  ])('is passed over if it is %s', (_, head) => {
    expect(fromPage(head)).toEqual({});
  });
});
