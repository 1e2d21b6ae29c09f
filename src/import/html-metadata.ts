import type { CheerioAPI } from 'cheerio';
import { bibliographyOf } from './bibliography.ts';
import { type Article, articleIn, namesOf, typesOf } from './json-ld.ts';
import type { Bibliography } from './types.ts';

/** What a byline is at most; longer, it is a text about the author. */
const LONGEST_BYLINE = 120;
const BYLINES =
  '[rel="author"], [itemprop="author"], .byline, .author-name, .post-author .fn, .author .fn, .author';

/** What the parts of a page say, as they are asked for. */
type Said = Readonly<{
  page: CheerioAPI;
  /** The contents of all meta tags of these names. */
  tags: (...names: readonly string[]) => readonly string[];
  attribute: (selector: string, name: string) => string | undefined;
  article: Article;
  journals: readonly string[];
}>;

type Candidates = Parameters<typeof bibliographyOf>[0];

/**
 * Reads what a page says of itself. Scholarly tags are trusted most, then schema.org's
 * description, then the tags for social networks, then what a reader sees.
 */
export function readMetadata(page: CheerioAPI): Bibliography {
  const metas = metaTags(page);
  const tags: Said['tags'] = (...names) => names.flatMap((name) => metas.get(name) ?? []);
  const scripts = page('script[type="application/ld+json"]').toArray();
  const said: Said = {
    page,
    tags,
    attribute: (selector, name) => page(selector).first().attr(name),
    article: articleIn(scripts.map((script) => page(script).text())) ?? {},
    journals: tags('citation_journal_title', 'citation_conference_title'),
  };
  return bibliographyOf({ ...titleAndPeople(said), ...kindAndDate(said), ...termsAndPlace(said) });
}

function titleAndPeople({ page, tags, article, journals }: Said): Candidates {
  return {
    title: [
      ...tags('citation_title'),
      article.headline,
      ...tags('og:title', 'dc.title', 'dcterms.title'),
      ...(page('h1').length === 1 ? [page('h1').text()] : []),
      page('title').first().text(),
    ],
    authors: [
      tags('citation_author'),
      [...tags('citation_authors')].join(';'),
      namesOf(article.author),
      tags('article:author', 'author', 'parsely-author'),
      tags('dc.creator', 'dcterms.creator'),
      bylines(page),
    ],
    publisher: [
      ...journals,
      ...tags('citation_publisher'),
      ...namesOf(article.publisher),
      ...tags('og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name'),
    ],
  };
}

function kindAndDate({ tags, attribute, article, journals }: Said): Candidates {
  return {
    kind: [journals.length > 0 ? 'journal article' : undefined, kindOf(article)],
    published: [
      ...tags('citation_publication_date', 'citation_online_date', 'citation_date'),
      article.datePublished,
      ...tags(
        'article:published_time',
        'dc.date.issued',
        'dcterms.issued',
        'dc.date',
        'dcterms.date',
        'date',
      ),
      attribute('[itemprop="datePublished"]', 'content'),
      attribute('time[itemprop="datePublished"], article time[datetime], time[datetime]', 'datetime'),
    ],
  };
}

function termsAndPlace({ page, tags, attribute, article }: Said): Candidates {
  return {
    licence: [
      ...[article.license].flat(),
      attribute('link[rel~="license"], a[rel~="license"]', 'href'),
      page('a[rel~="license"]').first().text(),
      ...tags('dc.rights', 'dcterms.license', 'dcterms.rights'),
    ],
    language: [
      article.inLanguage,
      attribute('html', 'lang'),
      attribute('html', 'xml:lang'),
      ...tags('citation_language', 'og:locale', 'content-language', 'dc.language'),
    ],
    url: [
      attribute('link[rel="canonical"]', 'href'),
      ...tags('og:url', 'citation_public_url', 'citation_abstract_html_url'),
      article.url,
    ],
  };
}

/** The contents of the meta tags by name or property, in lower case. */
function metaTags(page: CheerioAPI): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  for (const { attribs } of page('meta[content]').toArray()) {
    const name = (attribs.property ?? attribs.name ?? attribs['http-equiv'] ?? '').toLowerCase();
    const contents = tags.get(name);
    if (contents) contents.push(attribs.content ?? '');
    else tags.set(name, [attribs.content ?? '']);
  }
  return tags;
}

function kindOf(article: Article): string | undefined {
  const types = typesOf(article);
  if (types.includes('ScholarlyArticle')) return 'scholarly article';
  if (types.includes('OpinionNewsArticle')) return 'opinion';
  if (types.some((type) => /NewsArticle$/.test(type))) return 'news article';
  return undefined;
}

/** Names after "by" in the page's bylines; several are separated by "and" or commas there. */
function bylines(page: CheerioAPI): readonly string[] {
  const [first] = page(BYLINES).toArray();
  const text = first ? page(first).text().trim() : '';
  if (text.length > LONGEST_BYLINE) return [];
  return text
    .replace(/^\s*by\s+/i, '')
    .split(/\s*,\s*|\s+and\s+/)
    .filter((name) => /^\p{Lu}[^\d@]*$/u.test(name));
}
