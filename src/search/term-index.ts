import MiniSearch, { type Options } from 'minisearch';

/** A text to be found: its terms, field by field. */
export type TermDocument = Readonly<{ id: number; fields: Readonly<Record<string, readonly string[]>> }>;

/** The fields and the weight of each. */
export type Boosts = Readonly<Record<string, number>>;

export type TermIndex = Readonly<{
  /** The documents that are kept and share terms with the query, by their ids, best first. */
  search: (
    terms: readonly string[],
    limit: number,
    isKept?: (id: number) => boolean,
  ) => { id: number; score: number }[];
}>;

/**
 * Indexes terms that are already analysed, so that questions and texts are always
 * read by the same lexicon.
 * @returns the MiniSearch index as JSON, for `openTermIndex` with the same boosts.
 */
export function indexTerms(documents: readonly TermDocument[], boosts: Boosts): string {
  const index = new MiniSearch<TermDocument>(options(boosts));
  index.addAll(documents);
  return JSON.stringify(index);
}

/** Opens an index that `indexTerms` made. */
export function openTermIndex(json: string, boosts: Boosts): TermIndex {
  const index = MiniSearch.loadJSON<TermDocument>(json, options(boosts));
  return {
    search: (terms, limit, isKept = () => true) =>
      terms.length === 0
        ? []
        : index
            .search(terms.join(' '), { filter: (hit) => isKept(Number(hit.id)) })
            .slice(0, limit)
            .map((hit) => ({ id: Number(hit.id), score: hit.score })),
  };
}

function options(boosts: Boosts): Options<TermDocument> {
  return {
    fields: Object.keys(boosts),
    extractField: (document, field) =>
      field === 'id' ? String(document.id) : (document.fields[field] ?? []).join(' '),
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => term,
    searchOptions: { boost: { ...boosts } },
  };
}
