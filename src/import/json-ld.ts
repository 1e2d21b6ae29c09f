/** A description of an article in schema.org's terms, as far as it is read here. */
export type Article = Readonly<Record<string, unknown>>;

const ARTICLE = /Article$|^(?:Report|BlogPosting|ScholarlyWork|WebPage)$/;
/** Descriptions are a few kilobytes; with a whole article in them, some hundred. */
const LONGEST_SCRIPT = 500_000;
const MOST_THINGS = 1000;

/**
 * Finds the description of the article in a page's JSON-LD scripts.
 * @returns the most telling one, with references to authors and publisher replaced by what they refer to.
 */
export function articleIn(scripts: readonly string[]): Article | undefined {
  const things = scripts.flatMap(thingsIn).slice(0, MOST_THINGS);
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const article = articles.find((thing) => 'headline' in thing) ?? articles[0];
  if (!article) return undefined;
  const byId = new Map(things.map((thing) => [thing['@id'], thing]));
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, MOST_THINGS).map(resolved);
    return isThing(value) && !('name' in value) ? (byId.get(value['@id']) ?? value) : value;
  };
  return { ...article, author: resolved(article.author), publisher: resolved(article.publisher) };
}

/** @returns the names of a person or organisation, or of several; of a text, itself. */
export function namesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => (Array.isArray(one) ? [] : namesOf(one)));
  if (isThing(value)) return [value.name];
  return value === undefined ? [] : [value];
}

/** @returns the types of a description, such as "NewsArticle". */
export function typesOf(thing: Article): readonly string[] {
  return [thing['@type']].flat().filter((type) => typeof type === 'string');
}

function thingsIn(script: string): readonly Article[] {
  if (script.length > LONGEST_SCRIPT) return [];
  try {
    const value: unknown = JSON.parse(script);
    return [value].flat().flatMap((thing) => (isThing(thing) ? [thing, ...graphOf(thing)] : []));
  } catch {
    // pages have broken scripts, and work without them
    return [];
  }
}

function graphOf(thing: Article): readonly Article[] {
  const graph = thing['@graph'];
  return Array.isArray(graph) ? graph.filter(isThing) : [];
}

function isThing(value: unknown): value is Article {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
