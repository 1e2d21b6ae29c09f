import type { Run } from './runs.ts';

/** The styles, by the names that people know them by. */
export const STYLE_NAMES = {
  apa: 'APA 7',
  mla: 'MLA 9',
  'chicago-author-date': 'Chicago 17 (author-date)',
  'chicago-notes': 'Chicago 17 (notes and bibliography)',
  harvard: 'Harvard (Cite Them Right)',
  bibtex: 'BibTeX',
} as const;

export type Style = keyof typeof STYLE_NAMES;

/** What one style makes of a work. */
export type Cited = Readonly<{
  /** The entry in the list of references. */
  reference: readonly Run[];
  /** What stands in the text; in the notes style of Chicago the full note. */
  inText: readonly Run[];
  /** The forms of Chicago's notes style. */
  parts?: Readonly<{
    note: readonly Run[];
    shortNote: readonly Run[];
    bibliography: readonly Run[];
  }>;
}>;
