import type { Run } from './runs.ts';

/** The styles, in the order in which they are offered. */
export const STYLES = ['apa', 'mla', 'chicago-author-date', 'chicago-notes', 'harvard', 'bibtex'] as const;

export type Style = (typeof STYLES)[number];

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
